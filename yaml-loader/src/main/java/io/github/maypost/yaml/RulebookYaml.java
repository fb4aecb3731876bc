package io.github.maypost.yaml;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.Definitions;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rulebooks written in YAML, or in JSON, which is YAML too, and writes them.
 *
 * <p>All that is wrong with a file is found at once: each problem names file, line and column,
 * shows the line, and says what to write instead. Anything that cannot be read, a missing file
 * included, is such a problem; no method here throws an {@link IOException}.
 */
public final class RulebookYaml {

  /** How many bytes a file may have where nothing else is said: 64 MiB. */
  public static final long DEFAULT_MAX_BYTES = 64L * 1024 * 1024;

  private RulebookYaml() {}

  /**
   * Reads a rulebook from a file, and from the files that it includes, of at most {@link
   * #DEFAULT_MAX_BYTES} in all.
   *
   * @param file the file; included ones are looked for in its folder
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong, file by file as they are met
   */
  public static Rulebook read(Path file) {
    return read(file, DEFAULT_MAX_BYTES);
  }

  /**
   * Reads a rulebook from a file, and from the files that it includes.
   *
   * @param file the file; included ones are looked for in its folder
   * @param maxBytes how many bytes all files together may have
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong, file by file as they are met
   * @throws IllegalArgumentException when {@code maxBytes} is negative
   */
  public static Rulebook read(Path file, long maxBytes) {
    Path name = file.getFileName();
    Folder folder = new Folder.OnDisk(file);
    return read(folder, name == null ? "" : name.toString(), maxBytes);
  }

  /**
   * Reads a rulebook from files that are not in a file system, such as resources on the class path,
   * of at most {@link #DEFAULT_MAX_BYTES} in all:
   *
   * <pre>{@code
   * Rulebook rulebook = RulebookYaml.read("/rules/acme.yaml", MyApp.class::getResourceAsStream);
   * }</pre>
   *
   * @param fileName the name of the first file; those of included files begin with the same folder
   * @param opener opens the files
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong, file by file as they are met
   */
  public static Rulebook read(String fileName, Opener opener) {
    return read(fileName, opener, DEFAULT_MAX_BYTES);
  }

  /**
   * Reads a rulebook from files that are not in a file system.
   *
   * @param fileName the name of the first file; those of included files begin with the same folder
   * @param opener opens the files
   * @param maxBytes how many bytes all files together may have
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong, file by file as they are met
   * @throws IllegalArgumentException when {@code maxBytes} is negative
   */
  public static Rulebook read(String fileName, Opener opener, long maxBytes) {
    requireNonNull(opener, "opener");
    int name = fileName.lastIndexOf('/') + 1;
    Folder folder = new Folder.Elsewhere(fileName.substring(0, name), opener);
    return read(folder, fileName.substring(name), maxBytes);
  }

  /**
   * Opens the files of a rulebook by their names, each once. It cannot list folders, so each file
   * must be included by its name. Of what it throws, {@link IOException} and {@link
   * java.io.UncheckedIOException} make a file unreadable; all else passes through.
   */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens a file.
     *
     * @param fileName its name, with {@code /} between folders
     * @return its content in UTF-8, which the reader closes; {@code null} when there is no such
     *     file
     * @throws IOException when it cannot be opened
     */
    @Nullable InputStream open(String fileName) throws IOException;
  }

  /**
   * Reads a rulebook from a text. It cannot include other files.
   *
   * @param fileName how problems name the file
   * @param text the file's content
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong, in the order of the file
   */
  public static Rulebook parse(String fileName, String text) {
    FormProblems form = new FormProblems();
    return bind(SourceFiles.read(new SourceText(fileName, text), form), form);
  }

  private static Rulebook read(Folder folder, String first, long maxBytes) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes: expected at least 0 but found " + maxBytes);
    }
    FormProblems form = new FormProblems();
    return bind(SourceFiles.read(folder, first, maxBytes, form), form);
  }

  private static Rulebook bind(SourceFiles files, FormProblems form) {
    if (files.fields().isEmpty()) {
      throw form.with(List.of());
    }
    RulebookBinder binder = new RulebookBinder();
    RulebookDefinition definition = binder.rulebook(files);
    TreePositions positions = binder.positions(files);
    if (form.isEmpty()) {
      try {
        return Rulebook.of(definition, positions);
      } catch (InvalidRulebookException invalid) {
        throw form.with(invalid.problems());
      }
    }
    // what is wrong with the form of something is said first; the rest shows when that is mended
    throw form.with(
        Definitions.check(definition, positions).stream()
            .filter(problem -> !form.isReportedAt(positions.place(problem.path())))
            .map(problem -> problem.withHelp(Names.withoutStandIns(problem.help())))
            .toList());
  }

  /**
   * Writes a rulebook, in the words and the order in which it was said, in the shortest form that
   * means the same. What is read from the text is equal to the rulebook. Lines are at most 100
   * columns long, unless a single text needs more. Comments are not kept: a rulebook knows none.
   *
   * @param rulebook the rulebook
   * @return the content of one file, which ends with a line break
   * @throws IllegalArgumentException when no file may hold it: when a text is longer than 64 Ki
   *     characters, or has so many that no file may hold as they are that it is written in more
   *     than twice as many, or {@code not} stands in {@code not} so often that the file would be
   *     more than 64 levels deep
   */
  public static String write(Rulebook rulebook) {
    return Layout.file(RulebookForm.rulebook(rulebook.definition()));
  }

  /**
   * Changes the text of a rulebook so that it says another, and leaves as much of it as it is as
   * can be: what both rulebooks say, in whatever order, keeps its words, its place, and the
   * comments on its lines and above it. What is no longer said goes with the comment lines directly
   * above it. What is new, or said otherwise, is written as {@link #write} would; new entries come
   * after those that they follow in the rulebook. Line ends and a byte-order mark stay as they are.
   *
   * <p>This works entry by entry where a mapping is indented, down to the single keys of a rule.
   * What stands in braces or brackets, or in a list, is written anew as a whole when anything in it
   * changes, and <em>comments inside of it are lost</em>; so a file in JSON is written anew.
   *
   * <p>The text must be all of the rulebook: one that includes other files is refused, since what a
   * rulebook says does not tell which of its files is to say it.
   *
   * @param fileName how problems name the file
   * @param text the file's content
   * @param rulebook what it is to say
   * @return the changed text, which reads as the rulebook; the same text when it does so already
   * @throws InvalidRulebookException listing everything that is wrong with the text
   * @throws IllegalArgumentException when the text has {@code include}, or when no file may hold
   *     the rulebook, as with {@link #write}
   * @throws IllegalStateException when the changed text would not read as the rulebook after all;
   *     then {@link #write} is the way
   */
  public static String rewrite(String fileName, String text, Rulebook rulebook) {
    Rulebook before = readToRewrite(fileName, text);
    if (before.equals(rulebook)) {
      return text;
    }
    String changed =
        Rewriting.rewrite(
            text,
            RulebookForm.rulebook(before.definition()),
            RulebookForm.rulebook(rulebook.definition()));
    if (!reads(changed, rulebook)) {
      throw new IllegalStateException(
          "`" + fileName + "` cannot be changed to say the rulebook: write it anew");
    }
    return changed;
  }

  private static Rulebook readToRewrite(String fileName, String text) {
    try {
      return parse(fileName, text);
    } catch (InvalidRulebookException invalid) {
      Node root = TreeReader.read(new SourceText(fileName, text), new FormProblems());
      if (root instanceof Node.Mapping mapping && mapping.find("include") != null) {
        throw new IllegalArgumentException(
            "a rulebook in several files cannot be rewritten as a whole: `"
                + fileName
                + "` has `include`",
            invalid);
      }
      throw invalid;
    }
  }

  private static boolean reads(String text, Rulebook rulebook) {
    try {
      return parse("", text).equals(rulebook);
    } catch (InvalidRulebookException unreadable) {
      return false;
    }
  }
}
