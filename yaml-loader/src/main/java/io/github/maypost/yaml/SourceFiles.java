package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.yaml.Folder.Thing;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.SourceBytes.Complaint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that one rulebook is made of: the first, and all that are included, each once and in
 * the order in which a reader meets them.
 */
final class SourceFiles {

  private static final Pattern RULEBOOK = Pattern.compile("[^.].*\\.(?:yaml|yml|json)");

  private final Folder folder;
  private final SourceBytes bytes;
  private final FormProblems problems;
  private final Map<String, Wanted> wanted = new HashMap<>();
  private final Deque<Wanted> next = new ArrayDeque<>();
  private final List<Fields> read = new ArrayList<>();
  private boolean whole = true;

  /**
   * A file that is to be read.
   *
   * @param path where it is
   * @param at where that is said; {@code null} for the first file
   * @param by the file that says so; {@code null} for the first file
   */
  private record Wanted(String path, @Nullable Cursor at, @Nullable Wanted by) {}

  private SourceFiles(Folder folder, SourceBytes bytes, FormProblems problems) {
    this.folder = folder;
    this.bytes = bytes;
    this.problems = problems;
  }

  /** Reads a file of a folder, and what it includes. */
  static SourceFiles read(Folder folder, String first, long maxBytes, FormProblems problems) {
    SourceFiles files = new SourceFiles(folder, new SourceBytes(maxBytes, problems), problems);
    Wanted file = new Wanted(first, null, null);
    files.wanted.put(folder.identity(first), file);
    files.next.add(file);
    while (!files.next.isEmpty()) {
      files.read(files.next.pop());
    }
    return files;
  }

  /** Reads a text that cannot include anything, since nobody knows where it comes from. */
  static SourceFiles read(SourceText text, FormProblems problems) {
    Folder nowhere = new Folder.Elsewhere("", path -> null);
    SourceFiles files = new SourceFiles(nowhere, new SourceBytes(0, problems), problems);
    Fields fields = files.open(text, true);
    Cursor include = fields == null ? null : fields.find("include");
    if (include != null) {
      include.report(
          ProblemCode.UNREADABLE_FILE,
          "expected a rulebook in one file but found `include`",
          "read it from its path, or with an opener, so that the other files can be found");
      files.whole = false;
    }
    return files;
  }

  /** Returns what the files say, the first one first; nothing when that could not be read. */
  List<Fields> fields() {
    return read;
  }

  /** Tells whether every file could be read. */
  boolean isWhole() {
    return whole;
  }

  private void read(Wanted file) {
    SourceText text = text(file);
    Fields fields = text == null ? null : open(text, file.by == null);
    whole &= fields != null;
    Cursor include = fields == null ? null : fields.find("include");
    if (include == null) {
      return;
    }
    if (include.node() instanceof Sequence list && list.elements().isEmpty()) {
      include.report(
          ProblemCode.EMPTY,
          "expected at least one path but found none",
          "name a file, or leave the key out");
    }
    List<Wanted> included = new ArrayList<>();
    include.several(one -> included.addAll(included(one, file)));
    for (int i = included.size() - 1; i >= 0; i--) {
      next.push(included.get(i));
    }
  }

  private @Nullable Fields open(SourceText text, boolean first) {
    Node root = TreeReader.read(text, problems);
    Fields fields = root == null ? null : RulebookBinder.open(Cursor.at(root, problems), first);
    if (fields != null) {
      read.add(fields);
    }
    return fields;
  }

  /** Returns the files that a path names: one, or all that a folder holds. */
  private List<Wanted> included(Cursor at, Wanted by) {
    String path = IncludePath.read(at, by.path);
    if (path == null) {
      whole = false;
      return List.of();
    }
    if (path.isEmpty() || path.endsWith("/")) {
      return filesIn(path, at).stream()
          .map(name -> new Wanted(path + name, at, by))
          .filter(this::isNew)
          .toList();
    }
    Wanted file = new Wanted(path, at, by);
    return isNew(file) ? List.of(file) : List.of();
  }

  private List<String> filesIn(String path, Cursor at) {
    String name = "`" + folder.name(path) + "`";
    Thing thing = folder.thing(path);
    List<String> files =
        thing == Thing.FOLDER
            ? folder.files(path).orElse(List.of()).stream()
                .filter(RULEBOOK.asMatchPredicate())
                .toList()
            : List.of();
    if (!files.isEmpty()) {
      return files;
    }
    whole = false;
    switch (thing) {
      case FILE -> unreadable(at, "a folder but found the file " + name, "take the last `/` away");
      case OUTSIDE -> reportOutside(at::report, name);
      case NOTHING -> unreadable(at, "the folder " + name + " but found none", "check the path");
      case FOLDER ->
          unreadable(
              at,
              "files that end in `.yaml`, `.yml` or `.json` in " + name + " but found none",
              "name each file instead, if the folder cannot be listed");
    }
    return List.of();
  }

  /** Notes that a file is wanted, or reports that it has been before. */
  private boolean isNew(Wanted file) {
    Wanted before = wanted.putIfAbsent(folder.identity(file.path), file);
    if (before == null) {
      return true;
    }
    Cursor at = Objects.requireNonNull(file.at);
    Deque<String> circle = new ArrayDeque<>(List.of(folder.name(file.path)));
    for (Wanted one = file.by; one != null; one = one.by) {
      circle.addFirst(folder.name(one.path));
      if (one.path.equals(before.path)) {
        at.report(
            ProblemCode.CYCLE,
            "expected no circle but found `" + String.join("` -> `", circle) + "`",
            "take one of them out of an `include`");
        return false;
      }
    }
    at.report(
        ProblemCode.DUPLICATE,
        "expected each file once but found `"
            + folder.name(file.path)
            + "` again, first "
            + Objects.requireNonNull(before.at).node().place().seenFrom(at.node().place()),
        "include it in one place only");
    return false;
  }

  private @Nullable SourceText text(Wanted file) {
    String name = folder.name(file.path);
    Complaint complaint = file.at == null ? problems::add : file.at::report;
    switch (folder.thing(file.path)) {
      case NOTHING -> reportMissing(file, name, complaint);
      case OUTSIDE -> reportOutside(complaint, "`" + name + "`");
      case FOLDER ->
          complaint.add(
              ProblemCode.UNREADABLE_FILE,
              "expected a file but found the folder `" + name + "`",
              file.at == null
                  ? "name the rulebook's first file in it"
                  : "to include every file in it, write a `/` at the end");
      case FILE -> {
        try (InputStream stream = folder.open(file.path)) {
          if (stream != null) {
            return bytes.read(name, stream, complaint);
          }
          reportMissing(file, name, complaint);
        } catch (IOException unreadable) {
          bytes.reportUnreadable(name, unreadable, complaint);
        }
      }
    }
    return null;
  }

  private static void unreadable(Cursor at, String expected, String help) {
    at.report(ProblemCode.UNREADABLE_FILE, "expected " + expected, help);
  }

  private static void reportOutside(Complaint complaint, String name) {
    complaint.add(
        ProblemCode.UNREADABLE_FILE,
        "expected what is in the folder of the first file but " + name + " leads out of it",
        "keep the files of a rulebook in one folder, the first at its top");
  }

  private void reportMissing(Wanted file, String name, Complaint complaint) {
    int end = file.path.lastIndexOf('/') + 1;
    String help =
        Suggestions.didYouMean(
            file.path.substring(end), folder.files(file.path.substring(0, end)).orElse(List.of()));
    complaint.add(
        ProblemCode.UNREADABLE_FILE,
        "expected the file `" + name + "` but found none",
        help.isEmpty() ? "check the path" : help);
  }
}
