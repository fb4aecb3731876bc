package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.GroupDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RoleDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.TeamDefinition;
import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Positions;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Threshold;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookWriterTest {

  private static final LabelDefinition LABEL = new LabelDefinition(null);

  @Test
  void whatIsWrittenReadsAsTheSame() {
    RulebookDefinition definition = rich();
    Rulebook expected = Rulebook.of(definition, Positions.NONE);
    for (int seed = 0; seed < 50; seed++) {
      String text = new RulebookWriter(new Random(seed)).write(definition);
      assertThat(RulebookYaml.parse("seed-" + seed + ".yaml", text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void nothingWrittenReadsAsNothing() {
    RulebookDefinition empty =
        new RulebookDefinition(
            null, null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());
    for (int seed = 0; seed < 10; seed++) {
      String text = new RulebookWriter(new Random(seed)).write(empty);
      assertThat(RulebookYaml.parse("empty.yaml", text))
          .isEqualTo(Rulebook.of(empty, Positions.NONE));
    }
  }

  private static RulebookDefinition rich() {
    return new RulebookDefinition(
        "Everything, \"quoted\": it's #1 \u2014 \uD83D\uDE00",
        ZoneId.of("Europe/Berlin"),
        new CalendarDefinition(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
            List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1))),
        map(
            "marketing", new TeamDefinition("Marketing", null, false),
            "no", new TeamDefinition("no", List.of("marketing"), null),
            "agency", new TeamDefinition("1.10", List.of("marketing", "no"), true)),
        map(
            "writer", new RoleDefinition(null, null, 4),
            "editor", new RoleDefinition("2026-01-01", List.of("writer"), null)),
        map("basics", new TrainingDefinition("Basics", PeriodDuration.parse("P1Y"))),
        map(
            "promotion", new KindDefinition("~", null),
            "launch", new KindDefinition(null, List.of("promotion")),
            "null", new KindDefinition(null, List.of("promotion", "launch"))),
        map("boost", new PermissionDefinition(null, List.of("post", "draft"))),
        map("sponsored", LABEL, "on", LABEL),
        map("crisis", new LabelDefinition("When it burns")),
        map("signed", LABEL),
        map("told", new LabelDefinition("2026-01-01")),
        map("x", LABEL),
        map(
            "global", new GroupDefinition(null, null),
            "english", new GroupDefinition("English", List.of("global"))),
        map(
            "acme-x",
            new ChannelDefinition(
                "@acme",
                "x",
                List.of("english"),
                map("marketing", List.of("promotion"), "agency", List.<String>of()),
                List.of("maya", "omar"),
                2),
            "acme-y",
            new ChannelDefinition(
                null,
                null,
                null,
                map("marketing", List.<String>of(), "no", List.<String>of()),
                List.of(),
                null)),
        map(
            "maya",
            new PersonDefinition(
                "Maya",
                List.of("marketing"),
                List.of(new GrantDefinition("writer", null, null)),
                map("basics", LocalDate.of(2026, 3, 1)),
                null,
                day(2024),
                day(2030)),
            "omar",
            new PersonDefinition(
                null,
                List.of(),
                List.of(
                    new GrantDefinition("writer", List.of("acme-x", "english"), day(2027)),
                    new GrantDefinition("editor", List.of("acme-y"), null)),
                null,
                map("marketing", LocalDate.of(2024, 5, 1)),
                null,
                new PointInTime.Local(LocalDateTime.of(2031, 1, 1, 12, 30)))),
        List.of(
            new CoverDefinition("maya", "omar", day(2026), day(2027)),
            new CoverDefinition(
                "omar",
                "maya",
                new PointInTime.Local(LocalDateTime.of(2026, 12, 20, 9, 0)),
                new PointInTime.Exact(Instant.parse("2027-01-06T17:00:00Z")))),
        map(
            "brand",
            new PolicyDefinition(
                "Brand: the policy",
                "marketing",
                "handbook/brand.md",
                LocalDate.of(2027, 3, 31),
                List.of(new WhereDefinition(List.of("global", "acme-y"), null, null, null, null)),
                rules()),
            "empty",
            new PolicyDefinition(null, null, null, null, null, Map.of())));
  }

  private static Map<String, RuleDefinition> rules() {
    WhoDefinition driver = who(List.of(Relation.DRIVER, Relation.AUTHOR), null);
    Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    rules.put(
        "allowed",
        new RuleDefinition(
            List.of("post", "boost"),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(
                new WhoDefinition(
                    List.of("marketing", "no"),
                    List.of("writer"),
                    List.of("maya"),
                    List.of("basics"),
                    PeriodDuration.parse("P6M"),
                    false,
                    null,
                    null),
                who(List.of(Relation.CO_OWNER), List.of(driver))),
            List.of(
                new WhatDefinition(List.of("promotion"), null, null),
                new WhatDefinition(
                    List.of("launch", "null"),
                    List.of("on"),
                    List.of(new WhatDefinition(null, List.of("sponsored"), null)))),
            List.of(
                new WhereDefinition(List.of("acme-x"), null, null, null, null),
                new WhereDefinition(
                    null,
                    List.of("acme-y"),
                    List.of("english"),
                    List.of("x"),
                    List.of(new WhereDefinition(List.of("english"), null, null, null, null)))),
            List.of(when()),
            List.of(
                new SelectionDefinition(List.of(driver), null, null, null),
                new SelectionDefinition(
                    null,
                    List.of(new WhatDefinition(List.of("launch"), null, null)),
                    List.of(new WhereDefinition(List.of("global"), null, null, null, null)),
                    List.of(situation()))),
            "Because it is so.\nAnd \\ so.\n"));
    rules.put("denied", verb(null, null, null, null).apply(List.of("schedule")));
    rules.put(
        "approved",
        required(
            new ApprovalDefinition(
                List.of(driver),
                new Threshold.Count(2),
                null,
                null,
                null,
                PeriodDuration.parse("P7D"),
                null,
                PeriodDuration.parse("PT1H30M"),
                true)));
    rules.put("approved-by-half", required(approval(driver, share(5000), false)));
    rules.put("approved-by-a-third", required(approval(driver, share(3333), true)));
    rules.put("approved-by-all", required(approval(driver, new Threshold.All(), null)));
    rules.put("approved-by-each", required(fromEach(seat(driver, 2), seat(writer(), null))));
    rules.put("approved-by-two-alike", required(fromEach(seat(driver, null), seat(driver, null))));
    rules.put(
        "approved-in-turn",
        required(
            stages(
                new StageDefinition(List.of(writer(), driver), share(1250), null),
                new StageDefinition(null, null, List.of(seat(driver, 1), seat(writer(), 2))),
                new StageDefinition(List.of(writer()), new Threshold.All(), null))));
    rules.put(
        "approved-in-one-turn",
        required(stages(new StageDefinition(List.of(writer()), new Threshold.Count(2), null))));
    rules.put(
        "tagged",
        verb(new RequireDefinition(null, List.of("sponsored", "on")), null, null, null)
            .apply(null));
    limits().forEach((id, limit) -> rules.put(id, verb(null, limit, null, null).apply(null)));
    rules.put("dutiful", verb(null, null, "Sign.", null).apply(null));
    rules.put("advised", advised(new AdviseDefinition("Be kind.", null, null, null)));
    rules.put("cautioned", advised(new AdviseDefinition("Be quick", Level.CAUTION, null, null)));
    rules.put(
        "advised-when-much",
        advised(new AdviseDefinition("Slow down", null, limits().get("limited-share"), null)));
    rules.put(
        "cautioned-when-bare",
        advised(
            new AdviseDefinition(
                "Say more", Level.CAUTION, null, new RequireDefinition(null, List.of("on")))));
    rules.put(
        "advised-when-seldom",
        advised(
            new AdviseDefinition(
                "Come back",
                null,
                new LimitDefinition(
                    null, 2, CalendarWindow.WEEK, null, null, null, null, null, null),
                null)));
    rules.put(
        "advised-when-alone",
        advised(
            new AdviseDefinition(
                "Ask somebody",
                Level.NOTE,
                null,
                new RequireDefinition(approval(driver, null, null), null))));
    return rules;
  }

  private static Map<String, LimitDefinition> limits() {
    Map<String, LimitDefinition> limits = new LinkedHashMap<>();
    PeriodDuration month = PeriodDuration.parse("P30D");
    Percentage fifth = Percentage.of(20);
    limits.put(
        "limited",
        new LimitDefinition(
            3,
            null,
            CalendarWindow.WEEK,
            null,
            null,
            null,
            null,
            null,
            List.of(Partition.PERSON, Partition.KIND)));
    limits.put(
        "limited-over", new LimitDefinition(3, null, null, month, null, null, null, null, null));
    limits.put(
        "limited-share",
        new LimitDefinition(
            null, null, null, month, fifth, null, null, null, List.of(Partition.TEAM)));
    limits.put(
        "limited-share-of-ten",
        new LimitDefinition(null, null, null, month, fifth, null, 10, null, null));
    limits.put(
        "limited-share-as-usual",
        new LimitDefinition(null, null, null, month, fifth, null, 5, null, null));
    limits.put(
        "limited-share-of-last",
        new LimitDefinition(null, null, null, null, new Percentage(3333), 40, null, null, null));
    limits.put(
        "limited-apart",
        new LimitDefinition(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            PeriodDuration.parse("PT2H"),
            List.of(Partition.NONE)));
    return limits;
  }

  private static RuleDefinition required(ApprovalDefinition approval) {
    return verb(new RequireDefinition(approval, null), null, null, null).apply(null);
  }

  private static RuleDefinition advised(AdviseDefinition advise) {
    return verb(null, null, null, advise).apply(null);
  }

  private static ApprovalDefinition approval(
      WhoDefinition from, @Nullable Threshold atLeast, @Nullable Boolean differentTeams) {
    return new ApprovalDefinition(
        List.of(from),
        atLeast,
        null,
        null,
        differentTeams,
        null,
        PeriodDuration.parse("PT12H"),
        null,
        null);
  }

  private static ApprovalDefinition fromEach(SeatDefinition... seats) {
    return new ApprovalDefinition(
        null, null, List.of(seats), null, null, null, new BusinessDays(3), null, null);
  }

  private static ApprovalDefinition stages(StageDefinition... stages) {
    return new ApprovalDefinition(
        null, null, null, List.of(stages), true, null, new BusinessDays(1), null, false);
  }

  private static SeatDefinition seat(WhoDefinition from, @Nullable Integer atLeast) {
    return new SeatDefinition(List.of(from), atLeast);
  }

  private static Threshold share(int hundredths) {
    return new Threshold.Share(new Percentage(hundredths));
  }

  private static WhoDefinition writer() {
    return new WhoDefinition(null, List.of("writer"), null, null, null, null, null, null);
  }

  private interface Deny {
    RuleDefinition apply(@Nullable List<String> deny);
  }

  private static Deny verb(
      @Nullable RequireDefinition require,
      @Nullable LimitDefinition limit,
      @Nullable String oblige,
      @Nullable AdviseDefinition advise) {
    return deny ->
        new RuleDefinition(
            null,
            deny,
            require,
            limit,
            oblige,
            advise,
            deny == null ? List.of("draft") : null,
            null,
            null,
            null,
            null,
            null,
            null);
  }

  private static WhoDefinition who(@Nullable List<Relation> is, @Nullable List<WhoDefinition> not) {
    return new WhoDefinition(null, null, null, null, null, null, is, not);
  }

  private static WhenDefinition when() {
    return new WhenDefinition(
        day(2026),
        new PointInTime.Exact(Instant.parse("2028-01-01T00:00:00Z")),
        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
        List.of(
            new HourRange(LocalTime.of(9, 0), LocalTime.of(18, 0)),
            new HourRange(LocalTime.of(22, 0), LocalTime.MIDNIGHT)),
        ZoneId.of("America/New_York"),
        List.of("crisis"),
        List.of("signed"),
        List.of(
            new SinceDefinition("told", null),
            new SinceDefinition("told", PeriodDuration.parse("P1DT2H"))),
        List.of(situation()));
  }

  private static WhenDefinition situation() {
    return new WhenDefinition(null, null, null, null, null, List.of("crisis"), null, null, null);
  }

  private static PointInTime day(int year) {
    return new PointInTime.Day(LocalDate.of(year, 1, 1));
  }

  private static <V> Map<String, V> map(String key, V value) {
    return Map.of(key, value);
  }

  private static <V> Map<String, V> map(String first, V one, String second, V two) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }

  private static <V> Map<String, V> map(
      String first, V one, String second, V two, String third, V three) {
    Map<String, V> map = map(first, one, second, two);
    map.put(third, three);
    return map;
  }
}
