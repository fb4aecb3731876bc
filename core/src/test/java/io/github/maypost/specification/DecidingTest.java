package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.decide;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN sections 3, 4, 5 and 10 on requests, verbs and how it is decided. */
class DecidingTest {

  private static Rulebook only(Consumer<RuleBuilder> rule) {
    return rules(World::inMarketing, List.of(rule));
  }

  private static void anApproval(RuleBuilder rule) {
    rule.requireApproval(a -> a.from(w -> w.team("relations")));
  }

  @Test
  @Shows({"5 Order 2", "4 Request 11", "10 Logic 7"})
  void everyNameIsCheckedAndAllUnknownOnesAreListed() {
    Rulebook rulebook = allowedBut();
    Request.Builder all =
        Request.builder("a", "b", "c")
            .at(MONDAY)
            .author("d")
            .permission("e")
            .tags("f", "sponsored")
            .situations("g", "crisis")
            .facts("h", "signed")
            .factsNot("i")
            .moment("j", MONDAY)
            .moment("told", MONDAY);

    assertThat(decide(rulebook, all.build()).unknownNames())
        .containsExactly(
            "author d",
            "channel c",
            "fact h",
            "fact i",
            "kind b",
            "moment j",
            "permission e",
            "person a",
            "situation g",
            "tag f");
    assertThat(basis(rulebook, all)).isEqualTo("unknown");
    assertThat(basis(rulebook, launch())).isEqualTo("allowed");
    for (UnaryOperator<Request.Builder> one :
        List.<UnaryOperator<Request.Builder>>of(
            r -> r.person("x"),
            r -> r.author("x"),
            r -> r.permission("x"),
            r -> r.kind("x"),
            r -> r.channel("x"),
            r -> r.tags("x"),
            r -> r.situations("x"),
            r -> r.facts("x"),
            r -> r.factsNot("x"),
            r -> r.moment("x", MONDAY))) {
      assertThat(basis(rulebook, one.apply(launch()))).isEqualTo("unknown");
    }
  }

  @Test
  @Shows({"4 Request 13", "10 Approvals 1"})
  void anUnknownApproverOnlyDoesNotCount() {
    Rulebook rulebook = allowedBut(DecidingTest::anApproval);

    assertThat(basis(rulebook, launch().approvedBy("who"))).isEqualTo("requirements");
    assertThat(basis(rulebook, launch().approvedBy("who").approvedBy("omar"))).isEqualTo("allowed");
    assertThat(decide(rulebook, launch().approvedBy("who").build()).unknownNames()).isEmpty();
  }

  @Test
  @Shows({"5 Decision 2", "5 Decision 3", "5 Order 3", "10 Logic 5"})
  void afterUnknownOnlyTheNamesAndAfterInactiveNothing() {
    Rulebook rulebook =
        rules(
            p -> p.until(LocalDate.of(2026, 1, 1)),
            List.of(r -> r.allow("post"), r -> r.deny("post"), r -> r.oblige("Sign.")));
    Expected unknown = decide(rulebook, launch().kind("lunch").build());
    Expected inactive = decide(rulebook, launch().build());

    assertThat(unknown.basis()).isEqualTo("unknown");
    assertThat(unknown.unknownNames()).containsExactly("kind lunch");
    assertThat(inactive.basis()).isEqualTo("inactive");
    assertThat(inactive.unknownNames()).isEmpty();
    assertThat(List.of(unknown, inactive))
        .allMatch(
            decided ->
                decided.verdict().equals("denied")
                    && decided.allows().isEmpty()
                    && decided.denies().isEmpty()
                    && decided.duties().isEmpty());
  }

  @Test
  @Shows({"5 Order 1", "5 Order 7", "5 Order 10", "5 Order 11", "5 Decision 1"})
  void theFirstLineThatHoldsGivesTheVerdictAndAllThatStandsInTheWayIsListed() {
    Consumer<RuleBuilder> allow = r -> r.allow("post").when(w -> w.situation("crisis"));
    Consumer<RuleBuilder> deny = r -> r.deny("post").when(w -> w.not(n -> n.fact("signed")));
    Consumer<RuleBuilder> limit = r -> r.limit(1, CalendarWindow.DAY);
    Consumer<RuleBuilder> require = DecidingTest::anApproval;
    Rulebook rulebook = rules(World::inMarketing, List.of(allow, deny, limit, require));
    List<Post> posted = List.of(Post.of("omar", "reply", "acme-x", MONDAY));
    Request.Builder request = launch().history(posted);

    assertThat(basis(rulebook, request)).isEqualTo("forbidden");
    assertThat(basis(rulebook, request.facts("signed"))).isEqualTo("not-covered");
    assertThat(basis(rulebook, request.situations("crisis"))).isEqualTo("limited");
    assertThat(basis(rulebook, request.history(List.of()))).isEqualTo("requirements");
    assertThat(basis(rulebook, request.approvedBy("omar"))).isEqualTo("allowed");
    Expected decided = decide(rulebook, launch().history(posted).build());
    assertThat(decided.verdict()).isEqualTo("denied");
    assertThat(decided.denies()).containsExactly("policy/rule-1");
    assertThat(decided.limits()).containsExactly("policy/rule-2");
    assertThat(decided.requirements()).containsExactly("policy/rule-3");
  }

  @Test
  @Shows({"5 Order 1", "5 Order 8", "5 Order 9", "3 Verbs 10", "3 Verbs 12"})
  void whatOnlyWaitsForSomethingIsPendingAndDutiesStopNothing() {
    Rulebook rulebook =
        allowedBut(DecidingTest::anApproval, r -> r.oblige("Sign."), r -> r.advise("Be kind."));
    Expected pending = decide(rulebook, launch().build());
    Expected allowed = decide(rulebook, launch().approvedBy("omar").build());

    assertThat(pending.verdict()).isEqualTo("pending");
    assertThat(allowed.verdict()).isEqualTo("allowed");
    assertThat(allowed.duties()).containsExactly("policy/rule-1");
    assertThat(allowed.advice()).containsExactly("policy/rule-2");
  }

  @Test
  @Shows({"5 Order 5", "5 Order 6", "3 Verbs 8"})
  void noRuleIsNoPermission() {
    assertThat(basis(only(r -> r.oblige("Sign.")), launch())).isEqualTo("not-covered");
    assertThat(basis(rules(World::inMarketing, List.of()), launch())).isEqualTo("not-covered");
    assertThat(basis(only(r -> r.allow("draft")), launch())).isEqualTo("not-covered");
    assertThat(basis(only(r -> r.allow("post")), launch())).isEqualTo("allowed");
  }

  @Test
  @Shows({"5 Order 4", "5 Order 12", "5 Order 13", "3 Verbs 9"})
  void aDenyHoldsWhateverElseAllowsItHoweverExactlyAndInWhicheverOrder() {
    Consumer<RuleBuilder> deny = r -> r.deny("post");
    Consumer<RuleBuilder> allow =
        r -> r.allow("post").who(w -> w.person("maya")).what("launch").where("acme-x");
    Consumer<RuleBuilder> butMaya = r -> r.deny("post").unless(u -> u.who(w -> w.person("maya")));

    assertThat(basis(rules(World::inMarketing, List.of(deny, allow)), launch()))
        .isEqualTo("forbidden");
    assertThat(basis(rules(World::inMarketing, List.of(allow, deny)), launch()))
        .isEqualTo("forbidden");
    assertThat(basis(rules(World::inMarketing, List.of(allow, butMaya)), launch()))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"5 Order 14", "5 Order 16", "10 Logic 3", "10 Silence 2"})
  void aRequirementBindsWhenItIsUnknownWhetherItIsMeant() {
    Rulebook rulebook = allowedBut(r -> r.requireTags("ad-label").when(w -> w.fact("signed")));
    Rulebook waiting =
        allowedBut(
            r ->
                r.requireApproval(
                    a ->
                        a.from(w -> w.team("relations"))
                            .orSilence(Duration.ofHours(1))
                            .coolOff(Duration.ofHours(1))));

    assertThat(basis(rulebook, launch())).isEqualTo("requirements");
    assertThat(basis(rulebook, launch().facts("signed"))).isEqualTo("requirements");
    assertThat(basis(rulebook, launch().factsNot("signed"))).isEqualTo("allowed");
    assertThat(basis(waiting, launch().approvedBy("omar"))).isEqualTo("requirements");
    assertThat(basis(waiting, launch().proposedAt(MONDAY.minusSeconds(3600)))).isEqualTo("allowed");
  }

  @Test
  @Shows("10 Logic 1")
  void whatIsSurelyNotMeantIsNotMeantHoweverMuchElseIsUnknown() {
    Rulebook denies =
        allowedBut(r -> r.deny("post").who(w -> w.team("relations")).when(w -> w.fact("signed")));
    Rulebook either =
        allowedBut(
            r ->
                r.deny("post")
                    .unless(u -> u.when(w -> w.fact("signed")))
                    .unless(u -> u.who(w -> w.team("marketing"))));

    assertThat(basis(denies, launch())).isEqualTo("allowed");
    assertThat(basis(denies, launch().person("omar"))).isEqualTo("forbidden");
    assertThat(basis(either, launch())).isEqualTo("allowed");
    assertThat(basis(either, launch().person("omar"))).isEqualTo("forbidden");
    assertThat(basis(either, launch().person("omar").facts("signed"))).isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Permissions 1", "10 Permissions 2"})
  void builtInPermissionsImplyNothing() {
    List<String> builtIn = List.of("post", "draft", "schedule", "edit", "delete", "moderate");
    for (String given : builtIn) {
      Rulebook rulebook =
          Rulebook.builder()
              .kind("news")
              .channel("board")
              .person("ada")
              .policy("policy", p -> p.rule("allow", r -> r.allow(given)))
              .build();
      for (String asked : builtIn) {
        Request.Builder request =
            Request.builder("ada", "news", "board").at(MONDAY).permission(asked);
        assertThat(basis(rulebook, request))
            .isEqualTo(asked.equals(given) ? "allowed" : "not-covered");
      }
    }
  }

  @Test
  @Shows("10 Permissions 3")
  void whatIsImpliedImpliesMore() {
    Rulebook rulebook =
        rules(World::inMarketing, List.of())
            .with(
                b ->
                    b.permission("boost", p -> p.implies("schedule"))
                        .policy("policy", p -> p.rule("rule-0", r -> r.allow("boost"))));

    assertThat(basis(rulebook, launch().permission("schedule"))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().permission("draft"))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch())).isEqualTo("not-covered");
  }

  @Test
  @Shows({"10 Permissions 4", "10 Permissions 5", "3 Verbs 2", "3 Verbs 3"})
  void onlyAnAllowReachesWhatIsImplied() {
    Rulebook rulebook =
        rules(
            World::inMarketing,
            List.of(
                r -> r.allow("schedule", "post"),
                r -> r.requireTags("ad-label").forPermissions("schedule"),
                r -> r.limit(l -> l.atMost(1).per(CalendarWindow.DAY)).forPermissions("schedule"),
                r -> r.oblige("Sign.").forPermissions("schedule"),
                r -> r.advise("Be kind.").forPermissions("schedule"),
                r -> r.oblige("Archive.")));
    Expected drafted = decide(rulebook, launch().permission("draft").build());
    Expected scheduled = decide(rulebook, launch().permission("schedule").build());
    Expected posted = decide(rulebook, launch().build());

    assertThat(drafted.basis()).isEqualTo("allowed");
    assertThat(drafted.duties()).isEmpty();
    assertThat(drafted.advice()).isEmpty();
    assertThat(scheduled.basis()).isEqualTo("limited");
    assertThat(scheduled.requirements()).containsExactly("policy/rule-1");
    assertThat(scheduled.duties()).containsExactly("policy/rule-3");
    assertThat(scheduled.advice()).containsExactly("policy/rule-4");
    assertThat(posted.basis()).isEqualTo("allowed");
    assertThat(posted.duties()).containsExactly("policy/rule-5");
  }

  @Test
  @Shows({"4 Request 1", "4 Request 2"})
  void thePersonIsTheAuthorAndPostsUnlessTheRequestSaysOtherwise() {
    Request plain = launch().build();

    assertThat(plain).isEqualTo(launch().author("maya").permission("post").build());
    assertThat(basis(only(r -> r.allow("post")), launch())).isEqualTo("allowed");
    assertThat(basis(only(r -> r.allow("draft")), launch())).isEqualTo("not-covered");
  }

  @Test
  @Shows("4 Request 3")
  void withoutAnInstantItIsNowByTheClock() {
    Rulebook rulebook =
        only(r -> r.allow("post").when(w -> w.from(MONDAY).until(MONDAY.plusNanos(1))));
    Request request = Request.builder("maya", "launch", "acme-x").build();
    Decision now = Engine.builder(rulebook).clock(() -> MONDAY).build().check(request);
    Decision later =
        Engine.builder(rulebook).clock(() -> MONDAY.plusNanos(1)).build().check(request);

    assertThat(Expected.of(now)).isEqualTo(Specification.decide(rulebook, launch().build()));
    assertThat(now.isAllowed()).isTrue();
    assertThat(later.isAllowed()).isFalse();
    assertThat(now.request().at()).hasValue(MONDAY);
  }

  @Test
  @Shows("4 Request 4")
  void theInstantIsThatOfThePostAlsoWhenItIsOnlyScheduled() {
    Instant weekLater = MONDAY.plus(Duration.ofDays(7));
    Rulebook rulebook =
        rules(
            p -> p.in("marketing").until(weekLater),
            List.of(
                r -> r.allow("schedule"),
                r -> r.limit(1, CalendarWindow.DAY).forPermissions("post", "schedule")));
    Request.Builder scheduled =
        launch()
            .permission("schedule")
            .history(List.of(Post.of("maya", "launch", "acme-x", MONDAY)));

    assertThat(basis(rulebook, scheduled.at(MONDAY.plusSeconds(60)))).isEqualTo("limited");
    assertThat(basis(rulebook, scheduled.at(MONDAY.plus(Duration.ofDays(6))))).isEqualTo("allowed");
    assertThat(basis(rulebook, scheduled.at(weekLater))).isEqualTo("inactive");
  }

  @Test
  @Shows("4 Request 5")
  void aRequestDoesNotChangeWithWhatItWasBuiltFrom() {
    List<Post> history = new ArrayList<>();
    Request.Builder builder = launch().history(history).tags("sponsored");
    Request request = builder.build();
    history.add(Post.of("maya", "launch", "acme-x", MONDAY));
    builder.person("omar").tags("ad-label").approvedBy("lin");

    assertThat(request).isEqualTo(launch().history(List.of()).tags("sponsored").build());
    assertThat(request.approvals()).isEmpty();
  }

  @Test
  @Shows({"3 Approval 26", "3 Approval 27"})
  void everyRequirementThatAppliesMustBeMetAndEveryTagBeThere() {
    Rulebook rulebook =
        allowedBut(
            DecidingTest::anApproval,
            r -> r.requireTags("ad-label", "sponsored"),
            r -> r.requireTags("sponsored").when(w -> w.situation("crisis")));

    assertThat(decide(rulebook, launch().build()).requirements())
        .containsExactly("policy/rule-0", "policy/rule-1");
    assertThat(
            decide(rulebook, launch().tags("ad-label").approvedBy("omar").build()).requirements())
        .containsExactly("policy/rule-1");
    assertThat(basis(rulebook, launch().tags("ad-label", "sponsored").approvedBy("omar")))
        .isEqualTo("allowed");
    assertThat(basis(rulebook, launch().tags("ad-label", "sponsored"))).isEqualTo("requirements");
  }

  @Test
  @Shows({"3 Approval 18", "3 Approval 19", "3 Approval 12"})
  void oneIsAskedUnlessNobodyIsAndOneOnlyWaits() {
    Rulebook one = allowedBut(DecidingTest::anApproval);
    Rulebook waiting =
        allowedBut(
            r ->
                r.requireApproval(
                    a -> a.from(w -> w.team("relations")).atLeast(0).coolOff(Period.ofDays(1))));
    Instant yesterday = Instant.parse("2026-05-31T10:00:00Z");

    assertThat(basis(one, launch())).isEqualTo("requirements");
    assertThat(basis(one, launch().approvedBy("omar"))).isEqualTo("allowed");
    assertThat(basis(waiting, launch().proposedAt(yesterday))).isEqualTo("allowed");
    assertThat(basis(waiting, launch().proposedAt(yesterday.plusNanos(1)).approvedBy("omar")))
        .isEqualTo("requirements");
    assertThat(basis(waiting, launch().proposedAt(yesterday).objectedBy("omar")))
        .isEqualTo("requirements");
  }

  @Test
  @Shows("3 Verbs 13")
  void adviceNeverChangesTheVerdict() {
    Consumer<RuleBuilder> always = r -> r.advise("Never post.");
    Consumer<RuleBuilder> wanting =
        r -> r.advise("Ask.", a -> a.requireApproval(w -> w.from(f -> f.team("relations"))));

    assertThat(basis(allowedBut(always, wanting), launch())).isEqualTo("allowed");
    assertThat(basis(rules(World::inMarketing, List.of(always, wanting)), launch()))
        .isEqualTo("not-covered");
  }

  @Test
  @Shows({"5 Order 3", "10 Approvals 1"})
  void onlyWhoActsMustBeActiveNotWhosePostItIs() {
    Rulebook rulebook =
        allowedBut()
            .with(b -> b.person("omar", p -> p.in("relations").until(LocalDate.of(2026, 1, 1))));

    assertThat(basis(rulebook, launch().author("omar"))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().person("omar").author("maya"))).isEqualTo("inactive");
  }

  @Test
  @Shows({"5 Order 9", "5 Decision 1"})
  void dutiesAndAdviceAreListedAlsoForWhatIsDenied() {
    Rulebook rulebook =
        allowedBut(r -> r.deny("post"), r -> r.oblige("Sign."), r -> r.advise("Be kind."));
    Expected decided = decide(rulebook, launch().build());

    assertThat(decided.basis()).isEqualTo("forbidden");
    assertThat(decided.duties()).containsExactly("policy/rule-1");
    assertThat(decided.advice()).containsExactly("policy/rule-2");
  }
}
