package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Approvers.OfRule;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Fault.Source;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Pairs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of every rulebook and every request, whatever breaks around the engine. */
class BrokenSurroundingsLawsTest {

  private static final List<Breakage> BREAKAGES = Breakage.all();

  private static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T23:59:59.999999999Z");

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }

  /** An application of which one part breaks, or two, always or from time to time. */
  private static final class Failing {

    private final Set<Source> broken = EnumSet.noneOf(Source.class);
    private final Host host;

    Failing(Request request, Rulebook rulebook, Random random) {
      host = new Host(request, rulebook);
      spoil(random);
      if (random.nextInt(3) == 0) {
        spoil(random);
      }
    }

    private void spoil(Random random) {
      Breakage breakage = BREAKAGES.get(random.nextInt(BREAKAGES.size()));
      boolean always = random.nextBoolean();
      host.spoil(
          breakage.part(),
          right -> {
            if (!always && random.nextBoolean()) {
              return right;
            }
            broken.add(breakage.part().source);
            return breakage.answer().apply(right);
          });
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void nothingThatBreaksTurnsADecisionTowardsAllowed(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    for (Request request : pair.requests()) {
      Host host = new Host(request, pair.rulebook());
      Failing failing = new Failing(request, pair.rulebook(), random);
      Engine engine = failing.host.engine();
      Decision right = host.engine().check(host.silent());

      Decision decision = engine.check(host.silent());

      Statistics.collect(
          failing.broken.isEmpty() ? "not asked" : "broke",
          right.verdict() + " to " + decision.verdict());
      assertThat(decision.verdict()).isGreaterThanOrEqualTo(right.verdict());
      assertThat(decision.faults().stream().map(Fault::source).collect(Collectors.toSet()))
          .isEqualTo(failing.broken);
      if (failing.broken.isEmpty()) {
        assertThat(decision).isEqualTo(right);
      }
      engine.explain(decision);
      engine.remedies(decision);
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void nothingThatBreaksAddsToWhatOneMay(@ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    for (Request request : pair.requests()) {
      Host host = new Host(request, pair.rulebook());
      Engine right = host.engine();
      Engine engine = new Failing(request, pair.rulebook(), random).host.engine();
      Request silent = host.silent();

      assertNoMore(engine.whoMay(silent), right.whoMay(silent));
      assertNoMore(engine.whatMay(silent), right.whatMay(silent));
      assertNoMore(engine.whereMay(silent), right.whereMay(silent));
      assertNoMore(engine.whoMayApprove(silent), right.whoMayApprove(silent));
      assertNoEarlier(engine.earliest(silent), right.earliest(silent));
      Request open = Request.template().permission(request.permission()).build();
      assertNoMore(engine.matrix(open), right.matrix(open));
    }
  }

  private static void assertNoMore(Choices choices, Choices right) {
    assertThat(right.allowed()).containsAll(choices.allowed());
    List<String> mayYet = new ArrayList<>(right.allowed());
    mayYet.addAll(right.pending());
    assertThat(mayYet).containsAll(choices.pending());
  }

  /** More rules may ask for approval, but by nobody else. */
  private static void assertNoMore(Approvers approvers, Approvers right) {
    Map<String, OfRule> rules = new HashMap<>();
    right.rules().forEach(rule -> rules.put(rule.rule().id(), rule));
    for (OfRule rule : approvers.rules()) {
      OfRule same = rules.get(rule.rule().id());
      for (int i = 0; same != null && i < rule.seats().size(); i++) {
        assertThat(same.seats().get(i).people()).containsAll(rule.seats().get(i).people());
      }
    }
  }

  private static void assertNoEarlier(Earliest earliest, Earliest right) {
    earliest.at().ifPresent(at -> assertThat(right.at().orElseThrow()).isBeforeOrEqualTo(at));
  }

  private static void assertNoMore(Matrix matrix, Matrix right) {
    for (String person : matrix.people()) {
      for (String kind : matrix.kinds()) {
        for (String channel : matrix.channels()) {
          assertThat(matrix.verdict(person, kind, channel))
              .isGreaterThanOrEqualTo(right.verdict(person, kind, channel));
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aHistoryMayTellMoreThanIsAskedAndInAnyOrderOfInstants(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    for (Request request : pair.requests()) {
      Host host = new Host(request, pair.rulebook());
      Engine engine =
          host.engine(query -> jumbled(request.history().orElse(List.of()), query, random));

      assertThat(engine.check(host.silent())).isEqualTo(host.engine().check(host.silent()));
    }
  }

  /** Everything there is and more, by day in any order; what is of one instant stays in order. */
  private static List<Post> jumbled(List<Post> history, PostQuery query, Random random) {
    List<Post> posts = new ArrayList<>(history);
    for (Instant far : List.of(FIRST, LAST)) {
      Post post = Post.of("ada", "news", "blog", far);
      if (!query.matches(post)) {
        posts.add(post);
      }
    }
    Map<Instant, Integer> order = new HashMap<>();
    posts.forEach(post -> order.computeIfAbsent(post.at(), any -> random.nextInt()));
    posts.sort(Comparator.comparing(post -> order.get(post.at())));
    return posts;
  }
}
