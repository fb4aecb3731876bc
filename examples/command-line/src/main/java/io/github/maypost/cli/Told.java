package io.github.maypost.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * When a moment was, as a flag gives it.
 *
 * @param moment the id of the moment
 * @param time when it was, or will be
 */
record Told(String moment, Time time) {

  /** Reads {@code ID@TIME} from a flag. */
  static final class Converter implements ITypeConverter<Told> {
    @Override
    public Told convert(String text) {
      int at = text.indexOf('@');
      if (at <= 0) {
        throw new TypeConversionException(
            "expected a moment and when it was, such as `families-told@2026-11-23T09:30`,"
                + " but found `"
                + text
                + "`");
      }
      return new Told(text.substring(0, at), Time.parse(text.substring(at + 1)));
    }
  }
}
