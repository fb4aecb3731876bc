package io.github.maypost.validation;

import com.google.common.collect.ImmutableMap;
import io.github.maypost.decision.Request;
import io.github.maypost.problem.Suggestions;
import jakarta.validation.ConstraintDeclarationException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which properties of a class hold the parts of a request. */
final class Mapping {

  private static final Shape<Request> REQUEST = Shape.one(Request.class);

  private final Class<?> owner;
  private final Optional<Property> whole;
  private final Map<Part<?>, Property> parts;

  private Mapping(Class<?> owner, Optional<Property> whole, Map<Part<?>, Property> parts) {
    this.owner = owner;
    this.whole = whole;
    this.parts = parts;
  }

  /**
   * Maps a class as a constraint says.
   *
   * @throws ConstraintDeclarationException when that does not fit the class
   */
  static Mapping of(Class<?> owner, MayPost constraint) {
    Optional<Property> whole = Optional.empty();
    if (!constraint.request().isEmpty()) {
      whole = Optional.of(property(owner, "request", constraint.request()));
      check(owner, "request", REQUEST, whole.get());
    }
    ImmutableMap.Builder<Part<?>, Property> parts = ImmutableMap.builder();
    for (Part<?> part : Part.ALL) {
      find(owner, part, part.property().apply(constraint), whole.isPresent())
          .ifPresent(property -> parts.put(part, property));
    }
    return new Mapping(owner, whole, parts.buildOrThrow());
  }

  /** Finds the property that holds a part. */
  Optional<Property> find(Part<?> part) {
    return Optional.ofNullable(parts.get(part));
  }

  /**
   * Returns what an object of the class asks.
   *
   * @param form the object
   * @param report takes what is missing
   * @return the request, or empty when something is missing
   */
  Optional<Request> read(Object form, Report report) {
    return whole.isPresent() ? readWhole(whole.get(), form, report) : readParts(form, report);
  }

  private Optional<Request> readWhole(Property property, Object form, Report report) {
    @Nullable Object value = property.read(form);
    if (value == null) {
      report.missing(property);
      return Optional.empty();
    }
    return Optional.of(shaped("request", REQUEST, property, value));
  }

  private Optional<Request> readParts(Object form, Report report) {
    Request.Builder request = Request.builder("", "", "");
    boolean whole = true;
    for (Map.Entry<Part<?>, Property> held : parts.entrySet()) {
      whole &= readPart(held.getKey(), held.getValue(), form, request, report);
    }
    return whole ? Optional.of(request.build()) : Optional.empty();
  }

  private <T> boolean readPart(
      Part<T> part, Property property, Object form, Request.Builder request, Report report) {
    @Nullable Object value = property.read(form);
    if (value == null) {
      if (part.required()) {
        report.missing(property);
      }
      return !part.required();
    }
    Optional<Integer> gap = part.shape().findGap(value);
    if (gap.isPresent()) {
      report.missing(property, gap.get());
      return false;
    }
    T shaped = shaped(part.name(), part.shape(), property, value);
    if (part.required() && shaped.toString().isBlank()) {
      report.blank(property);
      return false;
    }
    try {
      part.taken().accept(request, shaped);
    } catch (IllegalArgumentException outOfRange) {
      report.say(Optional.of(property), String.valueOf(outOfRange.getMessage()));
      return false;
    }
    return true;
  }

  private <T> T shaped(String part, Shape<T> shape, Property property, Object value) {
    return shape
        .read(value)
        .orElseThrow(() -> misfit(owner, part, shape, property, value.getClass()));
  }

  private static Optional<Property> find(
      Class<?> owner, Part<?> part, String path, boolean onlyForBlame) {
    boolean optional = onlyForBlame || !part.required();
    if (path.isEmpty() && optional) {
      return Optional.empty();
    }
    Optional<Property> property = Property.find(owner, path);
    if (property.isEmpty() && optional && path.equals(part.name())) {
      return Optional.empty();
    }
    Property found = property.orElseThrow(() -> noProperty(owner, part.name(), path));
    if (!onlyForBlame) {
      check(owner, part.name(), part.shape(), found);
    }
    return Optional.of(found);
  }

  private static Property property(Class<?> owner, String part, String path) {
    return Property.find(owner, path).orElseThrow(() -> noProperty(owner, part, path));
  }

  private static void check(Class<?> owner, String part, Shape<?> shape, Property property) {
    if (!shape.suits(property.type())) {
      throw misfit(owner, part, shape, property, property.type().getType());
    }
  }

  private static ConstraintDeclarationException noProperty(
      Class<?> owner, String part, String path) {
    Collection<String> names = Property.names(owner);
    String near = Suggestions.didYouMean(path, names);
    return new ConstraintDeclarationException(
        "%s: expected the name of a property but found none that is called so; %s"
            .formatted(
                said(owner, part, path),
                near.isEmpty()
                    ? "write `%s = \"...\"` with %s".formatted(part, listed(names))
                    : near));
  }

  private static String listed(Collection<String> names) {
    return names.isEmpty()
        ? "the name of one"
        : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or "));
  }

  private static ConstraintDeclarationException misfit(
      Class<?> owner, String part, Shape<?> shape, Property property, Type found) {
    return new ConstraintDeclarationException(
        "%s: expected %s but found %s; write `%s = \"...\"` with the name of a method that returns it"
            .formatted(
                said(owner, part, property.path()), shape.wanted(), found.getTypeName(), part));
  }

  /** Returns what the constraint says of a part, also when it says it by saying nothing. */
  private static String said(Class<?> owner, String part, String path) {
    return "`@MayPost(%s = \"%s\")` on %s".formatted(part, path, owner.getName());
  }
}
