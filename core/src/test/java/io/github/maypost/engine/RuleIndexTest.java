package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are looked at for a permission, a kind and a channel. */
final class RuleIndexTest {

  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .kind("news")
          .kind("sale")
          .tags("ad")
          .channel("blog")
          .channel("feed")
          .policy(
              "house",
              policy ->
                  policy
                      .rule("all", rule -> rule.allow("post"))
                      .rule("drafts", rule -> rule.allow("draft"))
                      .rule("sales", rule -> rule.deny("post").what("sale"))
                      .rule("ads", rule -> rule.deny("post").what(what -> what.tagged("ad")))
                      .rule("feeds", rule -> rule.deny("post").where("feed"))
                      .rule("news-feeds", rule -> rule.oblige("Sign.").what("news").where("feed")))
          .build();

  @ParameterizedTest
  @CsvSource({
    "post, news, blog, house/all house/ads",
    "post, sale, blog, house/all house/sales house/ads",
    "post, news, feed, house/all house/ads house/feeds house/news-feeds",
    "post, sale, feed, house/all house/sales house/ads house/feeds",
    "draft, sale, feed, house/drafts",
  })
  void thoseThatMayApplyAreLookedAtAndNoOthers(
      String permission, String kind, String channel, String rules) {
    List<Rule> candidates =
        new RuleIndex(RULEBOOK)
            .candidates(
                Objects.requireNonNull(RULEBOOK.permissions().get(permission)),
                Objects.requireNonNull(RULEBOOK.kinds().get(kind)),
                Objects.requireNonNull(RULEBOOK.channels().get(channel)));

    assertThat(candidates).extracting(Rule::id).containsExactly(rules.split(" "));
  }

  @Test
  void aRuleConcernsTheKindsAndChannelsItSelects() {
    RuleIndex index = new RuleIndex(RULEBOOK);

    assertThat(index.kinds(2)).containsExactly("sale");
    assertThat(index.channels(2)).containsExactly("blog", "feed");
    assertThat(index.kinds(4)).containsExactly("news", "sale");
    assertThat(index.channels(4)).containsExactly("feed");
  }
}
