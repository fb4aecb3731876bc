package io.github.maypost.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of DESIGN read wrongly, as a change in one place of the executable specification.
 *
 * @param type the simple name of the class to change
 * @param sentence how it is misread
 * @param from what stands there, however it is wrapped
 * @param to what is put in its place
 */
record Misreading(String type, String sentence, String from, String to) {

  private static final Path SOURCES = Path.of("src/test/java/io/github/maypost/specification");
  private static final String MADE_BY_HAND = "/mutations/specification.txt";

  /** Returns all, in the order in which they stand in the file. */
  static List<Misreading> all() {
    try (InputStream file = Misreading.class.getResourceAsStream(MADE_BY_HAND)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\\R{2,}"))
          .filter(block -> !block.startsWith("#"))
          .map(Misreading::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Misreading of(String block) {
    List<String> lines = block.lines().toList();
    String[] title = lines.get(0).split(": ", 2);
    return new Misreading(title[0], title[1], marked('-', lines), marked('+', lines));
  }

  private static String marked(char mark, List<String> lines) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.charAt(0) == mark)
        .map(line -> line.substring(1))
        .collect(Collectors.joining("\n"));
  }

  /** Returns the places where it can be made, of which there should be one. */
  List<MatchResult> places() {
    return place().results().toList();
  }

  /** Returns the class as it would then be written. */
  String source() {
    return place().replaceFirst(Matcher.quoteReplacement(to + "\n"));
  }

  private Matcher place() {
    String wrapped =
        Arrays.stream(from.trim().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    try {
      return Pattern.compile(wrapped).matcher(Files.readString(SOURCES.resolve(type + ".java")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return type + ": " + sentence;
  }
}
