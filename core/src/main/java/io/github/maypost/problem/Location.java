package io.github.maypost.problem;

/**
 * A place in a file.
 *
 * @param file the file's name, as the reader was given it
 * @param line the line, from 1
 * @param column the column, from 1, counted in characters as an editor shows them (code points)
 * @param text the whole line, without its line break
 */
public record Location(String file, int line, int column, String text) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
