package io.github.maypost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import io.github.maypost.problem.Characters;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that look like others, or hold what nobody sees. */
class StrangeIdsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /** What stands for `acme`, by what must be shown of it. */
  static Stream<Arguments> strangeIds() {
    return Stream.of(
        Arguments.of("\u0430cme", "U+0430", "a Cyrillic letter"),
        Arguments.of("\u03B1cme", "U+03B1", "a Greek letter"),
        Arguments.of("\uFF41cme", "U+FF41", "a full-width letter"),
        Arguments.of("ac\u200Fme", "U+200F", "a right-to-left mark"),
        Arguments.of("\u202Eacme", "U+202E", "a right-to-left override"),
        Arguments.of("ac\u200Dme", "U+200D", "a zero-width joiner"),
        Arguments.of("ac\u200Bme", "U+200B", "a zero-width space"),
        Arguments.of("\uFEFFacme", "U+FEFF", "a byte-order mark"),
        Arguments.of("ac\u00ADme", "U+00AD", "a soft hyphen"),
        Arguments.of("acm\u00E9", "U+00E9", "an accent, composed"),
        Arguments.of("acme\u0301", "U+0301", "an accent, decomposed"),
        Arguments.of("acme\uD835\uDC1A", "U+1D41A", "a mathematical letter"),
        Arguments.of("ac\uD83Dme", "U+D83D", "half a character"),
        Arguments.of("acme\u0000", "U+0000", "nothing at all"),
        Arguments.of("acme\u00A0", "U+00A0", "a blank that does not break"));
  }

  /** Where ids stand when they are declared, and where they are referred to. */
  private static Map<String, BiConsumer<RulebookBuilder, String>> places() {
    Map<String, BiConsumer<RulebookBuilder, String>> places = new LinkedHashMap<>();
    places.put("team", (book, id) -> book.team(id));
    places.put("role", (book, id) -> book.role(id));
    places.put("training", (book, id) -> book.training(id));
    places.put("kind", (book, id) -> book.kind(id));
    places.put("permission", (book, id) -> book.permission(id));
    places.put("tag", (book, id) -> book.tags(id));
    places.put("situation", (book, id) -> book.situations(id));
    places.put("fact", (book, id) -> book.facts(id));
    places.put("moment", (book, id) -> book.moments(id));
    places.put("platform", (book, id) -> book.platforms(id));
    places.put("group", (book, id) -> book.group(id));
    places.put("channel", (book, id) -> book.channel(id));
    places.put("person", (book, id) -> book.person(id));
    places.put("policy", (book, id) -> book.policy(id, policy -> {}));
    places.put("rule", (book, id) -> rule(book, id, rule -> rule.allow("post")));
    places.put("team in", (book, id) -> book.team("t", team -> team.in(id)));
    places.put("role includes", (book, id) -> book.role("r", role -> role.includes(id)));
    places.put("kind in", (book, id) -> book.kind("k", kind -> kind.in(id)));
    places.put("group in", (book, id) -> book.group("g", group -> group.in(id)));
    places.put("implies", (book, id) -> book.permission("p", one -> one.implies(id)));
    places.put("on platform", (book, id) -> book.channel("c", one -> one.platform(id)));
    places.put("channel in", (book, id) -> book.channel("c", one -> one.in(id)));
    places.put("shared by", (book, id) -> book.channel("c", one -> one.sharedBy(id)));
    places.put("driven", (book, id) -> book.channel("c", one -> one.sharedBy("acme", id)));
    places.put("custodian", (book, id) -> book.channel("c", one -> one.custodians(id)));
    places.put("person in", (book, id) -> book.person("p", person -> person.in(id)));
    places.put("holds", (book, id) -> book.person("p", person -> person.roles(id)));
    places.put(
        "holds where",
        (book, id) -> book.person("p", one -> one.role("acme", grant -> grant.where(id))));
    places.put("trained", (book, id) -> book.person("p", one -> one.trained(id, DAY)));
    places.put("joined", (book, id) -> book.person("p", one -> one.joined(id, DAY)));
    places.put("stand-in", (book, id) -> book.cover(id, "acme", StrangeIdsTest::always));
    places.put("covered", (book, id) -> book.cover("acme", id, StrangeIdsTest::always));
    places.put("owner", (book, id) -> book.policy("p", policy -> policy.owner(id)));
    places.put("policy where", (book, id) -> book.policy("p", policy -> policy.where(id)));
    inRules().forEach((place, says) -> places.put(place, says(says)));
    return places;
  }

  private static Map<String, BiConsumer<RuleBuilder, String>> inRules() {
    Map<String, BiConsumer<RuleBuilder, String>> places = new LinkedHashMap<>();
    places.put("allow", (rule, id) -> rule.allow(id));
    places.put("for", (rule, id) -> rule.oblige("Sign.").forPermissions(id));
    places.put("required tag", (rule, id) -> rule.requireTags(id));
    places.put("by", (rule, id) -> rule.requireApproval(by -> by.from(who -> who.team(id))));
    places.put("advised tag", (rule, id) -> rule.advise("Mind.", one -> one.requireTags(id)));
    places.put("who team", (rule, id) -> rule.deny("post").who(who -> who.team(id)));
    places.put("who role", (rule, id) -> rule.deny("post").who(who -> who.role(id)));
    places.put("who person", (rule, id) -> rule.deny("post").who(who -> who.person(id)));
    places.put("who trained", (rule, id) -> rule.deny("post").who(who -> who.trained(id)));
    places.put("what kind", (rule, id) -> rule.deny("post").what(id));
    places.put("what tag", (rule, id) -> rule.deny("post").what(what -> what.tagged(id)));
    places.put("where", (rule, id) -> rule.deny("post").where(id));
    places.put("where channel", (rule, id) -> rule.deny("post").where(at -> at.channel(id)));
    places.put("where group", (rule, id) -> rule.deny("post").where(at -> at.group(id)));
    places.put("where platform", (rule, id) -> rule.deny("post").where(at -> at.platform(id)));
    places.put("when situation", (rule, id) -> rule.deny("post").when(at -> at.situation(id)));
    places.put("when fact", (rule, id) -> rule.deny("post").when(at -> at.fact(id)));
    places.put("when since", (rule, id) -> rule.deny("post").when(at -> at.since(id)));
    places.put("unless", (rule, id) -> rule.deny("post").unless(not -> not.what(id)));
    return places;
  }

  private static BiConsumer<RulebookBuilder, String> says(BiConsumer<RuleBuilder, String> says) {
    return (book, id) -> rule(book, "rule", rule -> says.accept(rule, id));
  }

  private static void rule(RulebookBuilder book, String id, Consumer<RuleBuilder> says) {
    book.policy("policy", policy -> policy.rule(id, says));
  }

  private static void always(CoverBuilder period) {
    period.from(DAY).until(DAY);
  }

  /** A rulebook in which everything is called the same. */
  private static RulebookBuilder acme() {
    return Rulebook.builder()
        .team("acme")
        .role("acme")
        .training("acme")
        .kind("acme")
        .permission("acme")
        .tags("acme")
        .situations("acme")
        .facts("acme")
        .moments("acme")
        .platforms("acme")
        .channel("acme")
        .person("acme");
  }

  @ParameterizedTest
  @MethodSource("strangeIds")
  void inARulebookTheyAreProblemsThatShowTheCharacter(String id, String shown) {
    places()
        .forEach(
            (place, says) -> {
              RulebookBuilder book = acme();
              says.accept(book, id);
              InvalidRulebookException invalid =
                  catchThrowableOfType(InvalidRulebookException.class, book::build);

              assertThat(invalid).as(place).isNotNull();
              assertThat(invalid.problems())
                  .as(place)
                  .extracting(Problem::message)
                  .anySatisfy(message -> assertThat(message).contains(shown));
              assertThat(Characters.findForbidden(invalid.getMessage(), true)).isEmpty();
            });
  }

  /** Where ids stand in a request. */
  private static List<BiFunction<Request.Builder, String, Request.Builder>> fields() {
    return List.of(
        Request.Builder::person,
        Request.Builder::author,
        Request.Builder::permission,
        Request.Builder::kind,
        Request.Builder::channel,
        (request, id) -> request.tags(id),
        (request, id) -> request.situations(id),
        (request, id) -> request.facts(id),
        (request, id) -> request.factsNot(id),
        (request, id) -> request.moment(id, Instant.EPOCH));
  }

  @ParameterizedTest
  @MethodSource("strangeIds")
  void inARequestTheyAreUnknownAndTheCharacterIsShown(String id, String shown) {
    Rulebook rulebook =
        acme().policy("p", policy -> policy.rule("r", r -> r.allow("post"))).build();
    Engine engine = Engine.of(rulebook);
    for (BiFunction<Request.Builder, String, Request.Builder> field : fields()) {
      Request request = field.apply(Request.builder("acme", "acme", "acme"), id).build();

      Decision decision = engine.check(request);

      assertThat(decision.basis()).isEqualTo(Basis.UNKNOWN);
      String text = Wording.of(rulebook).text(engine.explain(decision), List.of());
      assertThat(text).contains("did you mean `acme`").contains(shown);
      assertThat(Characters.findForbidden(text, true)).isEmpty();
      String markdown = Wording.of(rulebook).markdown(engine.explain(decision), List.of());
      assertThat(markdown.replace("\\", "")).contains("did you mean `acme`").contains(shown);
      assertThat(Characters.findForbidden(markdown, true)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("strangeIds")
  void anApprovalByThemDoesNotCountAndAnObjectionBlocks(String id, String shown) {
    Rulebook rulebook =
        acme()
            .person("bob")
            .policy(
                "p",
                policy ->
                    policy
                        .rule("r", rule -> rule.allow("post"))
                        .rule(
                            "s",
                            rule -> rule.requireApproval(by -> by.from(who -> who.person("acme")))))
            .build();
    Engine engine = Engine.of(rulebook);
    Request.Builder request = Request.builder("bob", "acme", "acme");

    assertThat(engine.check(request.approvedBy("acme").build()).isAllowed()).isTrue();
    assertThat(engine.check(request.objectedBy(id).build()).basis()).isEqualTo(Basis.REQUIREMENTS);
    assertThat(engine.check(Request.builder("bob", "acme", "acme").approvedBy(id).build()).basis())
        .isEqualTo(Basis.REQUIREMENTS);
  }
}
