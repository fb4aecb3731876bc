package io.github.maypost.definition;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Known} against the names that the rulebook under validation declares. */
final class KnownValidator implements ConstraintValidator<Known, String> {

  /** So many names are shown, where none is near. */
  private static final int LISTED = 8;

  /** By which keys of `when` what a section declares is asked for. */
  private static final Map<Section, String> WHEN_KEYS =
      Map.of(Section.SITUATIONS, "situation", Section.FACTS, "fact", Section.MOMENTS, "since");

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
    if (names.areOpen(section)) {
      return new IdValidator().isValid(name, context);
    }
    return names.include(section, name)
        || new Finding(
                ProblemCode.UNKNOWN_NAME,
                ModelPath.ROOT,
                "unknown " + section.noun() + " " + Characters.quoted(name),
                names.areOutside(section)
                    ? "correct the name, or add the person to the engine's directory"
                    : "declare it under " + where(),
                null,
                () -> help(name, names))
            .reportTo(context);
  }

  private String help(String name, DeclaredNames names) {
    Collection<String> ids = names.ids(section);
    String near = Suggestions.didYouMean(name, ids);
    if (!near.isEmpty() || names.areOutside(section)) {
      return near;
    }
    return findOther(name, names)
        .map(other -> helpFor(name, other))
        .orElseGet(() -> ids.isEmpty() || ids.size() > LISTED ? "" : listed(ids));
  }

  private String listed(Collection<String> ids) {
    return ids.stream()
        .map(id -> "`" + id + "`")
        .collect(Collectors.joining(", ", "known: ", "; declare others under " + where()));
  }

  /** Finds another section that declares a name. */
  private Optional<Section> findOther(String name, DeclaredNames names) {
    return Arrays.stream(Section.values())
        .filter(other -> other != section && other != Section.PLACES)
        .filter(other -> names.include(other, name))
        .findFirst();
  }

  private String helpFor(String name, Section other) {
    String is = "`" + name + "` is a " + other.noun();
    if (section == Section.KINDS && other == Section.TAGS) {
      return is + ": in `what` write `{ tagged: " + name + " }`";
    }
    if (WHEN_KEYS.containsKey(section) && WHEN_KEYS.containsKey(other)) {
      return is + ": in `when` write `{ " + WHEN_KEYS.get(other) + ": " + name + " }`";
    }
    if (section == Section.PEOPLE) {
      return other == Section.TEAMS || other == Section.ROLES
          ? is
              + ": name a person, or in `who` and `from` write `{ "
              + other.noun()
              + ": "
              + name
              + " }`"
          : is + ": name a person";
    }
    return section == Section.PLACES && other == Section.PLATFORMS
        ? is + ": in `where` write `{ platform: " + name + " }`"
        : is + "; declare a " + section.noun() + " under " + where();
  }

  private String where() {
    return section == Section.PLACES ? "`channels` or `groups`" : "`" + section.key() + "`";
  }
}
