package io.github.maypost.validation;

import static io.github.maypost.validation.Riverside.ENGINE;
import static io.github.maypost.validation.Riverside.MONDAY;
import static io.github.maypost.validation.Riverside.RULEBOOK;
import static io.github.maypost.validation.Riverside.VALIDATOR;
import static io.github.maypost.validation.Riverside.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.explain.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a form that bears the constraint may ask for, and what is said when it may not. */
final class MayPostTest {

  private static final String NOT_NULL = "must not be null";
  private static final String NOT_BLANK = "must not be blank";

  @MayPost
  record Form(
      String person,
      String kind,
      String channel,
      List<String> tags,
      Set<String> situations,
      List<Approval> approvals) {
    static Form notice(String person) {
      return new Form(
          person, "service-notice", "library-news", List.of("alt-text"), Set.of(), List.of());
    }

    Form kind(String other) {
      return new Form(person, other, channel, tags, situations, approvals);
    }

    Form on(String other) {
      return new Form(person, kind, other, tags, situations, approvals);
    }

    Form tagged(String... others) {
      return new Form(person, kind, channel, Arrays.asList(others), situations, approvals);
    }

    Form during(String... others) {
      return new Form(
          person, kind, channel, tags, new LinkedHashSet<>(Arrays.asList(others)), approvals);
    }

    Form approvedBy(String by) {
      return new Form(
          person,
          kind,
          channel,
          tags,
          situations,
          List.of(new Approval(by, Optional.empty(), Optional.empty())));
    }
  }

  private static String explained(Request.Builder request) {
    Decision decision = ENGINE.check(request.build());
    return Wording.of(RULEBOOK)
        .text(ENGINE.explain(decision), ENGINE.remedies(decision))
        .stripTrailing();
  }

  private static Request.Builder notice(String person) {
    return Request.builder(person, "service-notice", "library-news").tags("alt-text");
  }

  @Test
  void whatMayBePostedIsValid() {
    assertThat(violations(Form.notice("tom"))).isEmpty();
  }

  @Test
  void whatIsForbiddenIsAViolationOfTheObjectWithTheExplanation() {
    assertThat(violations(Form.notice("ines").during("flood")))
        .containsExactly(Map.entry("", explained(notice("ines").situations("flood"))))
        .extractingByKey("")
        .asString()
        .startsWith("DENIED  ines may not post service-notice on library-news")
        .contains("\"Price in ${money} or {cash}, \\not in \\{kind\\}.\"")
        .contains("you could\n    hand it to tom, who may post it");
  }

  @Test
  void aNameThatNobodyKnowsIsAViolationOfItsProperty() {
    assertThat(violations(Form.notice("tom").kind("servis-notice")))
        .containsExactly(Map.entry("kind", explained(notice("tom").kind("servis-notice"))))
        .extractingByKey("kind")
        .asString()
        .contains("service-notice");
    assertThat(violations(Form.notice("tom").on("news"))).containsOnlyKeys("channel");
    assertThat(violations(Form.notice("tim"))).containsOnlyKeys("person");
    assertThat(violations(Form.notice("tom").tagged("alt-txt"))).containsOnlyKeys("tags");
    assertThat(violations(Form.notice("tom").during("food"))).containsOnlyKeys("situations");
  }

  @Test
  void eachPropertySaysWhatIsWrongWithItself() {
    Map<String, String> violations =
        violations(Form.notice("tim").kind("evnt").tagged("alt-txt", "alt-tex"));

    assertThat(violations).containsOnlyKeys("person", "kind", "tags");
    assertThat(violations.get("kind")).contains("unknown kind `evnt`").doesNotContain("alt-tex");
    assertThat(violations.get("tags"))
        .contains("unknown tag `alt-txt`")
        .contains("unknown tag `alt-tex`")
        .doesNotContain("unknown kind");
  }

  @Test
  void somebodyInactiveIsAViolationOfThePerson() {
    assertThat(violations(Form.notice("ada"))).containsOnlyKeys("person");
  }

  @Test
  void missingTagsAreAViolationOfTheTags() {
    assertThat(violations(Form.notice("tom").tagged())).containsOnlyKeys("tags");
  }

  @Test
  void missingApprovalIsAViolationUntilItIsThere() {
    Form event = Form.notice("ines").kind("event");

    assertThat(violations(event))
        .extractingByKey("")
        .asString()
        .startsWith("PENDING  ines may not yet post event on library-news");
    assertThat(violations(event.approvedBy("tom"))).isEmpty();
  }

  @MayPost(acceptPending = true)
  record Draft(String person, String kind, String channel, List<String> situations) {}

  @Test
  void pendingIsFineWhereItIsAccepted() {
    assertThat(violations(new Draft("ines", "event", "library-news", List.of()))).isEmpty();
    assertThat(violations(new Draft("ines", "event", "library-news", List.of("flood"))))
        .containsOnlyKeys("");
  }

  @Test
  void nothingPassesForWantOfAValue() {
    assertThat(violations(new Form(null, null, null, null, null, null)))
        .containsExactly(
            Map.entry("channel", NOT_NULL),
            Map.entry("kind", NOT_NULL),
            Map.entry("person", NOT_NULL));
    assertThat(violations(Form.notice(" "))).containsExactly(Map.entry("person", NOT_BLANK));
    assertThat(violations(Form.notice("tom").tagged("alt-text", null)))
        .containsExactly(Map.entry("tags[1]", NOT_NULL));
  }

  @Test
  void otherPartsMayBeMissing() {
    Form form = new Form("ines", "service-notice", "library-news", null, null, null);

    assertThat(violations(form).values())
        .containsExactly(explained(Request.builder("ines", "service-notice", "library-news")));
  }

  record Envelope(@NotEmpty List<@Valid Form> forms) {}

  @Test
  void whatIsNotThereIsValid() {
    assertThat(violations(new Envelope(Arrays.asList(Form.notice("tom"), null)))).isEmpty();
  }

  @Test
  void violationsKeepThePlaceOfTheObject() {
    assertThat(
            violations(
                new Envelope(List.of(Form.notice("tim"), Form.notice("ines").during("flood")))))
        .containsOnlyKeys("forms[0].person", "forms[1]");
  }

  enum Kind {
    EVENT,
    SERVICE_NOTICE
  }

  record User(String id) {}

  /** A class in the old style: getters of some, private fields, a name of its own for each part. */
  @MayPost(
      person = "user.id",
      author = "writer",
      permission = "action",
      kind = "type",
      channel = "account",
      at = "when",
      tags = "labels",
      situations = "now",
      facts = "known",
      factsNot = "excluded",
      moments = "times",
      proposedAt = "handedIn",
      revision = "version",
      approvals = "signed",
      objections = "against",
      history = "others")
  static class Bean {
    User user = new User("tom");
    String writer = "tom";
    String action = "post";
    private final Kind type;
    CharSequence account = "library-news";
    final Object when;
    String[] labels = {"alt-text"};
    List<Kind> now = List.of();
    Object known = new String[] {"room-booked"};
    List<? extends String> excluded = List.of();
    Map<?, Object> times =
        new HashMap<>(Map.of("programme-printed", MONDAY.atZone(ZoneId.of("UTC"))));
    Instant handedIn = MONDAY.minusSeconds(60);

    @SuppressWarnings("unused") // found by its name
    private final String version = "v2";

    List<Approval> signed = new ArrayList<>();
    Set<Objection> against = Set.of();
    Post[] others = {};

    Bean(Kind type, Object when) {
      this.type = type;
      this.when = when;
    }

    protected User getUser() {
      return user;
    }

    public Kind getType() {
      return type;
    }
  }

  @Test
  void eachPartComesFromThePropertyThatIsNamed() {
    Bean bean = new Bean(Kind.SERVICE_NOTICE, MONDAY.atZone(ZoneId.of("Europe/London")));
    assertThat(violations(bean)).isEmpty();

    bean.writer = "tim";
    bean.action = "pst";
    bean.account = "news";
    bean.labels = new String[] {"alt"};
    bean.now = List.of(Kind.SERVICE_NOTICE);
    bean.known = Set.of("room");
    bean.excluded = List.of("seats-left");
    bean.times = Map.of(Kind.EVENT, MONDAY);
    assertThat(violations(bean))
        .containsOnlyKeys(
            "writer", "action", "account", "labels", "now", "known", "excluded", "times");
    assertThat(violations(bean).get("now")).contains("unknown situation `service-notice`");
  }

  @Test
  void ofAMomentWithoutAnInstantNothingIsSaid() {
    Bean bean = new Bean(Kind.SERVICE_NOTICE, MONDAY);
    Map<String, Object> times = new HashMap<>();
    times.put("programme-printed", null);
    bean.times = times;

    assertThat(violations(bean)).isEmpty();
    times.put("programme-printed", Instant.MAX);
    assertThat(violations(bean)).containsOnlyKeys("times");
  }

  @Test
  void propertiesOfPropertiesAreNamedByTheirPath() {
    Bean bean = new Bean(Kind.SERVICE_NOTICE, MONDAY.atOffset(ZoneOffset.ofHours(2)));

    bean.user = new User("inez");
    assertThat(violations(bean)).containsOnlyKeys("user.id");
    bean.user = new User(null);
    assertThat(violations(bean)).containsExactly(Map.entry("user.id", NOT_NULL));
    bean.user = null;
    assertThat(violations(bean)).containsExactly(Map.entry("user.id", NOT_NULL));
  }

  @Test
  void approvalsAndObjectionsAreThoseOfTheRevision() {
    Bean bean = new Bean(Kind.EVENT, MONDAY);
    bean.user = new User("ines");
    bean.writer = "ines";

    bean.signed.add(new Approval("tom", Optional.of(MONDAY), Optional.of("v1")));
    assertThat(violations(bean)).containsOnlyKeys("");
    bean.signed.add(new Approval("tom", Optional.of(MONDAY), Optional.of("v2")));
    assertThat(violations(bean)).isEmpty();
    bean.against =
        Set.of(new Objection("tom", Optional.of(MONDAY), Optional.empty(), Optional.empty()));
    bean.signed.clear();
    assertThat(violations(bean)).containsOnlyKeys("");
  }

  @Test
  void anInstantOutOfRangeIsAViolation() {
    assertThat(violations(new Bean(Kind.EVENT, Instant.MAX)))
        .extractingByKey("when")
        .asString()
        .contains("expected an instant from");
  }

  /** Asks for something that no mapping could say. */
  @MayPost(request = "request", person = "who")
  record Command(String who, String line) {
    @SuppressWarnings("unused") // found by its name
    private Request request() {
      return line.isEmpty()
          ? null
          : Request.builder(who, line.split(" ", -1)[0], line.split(" ", -1)[1])
              .tags("alt-text")
              .build();
    }
  }

  @Test
  void anObjectMayPutItsRequestTogetherItself() {
    assertThat(violations(new Command("tom", "service-notice library-news"))).isEmpty();
    assertThat(violations(new Command("tim", "service-notice library-news")))
        .containsOnlyKeys("who");
    assertThat(violations(new Command("tom", "notice library-news"))).containsOnlyKeys("");
    assertThat(violations(new Command("tom", ""))).containsExactly(Map.entry("request", NOT_NULL));
  }

  @MayPost(tags = "", history = "")
  record LeftOut(String person, String kind, String channel, int tags, String history) {}

  @Test
  void aPartThatIsLeftOutIsNotSaidWhateverThePropertyIs() {
    assertThat(violations(new LeftOut("tom", "service-notice", "library-news", 7, "long")))
        .containsOnlyKeys("");
  }

  interface Last {}

  @MayPost(channel = "first")
  @MayPost(channel = "second", groups = Last.class)
  static class Twice<T> {
    final T person;
    final String kind = "event";
    final String first;
    final String second;

    Twice(T person, String first, String second) {
      this.person = person;
      this.first = first;
      this.second = second;
    }
  }

  static final class Once extends Twice<String> {
    Once(String first, String second) {
      super("ines", first, second);
    }
  }

  @Test
  void itMayStandSeveralTimesInGroupsAndOnASuperclass() {
    assertThat(violations(new Once("a", "b"))).containsOnlyKeys("first");
    assertThat(violations(new Once("a", "b"), Last.class)).containsOnlyKeys("second");
    assertThat(violations(new Twice<Object>("ines", "a", "b"))).containsOnlyKeys("first");
  }

  @MayPost(message = "{jakarta.validation.constraints.NotNull.message}, {acceptPending}")
  record Own(String person, String kind, String channel) {}

  @Test
  void aMessageOfTheApplicationStandsInsteadOfTheExplanation() {
    assertThat(violations(new Own("ines", "event", null)))
        .containsExactly(Map.entry("channel", NOT_NULL + ", false"));
    assertThat(violations(new Own("ines", "event", "library-news")))
        .containsExactly(Map.entry("", NOT_NULL + ", false"));
  }

  @Test
  void aValidatorMayBeUsedForManyObjectsAtOnce() {
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      forms.add(Form.notice(i % 2 == 0 ? "tom" : "tim"));
    }

    assertThat(forms.parallelStream().filter(form -> VALIDATOR.validate(form).isEmpty()))
        .hasSize(100)
        .allMatch(form -> form.person().equals("tom"));
  }
}
