package io.github.maypost.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable copies that keep their order, and keep {@code null} for what was not said. */
final class Copies {

  private Copies() {}

  static <T> List<T> of(List<T> list) {
    return ImmutableList.copyOf(list);
  }

  static <V> Map<String, V> of(Map<String, V> map) {
    return ImmutableMap.copyOf(map);
  }

  static <T> @Nullable List<T> ofNullable(@Nullable List<T> list) {
    return list == null ? null : ImmutableList.copyOf(list);
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
