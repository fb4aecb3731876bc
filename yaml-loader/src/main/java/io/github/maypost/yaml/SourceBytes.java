package io.github.maypost.yaml;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of files, no more than a number in all, and turns them into text, strictly. */
final class SourceBytes {

  private static final int MORE_THAN_ANY_ARRAY = Integer.MAX_VALUE - 16;

  private final long max;
  private final FormProblems problems;
  private long left;

  SourceBytes(long max, FormProblems problems) {
    this.max = Math.min(max, MORE_THAN_ANY_ARRAY);
    this.left = this.max;
    this.problems = problems;
  }

  /**
   * Reads a stream to its end.
   *
   * @param complaint where to say that it cannot be read, or is too large
   * @return its text, or {@code null} after reporting why there is none
   */
  @Nullable SourceText read(String name, InputStream stream, Complaint complaint) {
    byte[] bytes;
    try {
      bytes = stream.readNBytes((int) left + 1);
    } catch (IOException unreadable) {
      reportUnreadable(name, unreadable, complaint);
      return null;
    }
    if (bytes.length > left) {
      complaint.add(
          ProblemCode.TOO_LARGE,
          left == max
              ? String.format(
                  Locale.ROOT, "expected a file of at most %,d bytes but `%s` is larger", max, name)
              : String.format(
                  Locale.ROOT, "expected at most %,d bytes in all but `%s` goes beyond", max, name),
          "keep what is not a rulebook in other files, or set a higher limit");
      return null;
    }
    left -= bytes.length;
    return decode(name, bytes);
  }

  void reportUnreadable(String name, IOException cause, Complaint complaint) {
    complaint.add(
        ProblemCode.UNREADABLE_FILE,
        "expected to read `" + name + "` but could not",
        "check that it may be read");
    problems.setCause(cause);
  }

  private @Nullable SourceText decode(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String decoded = out.flip().toString();
    if (!result.isError()) {
      return new SourceText(name, decoded);
    }
    int from = in.position();
    String rest =
        new String(bytes, from, Math.min(bytes.length - from, 200), StandardCharsets.UTF_8);
    SourceText source = new SourceText(name, decoded + rest);
    int marks = decoded.length() - (decoded.startsWith("\uFEFF") ? 1 : 0);
    problems.add(
        ProblemCode.NOT_UTF_8,
        ModelPath.ROOT,
        source.placeOf(marks),
        String.format("expected UTF-8 text but found the byte 0x%02X", bytes[from]),
        "save the file with the encoding UTF-8");
    return null;
  }

  /** Takes what is wrong with a file as a whole. */
  @FunctionalInterface
  interface Complaint {
    void add(ProblemCode code, String message, String help);
  }
}
