package io.github.maypost.validation;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a property may hold.
 *
 * @param <T> what a request takes from it
 */
sealed interface Shape<T> {

  /** Returns the shape of the name of something, in the form of an id. */
  static Shape<String> name() {
    return new One<>("a String or an enum", List.of(String.class, Enum.class), Shape::toName);
  }

  /** Returns the shape of any number of names. */
  static Shape<List<String>> names() {
    return new Several<>("String or of an enum", name());
  }

  /** Returns the shape of a point in time. */
  static Shape<Instant> instant() {
    return new One<>(
        "an Instant, an OffsetDateTime or a ZonedDateTime",
        List.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class),
        Shape::toInstant);
  }

  /** Returns the shape of any number of points in time, each under a name. */
  static Shape<Map<String, Instant>> instants() {
    return new ByName<>("Instant, OffsetDateTime or ZonedDateTime", instant());
  }

  /** Returns the shape of values of a type. */
  static <T> Shape<T> one(Class<T> type) {
    return new One<>("a " + type.getSimpleName(), List.of(type), type::cast);
  }

  /** Returns the shape of any number of values of a type. */
  static <T> Shape<List<T>> several(Class<T> type) {
    return new Several<>(type.getSimpleName(), one(type));
  }

  /** Returns which types are expected, for messages. */
  String wanted();

  /** Tells whether what a property holds may be of this shape, by its declared type. */
  boolean suits(TypeToken<?> declared);

  /** Reads a value, or returns empty when it is not of this shape. */
  Optional<T> read(Object value);

  /** Finds the first place where one of several is null. */
  default Optional<Integer> findGap(Object value) {
    return Optional.empty();
  }

  /** A single value of one of some types. */
  record One<T>(String wanted, List<Class<?>> types, Function<Object, T> reading)
      implements Shape<T> {

    /** What is declared more generally is judged by what it holds. */
    @Override
    public boolean suits(TypeToken<?> declared) {
      Class<?> raw = declared.getRawType();
      return types.stream()
          .anyMatch(type -> type.isAssignableFrom(raw) || raw.isAssignableFrom(type));
    }

    @Override
    public Optional<T> read(Object value) {
      return types.stream().anyMatch(type -> type.isInstance(value))
          ? Optional.of(reading.apply(value))
          : Optional.empty();
    }
  }

  /** A collection or an array. */
  record Several<T>(String element, Shape<T> each) implements Shape<List<T>> {

    @Override
    public String wanted() {
      return "a collection or an array of " + element;
    }

    @Override
    public boolean suits(TypeToken<?> declared) {
      Class<?> raw = declared.getRawType();
      if (raw.isArray()) {
        return each.suits(TypeToken.of(raw.getComponentType()));
      }
      return Collection.class.isAssignableFrom(raw)
          ? each.suits(declared.resolveType(Collection.class.getTypeParameters()[0]))
          : raw.isAssignableFrom(Collection.class);
    }

    @Override
    public Optional<List<T>> read(Object value) {
      if (!(value instanceof Collection) && !value.getClass().isArray()) {
        return Optional.empty();
      }
      ImmutableList.Builder<T> all = ImmutableList.builder();
      for (Object element : elements(value)) {
        Optional<T> one = element == null ? Optional.empty() : each.read(element);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        all.add(one.get());
      }
      return Optional.of(all.build());
    }

    @Override
    public Optional<Integer> findGap(Object value) {
      int gap = elements(value).indexOf(null);
      return gap < 0 ? Optional.empty() : Optional.of(gap);
    }

    private static List<@Nullable Object> elements(Object value) {
      List<@Nullable Object> elements = new ArrayList<>();
      if (value instanceof Collection<?> collection) {
        elements.addAll(collection);
      } else if (value.getClass().isArray()) {
        for (int i = 0; i < Array.getLength(value); i++) {
          elements.add(Array.get(value, i));
        }
      }
      return elements;
    }
  }

  /** A map from names; what is null is left out. */
  record ByName<T>(String element, Shape<T> each) implements Shape<Map<String, T>> {

    @Override
    public String wanted() {
      return "a Map from String, or from an enum, to " + element;
    }

    @Override
    public boolean suits(TypeToken<?> declared) {
      Class<?> raw = declared.getRawType();
      return Map.class.isAssignableFrom(raw)
          ? name().suits(declared.resolveType(Map.class.getTypeParameters()[0]))
              && each.suits(declared.resolveType(Map.class.getTypeParameters()[1]))
          : raw.isAssignableFrom(Map.class);
    }

    @Override
    public Optional<Map<String, T>> read(Object value) {
      if (!(value instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      Map<String, T> all = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        @Nullable Object key = entry.getKey();
        @Nullable Object held = entry.getValue();
        Optional<String> name = key == null ? Optional.empty() : name().read(key);
        Optional<T> one = held == null ? Optional.empty() : each.read(held);
        if (name.isEmpty() || (held != null && one.isEmpty())) {
          return Optional.empty();
        }
        one.ifPresent(read -> all.put(name.get(), read));
      }
      return Optional.of(all);
    }
  }

  private static String toName(Object value) {
    return value instanceof Enum<?> constant
        ? CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, constant.name())
        : (String) value;
  }

  private static Instant toInstant(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value instanceof ZonedDateTime time ? time.toInstant() : (Instant) value;
  }
}
