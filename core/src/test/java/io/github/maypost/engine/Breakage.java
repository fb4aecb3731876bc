package io.github.maypost.engine;

import io.github.maypost.engine.Host.Part;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.io.IOException;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One way in which one part of an application breaks.
 *
 * @param part what breaks
 * @param name how
 * @param cause what a decision must say of it, in whatever case
 * @param answer makes the broken answer of the right one, or throws
 */
record Breakage(Part part, String name, String cause, UnaryOperator<Object> answer) {

  /**
   * The message says that something cannot be cast to something; an exception that was thrown often
   * may come without one, and be told by its class.
   */
  private static final String A_CAST = "cast";

  /** Somebody of a rulebook that nothing else here is of. */
  private static final Person STRANGER =
      Rulebook.builder()
          .team("strangers")
          .build()
          .person("stranger", person -> person.in("strangers"));

  /** Breaks this part of an application. */
  Host in(Host host) {
    return host.spoil(part, answer);
  }

  @Override
  public String toString() {
    return part + " " + name;
  }

  /** Returns every breakage that is tried. */
  static List<Breakage> all() {
    List<Breakage> all = new ArrayList<>();
    for (Part part : Part.values()) {
      all.add(throwing(part, new IllegalStateException("boom")));
      all.add(throwing(part, new IOException("boom")));
      all.add(throwing(part, new AssertionError("boom")));
      all.add(throwing(part, new StackOverflowError("boom")));
      all.add(throwing(part, new OutOfMemoryError("boom")));
      all.add(throwing(part, new NoClassDefFoundError("boom")));
      all.add(new Breakage(part, "throws silently", "Silent", Breakage::fallSilent));
      all.add(new Breakage(part, "returns null", "null was returned", any -> null));
    }
    all.addAll(clock());
    all.addAll(situations());
    all.addAll(maps(Part.FACT, "yes"));
    all.addAll(maps(Part.MOMENT, "noon"));
    all.addAll(posts());
    all.addAll(people());
    return all;
  }

  private static List<Breakage> clock() {
    return List.of(
        new Breakage(Part.NOW, "is at its beginning", "at: ", any -> Instant.MIN),
        new Breakage(Part.NOW, "is at its end", "at: ", any -> Instant.MAX));
  }

  private static List<Breakage> situations() {
    return List.of(
        new Breakage(Part.SITUATION, "holds null", "NullPointer", any -> and(null, any)),
        new Breakage(Part.SITUATION, "holds a number", A_CAST, any -> and(7, any)),
        new Breakage(Part.SITUATION, "nobody declared", "`nowhere`", any -> and("nowhere", any)),
        new Breakage(Part.SITUATION, "breaks off", "boom", Breakage::breakingOff));
  }

  private static List<Breakage> maps(Part part, Object garbage) {
    return List.of(
        new Breakage(part, "holds null", "NullPointer", any -> and("nowhere", null, any)),
        new Breakage(part, "is of null", "NullPointer", any -> and(null, sane(part), any)),
        new Breakage(part, "is of a number", A_CAST, any -> and(7, sane(part), any)),
        new Breakage(part, "nobody declared", "`nowhere`", any -> and("nowhere", sane(part), any)),
        new Breakage(part, "is a text", A_CAST, any -> spoilt(garbage, any)),
        new Breakage(part, "breaks off", "boom", Breakage::mapBreakingOff));
  }

  private static Object sane(Part part) {
    if (part == Part.FACT) {
      return true;
    }
    return Instant.EPOCH;
  }

  private static List<Breakage> posts() {
    return List.of(
        new Breakage(Part.POSTS, "hold null", "NullPointer", any -> listAnd(null, any)),
        new Breakage(Part.POSTS, "hold a row", A_CAST, any -> listAnd(List.of(), any)),
        new Breakage(Part.POSTS, "break off", "boom", Breakage::listBreakingOff));
  }

  private static List<Breakage> people() {
    return List.of(
        new Breakage(Part.PERSON, "is another", "was asked for", any -> Optional.of(STRANGER)),
        new Breakage(Part.PERSON, "is a number", A_CAST, any -> Optional.of(7)),
        new Breakage(
            Part.EVERYBODY, "are strangers", "another rulebook", any -> Stream.of(STRANGER)),
        new Breakage(Part.EVERYBODY, "hold null", "null", any -> Stream.of(new Object[] {null})),
        new Breakage(Part.EVERYBODY, "hold a number", A_CAST, any -> Stream.of(7)),
        new Breakage(Part.EVERYBODY, "are there twice", "returned twice", Breakage::twice),
        new Breakage(Part.EVERYBODY, "break off", "boom", Breakage::streamBreakingOff));
  }

  private static Breakage throwing(Part part, Throwable failure) {
    return new Breakage(
        part,
        "throws " + failure.getClass().getSimpleName(),
        "boom",
        any -> {
          throw Breakage.<RuntimeException>sneaked(failure);
        });
  }

  private static final class Silent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException();
    }
  }

  private static Object fallSilent(Object any) {
    throw new Silent();
  }

  private static Object and(Object more, Object healthy) {
    Set<Object> all = new HashSet<>((Set<?>) healthy);
    all.add(more);
    return all;
  }

  private static Object and(Object key, Object value, Object healthy) {
    Map<Object, Object> all = new HashMap<>((Map<?, ?>) healthy);
    all.put(key, value);
    return all;
  }

  /** Returns a map with something else for every value, and for one more at least. */
  private static Object spoilt(Object garbage, Object healthy) {
    Map<Object, Object> all = new HashMap<>((Map<?, ?>) healthy);
    all.put("nowhere", garbage);
    all.replaceAll((key, value) -> garbage);
    return all;
  }

  private static Object listAnd(Object more, Object healthy) {
    List<Object> all = new ArrayList<>((List<?>) healthy);
    all.add(all.size() / 2, more);
    return all;
  }

  private static <T> Iterator<T> iterator(Iterator<? extends T> some) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public T next() {
        if (some.hasNext()) {
          return some.next();
        }
        throw new IllegalStateException("boom");
      }
    };
  }

  private static <T> Set<T> setBreakingOff(Collection<T> healthy) {
    return new AbstractSet<>() {
      @Override
      public Iterator<T> iterator() {
        return Breakage.iterator(healthy.iterator());
      }

      @Override
      public int size() {
        return healthy.size() + 1;
      }
    };
  }

  private static Object breakingOff(Object healthy) {
    return setBreakingOff((Set<?>) healthy);
  }

  private static Object mapBreakingOff(Object healthy) {
    Map<Object, Object> map = new HashMap<>((Map<?, ?>) healthy);
    return new AbstractMap<Object, Object>() {
      @Override
      public Set<Map.Entry<Object, Object>> entrySet() {
        return setBreakingOff(map.entrySet());
      }
    };
  }

  private static Object listBreakingOff(Object healthy) {
    return new ArrayList<Object>((List<?>) healthy) {
      private static final long serialVersionUID = 1L;

      @Override
      public Object[] toArray() {
        return setBreakingOff(this).toArray();
      }

      @Override
      public Iterator<Object> iterator() {
        return Breakage.iterator(super.iterator());
      }
    };
  }

  private static Object twice(Object healthy) {
    List<?> people = ((Stream<?>) healthy).toList();
    return Stream.concat(people.stream(), people.stream());
  }

  private static Object streamBreakingOff(Object healthy) {
    return Stream.concat(
        (Stream<?>) healthy,
        Stream.generate(
            () -> {
              throw new IllegalStateException("boom");
            }));
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException sneaked(Throwable failure) throws X {
    throw (X) failure;
  }
}
