package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered for what people write as they say it, and what is not. */
class SaidInWordsTest {

  private static final String PERIOD_FORM =
      "`P` and days (`P7D`), weeks, months or years; hours and minutes after a `T` (`PT12H`)";

  private static final String SHARE_FORM = "write digits and `%`, such as `20%` or `12.5%`";

  /** Returns the help for the only thing that is wrong with a rule. */
  private static String help(String rule) {
    String text =
        """
        maypost: 1
        teams: [press, legal]
        policies: { p: { rules: { r: { %s } } } }
        """
            .formatted(rule);
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class, () -> RulebookYaml.parse("test.yaml", text));
    assertThat(invalid.problems()).hasSize(1);
    return invalid.problems().get(0).help();
  }

  private static String offeredForShare(String share) {
    return help("limit: { share: " + share + ", over: P30D }");
  }

  private static String offeredForPeriod(String period) {
    return help("limit: { apart: " + period + " }");
  }

  private static String offeredForMoment(String moment) {
    return help("allow: post, when: { from: '" + moment + "' }");
  }

  @ParameterizedTest
  @CsvSource({
    "half, 50%",
    "a half, 50%",
    "two halfs, 100%",
    "one in five, 20%",
    "1, 1%",
    "1.0, 100%",
    "0.2, 20%",
    "100 percent, 100%"
  })
  void partsOfAWholeArePercentages(String said, String written) {
    assertThat(offeredForShare(said)).isEqualTo("write `" + written + "`");
  }

  @ParameterizedTest
  @CsvSource({"one in zero", "0 percent", "101 percent", "3 halfs", "two zeroths"})
  void whatIsNoPartOfAWholeIsNotOffered(String said) {
    assertThat(offeredForShare(said)).isEqualTo(SHARE_FORM);
  }

  @ParameterizedTest
  @CsvSource({"zero", "0 posts", "none"})
  void nothingAtAllIsARuleThatDenies(String said) {
    assertThat(help("limit: { at-most: " + said + ", per: day }"))
        .isEqualTo("to let none go out, write a rule that says `deny`");
  }

  @Test
  void nobodyIsNoNumberOfApprovals() {
    assertThat(help("require: 2")).isEqualTo("write `{ approval: { from: ..., at-least: 2 } }`");
    assertThat(help("require: 0"))
        .isEqualTo("write `{ approval: { from: ... } }` or `{ tags: ... }`");
  }

  @ParameterizedTest
  @CsvSource({
    "2 days 3 hours, P2DT3H",
    "half a fortnight, P1W",
    "1.5 fortnights, P3W",
    "two quarters, P6M",
    "1.5 years, P18M",
    "0 days 2 hours, PT2H"
  })
  void lengthsOfTimeArePeriods(String said, String written) {
    assertThat(offeredForPeriod(said)).isEqualTo("write `" + written + "`");
  }

  @ParameterizedTest
  @CsvSource({"some days 2 hours", "1 year 1.5 months", "1 year half a quarter", "0 days", "T12H"})
  void aLengthOfTimeIsOfferedWholeOrNotAtAll(String said) {
    assertThat(offeredForPeriod(said)).isEqualTo(PERIOD_FORM);
  }

  @Test
  void aMappingOfTheLengthIsOfferedOnlyIfItIsOne() {
    assertThat(offeredForPeriod("{ length: PT2H }")).isEqualTo("write `PT2H`");
    assertThat(offeredForPeriod("{ length: long }"))
        .isEqualTo("write one word, such as `P7D` or `PT12H`");
  }

  @ParameterizedTest
  @CsvSource({
    "--12-25, say which year: write such as `2026-12-25`",
    "2026, say which day: write such as `2026-01-01`",
    "2026-03, say which day: write such as `2026-03-01`",
    "31.3.2026 6pm, write `2026-03-31T18:00`",
    "2026-03-31 18:00 +0200, write `2026-03-31T18:00+02:00`"
  })
  void daysAndTimesOnThemAreMoments(String said, String offered) {
    assertThat(offeredForMoment(said)).isEqualTo(offered);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31 24:00",
    "2026-03-31 25:00",
    "2026-02-31 18:00",
    "2026-03-31 18:00 +19:00"
  })
  void aTimeThatNoDayHasIsNotOffered(String said) {
    assertThat(offeredForMoment(said))
        .isEqualTo(
            "write such as `2026-03-31`, `2026-03-31T18:00`,"
                + " or with an offset `2026-03-31T18:00+02:00`");
  }

  @Test
  void aDayThatTheCalendarLacksIsNotOffered() {
    assertThat(offeredForMoment("31.2.2026")).isEqualTo("the calendar has no such day");
  }

  @Test
  void aTimeOfDayStandsUnderHours() {
    assertThat(offeredForMoment("18:00"))
        .startsWith("times of day stand under `hours`, such as `hours: 09:00-18:00`; here write");
  }

  @Test
  void aDayIsKnownByTwoLettersOrMore() {
    assertThat(help("allow: post, when: { days: Mo-Fr }")).isEqualTo("write `Mon-Fri`");
    assertThat(help("allow: post, when: { days: M-F }"))
        .isEqualTo("the days are `Mon`, `Tue`, `Wed`, `Thu`, `Fri`, `Sat`, `Sun`");
  }

  @Test
  void aListInQuotesIsAList() {
    assertThat(help("allow: post, when: { days: '[ Mon, Tue ]' }"))
        .isEqualTo("write several as a list: `[Mon, Tue]`");
  }

  @ParameterizedTest
  @CsvSource({
    "12am-1am, write `00:00-01:00`",
    "1pm-12pm, write `13:00-12:00`",
    "0am-11am, the times of a day are `00:00` to `23:59`",
    "1pm-13pm, the times of a day are `00:00` to `23:59`"
  })
  void halvesOfTheDayHaveTwelveHours(String said, String offered) {
    assertThat(help("allow: post, when: { hours: " + said + " }")).isEqualTo(offered);
  }

  @Test
  void aListOfOneLimitIsAMappingAndOneOfSeveralManyRules() {
    assertThat(help("limit: [{ at-most: 3, per: day }]"))
        .isEqualTo(
            "write such as `{ at-most: 3, per: day }`, `{ share: 20%, over: P30D }`"
                + " or `{ apart: PT2H }`");
    assertThat(help("limit: [{ at-most: 3, per: day }, { apart: PT2H }]"))
        .isEqualTo(
            "write a mapping, such as `{ at-most: 3, per: day }`, and a rule of its own for each");
  }

  @ParameterizedTest
  @CsvSource({"press && legal", "press || legal", "press/legal", "press and legal"})
  void namesWithWordsOrSignsBetweenThemAreAList(String said) {
    assertThat(help("allow: post, who: { team: " + said + " }"))
        .isEqualTo("write several as a list: `[press, legal]`");
  }

  @Test
  void whatIsRequiredIsAnApprovalOrTags() {
    String either = "write `{ approval: { from: ... } }` or `{ tags: ... }`";

    assertThat(help("require: []")).isEqualTo(either);
    assertThat(help("require: ")).isEqualTo(either);
  }

  @Test
  void aListOfNothingIsNoThing() {
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class,
            () -> RulebookYaml.parse("test.yaml", "maypost: 1\nteams: { press: [] }"));

    assertThat(invalid.problems())
        .extracting(Problem::help)
        .containsExactly("write such as `press: { name: ... }`");
  }

  @Test
  void tenDaysAreListedAndMoreAreNot() {
    assertThat(Spans.help("2026-12-24 to 2027-01-02", false))
        .isEqualTo(
            "write several as a list: `[2026-12-24, 2026-12-25, 2026-12-26, 2026-12-27,"
                + " 2026-12-28, 2026-12-29, 2026-12-30, 2026-12-31, 2027-01-01, 2027-01-02]`");
    assertThat(Spans.help("2026-12-24 to 2027-01-03", false))
        .isEqualTo("write each day from `2026-12-24` to `2027-01-03` as an element of a list");
  }

  @Test
  void eightWordsOfAListWithoutBracketsAreShown() {
    String eight = "a1, a2, a3, a4, a5, a6, a7, a8";

    assertThat(helpForWords(eight)).isEqualTo("write several as a list: `in: [" + eight + "]`");
    assertThat(helpForWords(eight + ", a9"))
        .isEqualTo("write several as a list: `in: [" + eight + ", ...]`");
  }

  private static String helpForWords(String words) {
    String text = "maypost: 1\nteams: [a1]\npeople: { maya: { in: " + words + " } }";
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class, () -> RulebookYaml.parse("test.yaml", text));
    assertThat(invalid.problems()).hasSize(1);
    return invalid.problems().get(0).help();
  }

  @Test
  void twoHundredCharactersAreSaidInOneBreath() {
    assertThat(Phrase.of(" " + "A".repeat(200) + " ")).isEqualTo("a".repeat(200));
    assertThat(Phrase.of("A".repeat(201))).isEmpty();
  }
}
