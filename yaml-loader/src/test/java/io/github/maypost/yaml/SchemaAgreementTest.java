package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ProblemCode.Layer;
import io.github.maypost.specification.Rulebooks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import tools.jackson.databind.node.JsonNodeFactory;

/** That schema and loader agree on rulebooks and values that chance writes. */
class SchemaAgreementTest {

  private static final List<String> DATES = List.of("2026-03-31", "2024-02-29", "1999-12-01");
  private static final List<String> TIMES =
      List.of("2026-03-31", "2026-03-31T18:00", "2024-02-29T23:59:59.5Z", "2026-11-30T07:05-11:30");
  private static final List<String> PERIODS =
      List.of("P7D", "PT12H", "P1Y2M3W4DT5H6M7.8S", "P0D", "PT0.1S", "P10M");
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Z", "UTC", "GMT0", "UTC+02:00", "UT-1130", "GMT+18", "+02:00");
  private static final List<String> HOURS = List.of("09:00-18:00", "22:30-02:05", "10:10-10:10");
  private static final List<String> DAYS = List.of("Mon", "Sat-Sun", "Fri-Tue");
  private static final List<String> IDS = List.of("marketing", "public-relations", "a1-2b", "a");
  private static final List<String> TEXTS =
      List.of("Be kind.", " a ", "\u2003", "\u00A0", "So.\n", "\uD83D\uDE00");

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theSchemaTakesEveryRulebook(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = new RulebookWriter(random).write(definition);
    assertThat(RulebookSchema.mistakes(text).orElseThrow()).as(text).isEmpty();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void theSchemaTakesWhatIsWritten(@ForAll("definitions") RulebookDefinition definition) {
    String text = RulebookYaml.write(Rulebooks.meaning(definition));
    assertThat(RulebookSchema.mistakes(text).orElseThrow()).as(text).isEmpty();
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Rulebooks.definitions();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void bothTakeTheSameValues(@ForAll("values") String text) {
    boolean refused =
        RulebookSchema.mistakes(text).orElseThrow(() -> new AssertionError(text)).size() > 0;
    assertThat(refused).as(text).isEqualTo(isOfWrongForm(text));
    Statistics.label("refused")
        .collect(refused)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 20);
              coverage.check(false).percentage(share -> share > 20);
            });
  }

  private static boolean isOfWrongForm(String text) {
    try {
      RulebookYaml.parse("generated.yaml", text);
      return false;
    } catch (InvalidRulebookException invalid) {
      return invalid.problems().stream().anyMatch(problem -> problem.code().layer() == Layer.FORM);
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        value("policies: { p: { review-by: %s } }", DATES),
        value("people: { maya: { until: %s } }", TIMES),
        value("trainings: { basics: { valid-for: %s } }", PERIODS),
        value("zone: %s", ZONES),
        value("policies: { p: { rules: { r: { deny: post, when: { hours: %s } } } } }", HOURS),
        value("policies: { p: { rules: { r: { deny: post, when: { days: %s } } } } }", DAYS),
        value("teams: [%s]", IDS),
        value("policies: { p: { rules: { r: { deny: post, because: %s } } } }", TEXTS));
  }

  /** Puts something like one of these values into a rulebook, in quotes. */
  private static Arbitrary<String> value(String rulebook, List<String> values) {
    Arbitrary<Character> characters =
        Arbitraries.of(String.join("", values).chars().mapToObj(c -> (char) c).toList());
    Arbitrary<Character> odd =
        Arbitraries.of('+', '-', '.', ',', ' ', '0', '9', 'z', 'P', '\n', '\t', '\u2028', '\u0085');
    Arbitrary<String> inserted =
        Arbitraries.frequencyOf(Tuple.of(4, characters), Tuple.of(1, odd)).map(String::valueOf);
    return Combinators.combine(
            Arbitraries.of(values),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 2),
            Arbitraries.oneOf(Arbitraries.just(""), inserted))
        .as(SchemaAgreementTest::changed)
        .map(value -> "maypost: 1\n" + String.format(rulebook, quoted(value)) + "\n");
  }

  private static String changed(String value, int place, int leftOut, String putIn) {
    int from = place % (value.length() + 1);
    int to = Math.min(value.length(), from + leftOut);
    return value.substring(0, from) + putIn + value.substring(to);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value.chars().forEach(c -> quoted.append(String.format("\\u%04X", c)));
    return quoted.append('"').toString();
  }

  @Example
  void theSchemaKnowsTheCalendar() {
    for (int year : List.of(0, 4, 1900, 1999, 2000, 2023, 2024, 2096, 2100, 2400, 9996, 9999)) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
          assertThat(
                  RulebookSchema.mistakes("/$defs/date", JsonNodeFactory.instance.stringNode(date))
                      .isEmpty())
              .as(date)
              .isEqualTo(isDay(year, month, day));
        }
      }
    }
  }

  private static boolean isDay(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
