package io.github.maypost.validation;

import static io.github.maypost.validation.Riverside.ENGINE;
import static io.github.maypost.validation.Riverside.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.explain.Wording;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Whatever people wrote comes out literally, whoever interpolates messages. */
final class LiteralTest {

  @MayPost
  record Form(String person, String kind, String channel) {}

  /** Evaluates expressions wherever a host can make it do so. */
  private static final Validator WITH_EXPRESSIONS = withExpressions();

  private static final Validator WITH_PARAMETERS = withParameters();

  private static Validator withExpressions() {
    var configuration = Validation.byProvider(HibernateValidator.class).configure();
    return configuration
        .constraintExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
        .customViolationExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
        .constraintValidatorFactory(
            MayPostValidator.with(ENGINE, configuration.getDefaultConstraintValidatorFactory()))
        .buildValidatorFactory()
        .getValidator();
  }

  private static Validator withParameters() {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    return configuration
        .messageInterpolator(new ParameterMessageInterpolator())
        .constraintValidatorFactory(
            MayPostValidator.with(ENGINE, configuration.getDefaultConstraintValidatorFactory()))
        .buildValidatorFactory()
        .getValidator();
  }

  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> pieces =
        Arbitraries.of(
                "{",
                "}",
                "\\",
                "$",
                "#",
                "${1+1}",
                "{kind}",
                "{person",
                "\\{",
                "\\\\",
                "a",
                " ",
                "\"",
                "{jakarta.validation.constraints.NotNull.message}",
                "${validatedValue.kind()}",
                "'")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(all -> "x" + String.join("", all));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(12).map(s -> "x" + s));
  }

  private static void comesOutLiterally(String text, Validator validator) {
    Request request = Request.builder("ines", text, "library-news").at(Riverside.MONDAY).build();
    Decision decision = ENGINE.check(request);

    assertThat(validator.validate(new Form("ines", text, "library-news")))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly(
            Wording.of(RULEBOOK)
                .text(ENGINE.explain(decision), ENGINE.remedies(decision))
                .stripTrailing());
  }

  @Property(tries = 150)
  void noTextIsAnExpression(@ForAll("nasty") String text) {
    comesOutLiterally(text, WITH_EXPRESSIONS);
  }

  @Property(tries = 150)
  void noTextIsAParameter(@ForAll("nasty") String text) {
    comesOutLiterally(text, WITH_PARAMETERS);
  }

  @Property(tries = 150)
  void noTextIsATemplateAsHostsAreSetUpMostOften(@ForAll("nasty") String text) {
    comesOutLiterally(text, Riverside.VALIDATOR);
  }

  @MayPost(message = "${1 + 1}")
  record Own(String person, String kind, String channel) {}

  /** Else the tests above would show nothing. */
  @Example
  void expressionsOfTheApplicationAreEvaluated() {
    assertThat(WITH_EXPRESSIONS.validate(new Own("ines", "abc", "library-news")))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly("2");
  }
}
