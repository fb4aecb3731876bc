package io.github.maypost.validation;

import static io.github.maypost.validation.Riverside.VALIDATOR;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Request;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ValidationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** A constraint that does not fit its class is never valid, and says what to write instead. */
final class MisfitTest {

  private static AbstractThrowableAssert<?, ?> misfit(Object form) {
    return assertThatThrownBy(() -> VALIDATOR.validate(form))
        .isExactlyInstanceOf(ConstraintDeclarationException.class);
  }

  private static String said(String mapping, Object form) {
    return "`@MayPost(" + mapping + ")` on " + form.getClass().getName() + ": ";
  }

  @MayPost
  record NoChannel(String person, String kind, String account) {}

  @Test
  void aRequiredPartThatNoPropertyHoldsIsNamed() {
    NoChannel form = new NoChannel("tom", "event", "library-news");

    misfit(form)
        .hasMessage(
            said("channel = \"channel\"", form)
                + "expected the name of a property but found none that is called so;"
                + " write `channel = \"...\"` with `account` or `kind` or `person`");
  }

  @MayPost(tags = "lables")
  record Mistyped(String person, String kind, String channel, Set<String> labels) {}

  @Test
  void aMistypedPropertyIsAnsweredWithTheNearest() {
    Mistyped form = new Mistyped("tom", "event", "library-news", Set.of());

    misfit(form)
        .hasMessage(
            said("tags = \"lables\"", form)
                + "expected the name of a property but found none that is called so;"
                + " did you mean `labels`?");
  }

  @MayPost(person = "")
  record LeftOut(String person, String kind, String channel) {}

  @Test
  void aRequiredPartCannotBeLeftOut() {
    misfit(new LeftOut("tom", "event", "library-news"))
        .hasMessageContaining("`@MayPost(person = \"\")`");
  }

  @MayPost(at = "when")
  record Zoneless(String person, String kind, String channel, LocalDateTime when) {}

  @Test
  void aTypeThatDoesNotFitIsNamedWithThoseThatDo() {
    Zoneless form = new Zoneless("tom", "event", "library-news", null);

    misfit(form)
        .hasMessage(
            said("at = \"when\"", form)
                + "expected an Instant, an OffsetDateTime or a ZonedDateTime but found java.time.LocalDateTime;"
                + " write `at = \"...\"` with the name of a method that returns it");
  }

  @MayPost
  record Numbers(String person, String kind, String channel, List<Integer> tags) {}

  @MayPost
  static final class NumberArray {
    final String person = "tom";
    final String kind = "event";
    final String channel = "library-news";
    final int[] facts = {};
  }

  @MayPost
  record OneName(String person, String kind, String channel, String tags) {}

  @MayPost
  record NamesOnly(String person, String kind, String channel, List<String> approvals) {}

  @Test
  void severalAreJudgedByWhatTheyHoldAlsoWhenThereAreNone() {
    misfit(new Numbers("tom", "event", "library-news", List.of()))
        .hasMessageContaining(
            "expected a collection or an array of String or of an enum but found"
                + " java.util.List<java.lang.Integer>");
    misfit(new NumberArray()).hasMessageContaining("int[]");
    misfit(new OneName("tom", "event", "library-news", "alt-text"))
        .hasMessageContaining("found java.lang.String");
    misfit(new NamesOnly("tom", "event", "library-news", List.of("ines")))
        .hasMessageContaining("a collection or an array of Approval");
  }

  @MayPost
  record Times(String person, String kind, String channel, Map<String, LocalDateTime> moments) {}

  @MayPost
  record Numbered(String person, String kind, String channel, Map<Integer, Instant> moments) {}

  @MayPost
  record Loose(String person, String kind, String channel, Object moments) {}

  @Test
  void momentsAreAMapFromNamesToInstants() {
    misfit(new Times("tom", "event", "library-news", Map.of()))
        .hasMessageContaining(
            "expected a Map from String, or from an enum, to Instant, OffsetDateTime or"
                + " ZonedDateTime but found java.util.Map<java.lang.String,"
                + " java.time.LocalDateTime>");
    misfit(new Numbered("tom", "event", "library-news", Map.of()))
        .hasMessageContaining("moments = \"moments\"");
    for (Object garbage :
        List.of(List.of(), Map.of(1, Instant.EPOCH), Map.of("programme-printed", "noon"))) {
      misfit(new Loose("tom", "event", "library-news", garbage))
          .hasMessageContaining("moments = \"moments\"");
    }
  }

  @MayPost
  record Vague(Object person, String kind, String channel, Object tags, Iterable<?> facts) {}

  @Test
  void whatIsDeclaredVaguelyIsJudgedByWhatItHolds() {
    misfit(new Vague(7, "event", "library-news", null, null))
        .hasMessageContaining("person = \"person\"")
        .hasMessageContaining("found java.lang.Integer");
    misfit(new Vague("tom", "event", "library-news", "alt-text", null))
        .hasMessageContaining("tags = \"tags\"")
        .hasMessageContaining("found java.lang.String");
    misfit(new Vague("tom", "event", "library-news", null, List.of(1)))
        .hasMessageContaining("facts = \"facts\"");
  }

  @MayPost(request = "ask")
  record NotARequest(String ask) {}

  @MayPost(request = "asked")
  record NoRequest(List<Approval> approvals) {}

  @MayPost(request = "request", kind = "typ")
  record NobodyToBlame(Request request, String type) {}

  @Test
  void aRequestMustBeOne() {
    misfit(new NotARequest("politely"))
        .hasMessageContaining(
            "request = \"ask\")` on " + NotARequest.class.getName() + ": expected a Request");
    misfit(new NoRequest(List.of())).hasMessageContaining("request = \"asked\"");
    misfit(new NobodyToBlame(null, "event")).hasMessageContaining("did you mean `type`?");
  }

  @MayPost(person = "user.name.first")
  record Nested(Object user, String kind, String channel) {
    static String getPerson() {
      return "static methods are no properties";
    }

    void person() {}
  }

  @Test
  void everyStepOfAPathMustBeAProperty() {
    misfit(new Nested("tom", "event", "library-news"))
        .hasMessageContaining("person = \"user.name.first\"");
  }

  @MayPost
  record Failing(String person, String kind, Iterator<String> accounts) {
    String channel() {
      return accounts.next();
    }
  }

  @Test
  void aPropertyThatThrowsIsNeitherValidNorInvalid() {
    Failing form = new Failing("tom", "event", Collections.emptyIterator());

    assertThatThrownBy(() -> VALIDATOR.validate(form))
        .isInstanceOf(ValidationException.class)
        .hasRootCauseInstanceOf(NoSuchElementException.class)
        .hasStackTraceContaining(
            "property `channel` of " + Failing.class.getName() + " threw an exception");
  }

  @MayPost
  record Bare() {}

  @MayPost(person = "holder")
  static final class Closed {
    final Thread holder = Thread.currentThread();
  }

  @MayPost(person = "holder.tid")
  static final class Foreign {
    final Thread holder = Thread.currentThread();
  }

  @Test
  void whatNobodyMayReadIsToBeOpened() {
    misfit(new Foreign())
        .hasMessageContaining("`holder.tid` cannot be read; write `opens java.lang to");
    misfit(new Closed()).hasMessageContaining("but found java.lang.Thread");
    misfit(new Bare()).hasMessageContaining("write `person = \"...\"` with the name of one");
  }
}
