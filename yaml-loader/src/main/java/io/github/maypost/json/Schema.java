package io.github.maypost.json;

import io.github.maypost.vocabulary.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas (draft 2020-12) of what is read and written, for programs in other languages and
 * for editors. They refer to each other by file name, so a validator that is given all of them by
 * their {@link #id() ids} needs no network. They are files in the jar, too, in the folder {@code
 * io/github/maypost/schema/v1}. What their version promises is told at {@link DecisionJson}.
 */
public enum Schema implements Word {
  /** A rulebook in YAML, in one file or several. */
  RULEBOOK,
  /** A request, as {@link RequestJson#read(String)} takes it. */
  REQUEST,
  /** A history, as {@link RequestJson#readHistory} takes it. */
  HISTORY,
  /** A decision, as {@link DecisionJson#write(io.github.maypost.decision.Decision)} gives it. */
  DECISION,
  /** A decision with its explanation and remedies. */
  EXPLANATION,
  /** The remedies within an explanation. */
  REMEDIES,
  /** For whom, what or where it would be allowed, and for which pending. */
  CHOICES,
  /** Who may approve something. */
  APPROVERS,
  /** When something may go out at the earliest. */
  EARLIEST,
  /** The verdicts for people, kinds and channels, each with each. */
  MATRIX,
  /** A line of an audit log, as {@link AuditJson} writes and reads it. */
  AUDIT,
  /** What a line of an audit log came to when it was decided again. */
  REPLAY,
  /** What stands in the place of a decision when a request could not be read. */
  ERROR;

  private static final String VERSION = "v" + JsonVersion.NUMBER + "/";

  /**
   * Returns the name by which programs know this schema. Nothing need be found at that address.
   *
   * @return the schema's {@code $id}
   */
  public String id() {
    return "https://maypost.github.io/schema/" + VERSION + file();
  }

  /**
   * Returns the schema.
   *
   * @return a JSON object on several lines
   */
  public String text() {
    try (InputStream bytes = open()) {
      if (bytes == null) {
        throw new IllegalStateException("expected the schema " + file() + " beside the classes");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private @Nullable InputStream open() {
    return Schema.class.getResourceAsStream("/io/github/maypost/schema/" + VERSION + file());
  }

  private String file() {
    return word() + ".json";
  }
}
