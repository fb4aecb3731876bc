package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Fault.Source;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether posts of the past are counted when it cannot be told who posted them. */
class PostersTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** Decides Ada's news after one other post, where `lost` cannot be looked up. */
  private static Decision after(Post post, Consumer<RuleBuilder> narrowed) {
    Rulebook rulebook =
        Rulebook.builder()
            .team("press")
            .kind("news")
            .kind("sale")
            .channel("blog")
            .policy(
                "house",
                house ->
                    house
                        .rule("all", rule -> rule.allow("post"))
                        .rule("daily", rule -> narrowed.accept(rule.limit(1, CalendarWindow.DAY))))
            .build();
    Person ada = rulebook.person("ada", person -> person.in("press"));
    Directory people =
        new Directory() {
          @Override
          public Optional<Person> find(String id) {
            if (id.equals("lost")) {
              throw new IllegalStateException("directory is away");
            }
            return id.equals("ada") ? Optional.of(ada) : Optional.empty();
          }

          @Override
          public Stream<Person> all() {
            return Stream.of(ada);
          }
        };
    return Engine.builder(rulebook)
        .people(people)
        .build()
        .check(Request.builder("ada", "news", "blog").at(NOON).history(List.of(post)).build());
  }

  private static Post by(String person, String kind) {
    return Post.of(person, kind, "blog", NOON);
  }

  private static void ofPress(RuleBuilder rule) {
    rule.who(who -> who.team("press")).what("news");
  }

  @Test
  void aPostByOneWhoCannotBeLookedUpCountsSinceTheyMayBeOneOfThoseAskedFor() {
    Decision decision = after(by("lost", "news"), PostersTest::ofPress);

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(decision.faults()).containsExactly(new Fault(Source.PEOPLE, "directory is away"));
  }

  @Test
  void evenThenOnlyPostsOfTheKindAskedForCount() {
    assertThat(after(by("lost", "sale"), PostersTest::ofPress).isAllowed()).isTrue();
  }

  @Test
  void aPostByOneWhoIsNotThereIsByNoneOfThoseAskedFor() {
    Decision decision = after(by("gone", "news"), PostersTest::ofPress);

    assertThat(decision.isAllowed()).isTrue();
    assertThat(decision.faults()).isEmpty();
  }

  @Test
  void whereNobodyAsksWhoPostedNobodyIsLookedUp() {
    Decision decision = after(by("lost", "news"), rule -> rule.what("news"));

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(decision.faults()).isEmpty();
  }
}
