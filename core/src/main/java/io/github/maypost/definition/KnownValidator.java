package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
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
    Set<String> known = names.in(section);
    return known.contains(name)
        || new Finding(
                ProblemCode.UNKNOWN_NAME,
                ModelPath.ROOT,
                "unknown " + section.noun() + " `" + name + "`",
                help(name, known))
            .reportTo(context);
  }

  private String help(String name, Set<String> known) {
    String near = Suggestions.didYouMean(name, known);
    if (!near.isEmpty()) {
      return near;
    }
    String where = section == Section.PLACES ? "`channels` or `groups`" : "`" + section.key() + "`";
    return "declare it under " + where;
  }
}
