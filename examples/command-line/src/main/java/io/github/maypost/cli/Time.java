package io.github.maypost.cli;

import io.github.maypost.vocabulary.PointInTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A point in time as a flag gives it.
 *
 * @param moment an instant, or a local date and time
 */
record Time(PointInTime moment) {

  /** Returns the instant; a local time is meant in a zone. */
  Instant in(ZoneId zone) {
    return moment.start(zone);
  }

  static Time parse(String text) {
    try {
      return new Time(new PointInTime.Exact(checked(Instant.parse(text))));
    } catch (DateTimeException noInstant) {
      return parseLocal(text);
    }
  }

  private static Time parseLocal(String text) {
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      checked(local.atZone(ZoneOffset.UTC).toInstant());
      return new Time(new PointInTime.Local(local));
    } catch (DateTimeException noLocalTime) {
      throw new TypeConversionException(
          "expected a time such as `2026-11-23T09:30` (in the rulebook's zone) or"
              + " `2026-11-23T08:30:00Z` but found `"
              + text
              + "`");
    }
  }

  /** Of the years that requests can ask about all but the outermost, so that no zone leads out. */
  private static Instant checked(Instant instant) {
    int year = instant.atZone(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9998) {
      throw new DateTimeException("year " + year);
    }
    return instant;
  }

  /** Reads a time from a flag. */
  static final class Converter implements ITypeConverter<Time> {
    @Override
    public Time convert(String text) {
      return parse(text);
    }
  }
}
