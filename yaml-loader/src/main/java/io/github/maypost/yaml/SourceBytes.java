package io.github.maypost.yaml;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads bytes and turns them into text, strictly. */
final class SourceBytes {

  private static final int MORE_THAN_ANY_ARRAY = Integer.MAX_VALUE - 16;

  private SourceBytes() {}

  /**
   * Reads a stream to its end.
   *
   * @throws InvalidRulebookException when it cannot be read, is too large, or is no UTF-8
   */
  static SourceText decode(String fileName, InputStream stream, long maxBytes) {
    byte[] bytes;
    int limit = (int) Math.min(maxBytes, MORE_THAN_ANY_ARRAY);
    try {
      bytes = stream.readNBytes(limit + 1);
    } catch (IOException unreadable) {
      throw unreadable(fileName, unreadable);
    }
    if (bytes.length > limit) {
      throw invalid(
          ProblemCode.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "expected a file of at most %,d bytes but `%s` is larger",
              limit,
              fileName),
          "keep what is not a rulebook in other files, or set a higher limit");
    }
    return decode(fileName, bytes);
  }

  private static SourceText decode(String fileName, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String decoded = out.flip().toString();
    if (!result.isError()) {
      return new SourceText(fileName, decoded);
    }
    int from = in.position();
    String rest =
        new String(bytes, from, Math.min(bytes.length - from, 200), StandardCharsets.UTF_8);
    SourceText source = new SourceText(fileName, decoded + rest);
    int marks = decoded.length() - (decoded.startsWith("\uFEFF") ? 1 : 0);
    FormProblems problems = new FormProblems();
    problems.add(
        ProblemCode.NOT_UTF_8,
        ModelPath.ROOT,
        source.placeOf(marks),
        String.format("expected UTF-8 text but found the byte 0x%02X", bytes[from]),
        "save the file with the encoding UTF-8");
    throw new InvalidRulebookException(problems.list());
  }

  static InvalidRulebookException notAFile(Path file) {
    return invalid(
        ProblemCode.UNREADABLE_FILE,
        "expected the file `"
            + file
            + (Files.isDirectory(file) ? "` but found a directory" : "` but found none"),
        "check the path");
  }

  static InvalidRulebookException unreadable(String fileName, IOException cause) {
    InvalidRulebookException exception =
        invalid(
            ProblemCode.UNREADABLE_FILE,
            "expected to read `" + fileName + "` but could not",
            "check that it may be read");
    exception.initCause(cause);
    return exception;
  }

  private static InvalidRulebookException invalid(ProblemCode code, String message, String help) {
    return new InvalidRulebookException(
        List.of(Problem.error(code, ModelPath.ROOT, Positions.NONE, message, help)));
  }
}
