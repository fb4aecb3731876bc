package io.github.maypost.cedar;

import io.github.maypost.definition.RulebookDefinition;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a rulebook says otherwise than it was said.
 *
 * @param <T> the type of what is read otherwise, wherever it stands
 */
final class Rereading<T extends Record> implements UnaryOperator<RulebookDefinition> {

  private final Class<T> type;
  private final UnaryOperator<T> other;

  Rereading(Class<T> type, UnaryOperator<T> other) {
    this.type = type;
    this.other = other;
  }

  /** Reads something else for one component of all that is of a type. */
  static <T extends Record> Rereading<T> of(Class<T> type, String component, @Nullable Object as) {
    return new Rereading<>(type, said -> with(said, component, as));
  }

  /** Returns something that says the same but for one component. */
  static <R extends Record> R with(R said, String component, @Nullable Object as) {
    return made(said, each -> each.getName().equals(component) ? as : value(said, each));
  }

  @Override
  public RulebookDefinition apply(RulebookDefinition said) {
    return read(said);
  }

  private <R extends Record> R read(R said) {
    R inside = made(said, component -> readAny(value(said, component)));
    if (!type.isInstance(inside)) {
      return inside;
    }
    @SuppressWarnings("unchecked") // what is of this type is read as this type
    R otherwise = (R) other.apply(type.cast(inside));
    return otherwise;
  }

  private @Nullable Object readAny(@Nullable Object said) {
    if (said instanceof List<?> list) {
      return list.stream().map(this::readAny).toList();
    }
    if (said instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, value) -> all.put(key, readAny(value)));
      return all;
    }
    return said instanceof Record part && isDefinition(part) ? read(part) : said;
  }

  private static boolean isDefinition(Record said) {
    return said.getClass().getPackage().equals(RulebookDefinition.class.getPackage());
  }

  private static <R extends Record> R made(R like, Values values) {
    RecordComponent[] components = like.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      @SuppressWarnings("unchecked") // the class of a record makes records of that class
      Constructor<R> constructor = (Constructor<R>) like.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(Arrays.stream(components).map(values::of).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static @Nullable Object value(Record said, RecordComponent component) {
    try {
      return component.getAccessor().invoke(said);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Values {
    @Nullable Object of(RecordComponent component);
  }
}
