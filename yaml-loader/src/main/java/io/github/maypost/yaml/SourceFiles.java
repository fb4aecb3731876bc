package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.yaml.Folder.Listing;
import io.github.maypost.yaml.Folder.Other;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.SourceBytes.Complaint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that one rulebook is made of: the first, and all that are included, each once and in
 * the order in which a reader meets them.
 */
final class SourceFiles {

  private static final Pattern RULEBOOK =
      Pattern.compile("[^.].*\\.(?:yaml|yml|json)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Only so many missing files are worth the search for what was meant. */
  private static final int HELPED = 100;

  private final Folder folder;
  private final SourceBytes bytes;
  private final FormProblems problems;
  private final Map<String, Wanted> wanted = new HashMap<>();
  private final Deque<Wanted> next = new ArrayDeque<>();
  private final List<Fields> read = new ArrayList<>();
  private boolean whole = true;
  private int helped;

  /**
   * A file that is to be read.
   *
   * @param path where it is
   * @param found what stands there
   * @param at where that is said; {@code null} for the first file
   * @param by the file that says so; {@code null} for the first file
   */
  private record Wanted(String path, Folder.Found found, @Nullable Cursor at, @Nullable Wanted by) {

    String identity() {
      return found instanceof Folder.File file ? file.identity() : path;
    }

    /** Tells whether this file, or one that leads to it, is a certain one. */
    boolean comesFrom(String identity) {
      for (Wanted one = this; one != null; one = one.by) {
        if (one.identity().equals(identity)) {
          return true;
        }
      }
      return false;
    }
  }

  private SourceFiles(Folder folder, long maxBytes, FormProblems problems) {
    this.folder = folder;
    this.bytes = new SourceBytes(maxBytes, problems);
    this.problems = problems;
  }

  /** Reads a file of a folder, and what it includes. */
  static SourceFiles read(Folder folder, String first, long maxBytes, FormProblems problems) {
    SourceFiles files = new SourceFiles(folder, maxBytes, problems);
    Wanted file = new Wanted(first, folder.find(first), null, null);
    files.wanted.put(file.identity(), file);
    files.next.add(file);
    while (!files.next.isEmpty() && !files.bytes.isUsedUp()) {
      files.read(files.next.pop());
    }
    files.whole &= files.next.isEmpty();
    return files;
  }

  /** Reads a text that cannot include anything, since nobody knows where it comes from. */
  static SourceFiles read(SourceText text, FormProblems problems) {
    SourceFiles files = new SourceFiles(new Folder.Elsewhere("", path -> null), 0, problems);
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

  /** Tells whether all that the files were to say could be read. */
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
    Set<String> reported = new HashSet<>();
    include.several(one -> included.addAll(included(one, file, reported)));
    for (int i = included.size() - 1; i >= 0; i--) {
      next.push(included.get(i));
    }
  }

  private @Nullable Fields open(SourceText text, boolean first) {
    problems.addFile(text.fileName());
    Node root = TreeReader.read(text, problems);
    Fields fields = root == null ? null : RulebookBinder.open(Cursor.at(root, problems), first);
    if (fields != null) {
      read.add(fields);
      whole &= !fields.mapping().isIncomplete();
    }
    return fields;
  }

  /** Returns the files that a path names: one, or all that a folder holds. */
  private List<Wanted> included(Cursor at, Wanted by, Set<String> reported) {
    String path = IncludePath.read(at, by.path);
    if (path == null) {
      whole = false;
      return List.of();
    }
    List<Wanted> files = new ArrayList<>();
    if (path.isEmpty() || path.endsWith("/")) {
      addFolder(path, at, by, files);
    } else {
      files.add(new Wanted(path, folder.find(path), at, by));
    }
    files.removeIf(file -> !isNew(file, reported));
    return files;
  }

  /** Adds all rulebook files of a folder, and of the folders in it, but the one that says so. */
  private void addFolder(String path, Cursor at, Wanted by, List<Wanted> files) {
    String name = "`" + folder.name(path) + "`";
    Folder.Found found = folder.find(path);
    if (found instanceof Listing listing) {
      int before = files.size();
      addListed(path, listing, at, by, files, new HashSet<>());
      if (files.size() == before) {
        unreadable(
            at,
            "files that end in `.yaml`, `.yml` or `.json` in " + name + " but found none",
            "check the path");
      }
    } else if (found instanceof Folder.File) {
      unreadable(at, "a folder but found the file " + name, "take the last `/` away");
    } else if (found == Other.OUTSIDE) {
      reportOutside(at::report, name);
    } else if (found == Other.UNLISTED) {
      unreadable(
          at,
          "a file but found the folder " + name + ", which cannot be listed here",
          "name each file");
    } else {
      unreadable(at, "the folder " + name + " but found none", "check the path");
    }
  }

  private void addListed(
      String path, Listing listing, Cursor at, Wanted by, List<Wanted> files, Set<String> inside) {
    if (!inside.add(listing.identity())) {
      return; // a link leads back to a folder around it
    }
    for (String name : listing.names()) {
      if (name.startsWith(".")) {
        continue;
      }
      Folder.Found found = folder.find(path + name);
      if (found instanceof Listing deeper) {
        addListed(path + name + "/", deeper, at, by, files, inside);
      } else if (RULEBOOK.matcher(name).matches()) {
        Wanted file = new Wanted(path + name, found, at, by);
        if (!by.comesFrom(file.identity())) {
          files.add(file);
        }
      }
    }
    inside.remove(listing.identity());
  }

  /** Notes that a file is wanted, or reports, once in a file, that it has been before. */
  private boolean isNew(Wanted file, Set<String> reported) {
    Wanted before = wanted.putIfAbsent(file.identity(), file);
    if (before == null) {
      return true;
    }
    Cursor at = Objects.requireNonNull(file.at);
    String name = folder.name(file.path);
    if (!reported.add(file.identity())) {
      return false;
    }
    if (Objects.requireNonNull(file.by).comesFrom(file.identity())) {
      at.report(
          ProblemCode.CYCLE,
          "expected no circle but found `" + String.join("` -> `", circle(file)) + "`",
          "take one of them out of an `include`");
    } else {
      at.report(
          ProblemCode.DUPLICATE,
          "expected each file once but found `"
              + name
              + "` again, first "
              + Objects.requireNonNull(before.at).node().place().seenFrom(at.node().place()),
          "include it in one place only");
    }
    return false;
  }

  /** Returns the names from a file to itself; of many, the first and the last ones. */
  private List<String> circle(Wanted last) {
    Deque<String> names = new ArrayDeque<>(List.of(folder.name(last.path)));
    Wanted one = last.by;
    while (one != null) {
      names.addFirst(folder.name(one.path));
      one = one.identity().equals(last.identity()) ? null : one.by;
    }
    List<String> all = new ArrayList<>(names);
    if (all.size() > 10) {
      all.subList(5, all.size() - 4).clear();
      all.add(5, "...");
    }
    return all;
  }

  private @Nullable SourceText text(Wanted file) {
    String name = folder.name(file.path);
    Complaint complaint = file.at == null ? problems::add : file.at::report;
    if (file.found instanceof Folder.File found) {
      return bytes.read(name, found.content(), complaint);
    }
    if (file.found instanceof Listing) {
      complaint.add(
          ProblemCode.UNREADABLE_FILE,
          "expected a file but found the folder `" + name + "`",
          file.at == null
              ? "name the rulebook's first file in it"
              : "to include every file in it, write a `/` at the end");
    } else if (file.found == Other.OUTSIDE) {
      reportOutside(complaint, "`" + name + "`");
    } else if (file.found == Other.SPECIAL) {
      complaint.add(
          ProblemCode.UNREADABLE_FILE,
          "expected a file but `" + name + "` is a pipe or a device",
          "include files only");
    } else {
      reportMissing(file, name, complaint);
    }
    return null;
  }

  private void unreadable(Cursor at, String expected, String help) {
    whole = false;
    at.report(ProblemCode.UNREADABLE_FILE, "expected " + expected, help);
  }

  private void reportOutside(Complaint complaint, String name) {
    whole = false;
    complaint.add(
        ProblemCode.UNREADABLE_FILE,
        "expected what is in the folder of the first file but " + name + " leads out of it",
        "keep the files of a rulebook in one folder, the first at its top");
  }

  private void reportMissing(Wanted file, String name, Complaint complaint) {
    int end = file.path.lastIndexOf('/') + 1;
    String help = "";
    if (helped++ < HELPED && folder.find(file.path.substring(0, end)) instanceof Listing listing) {
      help = Suggestions.didYouMean(file.path.substring(end), listing.names());
    }
    complaint.add(
        ProblemCode.UNREADABLE_FILE,
        "expected the file `" + name + "` but found none",
        help.isEmpty() ? "check the path" : help);
  }
}
