package io.github.maypost.yaml;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Folder.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
   * Reads a file to its end.
   *
   * @param complaint where to say that there is none, that it cannot be read, or is too large
   * @return its text, or {@code null} after reporting why there is none
   */
  @Nullable SourceText read(String name, Content content, Complaint complaint) {
    byte[] bytes;
    try {
      bytes = read(content);
    } catch (IOException | UncheckedIOException unreadable) {
      complaint.add(
          ProblemCode.UNREADABLE_FILE,
          "expected to read `" + name + "` but could not",
          "check that it may be read");
      problems.setCause(unreadable);
      return null;
    }
    if (bytes == null) {
      complaint.add(
          ProblemCode.UNREADABLE_FILE,
          "expected the file `" + name + "` but found none",
          "check the path");
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
      left = 0;
      return null;
    }
    left -= bytes.length;
    return decode(name, bytes);
  }

  /** Reads one byte more than may be, if there are so many. */
  private byte @Nullable [] read(Content content) throws IOException {
    InputStream stream = content.open();
    if (stream == null) {
      return null;
    }
    try {
      return stream.readNBytes((int) left + 1);
    } finally {
      closeQuietly(stream);
    }
  }

  /** Closes what was read; once its bytes are there, nothing depends on that. */
  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException | UncheckedIOException ignored) {
      // all that was wanted has been read, or the reason why not is known
    }
  }

  /** Tells whether no further file may be read. */
  boolean isUsedUp() {
    return left == 0;
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
