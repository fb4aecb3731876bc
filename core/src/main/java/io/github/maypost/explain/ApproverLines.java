package io.github.maypost.explain;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Approvers.OfRule;
import io.github.maypost.decision.Approvers.OfSeats;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.problem.Characters;
import java.util.ArrayList;
import java.util.List;

/** Lines that say whose approval counts, rule by rule and selection by selection. */
final class ApproverLines {

  private final Words words;
  private final WantWords wants;
  private final People people;

  ApproverLines(Words words, WantWords wants, People people) {
    this.words = words;
    this.wants = wants;
    this.people = people;
  }

  String of(Approvers approvers) {
    StringBuilder lines = new StringBuilder();
    approvers.rules().forEach(rule -> append(lines, rule));
    return lines.toString();
  }

  private void append(StringBuilder lines, OfRule approvers) {
    Rule rule = approvers.rule();
    lines.append(rule.id());
    rule.location()
        .map(place -> Characters.visible(place.file() + ":" + place.line()))
        .ifPresent(source -> lines.append("   ").append(source));
    lines.append('\n');
    String terms = String.join(words.say("list.then"), terms(approvers));
    if (!terms.isEmpty()) {
      lines.append("  ").append(terms).append('\n');
    }
    boolean staged = approvers.seats().stream().anyMatch(seats -> seats.stage() > 0);
    for (OfSeats seats : approvers.seats()) {
      lines.append("  ").append(heading(seats, staged)).append('\n');
      List<String> names = people.approvers(seats.approvers());
      (names.isEmpty() ? List.of(words.say("approvers.nobody")) : names)
          .forEach(name -> lines.append("    ").append(name).append('\n'));
    }
  }

  /** Returns what is asked of all that approve together. */
  private List<String> terms(OfRule approvers) {
    List<String> terms = new ArrayList<>();
    if (approvers.seats().size() > 1) {
      terms.add(words.say("approvers.distinct"));
    }
    boolean differentTeams =
        approvers.rule().effect().measure().orElse(null) instanceof Requirement.Approval wanted
            && wanted.differentTeams();
    if (differentTeams) {
      terms.add(words.say("approval.teams"));
    }
    return terms;
  }

  private String heading(OfSeats seats, boolean staged) {
    String heading =
        words.say("approvers.seats", "from", wants.from(seats.from()), "count", seats.needed());
    return staged
        ? words.say("approvers.stage", "stage", seats.stage() + 1, "seats", heading)
        : heading;
  }
}
