package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Replay.Result;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.problem.ModelPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That a record of a decision is enough to make it again. */
class ReplayLawsTest {

  private static final int TRIES = 300;

  /** Where there may be something that only one of two rulebooks declares. */
  private static final Set<Fault.Source> NEWS =
      EnumSet.of(Fault.Source.SITUATIONS, Fault.Source.FACTS, Fault.Source.MOMENTS);

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theSameRulebookDecidesTheSame(@ForAll("pairs") Pairs.Pair pair) {
    Engine bare = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Decision decision = Witness.honest(request).decision(pair.rulebook());
      Replay replay = bare.replay(AuditRecord.of(decision));

      assertThat(replay.now()).isEqualTo(decision);
      assertThat(replay.result()).isEqualTo(Result.SAME);
      Statistics.label("asked the history").collect(decision.lookups().map(all -> !all.isEmpty()));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatFailedFailsAgainAndWhatWasMadeUpIsToldAgain(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine bare = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Decision decision = Witness.doubtful(request, random).decision(pair.rulebook());
      Replay replay = bare.replay(AuditRecord.of(decision));

      assertThat(replay.now()).isEqualTo(decision);
      assertThat(replay.result()).isEqualTo(Result.SAME);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anotherRulebookDecidesAsItWouldHaveThenOrDoesNotSay(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Rulebook fewer = withoutSome(pair.rulebook(), random);
    boolean rulesCome = random.nextBoolean();
    Rulebook then = rulesCome ? fewer : pair.rulebook();
    Set<Fault.Source> news = random.nextInt(3) == 0 ? someOf(NEWS, random) : Set.of();
    Rulebook now = declaring(news, rulesCome ? pair.rulebook() : fewer);
    for (Request request : pair.requests()) {
      Request present = random.nextBoolean() ? request : withNews(request, random);
      boolean isToldThen = news.isEmpty() || random.nextBoolean();
      Decision before = Witness.honest(isToldThen ? present : request).decision(then);
      Decision truth = Witness.honest(present).decision(now);
      Replay replay = Engine.of(now).replay(AuditRecord.of(before));

      assertThat(replay.isSameRulebook()).isEqualTo(then.fingerprint().equals(now.fingerprint()));
      assertThat(replay.lacking())
          .extracting(Fault::source)
          .filteredOn(source -> source != Fault.Source.HISTORY)
          .hasSameElementsAs(before.unknownNames().isEmpty() ? news : Set.of());
      if (replay.result() == Result.NOT_COMPARABLE) {
        assertThat(replay.lacking()).isNotEmpty();
      } else {
        assertThat(AuditRecord.of(replay.now()).rules()).isEqualTo(AuditRecord.of(truth).rules());
        assertThat(replay.now().basis()).isEqualTo(truth.basis());
        assertThat(replay.now().counts()).isEqualTo(truth.counts());
        assertThat(replay.result() == Result.SAME)
            .isEqualTo(
                before.basis() == truth.basis()
                    && AuditRecord.of(before).rules().equals(AuditRecord.of(truth).rules()));
      }
      Statistics.label(
              (rulesCome ? "rules come" : "rules go") + (news.isEmpty() ? "" : ", and news"))
          .collect(replay.result(), before.faults().isEmpty() ? "" : "failed then");
    }
  }

  private static Set<Fault.Source> someOf(Set<Fault.Source> all, Random random) {
    List<Fault.Source> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return EnumSet.copyOf(some.subList(0, 1 + random.nextInt(some.size())));
  }

  /** Returns a rulebook that declares what no other does, and has rules that speak of it. */
  private static Rulebook declaring(Set<Fault.Source> news, Rulebook rulebook) {
    String post = rulebook.permissions().keySet().iterator().next();
    return rulebook.with(
        changes ->
            news.forEach(
                source -> {
                  switch (source) {
                    case SITUATIONS -> changes.situations("strike");
                    case FACTS -> changes.facts("vetted");
                    default -> changes.moments("merger");
                  }
                  changes.policy(
                      "news-of-" + source.word(),
                      policy ->
                          policy
                              .rule("all", rule -> rule.allow(post).when(asks(source)))
                              .rule("tell", rule -> rule.oblige("Tell.").when(asks(source))));
                }));
  }

  private static Consumer<WhenBuilder> asks(Fault.Source source) {
    return switch (source) {
      case SITUATIONS -> when -> when.situation("strike");
      case FACTS -> when -> when.fact("vetted");
      default -> when -> when.since("merger");
    };
  }

  /** Returns a request of a time at which there is something that only some rulebooks declare. */
  private static Request withNews(Request request, Random random) {
    Request.Builder present = request.toBuilder();
    for (Fault.Source source : someOf(NEWS, random)) {
      switch (source) {
        case SITUATIONS -> present.situations("strike");
        case FACTS -> present.facts("vetted");
        default -> present.moments(Map.of("merger", Instant.EPOCH));
      }
    }
    return present.build();
  }

  private static Rulebook withoutSome(Rulebook rulebook, Random random) {
    ModelPath[] paths =
        rulebook.rules().stream()
            .filter(rule -> random.nextInt(3) == 0)
            .map(Rule::id)
            .map(id -> id.split("/"))
            .map(id -> ModelPath.of("policies", id[0], "rules", id[1]))
            .toArray(ModelPath[]::new);
    return rulebook.without(paths);
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(4);
  }
}
