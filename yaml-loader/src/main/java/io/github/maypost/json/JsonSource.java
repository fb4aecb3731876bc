package io.github.maypost.json;

import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A JSON text, where it was found, and what is wrong with it. */
final class JsonSource {

  private static final int LARGEST = 64 << 20;

  private final String name;
  private final int firstLine;
  private final String text;
  private final List<Found> found = new ArrayList<>();

  JsonSource(String name, int firstLine, String text) {
    this.name = name;
    this.firstLine = firstLine;
    this.text = text;
  }

  /** Returns the text of a file; when it cannot be had, the source knows why. */
  static JsonSource of(Path file) {
    String name = file.toString();
    try {
      byte[] bytes = firstOf(file);
      return bytes.length > LARGEST
          ? broken(name, "", ProblemCode.TOO_LARGE, "expected at most 64 MiB but found more")
          : decoded(name, ByteBuffer.wrap(bytes));
    } catch (NoSuchFileException missing) {
      return broken(name, "", ProblemCode.UNREADABLE_FILE, "expected a file but found none");
    } catch (IOException unreadable) {
      String message = "expected a file that can be read but found one that cannot";
      return broken(name, "", ProblemCode.UNREADABLE_FILE, message);
    }
  }

  private static byte[] firstOf(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(LARGEST + 1);
    }
  }

  private static JsonSource decoded(String name, ByteBuffer bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    String read = text.flip().toString();
    return result.isError()
        ? broken(name, read, ProblemCode.NOT_UTF_8, "expected UTF-8 but found other bytes")
        : new JsonSource(name, 1, read.startsWith("\uFEFF") ? read.substring(1) : read);
  }

  private static JsonSource broken(String name, String text, ProblemCode code, String message) {
    JsonSource source = new JsonSource(name, 1, text);
    source.add(code, ModelPath.ROOT, text.length(), message, "");
    return source;
  }

  String text() {
    return text;
  }

  void add(ProblemCode code, ModelPath path, int offset, String message, String help) {
    found.add(new Found(code, path, offset, message, help));
  }

  boolean isRight() {
    return found.isEmpty();
  }

  /** Returns everything that is wrong, in the order of the text. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    Cursor cursor = new Cursor();
    found.stream()
        .sorted(Comparator.comparingInt(Found::offset))
        .forEach(
            one -> {
              Location place = cursor.moveTo(one.offset);
              problems.add(
                  Problem.error(
                      one.code, one.path, path -> Optional.of(place), one.message, one.help));
            });
    return problems;
  }

  private record Found(ProblemCode code, ModelPath path, int offset, String message, String help) {}

  /** Walks through the text once, from place to place, so that many problems cost no more. */
  private final class Cursor {
    private int offset;
    private int line = firstLine;
    private int column = 1;
    private String lineText = lineFrom(0);

    Location moveTo(int target) {
      int end = Math.min(target, text.length());
      int lineEnd = text.indexOf('\n', offset);
      while (lineEnd >= 0 && lineEnd < end) {
        offset = lineEnd + 1;
        line++;
        column = 1;
        lineText = lineFrom(offset);
        lineEnd = text.indexOf('\n', offset);
      }
      column += text.codePointCount(offset, end);
      offset = end;
      return new Location(name, line, isInLineEnd(end) ? column - 1 : column, lineText);
    }

    /** Tells whether a carriage return stands before an offset that belongs to the line's end. */
    private boolean isInLineEnd(int at) {
      return at > 0
          && text.charAt(at - 1) == '\r'
          && (at == text.length() || text.charAt(at) == '\n');
    }

    private String lineFrom(int start) {
      int end = text.indexOf('\n', start);
      String whole = text.substring(start, end < 0 ? text.length() : end);
      return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
    }
  }
}
