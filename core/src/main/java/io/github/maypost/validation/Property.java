package io.github.maypost.validation;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.reflect.TypeToken;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ValidationException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A property of objects of a class, or of what another property of theirs holds.
 *
 * @param path its name, with the names of those that lead to it before it
 * @param members what is read, one after the other
 * @param type what it is declared to hold
 */
record Property(String path, List<Member> members, TypeToken<?> type) {

  Property {
    members = ImmutableList.copyOf(members);
  }

  /**
   * Finds a property.
   *
   * @param owner the class
   * @param path names, with a dot between them
   * @throws ConstraintDeclarationException when there is one that nobody may read
   */
  static Optional<Property> find(Class<?> owner, String path) {
    List<Member> members = new ArrayList<>();
    TypeToken<?> type = TypeToken.of(owner);
    for (String name : steps(path)) {
      Optional<Member> found = findMember(type, name);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Member member = found.get();
      members.add(opened(member, owner, path));
      type =
          type.resolveType(
              member instanceof Method method
                  ? method.getGenericReturnType()
                  : ((Field) member).getGenericType());
    }
    return Optional.of(new Property(path, members, type));
  }

  /** Returns the names of what a class has fields and getters for, for messages. */
  static List<String> names(Class<?> owner) {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : TypeToken.of(owner).getTypes().rawTypes()) {
      if (type == Object.class) {
        continue;
      }
      Arrays.stream(type.getDeclaredFields())
          .filter(Property::isRead)
          .map(Field::getName)
          .forEach(names::add);
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.getName().matches("get\\p{Lu}.*"))
          .filter(method -> method.getParameterCount() == 0 && isRead(method))
          .map(method -> method.getName().substring(3))
          .map(name -> Ascii.toLowerCase(name.charAt(0)) + name.substring(1))
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  /** Returns the names that lead to it, and its own. */
  List<String> steps() {
    return steps(path);
  }

  /**
   * Returns what it holds, null also when one that leads to it holds nothing.
   *
   * @throws ValidationException when it throws
   */
  @Nullable Object read(Object owner) {
    @Nullable Object value = owner;
    for (Member member : members) {
      if (value == null) {
        return null;
      }
      value = read(member, value, owner);
    }
    return value;
  }

  private @Nullable Object read(Member member, Object value, Object owner) {
    try {
      return member instanceof Method method ? method.invoke(value) : ((Field) member).get(value);
    } catch (InvocationTargetException thrown) {
      throw new ValidationException(
          "property `" + path + "` of " + owner.getClass().getName() + " threw an exception",
          thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new LinkageError("no longer open: " + member, impossible);
    }
  }

  private static List<String> steps(String path) {
    return Splitter.on('.').splitToList(path);
  }

  private static Optional<Member> findMember(TypeToken<?> owner, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String getter = "get" + Ascii.toUpperCase(name.charAt(0)) + name.substring(1);
    return findMethod(owner, getter)
        .or(() -> findMethod(owner, name))
        .or(() -> findField(owner, name));
  }

  private static Optional<Member> findMethod(TypeToken<?> owner, String name) {
    for (Class<?> type : owner.getTypes().rawTypes()) {
      try {
        Method method = type.getDeclaredMethod(name);
        if (isRead(method)) {
          return Optional.of(method);
        }
      } catch (NoSuchMethodException elsewhere) {
        // looked for in the types above
      }
    }
    return Optional.empty();
  }

  private static Optional<Member> findField(TypeToken<?> owner, String name) {
    return owner.getTypes().classes().rawTypes().stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> field.getName().equals(name) && isRead(field))
        .map(Member.class::cast)
        .findFirst();
  }

  private static boolean isRead(Member member) {
    return !Modifier.isStatic(member.getModifiers())
        && !(member instanceof Method method && method.getReturnType() == void.class)
        && !(member instanceof Field && member.isSynthetic());
  }

  private static Member opened(Member member, Class<?> owner, String path) {
    if (member instanceof AccessibleObject object && !object.trySetAccessible()) {
      throw new ConstraintDeclarationException(
          "`@MayPost` on %s: `%s` cannot be read; write `opens %s to %s;` in the module %s"
              .formatted(
                  owner.getName(),
                  path,
                  member.getDeclaringClass().getPackageName(),
                  Property.class.getModule().getName(),
                  member.getDeclaringClass().getModule().getName()));
    }
    return member;
  }
}
