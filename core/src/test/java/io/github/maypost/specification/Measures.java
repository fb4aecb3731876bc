package io.github.maypost.specification;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.PeriodDuration;
import java.util.List;
import java.util.stream.Stream;

/** What the rules of a rulebook, and its guidelines, measure posts by. */
final class Measures {

  private Measures() {}

  static Stream<Measure> of(Rulebook rulebook) {
    return rulebook.rules().stream().flatMap(rule -> rule.effect().measure().stream());
  }

  /** The selections that approvals must come from. */
  static List<Condition> selections(Rulebook rulebook) {
    return approvals(rulebook)
        .flatMap(approval -> approval.stages().stream())
        .flatMap(stage -> stage.seats().stream())
        .map(Requirement.Seats::from)
        .toList();
  }

  /** How long silence and cool-offs last. */
  static List<Delay> delays(Rulebook rulebook) {
    return approvals(rulebook)
        .flatMap(
            approval -> Stream.concat(approval.orSilence().stream(), approval.coolOff().stream()))
        .toList();
  }

  /** How far limits look. */
  static List<PeriodDuration> reaches(Rulebook rulebook) {
    return of(rulebook)
        .flatMap(
            measure -> {
              if (measure instanceof Limit.AtMostOver atMost) {
                return Stream.of(atMost.over());
              }
              if (measure instanceof Limit.ShareOver share) {
                return Stream.of(share.over());
              }
              return measure instanceof Limit.Apart apart
                  ? Stream.of(apart.distance())
                  : Stream.empty();
            })
        .toList();
  }

  static Stream<Requirement.Approval> approvals(Rulebook rulebook) {
    return of(rulebook)
        .filter(Requirement.Approval.class::isInstance)
        .map(Requirement.Approval.class::cast);
  }
}
