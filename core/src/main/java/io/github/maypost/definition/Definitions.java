package io.github.maypost.definition;

import com.google.common.base.CaseFormat;
import com.google.common.base.Suppliers;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** The one place where all constraints on definitions are checked. */
public final class Definitions {

  /** Building the factory is slow, so it is done once, when first needed. */
  private static final Supplier<HibernateValidatorFactory> VALIDATORS =
      Suppliers.memoize(
          () ->
              Validation.byProvider(HibernateValidator.class)
                  .configure()
                  .ignoreXmlConfiguration()
                  .constraintValidatorFactory(new Validators())
                  .messageInterpolator(new ParameterMessageInterpolator())
                  .buildValidatorFactory()
                  .unwrap(HibernateValidatorFactory.class));

  private static final Comparator<Location> IN_FILE =
      Comparator.comparing(Location::line).thenComparing(Location::column);

  private static final String MAP_KEY = "<map key>";

  /** Only so many are shown, so no more are worth the search for what was meant. */
  private static final int HELPED = 200;

  /** The keys of a rulebook in the order in which people write them. */
  private static final List<String> KEYS =
      Arrays.stream(RulebookDefinition.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toList();

  private Definitions() {}

  /**
   * Returns everything that is wrong with a definition, each mistake once.
   *
   * @param rulebook the definition
   * @param positions where its parts were written
   * @return the problems in the order of the file, or of the path where there is none
   */
  public static List<Problem> check(RulebookDefinition rulebook, Positions positions) {
    List<Problem> tooDeep = Depth.check(rulebook, positions);
    if (!tooDeep.isEmpty()) {
      return tooDeep; // the validator goes as deep as it is led
    }
    return problems(validate(rulebook, new DeclaredNames(rulebook, null), positions));
  }

  /**
   * Returns what is wrong with the people of a definition that is right but for them, where they
   * are kept outside of it: those whom it names and who are not there, and roles that more hold
   * than they take.
   *
   * @param rulebook the definition
   * @param positions where its parts were written
   * @param people the people
   * @return the problems in the order of the file, or of the path where there is none
   */
  public static List<Problem> checkPeople(
      RulebookDefinition rulebook, Positions positions, OutsidePeople people) {
    List<Found> found = validate(rulebook, new DeclaredNames(rulebook, people), positions);
    RoleCaps.check(
        rulebook.roles(),
        people::everybody,
        finding -> found.add(found(ModelPath.ROOT, finding, positions)));
    return problems(found);
  }

  /**
   * Returns everything that is wrong with a person who stands outside of a rulebook.
   *
   * @param rulebook the definition, right itself, whose teams, roles and trainings the person has
   * @param id the person's id
   * @param person what is said of the person
   * @return the problems in the order of the path
   */
  public static List<Problem> check(
      RulebookDefinition rulebook, String id, PersonDefinition person) {
    return problems(
        validate(
            new Newcomer(rulebook.zoneOrUtc(), Map.of(id, person)),
            new DeclaredNames(rulebook, null),
            Positions.NONE));
  }

  private static <T> List<Found> validate(T definition, DeclaredNames names, Positions positions) {
    Set<ConstraintViolation<T>> violations =
        VALIDATORS
            .get()
            .usingContext()
            .constraintValidatorPayload(names)
            .getValidator()
            .validate(definition);
    List<Found> found = new ArrayList<>();
    violations.forEach(violation -> found.add(found(violation, positions)));
    return found;
  }

  private static List<Problem> problems(List<Found> found) {
    found.sort(Comparator.comparing(Found::problem, IN_ORDER));
    List<Problem> problems = new ArrayList<>();
    for (Found one : found) {
      problems.add(problems.size() < HELPED ? one.helped() : one.problem());
    }
    return problems;
  }

  /** A problem, and what may help better than it says. */
  private record Found(Problem problem, Supplier<String> betterHelp) {
    Problem helped() {
      String better = betterHelp.get();
      return better.isEmpty() ? problem : problem.withHelp(better);
    }
  }

  /** The order in which problems are shown. */
  public static final Comparator<Problem> IN_ORDER =
      Comparator.comparing((Problem problem) -> problem.location().map(Location::file).orElse(""))
          .thenComparing(problem -> problem.location().map(Location::line).orElse(0))
          .thenComparing(problem -> problem.location().map(Location::column).orElse(0))
          .thenComparing(Problem::path, Definitions::inOrder)
          .thenComparing(Problem::message);

  private static int inOrder(ModelPath one, ModelPath other) {
    List<String> steps = one.steps();
    List<String> others = other.steps();
    for (int i = 0; i < Math.min(steps.size(), others.size()); i++) {
      int order = inOrder(steps.get(i), others.get(i), i == 0);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), others.size());
  }

  private static int inOrder(String step, String other, boolean first) {
    if (first && !step.equals(other)) {
      int order = Integer.compare(KEYS.indexOf(step), KEYS.indexOf(other));
      return order != 0 ? order : step.compareTo(other);
    }
    if (step.startsWith("[") && other.startsWith("[") && step.length() != other.length()) {
      return Integer.compare(step.length(), other.length()); // the longer number is the larger
    }
    return step.compareTo(other);
  }

  private static Found found(ConstraintViolation<?> violation, Positions positions) {
    HibernateConstraintViolation<?> details = violation.unwrap(HibernateConstraintViolation.class);
    @Nullable Finding finding = details.getDynamicPayload(Finding.class);
    if (finding == null) {
      throw new AssertionError("a constraint without a finding: " + violation);
    }
    return found(path(violation.getPropertyPath()), finding, positions);
  }

  private static Found found(ModelPath path, Finding finding, Positions positions) {
    String message =
        finding.code() == ProblemCode.MISSING && finding.path().steps().isEmpty()
            ? finding.message().replace("this key", "`" + last(path) + "`")
            : finding.message();
    ModelPath whole = path.then(finding.path());
    @Nullable ModelPath before = finding.before() == null ? null : path.then(finding.before());
    if (before != null && isAfter(positions.find(before), positions.find(whole))) {
      ModelPath first = whole;
      whole = before;
      before = first;
    }
    return new Found(
        Problem.error(
            finding.code(),
            whole,
            positions,
            before == null ? message : message + before(before, whole, positions),
            finding.help()),
        finding.betterHelp());
  }

  private static boolean isAfter(Optional<Location> place, Optional<Location> other) {
    return place.isPresent()
        && other.isPresent()
        && place.get().file().equals(other.get().file())
        && IN_FILE.compare(place.get(), other.get()) > 0;
  }

  private static String before(ModelPath before, ModelPath here, Positions positions) {
    Optional<String> file = positions.find(here).map(Location::file);
    return positions
        .find(before)
        .map(
            first ->
                (file.equals(Optional.of(first.file()))
                        ? ", first on line "
                        : ", first in `" + first.file() + "` on line ")
                    + first.line())
        .orElse("");
  }

  private static String last(ModelPath path) {
    return path.steps().get(path.steps().size() - 1);
  }

  /** Turns a path of property names into one of the keys that rulebooks are written with. */
  private static ModelPath path(Path properties) {
    List<String> steps = new ArrayList<>();
    boolean key = false;
    for (Path.Node node : properties) {
      if (node.getIndex() != null) {
        steps.add(ModelPath.index(node.getIndex()));
      } else if (node.getKey() != null) {
        steps.add(node.getKey().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        key(node.getName(), steps);
      }
      key = MAP_KEY.equals(node.getName());
    }
    return new ModelPath(steps, key);
  }

  private static void key(String property, List<String> steps) {
    switch (property) {
      case "place" -> {} // a bare word stands where the mapping would
      case "forPermissions", "forPerson" -> steps.add("for"); // a word that Java keeps for itself
      default -> steps.add(CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, property));
    }
  }
}
