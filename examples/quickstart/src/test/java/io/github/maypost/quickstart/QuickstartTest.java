package io.github.maypost.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuickstartTest {

  private final Engine engine = Engine.of(Quickstart.acme());
  private final List<Decision> decisions =
      Quickstart.questions().values().stream().map(engine::check).toList();

  @Test
  void theRulebookInYamlEqualsTheOneInJava() {
    assertThat(Quickstart.acme()).isEqualTo(AcmeInJava.rulebook());
  }

  @Test
  void theFiveQuestionsAreAnsweredAsTheHandbookSays() {
    assertThat(decisions)
        .extracting(Decision::basis)
        .containsExactly(
            Basis.REQUIREMENTS, Basis.ALLOWED, Basis.FORBIDDEN, Basis.LIMITED, Basis.UNKNOWN);
  }

  @Test
  void aLaunchIsPendingUntilSomebodyOfPublicRelationsApproves() {
    Decision launch = decisions.get(0);

    assertThat(launch.requirements())
        .extracting(Rule::id)
        .containsExactly("brand/launches-need-pr");
    assertThat(engine.remedies(launch).get(0).steps())
        .singleElement()
        .isInstanceOfSatisfying(
            AskApproval.class,
            ask -> {
              assertThat(ask.rule()).isEqualTo(launch.requirements().get(0));
              assertThat(ask.people()).containsExactly("omar", "lin");
            });
  }

  @Test
  void inACrisisPublicRelationsSpeaksInstead() {
    assertThat(engine.remedies(decisions.get(2)))
        .containsExactly(new Remedy(List.of(new HandTo(List.of("omar", "lin")))));
  }

  @Test
  void aMistypedKindIsDeniedWithTheNearestOne() {
    assertThat(engine.explain(decisions.get(4)).suggestions())
        .singleElement()
        .satisfies(suggestion -> assertThat(suggestion.near()).containsExactly("promotion"));
  }
}
