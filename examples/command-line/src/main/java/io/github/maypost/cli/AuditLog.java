package io.github.maypost.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.maypost.decision.Decision;
import io.github.maypost.json.AuditJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file to whose end decisions are added, or none. */
final class AuditLog implements Closeable {

  private final String file;
  private final @Nullable OutputStream out;

  private AuditLog(String file, @Nullable OutputStream out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Opens a log. Where its last line was never ended, since who wrote it was stopped, that one is
   * ended first, so that it spoils no other.
   *
   * @param file where it is, or null for none
   * @throws InvalidInput when it cannot be written
   */
  static AuditLog open(@Nullable Path file) {
    if (file == null) {
      return new AuditLog("", null);
    }
    try {
      boolean isEnded = isEnded(file);
      OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (!isEnded) {
        out.write('\n');
      }
      return new AuditLog(file.toString(), out);
    } catch (IOException unwritable) {
      throw unwritable(file.toString());
    }
  }

  private static boolean isEnded(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return true;
    }
    try (SeekableByteChannel log = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      log.position(log.size() - 1).read(last);
      return last.get(0) == '\n';
    }
  }

  private static InvalidInput unwritable(String file) {
    return new InvalidInput("cannot write the audit log `" + file + "`");
  }

  /**
   * Adds a decision, all of its line at once.
   *
   * @throws InvalidInput when it cannot be written
   */
  void add(Decision decision) {
    if (out != null) {
      try {
        out.write((AuditJson.write(decision) + "\n").getBytes(UTF_8));
      } catch (IOException unwritable) {
        throw unwritable(file);
      }
    }
  }

  @Override
  public void close() {
    if (out != null) {
      try {
        out.close();
      } catch (IOException unwritable) {
        throw unwritable(file);
      }
    }
  }
}
