package io.github.maypost.validation;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Rulebook;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link MayPost} by asking an engine. A container that makes constraint validators, as
 * those of CDI and Spring do, injects the engine. Elsewhere it is given when the validator factory
 * is configured:
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * ValidatorFactory validators =
 *     configuration
 *         .constraintValidatorFactory(
 *             MayPostValidator.with(engine, configuration.getDefaultConstraintValidatorFactory()))
 *         .buildValidatorFactory();
 * }</pre>
 *
 * <p>Without an engine nothing is valid: whatever bears the constraint cannot be validated.
 */
public final class MayPostValidator implements ConstraintValidator<MayPost, Object> {

  private final @Nullable Supplier<Engine> engines;
  private final Function<Rulebook, Wording> wording;
  private @Nullable MayPost constraint;

  /** Says of which class which property holds what. */
  private final ClassValue<Mapping> mappings =
      new ClassValue<>() {
        @Override
        protected Mapping computeValue(Class<?> type) {
          return Mapping.of(type, constraint());
        }
      };

  /**
   * Makes a validator without an engine, which only says that it has none. Providers make it, when
   * they were not told of an engine.
   */
  public MayPostValidator() {
    this.engines = null;
    this.wording = Wording::of;
  }

  /**
   * Makes a validator whose messages are in English.
   *
   * @param engine who decides
   */
  @Inject
  public MayPostValidator(Engine engine) {
    this(always(engine), Wording::of);
  }

  private MayPostValidator(Supplier<Engine> engines, Function<Rulebook, Wording> wording) {
    this.engines = engines;
    this.wording = wording;
  }

  /**
   * Returns who makes the validators of this constraint, with an engine and with messages in
   * English, and leaves those of all other constraints to another.
   *
   * @param engine who decides
   * @param others who makes the other validators, such as {@link
   *     jakarta.validation.Configuration#getDefaultConstraintValidatorFactory()}
   * @return what to give to {@link jakarta.validation.Configuration#constraintValidatorFactory}
   */
  public static ConstraintValidatorFactory with(Engine engine, ConstraintValidatorFactory others) {
    return with(always(engine), others);
  }

  /**
   * Returns who makes the validators of this constraint, with an engine and with words of the
   * application's choice, and leaves those of all other constraints to another.
   *
   * @param engine who decides
   * @param wording asked for each violation, so that it may depend on who is reading
   * @param others who makes the other validators, such as {@link
   *     jakarta.validation.Configuration#getDefaultConstraintValidatorFactory()}
   * @return what to give to {@link jakarta.validation.Configuration#constraintValidatorFactory}
   */
  public static ConstraintValidatorFactory with(
      Engine engine, Supplier<Wording> wording, ConstraintValidatorFactory others) {
    Objects.requireNonNull(wording, "wording");
    return with(always(engine), any -> wording.get(), others);
  }

  /**
   * Returns who makes the validators of this constraint, with the engine of the moment and with
   * messages in English, and leaves those of all other constraints to another. So a rulebook that
   * is reloaded reaches validators that exist already:
   *
   * <pre>{@code
   * MayPostValidator.with(reloadable::engine, others)
   * }</pre>
   *
   * @param engines asked once for each object that is validated, such as {@link
   *     io.github.maypost.engine.ReloadableEngine#engine}
   * @param others who makes the other validators, such as {@link
   *     jakarta.validation.Configuration#getDefaultConstraintValidatorFactory()}
   * @return what to give to {@link jakarta.validation.Configuration#constraintValidatorFactory}
   */
  public static ConstraintValidatorFactory with(
      Supplier<Engine> engines, ConstraintValidatorFactory others) {
    return with(engines, Wording::of, others);
  }

  /**
   * Returns who makes the validators of this constraint, with the engine of the moment and with
   * words of the application's choice, and leaves those of all other constraints to another.
   *
   * @param engines asked once for each object that is validated, such as {@link
   *     io.github.maypost.engine.ReloadableEngine#engine}
   * @param wording asked for each violation, with the rulebook by which it was decided
   * @param others who makes the other validators, such as {@link
   *     jakarta.validation.Configuration#getDefaultConstraintValidatorFactory()}
   * @return what to give to {@link jakarta.validation.Configuration#constraintValidatorFactory}
   */
  public static ConstraintValidatorFactory with(
      Supplier<Engine> engines,
      Function<Rulebook, Wording> wording,
      ConstraintValidatorFactory others) {
    Objects.requireNonNull(engines, "engines");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(others, "others");
    return new ConstraintValidatorFactory() {
      @Override
      public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
        return type == MayPostValidator.class
            ? type.cast(new MayPostValidator(engines, wording))
            : others.getInstance(type);
      }

      @Override
      public void releaseInstance(ConstraintValidator<?, ?> validator) {
        if (!(validator instanceof MayPostValidator)) {
          others.releaseInstance(validator);
        }
      }
    };
  }

  /**
   * Takes which property holds what.
   *
   * @param constraint the constraint to check
   * @throws ConstraintDeclarationException when there is no engine
   */
  @Override
  public void initialize(MayPost constraint) {
    this.constraint = constraint;
    if (engines == null) {
      throw engineless();
    }
  }

  /**
   * Tells whether what an object asks to post may be posted, and reports why not.
   *
   * @param form the object, or null, which is valid
   * @param context takes the violations
   * @return whether it may be posted, or is pending where that is accepted
   * @throws ConstraintDeclarationException when its class does not fit the constraint
   * @throws jakarta.validation.ValidationException when one of its properties throws
   */
  @Override
  public boolean isValid(@Nullable Object form, ConstraintValidatorContext context) {
    if (form == null) {
      return true;
    }
    Mapping mapping = mappings.get(form.getClass());
    Report report = new Report(context, constraint().message());
    Optional<Request> request = mapping.read(form, report);
    if (request.isEmpty()) {
      return false;
    }
    Engine engine = engine(); // one for all that follows, also while another takes its place
    Decision decision = engine.check(request.get());
    if (isAccepted(decision)) {
      return true;
    }
    new Blame(mapping, engine, wording.apply(engine.rulebook())).report(decision, report);
    return false;
  }

  private boolean isAccepted(Decision decision) {
    return decision.isAllowed()
        || (constraint().acceptPending() && decision.verdict() == Verdict.PENDING);
  }

  private MayPost constraint() {
    return Objects.requireNonNull(constraint, "not initialized");
  }

  private Engine engine() {
    Engine engine = engines == null ? null : engines.get();
    if (engine == null) {
      throw engineless();
    }
    return engine;
  }

  /** Of this type, since providers hide all others behind one of their own. */
  private static ConstraintDeclarationException engineless() {
    return new ConstraintDeclarationException(
        "`@MayPost` cannot be checked without an engine: configure the validator factory with"
            + " `constraintValidatorFactory(MayPostValidator.with(engine, others))`, or let a"
            + " container that knows an `Engine` make the constraint validators");
  }

  private static Supplier<Engine> always(Engine engine) {
    Objects.requireNonNull(engine, "engine");
    return () -> engine;
  }
}
