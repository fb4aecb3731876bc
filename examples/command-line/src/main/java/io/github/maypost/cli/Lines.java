package io.github.maypost.cli;

import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a stream in UTF-8, read one by one, none of them held longer than needed. */
final class Lines implements Closeable {

  private static final String STANDARD_INPUT = "-";
  private static final int MEBIBYTE = 1 << 20;
  private static final int MOST_OF_A_REQUEST = 16;

  /** A decision may hold many requests' worth of posts that the history told. */
  private static final int MOST_OF_A_DECISION = 256;

  private static final int END = -1;

  private final String file;
  private final String what;
  private final int most;
  private final InputStream in;
  private int number;

  private Lines(String file, String what, int most, InputStream in) {
    this.file = file;
    this.what = what;
    this.most = most;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * A line.
   *
   * @param number which it is, from 1
   * @param text what it says, without its end; empty when there is a problem
   * @param problem why it cannot be read
   */
  record Line(int number, String text, Optional<Problem> problem) {
    /** Tells whether nothing stands in it, as in the last one of many a file. */
    boolean isEmpty() {
      return problem.isEmpty() && text.isBlank();
    }
  }

  /**
   * Opens a file of requests, or standard input.
   *
   * @param file its name; a hyphen for standard input
   * @param streams what the command reads
   * @throws InvalidInput when there is none
   */
  static Lines ofRequests(String file, Streams streams) {
    return open(file, streams, "requests", MOST_OF_A_REQUEST);
  }

  /**
   * Opens an audit log, or standard input.
   *
   * @param file its name; a hyphen for standard input
   * @param streams what the command reads
   * @throws InvalidInput when there is none
   */
  static Lines ofDecisions(String file, Streams streams) {
    return open(file, streams, "decisions", MOST_OF_A_DECISION);
  }

  private static Lines open(String file, Streams streams, String what, int most) {
    if (file.equals(STANDARD_INPUT)) {
      return new Lines("standard input", what, most, streams.in());
    }
    try {
      return new Lines(file, what, most, Files.newInputStream(Path.of(file)));
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new InvalidInput("expected a file of " + what + " but found no `" + file + "`");
    } catch (IOException unreadable) {
      throw unreadable(what, file);
    }
  }

  private static InvalidInput unreadable(String what, String file) {
    return new InvalidInput("expected " + what + " but cannot read `" + file + "`");
  }

  /** Returns the name of the file, or what stands for it. */
  String file() {
    return file;
  }

  /**
   * Reads the next line that is not empty, or nothing at the end.
   *
   * @throws InvalidInput when it cannot be read
   */
  Optional<Line> next() {
    try {
      Optional<Line> line = read();
      while (line.isPresent() && line.get().isEmpty()) {
        line = read();
      }
      return line;
    } catch (IOException unreadable) {
      throw unreadable(what, file);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unreadable) {
      throw unreadable(what, file);
    }
  }

  private Optional<Line> read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    int read = in.read();
    if (read == END) {
      return Optional.empty();
    }
    for (; read != END && read != '\n'; read = in.read()) {
      if (bytes.size() < most * MEBIBYTE) {
        bytes.write(read);
      } else {
        tooLong = true;
      }
    }
    number++;
    return Optional.of(
        tooLong
            ? problem(
                1,
                ProblemCode.TOO_LARGE,
                "expected a line of at most " + most + " MiB but found more")
            : line(ByteBuffer.wrap(bytes.toByteArray())));
  }

  private Line line(ByteBuffer bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      int column = text.codePointCount(0, text.length()) + 1;
      String found = String.format("0x%02X", bytes.get(bytes.position()));
      String message = "expected UTF-8 text but found the byte " + found;
      return problem(column, ProblemCode.NOT_UTF_8, message);
    }
    boolean marked = number == 1 && text.startsWith("\uFEFF");
    return new Line(number, marked ? text.substring(1) : text, Optional.empty());
  }

  private Line problem(int column, ProblemCode code, String message) {
    Location place = new Location(file, number, column, "");
    return new Line(
        number,
        "",
        Optional.of(Problem.error(code, ModelPath.ROOT, path -> Optional.of(place), message, "")));
  }
}
