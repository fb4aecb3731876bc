package io.github.maypost.explain;

import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Words for dates, times and lengths of time. */
final class Calendar {

  private final Words words;
  private final ZoneId zone;

  Calendar(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** Returns an instant as people in the rulebook's zone read it. */
  String instant(Instant instant) {
    return instant(instant, zone);
  }

  /** Returns an instant as people in a zone read it, with seconds unless they are zero. */
  String instant(Instant instant, ZoneId in) {
    try {
      ZonedDateTime local = instant.atZone(in);
      String pattern =
          local.getSecond() == 0 ? "EEE d MMM uuuu HH:mm VV" : "EEE d MMM uuuu HH:mm:ss VV";
      return DateTimeFormatter.ofPattern(pattern, words.locale()).format(local);
    } catch (DateTimeException | ArithmeticException beyond) {
      return instant.toString();
    }
  }

  /** Returns an instant near another: of the same day as the time only. */
  String time(Instant instant, Instant other) {
    try {
      ZonedDateTime local = instant.atZone(zone);
      if (!local.toLocalDate().equals(other.atZone(zone).toLocalDate())) {
        return instant(instant);
      }
      String pattern = local.getSecond() == 0 ? "HH:mm" : "HH:mm:ss";
      return DateTimeFormatter.ofPattern(pattern, words.locale()).format(local);
    } catch (DateTimeException | ArithmeticException beyond) {
      return instant.toString();
    }
  }

  /** Returns how far apart two instants are by the calendar, as date parts of lengths move. */
  String between(Instant one, Instant other) {
    Duration exact = Duration.between(one, other).abs();
    Duration local =
        Duration.between(LocalDateTime.ofInstant(one, zone), LocalDateTime.ofInstant(other, zone));
    boolean forward = one.isBefore(other);
    Duration shown = forward ? local : local.negated();
    return shown.isNegative() || shown.isZero()
        ? period(PeriodDuration.of(exact))
        : period(
            new PeriodDuration(
                Period.ofDays((int) shown.toDays()), shown.minusDays(shown.toDays())));
  }

  /** Returns an instant as people read it, the beginning of a day as a date. */
  String day(Instant instant) {
    try {
      ZonedDateTime local = instant.atZone(zone);
      return local.equals(local.toLocalDate().atStartOfDay(zone))
          ? date(local.toLocalDate())
          : instant(instant);
    } catch (DateTimeException | ArithmeticException beyond) {
      return instant.toString();
    }
  }

  private String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", words.locale()).format(date);
  }

  /** Returns from when until when; empty text for all of time. */
  String interval(Interval interval, ZoneId in) {
    boolean begins = !interval.from().equals(Instant.MIN);
    boolean ends = !interval.until().equals(Instant.MAX);
    if (begins && ends) {
      return words.say(
          "time.from-until",
          "from",
          instant(interval.from(), in),
          "until",
          instant(interval.until(), in));
    }
    if (begins) {
      return words.say("time.from", "from", instant(interval.from(), in));
    }
    return ends ? words.say("time.until", "until", instant(interval.until(), in)) : "";
  }

  /** Returns a length of time, such as "1 year and 6 months". */
  String period(PeriodDuration length) {
    List<String> parts = new ArrayList<>();
    add(parts, "period.years", length.period().get(ChronoUnit.YEARS));
    add(parts, "period.months", length.period().get(ChronoUnit.MONTHS));
    add(parts, "period.days", length.period().get(ChronoUnit.DAYS));
    long seconds = length.duration().toSeconds();
    add(parts, "period.hours", seconds / 3600);
    add(parts, "period.minutes", seconds / 60 % 60);
    add(parts, "period.seconds", seconds % 60);
    return parts.isEmpty() ? length.toString() : words.and(parts);
  }

  /** Returns how long to wait, such as "12 hours" or "3 business days". */
  String delay(Delay delay) {
    return delay instanceof BusinessDays days
        ? words.count("period.business-days", days.number())
        : period((PeriodDuration) delay);
  }

  private void add(List<String> parts, String key, long count) {
    if (count != 0) {
      parts.add(
          count == 1 ? words.say(key + ".1", "count", 1) : words.say(key + ".n", "count", count));
    }
  }

  /** Returns days of the week, runs of three and more joined, such as "Mon-Wed, Fri". */
  String days(Collection<DayOfWeek> days) {
    List<DayOfWeek> sorted = days.stream().sorted().toList();
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to + 1 < sorted.size()
          && sorted.get(to + 1).getValue() == sorted.get(to).getValue() + 1) {
        to++;
      }
      if (to - from >= 2) {
        runs.add(words.say("time.days", "from", day(sorted.get(from)), "to", day(sorted.get(to))));
      } else {
        sorted.subList(from, to + 1).forEach(day -> runs.add(day(day)));
      }
      from = to + 1;
    }
    return words.commas(runs);
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, words.locale());
  }

  String hours(Collection<HourRange> hours) {
    return words.commas(hours.stream().map(HourRange::toString).toList());
  }
}
