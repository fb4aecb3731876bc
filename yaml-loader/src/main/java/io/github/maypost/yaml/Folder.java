package io.github.maypost.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rulebook's first file is, and all that it includes. Paths are relative to the first
 * file's folder, with {@code /} between names, and never lead out of it.
 */
interface Folder {

  /** What may stand at a path. */
  enum Thing {
    FILE,
    FOLDER,
    NOTHING,
    /** Something that a link leads to, out of the folder. */
    OUTSIDE
  }

  /** Returns how people call a file. */
  String name(String path);

  /** Tells what stands at a path, as far as that shows without opening it. */
  Thing thing(String path);

  /** Returns what tells a file from all others, whichever way leads to it. */
  String identity(String path);

  /** Opens a file; {@code null} when there is none. */
  @Nullable InputStream open(String path) throws IOException;

  /** Returns the names of the files in a folder, sorted; empty when nobody can tell. */
  Optional<List<String>> files(String path);

  /**
   * A folder of a file system.
   *
   * @param first the first file
   */
  record OnDisk(Path first) implements Folder {

    private Path at(String path) {
      return first.resolveSibling(path);
    }

    @Override
    public String name(String path) {
      return at(path).toString();
    }

    @Override
    public Thing thing(String path) {
      try {
        Path at = at(path);
        if (!Files.exists(at)) {
          return Thing.NOTHING;
        }
        Path folder = Objects.requireNonNull(first.toAbsolutePath().getParent());
        if (!at.equals(first) && !at.toRealPath().startsWith(folder.toRealPath())) {
          return Thing.OUTSIDE;
        }
        return Files.isDirectory(at) ? Thing.FOLDER : Thing.FILE;
      } catch (IOException | InvalidPathException unreachable) {
        return Thing.NOTHING;
      }
    }

    @Override
    public String identity(String path) {
      try {
        return at(path).toRealPath().toString();
      } catch (IOException | InvalidPathException unreachable) {
        return path;
      }
    }

    @Override
    public InputStream open(String path) throws IOException {
      return Files.newInputStream(at(path));
    }

    @Override
    public Optional<List<String>> files(String path) {
      try (Stream<Path> files = Files.list(first.toAbsolutePath().resolveSibling(path))) {
        return Optional.of(
            files
                .filter(file -> !Files.isDirectory(file))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList());
      } catch (IOException | InvalidPathException unreachable) {
        return Optional.empty();
      }
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
    public Thing thing(String path) {
      return path.isEmpty() || path.endsWith("/") ? Thing.FOLDER : Thing.FILE;
    }

    @Override
    public String identity(String path) {
      return path;
    }

    @Override
    public @Nullable InputStream open(String path) throws IOException {
      return opener.open(name(path));
    }

    @Override
    public Optional<List<String>> files(String path) {
      return Optional.empty();
    }
  }
}
