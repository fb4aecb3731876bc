package io.github.maypost.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes rulebooks as people do who get it wrong: by moving, repeating and leaving out lines and
 * what is indented below them, and by putting other words in the place of words.
 */
final class Edits {

  /** What is edited. */
  static final List<String> RULEBOOKS =
      Stream.of("/acme.yaml", "/written/reference.yaml", "/split/people.yaml")
          .map(Edits::resource)
          .toList();

  private static final Pattern WORD =
      Pattern.compile("[A-Za-z0-9@.:%+-]+|\"[^\"\n]*\"|[{}\\[\\],]");

  private static final int MOST = 6;

  /** What stands for a word that no rulebook of ours holds. */
  private static final List<String> STRANGE =
      List.of(
          "~",
          "null",
          "no",
          "0",
          "-1",
          "1.10",
          "1e9",
          "0x1F",
          "2147483648",
          "100%",
          "0%",
          "33.333%",
          "P0D",
          "P1M",
          "PT0S",
          "P-1D",
          "P9999999Y",
          "P1DT1H",
          "PT24H",
          "99999 business days",
          "0000-01-01",
          "9999-12-31",
          "2026-02-29",
          "2026-03-29T02:30",
          "2026-10-25T02:30",
          "+999999999-12-31",
          "2026-01-01T00:00:00Z",
          "22:00-02:00",
          "00:00-00:00",
          "24:00",
          "Sun-Mon",
          "Mon-Mon",
          "Europe/Nowhere",
          "UTC+01:00",
          "all",
          "none",
          "{}",
          "[]",
          "''",
          "\"\\u202E\"",
          "\"\\uD83D\\uDE00\"",
          "\"\\n\"",
          "*a",
          "&a",
          "!!str",
          "<<",
          "? ",
          "- ",
          "|",
          ">-",
          "#",
          "\u00E9",
          "\u0430cme-x",
          "e\u0301",
          "\uD83D\uDE00",
          "x".repeat(65));

  private final FuzzedDataProvider data;
  private final List<String> lines;

  private Edits(String text, FuzzedDataProvider data) {
    this.data = data;
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  private static String resource(String name) {
    try (InputStream file = Edits.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns a text with a few edits. */
  static String edited(String text, FuzzedDataProvider data) {
    Edits edits = new Edits(text, data);
    for (int left = data.consumeInt(1, MOST); left > 0 && data.remainingBytes() > 0; left--) {
      edits.edit();
    }
    return String.join("\n", edits.lines);
  }

  private void edit() {
    int at = data.consumeInt(0, lines.size() - 1);
    switch (data.consumeInt(0, 9)) {
      case 0 -> block(at).clear();
      case 1 -> lines.addAll(data.consumeInt(0, lines.size()), List.copyOf(block(at)));
      case 2 -> move(at);
      case 3 -> indent(at, data.consumeInt(0, 12));
      case 4 -> replaceWord(at, data.pickValue(STRANGE));
      case 5 -> replaceWord(at, wordOf(data.consumeInt(0, lines.size() - 1)));
      case 6 -> replaceWord(at, "");
      case 7 -> replaceWord(at, data.consumeString(12));
      case 8 -> lines.set(at, lines.get(data.consumeInt(0, lines.size() - 1)));
      default -> insert(at, data.consumeString(3));
    }
    if (lines.isEmpty()) {
      lines.add("");
    }
  }

  /** Returns a line and those below it that are further in. */
  private List<String> block(int at) {
    int end = at + 1;
    while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(at))) {
      end++;
    }
    return lines.subList(at, end);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void move(int at) {
    List<String> block = List.copyOf(block(at));
    block(at).clear();
    lines.addAll(data.consumeInt(0, lines.size()), block);
  }

  private void indent(int at, int indent) {
    int now = indent(lines.get(at));
    block(at)
        .replaceAll(line -> " ".repeat(Math.max(0, indent(line) - now + indent)) + line.strip());
  }

  private List<Matcher> words(int at) {
    List<Matcher> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(lines.get(at));
    while (matcher.find()) {
      Matcher word = WORD.matcher(lines.get(at));
      word.find(matcher.start());
      words.add(word);
    }
    return words;
  }

  private String wordOf(int at) {
    List<Matcher> words = words(at);
    return words.isEmpty() ? "" : data.pickValue(words).group();
  }

  private void replaceWord(int at, String by) {
    List<Matcher> words = words(at);
    if (!words.isEmpty()) {
      Matcher word = data.pickValue(words);
      String line = lines.get(at);
      lines.set(at, line.substring(0, word.start()) + by + line.substring(word.end()));
    }
  }

  private void insert(int at, String text) {
    String line = lines.get(at);
    int column = data.consumeInt(0, line.length());
    lines.set(at, line.substring(0, column) + text + line.substring(column));
  }
}
