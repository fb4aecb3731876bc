package io.github.maypost.specification;

import java.util.List;
import java.util.function.Function;

/** The three values of DESIGN section 10, "Logic", spelled out as tables in words. */
enum Kleene {
  NO,
  UNKNOWN,
  YES;

  static Kleene of(boolean holds) {
    return holds ? YES : NO;
  }

  /** No if any is no; else unknown if any is unknown; else yes. */
  static Kleene all(List<Kleene> parts) {
    if (parts.contains(NO)) {
      return NO;
    }
    return parts.contains(UNKNOWN) ? UNKNOWN : YES;
  }

  /** Yes if any is yes; else unknown if any is unknown; else no. */
  static Kleene any(List<Kleene> parts) {
    if (parts.contains(YES)) {
      return YES;
    }
    return parts.contains(UNKNOWN) ? UNKNOWN : NO;
  }

  static <T> Kleene all(List<T> things, Function<T, Kleene> part) {
    return all(things.stream().map(part).toList());
  }

  static <T> Kleene any(List<T> things, Function<T, Kleene> part) {
    return any(things.stream().map(part).toList());
  }

  Kleene not() {
    if (this == UNKNOWN) {
      return UNKNOWN;
    }
    return this == YES ? NO : YES;
  }

  /** Whether it is yes, or may be. */
  boolean isPossible() {
    return this != NO;
  }
}
