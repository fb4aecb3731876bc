package io.github.maypost.cli;

import io.github.maypost.cli.Lines.Line;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.json.InvalidRequestException;
import io.github.maypost.json.RequestJson;
import io.github.maypost.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests, one a line, each decided as it is read. */
final class RequestLines {

  private final Engine engine;
  private final boolean explain;
  private final AuditLog log;

  RequestLines(Engine engine, boolean explain, AuditLog log) {
    this.engine = engine;
    this.explain = explain;
    this.log = log;
  }

  /** Writes an answer for each line that is not empty, and returns the exit status. */
  int decideAll(String file, Streams streams) {
    try (Lines lines = Lines.ofRequests(file, streams)) {
      return decideAll(lines, streams);
    }
  }

  private int decideAll(Lines lines, Streams streams) {
    boolean allDecided = true;
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      List<Problem> problems = new ArrayList<>();
      String decision = decide(line.get(), lines.file(), problems);
      allDecided &= problems.isEmpty();
      streams.print((problems.isEmpty() ? decision : DecisionJson.writeError(problems)) + "\n");
    }
    return allDecided ? Maypost.DONE : Maypost.INVALID;
  }

  private String decide(Line line, String file, List<Problem> problems) {
    line.problem().ifPresent(problems::add);
    if (problems.isEmpty()) {
      try {
        return answer(RequestJson.read(line.text(), file, line.number()));
      } catch (InvalidRequestException invalid) {
        problems.addAll(invalid.problems());
      }
    }
    return "";
  }

  private String answer(Request request) {
    Decision decision = engine.check(request);
    log.add(decision);
    return explain
        ? DecisionJson.write(engine.explain(decision), engine.remedies(decision))
        : DecisionJson.write(decision);
  }
}
