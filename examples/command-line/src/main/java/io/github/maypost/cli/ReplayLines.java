package io.github.maypost.cli;

import io.github.maypost.cli.Lines.Line;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Replay.Result;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AuditJson;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.json.InvalidRequestException;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of an audit log, each decided again as it is read. */
final class ReplayLines {

  private final Engine engine;
  private final Streams streams;
  private final boolean json;
  private final ReplayText text;
  private final Map<Result, Integer> results = new EnumMap<>(Result.class);
  private int notReadable;
  private int byOthers;

  ReplayLines(Engine engine, Streams streams, boolean json) {
    this.engine = engine;
    this.streams = streams;
    this.json = json;
    this.text = new ReplayText(engine.rulebook());
  }

  /** Tells each line that does not come to the same, then the sum, and returns the exit status. */
  int replayAll(String file) {
    try (Lines lines = Lines.ofDecisions(file, streams)) {
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        replay(line.get(), lines.file());
      }
    }
    String sum = text.sum(results, notReadable, byOthers);
    if (json) {
      streams.err().print(sum);
    } else {
      streams.print(sum);
    }
    if (notReadable > 0) {
      return Maypost.INVALID;
    }
    return count(Result.DIFFERENT) + count(Result.NOT_COMPARABLE) > 0
        ? Maypost.DIFFERENT
        : Maypost.DONE;
  }

  private int count(Result result) {
    return results.getOrDefault(result, 0);
  }

  private void replay(Line line, String file) {
    if (line.problem().isPresent()) {
      tell(List.of(line.problem().get()));
      return;
    }
    try {
      tell(engine.replay(AuditJson.read(line.text(), file, line.number())), line.number());
    } catch (InvalidRequestException invalid) {
      tell(invalid.problems());
    }
  }

  private void tell(List<Problem> problems) {
    notReadable++;
    if (json) {
      streams.print(DecisionJson.writeError(problems) + "\n");
    } else {
      streams.err().println(InvalidRulebookException.text(problems));
    }
  }

  private void tell(Replay replay, int line) {
    Result result = replay.result();
    results.merge(result, 1, Integer::sum);
    byOthers += replay.isSameRulebook() ? 0 : 1;
    if (result != Result.SAME) {
      streams.print(json ? AuditJson.write(replay, line) + "\n" : text.of(replay, line));
    }
  }
}
