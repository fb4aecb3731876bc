package io.github.maypost.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** That cover is told where it matters, and only there. */
final class CoverWordsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** Returns why somebody may, or may not, post who stands in for bob, of desk and a writer. */
  private static String said(String person, Consumer<WhoBuilder> who, Instant at) {
    Rulebook rulebook =
        Rulebook.builder()
            .team("desk")
            .team("lawyers", team -> team.external(true))
            .role("writer")
            .kind("news")
            .channel("blog", channel -> channel.sharedBy("desk", "news"))
            .person("ada", ada -> ada.in("desk", "lawyers").roles("writer"))
            .person("cleo")
            .person("bob", bob -> bob.in("desk", "lawyers").roles("writer"))
            .cover("ada", "bob", cover -> cover.from(NOON).until(NOON.plusSeconds(60)))
            .cover("cleo", "bob", cover -> cover.from(NOON).until(NOON.plusSeconds(60)))
            .policy("house", policy -> policy.rule("some", rule -> rule.allow("post").who(who)))
            .build();
    Engine engine = Engine.of(rulebook);
    Decision decision = engine.check(Request.builder(person, "news", "blog").at(at).build());
    return Wording.of(rulebook).text(engine.explain(decision), List.of());
  }

  private static final List<Consumer<WhoBuilder>> WANTED =
      List.of(
          who -> who.team("desk"),
          who -> who.role("writer"),
          who -> who.external(true),
          who -> who.is(Relation.DRIVER),
          who -> who.is(Relation.CO_OWNER));

  @Test
  void whoNeedsNoCoverIsNotSaidToHaveOne() {
    for (Consumer<WhoBuilder> who : WANTED) {
      assertThat(said("ada", who, NOON)).startsWith("ALLOWED").doesNotContain("cover");
    }
  }

  @Test
  void whoNeedsCoverIsSaidToHaveIt() {
    for (Consumer<WhoBuilder> who : WANTED) {
      assertThat(said("cleo", who, NOON)).startsWith("ALLOWED").contains("as cover for bob");
    }
  }

  @Test
  void whoseCoverIsOverOrAheadIsSaidToHaveHadItOrToGetIt() {
    for (Consumer<WhoBuilder> who : WANTED) {
      assertThat(said("cleo", who, NOON.plusSeconds(60)))
          .startsWith("DENIED")
          .containsIgnoringWhitespaces("; was cover for bob until Mon 23 Nov 2026 12:01 Z");
      assertThat(said("cleo", who, NOON.minusSeconds(60)))
          .startsWith("DENIED")
          .containsIgnoringWhitespaces("; is cover for bob only from Mon 23 Nov 2026 12:00 Z on");
      assertThat(said("ada", who, NOON.plusSeconds(60))).doesNotContain("cover");
    }
  }

  @Test
  void aCoverThatWouldNotHelpIsNotTold() {
    assertThat(said("cleo", who -> who.person("ada"), NOON.plusSeconds(60)))
        .startsWith("DENIED")
        .doesNotContain("cover");
  }
}
