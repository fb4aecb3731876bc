package io.github.maypost.fuzz;

import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import io.github.maypost.json.AnswerJson;
import io.github.maypost.json.AuditJson;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks all that can be asked, and tells all that can be told: nothing of it may fail. */
final class Deciding {

  private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");
  private static final int MOST = 200;

  private final Rulebook rulebook;
  private final Engine engine;
  private final Wording wording;

  Deciding(Rulebook rulebook) {
    this(rulebook, Engine.of(rulebook));
  }

  Deciding(Rulebook rulebook, Engine engine) {
    this.rulebook = rulebook;
    this.engine = engine;
    this.wording = Wording.of(rulebook);
  }

  /** Decides a few requests about what the rulebook knows, and one about what it does not. */
  void some() {
    List<Request> requests = new ArrayList<>();
    for (String person : ends(rulebook.people().keySet())) {
      for (String channel : ends(rulebook.channels().keySet())) {
        for (String kind : ends(rulebook.kinds().keySet())) {
          Request request = Request.builder(person, kind, channel).at(AT).build();
          requests.add(request);
          requests.add(
              request.toBuilder().history(List.of()).proposedAt(AT.minusSeconds(90_000)).build());
        }
      }
    }
    requests.add(Request.builder("nobody", "nothing", "nowhere").at(AT).build());
    requests.forEach(engine::check);
    tell(requests.get(0));
    if (size() <= MOST) {
      ask(requests.get(requests.size() / 2));
    }
  }

  private int size() {
    return rulebook.people().size()
        + rulebook.channels().size()
        + rulebook.kinds().size()
        + rulebook.rules().size();
  }

  private static List<String> ends(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    return all.size() <= 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  /** Decides again what was kept, and tells what came of it. */
  void replay(AuditRecord record) {
    Json.of(AuditJson.write(engine.replay(record), 1));
  }

  /** Decides a request, and tells about it in every way. */
  void tell(Request request) {
    Decision decision = engine.check(request);
    Explanation explanation = engine.explain(decision);
    List<Remedy> remedies = size() <= MOST ? engine.remedies(decision) : List.of();
    Texts.assertPrintable(wording.text(explanation, remedies));
    Markup.of(wording.markdown(explanation, remedies));
    Json.of(DecisionJson.write(decision));
    Json.of(DecisionJson.write(explanation, remedies));
  }

  /** Asks every question about a request. */
  void ask(Request request) {
    Json.of(AnswerJson.write(engine.whoMay(request)));
    Json.of(AnswerJson.write(engine.whatMay(request)));
    Json.of(AnswerJson.write(engine.whereMay(request)));
    Json.of(AnswerJson.write(engine.earliest(request)));
    var approvers = engine.whoMayApprove(request);
    Json.of(AnswerJson.write(approvers));
    Texts.assertPrintable(wording.text(approvers));
  }
}
