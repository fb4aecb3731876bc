package io.github.maypost.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Somebody who approves or objects, as a flag gives it.
 *
 * @param who the id of a person
 * @param time when, if that was said
 */
record Voice(String who, Optional<Time> time) {

  Optional<Instant> at(ZoneId zone) {
    return time.map(one -> one.in(zone));
  }

  /** Reads {@code WHO} or {@code WHO@TIME} from a flag. */
  static final class Converter implements ITypeConverter<Voice> {
    @Override
    public Voice convert(String text) {
      int at = text.indexOf('@');
      String who = at < 0 ? text : text.substring(0, at);
      if (who.isEmpty()) {
        throw new TypeConversionException(
            "expected a person before the time, such as `omar@2026-11-23T09:30`, but found `"
                + text
                + "`");
      }
      return new Voice(
          who, at < 0 ? Optional.empty() : Optional.of(Time.parse(text.substring(at + 1))));
    }
  }
}
