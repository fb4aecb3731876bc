package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Known} against the names that the rulebook under validation declares. */
final class KnownValidator implements ConstraintValidator<Known, String> {

  private Section section = Section.TEAMS;

  @Override
  public void initialize(Known known) {
    section = known.value();
  }

  @Override
  public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
    if (name == null) {
      return true;
    }
    DeclaredNames names =
        context
            .unwrap(HibernateConstraintValidatorContext.class)
            .getConstraintValidatorPayload(DeclaredNames.class);
    return names.include(section, name)
        || new Finding(
                ProblemCode.UNKNOWN_NAME,
                ModelPath.ROOT,
                "unknown " + section.noun() + " `" + name + "`",
                "declare it under " + where(),
                () -> Suggestions.didYouMean(name, names.ids(section)))
            .reportTo(context);
  }

  private String where() {
    return section == Section.PLACES ? "`channels` or `groups`" : "`" + section.key() + "`";
  }
}
