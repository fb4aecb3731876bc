package io.github.maypost.cli;

import io.github.maypost.cli.Lines.Line;
import io.github.maypost.decision.Decision;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.json.InvalidRequestException;
import io.github.maypost.json.RequestJson;
import io.github.maypost.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests, one a line, each decided as it is read. */
final class RequestLines {

  private static final String STANDARD_INPUT = "-";

  private final Engine engine;
  private final boolean explain;
  private final String file;

  RequestLines(Engine engine, boolean explain, String file) {
    this.engine = engine;
    this.explain = explain;
    this.file = file;
  }

  /** Writes an answer for each line that is not empty, and returns the exit status. */
  int decideAll(Streams streams) {
    try (InputStream in = open(streams)) {
      return decideAll(new Lines(name(), in), streams);
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new InvalidInput("expected a file of requests but found no `" + file + "`");
    } catch (IOException unreadable) {
      throw new InvalidInput("expected requests but cannot read `" + name() + "`");
    }
  }

  private InputStream open(Streams streams) throws IOException {
    return file.equals(STANDARD_INPUT) ? streams.in() : Files.newInputStream(Path.of(file));
  }

  private String name() {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }

  private int decideAll(Lines lines, Streams streams) throws IOException {
    boolean allDecided = true;
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().isEmpty()) {
        continue;
      }
      List<Problem> problems = new ArrayList<>();
      String decision = decide(line.get(), problems);
      String answer = problems.isEmpty() ? decision : DecisionJson.writeError(problems);
      allDecided &= problems.isEmpty();
      streams.out().print(answer + "\n");
      if (streams.out().checkError()) {
        throw new InvalidInput("cannot write on: standard output is closed or full");
      }
    }
    return allDecided ? Maypost.DONE : Maypost.INVALID;
  }

  private String decide(Line line, List<Problem> problems) {
    line.problem().ifPresent(problems::add);
    if (problems.isEmpty()) {
      try {
        return answer(line);
      } catch (InvalidRequestException invalid) {
        problems.addAll(invalid.problems());
      }
    }
    return "";
  }

  private String answer(Line line) {
    Decision decision = engine.check(RequestJson.read(line.text(), name(), line.number()));
    return explain
        ? DecisionJson.write(engine.explain(decision), engine.remedies(decision))
        : DecisionJson.write(decision);
  }
}
