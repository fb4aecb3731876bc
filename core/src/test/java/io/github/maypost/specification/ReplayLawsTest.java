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
import io.github.maypost.problem.ModelPath;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That a record of a decision is enough to make it again. */
class ReplayLawsTest {

  private static final int TRIES = 300;

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
    Rulebook now = rulesCome ? pair.rulebook() : fewer;
    for (Request request : pair.requests()) {
      Witness witness = Witness.honest(request);
      Decision before = witness.decision(then);
      Decision truth = witness.decision(now);
      Replay replay = Engine.of(now).replay(AuditRecord.of(before));

      assertThat(replay.isSameRulebook()).isEqualTo(then.fingerprint().equals(now.fingerprint()));
      if (replay.result() == Result.NOT_COMPARABLE) {
        assertThat(replay.lacking()).extracting(Fault::source).containsOnly(Fault.Source.HISTORY);
      } else {
        assertThat(AuditRecord.of(replay.now()).rules()).isEqualTo(AuditRecord.of(truth).rules());
        assertThat(replay.now().basis()).isEqualTo(truth.basis());
        assertThat(replay.now().counts()).isEqualTo(truth.counts());
        assertThat(replay.result() == Result.SAME)
            .isEqualTo(
                before.basis() == truth.basis()
                    && AuditRecord.of(before).rules().equals(AuditRecord.of(truth).rules()));
      }
      Statistics.label(rulesCome ? "rules come" : "rules go").collect(replay.result());
    }
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
