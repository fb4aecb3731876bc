package io.github.maypost.yaml;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the paths under {@code include}. */
final class IncludePath {

  private static final String EXPECTED = "a path such as `policies/brand.yaml`";

  /** As long as paths may be on most systems; an opener may find something however long it is. */
  private static final int LONGEST = 1_024;

  private IncludePath() {}

  /** What stands between several paths in one word, where no list is written. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]++");

  /**
   * Reads a path, and turns it into one that begins in the folder of the rulebook's first file.
   *
   * @param from the path of the file that says it
   * @return the path, with a {@code /} at its end when it means a folder; {@code null} after
   *     reporting why it is none
   */
  static @Nullable String read(Cursor cursor, String from) {
    Scalar scalar = cursor.scalar(EXPECTED, "write a path or a list of paths");
    if (scalar == null || Values.isAmbiguous(cursor, scalar, EXPECTED)) {
      return null;
    }
    Optional<String> wrong = findWrong(scalar.text());
    if (wrong.isPresent()) {
      Values.report(cursor, EXPECTED, scalar, wrong.get());
      return null;
    }
    String path = resolve(scalar.text(), from);
    if (path != null && path.length() > LONGEST) {
      cursor.report(
          ProblemCode.UNREADABLE_FILE,
          "expected a path of at most "
              + LONGEST
              + " characters, seen from the first file, but found one of "
              + path.length(),
          "does a file include itself, by another path each time?");
      return null;
    }
    if (path == null) {
      cursor.report(
          ProblemCode.UNREADABLE_FILE,
          "expected a path inside the folder of the first file but found `" + scalar.text() + "`",
          "keep the files of a rulebook in one folder, the first at its top");
    }
    return path;
  }

  /** Returns what to write instead of something that is no path. */
  private static Optional<String> findWrong(String text) {
    List<String> paths = BETWEEN.splitAsStream(text).toList();
    if (paths.size() > 1 && paths.stream().allMatch(IncludePath::isFile)) {
      return Optional.of("write several as a list: `[" + String.join(", ", paths) + "]`");
    }
    if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return Optional.of("nothing is fetched: copy the file into the rulebook's folder");
    }
    if (text.startsWith("/") || text.startsWith("~") || text.contains(":")) {
      return Optional.of("write the path from the folder of this file, as `policies/brand.yaml`");
    }
    if (text.contains("\\")) {
      return Optional.of("write `/` between folders: `" + text.replace('\\', '/') + "`");
    }
    if (text.contains("*") || text.contains("?")) {
      return Optional.of("to include every file in a folder, write the folder: `policies/`");
    }
    return text.isBlank()
            || !text.equals(text.strip())
            || Characters.findForbidden(text, false).isPresent()
        ? Optional.of("name the file to include")
        : Optional.empty();
  }

  private static boolean isFile(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  private static @Nullable String resolve(String text, String from) {
    Deque<String> names = new ArrayDeque<>(List.of(from.split("/")));
    names.removeLast();
    boolean folder = true;
    for (String name : text.split("/", -1)) {
      folder = name.isEmpty() || name.equals(".") || name.equals("..");
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return null;
        }
      } else if (!folder) {
        names.addLast(name);
      }
    }
    String path = String.join("/", names);
    return folder && !path.isEmpty() ? path + "/" : path;
  }
}
