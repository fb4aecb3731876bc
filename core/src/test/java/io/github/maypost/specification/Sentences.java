package io.github.maypost.specification;

import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of the design, and the tests that show them. */
public final class Sentences {

  private static final Pattern LINE =
      Pattern.compile("(?<number>\\d+ [A-Z][a-z]+ \\d+) \\[(?<module>[a-z]+)] (?<text>\\S.*)");

  private Sentences() {}

  /**
   * A sentence.
   *
   * @param number its section, its paragraph there and its place in that
   * @param module the module whose tests show it, or {@code why} when there is nothing to show
   * @param text what it says
   */
  record Sentence(String number, String module, String text) {}

  /** Returns all sentences, in order. */
  static List<Sentence> all() {
    List<Sentence> all = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("~")) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
          throw new IllegalStateException("expected a sentence but found " + line);
        }
        all.add(new Sentence(parts.group("number"), parts.group("module"), parts.group("text")));
      }
    }
    return all;
  }

  /**
   * Returns which sentences of a module no test shows, and which marks name no sentence.
   *
   * @param module the module
   * @param test one of its test classes, beside which all others are looked for
   */
  public static Set<String> openIn(String module, Class<?> test) {
    return open(module, all(), shownBeside(test));
  }

  /** Returns the same for some sentences, and for the tests that show each by its number. */
  static Set<String> open(String module, List<Sentence> sentences, Map<String, Set<String>> shown) {
    Set<String> open = new LinkedHashSet<>();
    Set<String> none = new TreeSet<>(shown.keySet());
    for (Sentence sentence : sentences) {
      none.remove(sentence.number());
      if (sentence.module().equals(module) && !shown.containsKey(sentence.number())) {
        open.add(sentence.number() + " is shown by no test: " + sentence.text());
      }
    }
    none.forEach(number -> open.add(number + " is no sentence: " + shown.get(number)));
    return open;
  }

  /** The tests that show a sentence, by its number. */
  private static Map<String, Set<String>> shownBeside(Class<?> test) {
    Map<String, Set<String>> shown = new TreeMap<>();
    for (Class<?> beside : classesBeside(test)) {
      for (Method method : beside.getDeclaredMethods()) {
        Shows shows = method.getAnnotation(Shows.class);
        if (shows != null && isTest(method)) {
          for (String number : shows.value()) {
            shown
                .computeIfAbsent(number, n -> new TreeSet<>())
                .add(beside.getName() + "#" + method.getName());
          }
        }
      }
    }
    return shown;
  }

  /** Whether the method is run as a test, of whichever kind. */
  private static boolean isTest(Method method) {
    Set<String> marks =
        Stream.of(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getSimpleName())
            .collect(toSet());
    return !marks.contains("Disabled")
        && Stream.of("Test", "ParameterizedTest", "Property", "Example").anyMatch(marks::contains);
  }

  private static List<Class<?>> classesBeside(Class<?> test) {
    try {
      Path root = Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Class<?>> classes = new ArrayList<>();
      for (String name : namesOfTestsIn(root)) {
        classes.add(Class.forName(name, false, test.getClassLoader()));
      }
      return classes;
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> namesOfTestsIn(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith("Test.class") || file.contains("Test$"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace(root.getFileSystem().getSeparator(), "."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines() {
    try (InputStream file =
            Objects.requireNonNull(Sentences.class.getResourceAsStream("sentences.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
