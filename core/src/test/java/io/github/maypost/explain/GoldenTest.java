package io.github.maypost.explain;

import static com.google.common.base.Preconditions.checkState;
import static io.github.maypost.explain.Acme.MONDAY;
import static io.github.maypost.explain.Acme.ask;
import static io.github.maypost.explain.Acme.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole explanations, as text and as Markdown, compared with files. {@code -Dgolden.update=true}
 * writes the files anew.
 */
final class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/explain");
  private static final Instant YESTERDAY = Instant.parse("2026-11-22T09:00:00Z");

  private static Map<String, Acme.Told> cases() {
    Map<String, Acme.Told> cases = new LinkedHashMap<>();
    decided(cases);
    pending(cases);
    denied(cases);
    measured(cases);
    wanted(cases);
    cases.putAll(Gazette.cases());
    return cases;
  }

  private static void decided(Map<String, Acme.Told> cases) {
    cases.put("allowed-with-duties-and-advice", told(ask("jo", "service-reply", "acme-x")));
    cases.put(
        "allowed-and-approved",
        told(
            ask("maya", "product-launch", "acme-x")
                .history(List.of())
                .approvedBy("omar", YESTERDAY)));
    cases.put(
        "allowed-for-another-author",
        told(ask("maya", "promotion", "acme-x").author("otto").history(List.of())));
    cases.put("allowed-to-delete", told(ask("jo", "conversation", "acme-x").permission("delete")));
  }

  /** Returns an engine whose directory no longer answers. */
  private static Engine withoutPeople() {
    AtomicBoolean down = new AtomicBoolean();
    Directory known = Directory.of(Acme.RULEBOOK.people().values());
    Directory people =
        new Directory() {
          @Override
          public Optional<Person> find(String id) {
            checkState(!down.get(), "too many connections");
            return known.find(id);
          }

          @Override
          public Stream<Person> all() {
            checkState(!down.get(), "too many connections");
            return known.all();
          }
        };
    Engine engine = Engine.builder(Acme.RULEBOOK).people(people).build();
    down.set(true);
    return engine;
  }

  private static void pending(Map<String, Acme.Told> cases) {
    cases.put(
        "pending-on-approval", told(ask("maya", "product-launch", "acme-x").history(List.of())));
    cases.put(
        "pending-on-tags-and-approval",
        told(ask("maya", "product-launch", "acme-x").tags("sponsored").history(List.of())));
    cases.put(
        "pending-with-an-objection",
        told(
            ask("maya", "product-launch", "acme-x")
                .history(List.of())
                .approvedBy("omar", YESTERDAY)
                .objection(
                    new Objection(
                        "lin",
                        Optional.of(YESTERDAY),
                        Optional.of("the press\nknows nothing"),
                        Optional.empty()))));
    cases.put(
        "pending-with-approvals-that-do-not-count",
        told(
            ask("maya", "product-launch", "acme-x")
                .history(List.of())
                .revision("r2")
                .approvedBy("maya")
                .approvedBy("jo")
                .approvedBy("omar", Instant.parse("2026-11-01T09:00:00Z"))
                .approvedBy("lin", Instant.parse("2026-11-24T09:00:00Z"))
                .approvedBy("nobody")
                .approval(new Approval("lin", Optional.of(YESTERDAY), Optional.of("r1")))));
    cases.put(
        "allowed-against-objections-that-do-not-count",
        told(
            ask("maya", "product-launch", "acme-x")
                .history(List.of())
                .revision("r2")
                .approvedBy("omar", YESTERDAY)
                .objection(objection("omar", YESTERDAY.minusSeconds(60), "too early", "r2"))
                .objection(objection("lin", YESTERDAY, "", "r1"))
                .objection(objection("lin", MONDAY.plusSeconds(60), "", "r2"))
                .objectedBy("jo")
                .objectedBy("maya")));
    cases.put(
        "pending-on-an-unknown-objector",
        told(
            ask("maya", "product-launch", "acme-x")
                .history(List.of())
                .approvedBy("omar", YESTERDAY)
                .objection(objection("lim", YESTERDAY, "not yet", "r1"))));
    cases.put(
        "pending-on-cool-off-beyond-reach",
        told(ask("omar", "crisis-statement", "acme-x").proposedAt(MONDAY)));
  }

  private static Objection objection(String by, Instant at, String reason, String revision) {
    return new Objection(
        by,
        Optional.of(at),
        Optional.of(reason).filter(text -> !text.isEmpty()),
        Optional.of(revision));
  }

  private static void denied(Map<String, Acme.Told> cases) {
    cases.put(
        "forbidden-by-situation",
        told(ask("maya", "promotion", "acme-x").situations("crisis").history(List.of())));
    cases.put(
        "forbidden-by-unknown-fact",
        told(ask("maya", "promotion", "acme-x").tags("with-people").history(List.of())));
    cases.put(
        "forbidden-by-unknown-moment",
        told(ask("jo", "service-reply", "acme-x").tags("figures").history(List.of())));
    cases.put(
        "forbidden-until-a-day-after",
        told(
            ask("jo", "service-reply", "acme-x")
                .tags("figures")
                .moment("results-published", YESTERDAY)
                .history(List.of())));
    cases.put(
        "forbidden-before-a-moment",
        told(
            ask("jo", "service-reply", "acme-x")
                .tags("figures")
                .moment("results-published", MONDAY.plusSeconds(1))
                .history(List.of())));
    cases.put(
        "forbidden-out-of-hours",
        told(
            ask("omar", "announcement", "acme-careers").at(Instant.parse("2026-11-21T08:30:00Z"))));
    cases.put("forbidden-and-not-covered", told(ask("bea", "announcement", "acme-x")));
    cases.put("not-covered-with-three-nearest", told(ask("jo", "promotion", "acme-x")));
    cases.put(
        "not-covered-with-an-expired-training",
        told(ask("bea", "product-launch", "acme-x").history(List.of())));
    cases.put("pending-with-much-unknown", told(ask("omar", "announcement", "acme-careers")));
    cases.put(
        "pending-on-an-unknown-proposal", told(ask("lin", "crisis-statement", "acme-careers")));
    cases.put(
        "not-covered-by-anything", told(ask("maya", "promotion", "acme-x").permission("moderate")));
    cases.put(
        "limited",
        told(
            ask("maya", "promotion", "acme-x")
                .history(
                    List.of(
                        Post.of("maya", "promotion", "acme-x", MONDAY.minusSeconds(3600)),
                        Post.of("otto", "product-launch", "acme-x", MONDAY.plusSeconds(3600))))));
    cases.put("limited-without-history", told(ask("maya", "promotion", "acme-x")));
    cases.put(
        "limited-by-a-fault", told(failing(Acme.RULEBOOK), ask("maya", "promotion", "acme-x")));
    cases.put(
        "unknown-for-want-of-people", told(withoutPeople(), ask("maya", "promotion", "acme-x")));
    cases.put(
        "every-condition",
        told(
            Engine.of(Acme.EVERY_CONDITION),
            ask("jo", "conversation", "acme-x").history(List.of())));
    cases.put("inactive", told(ask("otto", "promotion", "acme-x")));
    cases.put(
        "unknown-names",
        told(
            ask("mya", "promotoin", "acme-x")
                .author("zaphod")
                .tags("sponsred")
                .facts("photo-release-sgned")
                .moment("result-published", MONDAY)));
    cases.put(
        "hostile-names",
        told(
            ask("**x** <b>", "a_b`c` [d](e)\n- f", "#1 | \u202Eevil\u001B[31m")
                .author("1. <script>alert('&amp;')</script>")));
    Acme.Told stopped = told(ask("maya", "promotion", "acme-x").permission("edit"));
    cases.put(
        "hand-to-a-hostile-name",
        new Acme.Told(
            stopped.rulebook(),
            stopped.explanation(),
            List.of(new Remedy(List.of(new Remedy.HandTo(List.of("hal", "lin", "jo")))))));
  }

  private static void measured(Map<String, Acme.Told> cases) {
    Engine engine = Engine.of(Acme.EVERY_LIMIT);
    Request.Builder launch = ask("maya", "product-launch", "acme-x");
    cases.put(
        "limited-in-every-shape",
        told(
            engine,
            launch.history(
                List.of(
                    launchAgo(Duration.ofDays(20)),
                    launchAgo(Duration.ofMinutes(40)),
                    launchAgo(Duration.ofMinutes(30)),
                    Post.of("maya", "announcement", "acme-careers", MONDAY.plusSeconds(600)),
                    Post.of("bea", "announcement", "acme-x", MONDAY.plusSeconds(1200))))));
    cases.put(
        "within-limits-of-every-shape",
        told(
            engine,
            launch
                .tags("alt-text")
                .history(
                    IntStream.rangeClosed(1, 19)
                        .mapToObj(
                            days ->
                                Post.of(
                                    "omar",
                                    days < 3 ? "promotion" : "announcement",
                                    "acme-x",
                                    MONDAY.minus(Duration.ofDays(days))))
                        .toList())));
    cases.put(
        "limited-at-the-same-time",
        told(
            engine,
            launch.history(
                List.of(
                    launchAgo(Duration.ZERO),
                    launchAgo(Duration.ofDays(-7)),
                    Post.of("omar", "announcement", "acme-x", MONDAY.plusSeconds(75))))));
    cases.put(
        "allowed-against-advice",
        told(
            engine,
            ask("omar", "announcement", "acme-x")
                .history(
                    List.of(
                        Post.of("lin", "announcement", "acme-x", MONDAY.plusSeconds(90_000))))));
    cases.put(
        "limits-of-every-shape-by-a-fault",
        told(failing(Acme.EVERY_LIMIT), ask("maya", "product-launch", "acme-x")));
    cases.put("limits-without-history", told(engine, ask("maya", "product-launch", "acme-x")));
  }

  private static void wanted(Map<String, Acme.Told> cases) {
    Engine engine = Engine.of(Acme.MINIMUMS);
    Request.Builder announcement = ask("omar", "announcement", "acme-x");
    cases.put("advised-to-post-more-as-far-as-is-known", told(engine, announcement));
    cases.put("advised-to-post-more-by-a-fault", told(failing(Acme.MINIMUMS), announcement));
    cases.put(
        "advised-to-post-more-for-want-of-people",
        told(unlisted(Acme.MINIMUMS), announcement.history(List.of())));
    cases.put(
        "advised-to-post-more",
        told(
            engine,
            announcement.history(
                List.of(Post.of("omar", "announcement", "acme-careers", MONDAY.plusSeconds(60))))));
  }

  /** Returns an engine that can find anybody, and cannot tell who is in a team. */
  private static Engine unlisted(Rulebook rulebook) {
    Directory known = Directory.of(rulebook.people().values());
    AtomicBoolean down = new AtomicBoolean();
    Directory people =
        new Directory() {
          @Override
          public Optional<Person> find(String id) {
            return known.find(id);
          }

          @Override
          public Stream<Person> all() {
            checkState(!down.get(), "too many connections");
            return known.all();
          }
        };
    Engine engine = Engine.builder(rulebook).people(people).build();
    down.set(true);
    return engine;
  }

  private static Engine failing(Rulebook rulebook) {
    return Engine.builder(rulebook)
        .history(
            query -> {
              throw new IllegalStateException("connection\nrefused");
            })
        .build();
  }

  private static Post launchAgo(Duration ago) {
    return Post.of("maya", "product-launch", "acme-x", MONDAY.minus(ago));
  }

  @TestFactory
  Stream<DynamicTest> explanationsReadAsTheirGoldenFiles() {
    return cases().entrySet().stream()
        .flatMap(
            named ->
                Stream.of(
                    dynamicTest(
                        named.getKey() + ".txt",
                        () -> compare(named.getKey() + ".txt", named.getValue().text())),
                    dynamicTest(
                        named.getKey() + ".md",
                        () -> compare(named.getKey() + ".md", named.getValue().markdown()))));
  }

  private static void compare(String file, String found) throws IOException {
    Path golden = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, found);
      fail("wrote %s anew; look at it, then run without golden.update", file);
    }
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyGoldenFileHasItsCase() {
    assertThat(names())
        .containsExactlyInAnyOrderElementsOf(
            cases().keySet().stream()
                .flatMap(name -> Stream.of(name + ".txt", name + ".md"))
                .toList());
  }

  private static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
