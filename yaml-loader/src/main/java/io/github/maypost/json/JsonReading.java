package io.github.maypost.json;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** How something is read: text, version, fields, and an exception that lists all that is wrong. */
final class JsonReading {

  private JsonReading() {}

  /**
   * Reads something.
   *
   * @param source the text
   * @param tree reads the text
   * @param isKnown tells whether it is of a known version
   * @param binding reads the fields
   * @throws InvalidRequestException listing everything that is wrong
   */
  static <T> T read(
      JsonSource source,
      Function<JsonSource, Optional<JsonValue>> tree,
      BiPredicate<JsonSource, JsonValue> isKnown,
      BiFunction<JsonSource, JsonValue, T> binding) {
    Optional<T> read =
        source.isRight()
            ? tree.apply(source)
                .filter(value -> isKnown.test(source, value))
                .map(value -> binding.apply(source, value))
            : Optional.empty();
    if (read.isPresent() && source.isRight()) {
      return read.get();
    }
    throw new InvalidRequestException(source.problems());
  }
}
