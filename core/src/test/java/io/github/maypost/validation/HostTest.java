package io.github.maypost.validation;

import static io.github.maypost.validation.Riverside.ENGINE;
import static io.github.maypost.validation.Riverside.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maypost.engine.Engine;
import io.github.maypost.engine.ReloadableEngine;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Rulebook;
import jakarta.inject.Inject;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The ways in which applications set up their validation. */
final class HostTest {

  interface Urgent extends Payload {}

  @MayPost(payload = Urgent.class)
  record Form(@NotNull String person, @NotNull String kind, String channel) {}

  private static final Form EVENT = new Form("ines", "event", "library-news");

  /** Makes validators as containers do: by the constructor that asks for something. */
  private static final class Container implements ConstraintValidatorFactory {

    private final Map<Class<?>, Object> beans = Map.of(Engine.class, ENGINE);
    private final List<Object> released = new ArrayList<>();

    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
      try {
        Constructor<?> constructor =
            Arrays.stream(type.getConstructors())
                .filter(candidate -> candidate.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElse(type.getConstructor());
        Object[] parameters =
            Arrays.stream(constructor.getParameterTypes()).map(beans::get).toArray();
        return type.cast(constructor.newInstance(parameters));
      } catch (ReflectiveOperationException failed) {
        throw new ValidationException(failed);
      }
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> validator) {
      released.add(validator);
    }
  }

  private static ValidatorFactory host(ConstraintValidatorFactory validators) {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .constraintValidatorFactory(validators)
        .buildValidatorFactory();
  }

  @Test
  void aContainerInjectsTheEngine() {
    Validator validator = host(new Container()).getValidator();

    assertThat(violations(validator, EVENT))
        .extractingByKey("")
        .asString()
        .startsWith("PENDING  ines may not yet post event");
    assertThat(violations(validator, new Form(null, "event", "library-news")))
        .containsExactly(Map.entry("person", "must not be null / must not be null"));
  }

  @Test
  void theOtherValidatorsAreMadeAndReleasedByTheOther() {
    Container container = new Container();
    try (ValidatorFactory host = host(MayPostValidator.with(ENGINE, container))) {
      assertThat(violations(host.getValidator(), EVENT)).containsOnlyKeys("");
    }

    assertThat(container.released).isNotEmpty().noneMatch(MayPostValidator.class::isInstance);
  }

  @Test
  void withoutAnEngineNothingIsValid() {
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

    assertThatThrownBy(() -> validator.validate(EVENT))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("`@MayPost` cannot be checked without an engine: configure");
  }

  @Test
  void anEngineCannotBeNull() {
    ConstraintValidatorFactory others = new Container();

    assertThatNullPointerException().isThrownBy(() -> MayPostValidator.with((Engine) null, others));
    assertThatNullPointerException().isThrownBy(() -> MayPostValidator.with(ENGINE, null));
    assertThatNullPointerException().isThrownBy(() -> MayPostValidator.with(ENGINE, null, others));
    assertThatNullPointerException().isThrownBy(() -> new MayPostValidator(null));
  }

  @Test
  void theWordsMayDependOnWhoIsReading() {
    ResourceBundle french =
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"verdict.pending", "EN ATTENTE"}};
          }
        };
    List<Wording> readers = new ArrayList<>();
    Wording english = Wording.of(ENGINE.rulebook());
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    Validator validator =
        configuration
            .constraintValidatorFactory(
                MayPostValidator.with(
                    ENGINE,
                    () -> readers.get(0),
                    configuration.getDefaultConstraintValidatorFactory()))
            .buildValidatorFactory()
            .getValidator();

    readers.add(english.with(french));
    assertThat(violations(validator, EVENT).get("")).startsWith("EN ATTENTE  ");
    readers.set(0, english);
    assertThat(violations(validator, EVENT).get("")).startsWith("PENDING  ");
  }

  @Test
  void aRulebookThatIsReloadedReachesValidatorsThatExist() {
    AtomicReference<Rulebook> source = new AtomicReference<>(Riverside.RULEBOOK);
    ReloadableEngine current = ReloadableEngine.builder(source::get).load();
    Validator validator =
        host(MayPostValidator.with(current::engine, new Container())).getValidator();
    assertThat(violations(validator, EVENT).get("")).startsWith("PENDING  ");

    source.set(
        Riverside.RULEBOOK.with(
            changes ->
                changes
                    .name("Riverside")
                    .policy(
                        "strike",
                        policy ->
                            policy.title("On strike").rule("nothing", rule -> rule.deny("post")))));
    current.reload();

    assertThat(violations(validator, EVENT).get("")).startsWith("DENIED  ").contains("On strike");
  }

  @Test
  void withoutAnEngineOfTheMomentNothingIsValid() {
    ConstraintValidatorFactory others = new Container();
    Supplier<Engine> none = () -> null;
    Validator validator = host(MayPostValidator.with(none, others)).getValidator();

    assertThatThrownBy(() -> validator.validate(EVENT))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("`@MayPost` cannot be checked without an engine: configure");
    assertThatNullPointerException()
        .isThrownBy(() -> MayPostValidator.with((Supplier<Engine>) null, others));
    assertThatNullPointerException().isThrownBy(() -> MayPostValidator.with(none, null, others));
  }

  @Test
  void violationsBearThePayloadAndTheConstraint() {
    ConstraintViolation<Form> violation = Riverside.VALIDATOR.validate(EVENT).iterator().next();

    assertThat(violation.getConstraintDescriptor().getPayload()).containsExactly(Urgent.class);
    assertThat(violation.getConstraintDescriptor().getAnnotation()).isInstanceOf(MayPost.class);
    assertThat(violation.getLeafBean()).isSameAs(EVENT);
  }

  /** An application's own spelling of the constraint. */
  @MayPost(person = "user", acceptPending = true)
  @jakarta.validation.Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface MayBeHandedIn {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @MayBeHandedIn
  record Draft(String user, String kind, String channel) {}

  @Test
  void theConstraintMayBePartOfAnother() {
    assertThat(violations(new Draft("ines", "event", "library-news"))).isEmpty();
    assertThat(violations(new Draft("inez", "event", "library-news"))).containsOnlyKeys("user");
  }

  static final class Desk {
    void schedule(@Valid Form form) {}
  }

  @Test
  void parametersOfMethodsAreValidatedToo() throws ReflectiveOperationException {
    assertThat(
            Riverside.VALIDATOR
                .forExecutables()
                .validateParameters(
                    new Desk(),
                    Desk.class.getDeclaredMethod("schedule", Form.class),
                    new Object[] {new Form("ines", "evnt", "library-news")}))
        .singleElement()
        .satisfies(
            violation -> assertThat(violation.getPropertyPath().toString()).endsWith(".kind"));
  }
}
