package io.github.maypost.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rulebook's first file is, and all that it includes. Paths are relative to the first
 * file's folder, with {@code /} between names, and never lead out of it.
 */
interface Folder {

  /** Returns how people call what stands at a path. */
  String name(String path);

  /** Finds what stands at a path. */
  Found find(String path);

  /** What may stand at a path. */
  sealed interface Found {}

  /**
   * A file.
   *
   * @param identity what tells it from all others, whichever way leads to it
   * @param content its content
   */
  record File(String identity, Content content) implements Found {}

  /**
   * A folder.
   *
   * @param identity what tells it from all others
   * @param names the names in it, sorted
   */
  record Listing(String identity, List<String> names) implements Found {}

  /** No file and no folder. */
  enum Other implements Found {
    NOTHING,
    /** What a link leads to, out of the first file's folder. */
    OUTSIDE,
    /** A pipe, a device. */
    SPECIAL,
    /** A folder of which nobody can tell what is in it. */
    UNLISTED
  }

  /** Opens a file. */
  @FunctionalInterface
  interface Content {
    /** Returns the bytes; {@code null} when there is no such file. */
    @Nullable InputStream open() throws IOException;
  }

  /**
   * A folder of a file system.
   *
   * @param first the first file
   */
  record OnDisk(Path first) implements Folder {

    @Override
    public String name(String path) {
      Path parent = first.getParent();
      if (parent == null) {
        return first.getFileName() == null ? first.toString() : path;
      }
      String separator = first.getFileSystem().getSeparator();
      return parent + (parent.getNameCount() == 0 ? "" : separator) + path;
    }

    @Override
    public Found find(String path) {
      try {
        return first.getFileName() != null && path.equals(first.getFileName().toString())
            ? found(first, true)
            : findInside(path);
      } catch (IOException | UncheckedIOException | InvalidPathException unreachable) {
        return Other.NOTHING;
      }
    }

    /** Goes down step by step, so that nothing shows of what is outside. */
    private Found findInside(String path) throws IOException {
      Path folder = first.toAbsolutePath().getParent();
      if (folder == null) {
        return new Listing("", List.of());
      }
      Path root = folder.toRealPath();
      Path at = root;
      for (String name : path.split("/", -1)) {
        Path next = at.resolve(name);
        if (!Files.exists(next)) {
          return Other.NOTHING;
        }
        at = next.toRealPath();
        if (!at.startsWith(root)) {
          return Other.OUTSIDE;
        }
      }
      return found(at, false);
    }

    private static Found found(Path at, boolean isFirst) throws IOException {
      if (!Files.exists(at)) {
        return Other.NOTHING;
      }
      String identity = at.toRealPath().toString();
      if (Files.isDirectory(at)) {
        try (Stream<Path> files = Files.list(at)) {
          return new Listing(
              identity, files.map(file -> file.getFileName().toString()).sorted().toList());
        }
      }
      return isFirst || Files.isRegularFile(at)
          ? new File(identity, () -> Files.newInputStream(at))
          : Other.SPECIAL;
    }
  }

  /**
   * Files that somebody else finds by name.
   *
   * @param prefix what stands before a path in a name: nothing, or a folder and a {@code /}
   * @param opener finds them
   */
  record Elsewhere(String prefix, RulebookYaml.Opener opener) implements Folder {

    @Override
    public String name(String path) {
      return prefix + path;
    }

    @Override
    public Found find(String path) {
      return path.isEmpty() || path.endsWith("/")
          ? Other.UNLISTED
          : new File(path, () -> opener.open(name(path)));
    }
  }
}
