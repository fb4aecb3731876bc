package io.github.maypost.yaml;

import io.github.maypost.definition.Section;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.Node.Style;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what all files of a rulebook declare of one kind: things listed by id, or a mapping of ids
 * to what is said of each.
 *
 * @param <D> what is said of each
 */
final class Declarations<D> {

  private final Names names;
  private final @Nullable Section section;
  private final Function<Cursor, D> reader;
  private final D empty;
  private final Map<String, Scalar> first = new HashMap<>();
  private final Map<String, D> declared = new LinkedHashMap<>();
  private final Map<String, Mapping> owners = new HashMap<>();
  private @Nullable Mapping owner;

  /**
   * Prepares to read.
   *
   * @param section what the things are called; {@code null} for policies, which nothing refers to
   * @param reader reads what is said of one
   * @param empty what is said of one of which nothing is said
   */
  Declarations(Names names, @Nullable Section section, Function<Cursor, D> reader, D empty) {
    this.names = names;
    this.section = section;
    this.reader = reader;
    this.empty = empty;
  }

  /** Returns the things by id, in the order of the files. */
  Map<String, D> read(List<Fields> files, String key) {
    for (Fields file : files) {
      Cursor cursor = file.find(key);
      if (cursor != null) {
        owner = file.mapping();
        read(cursor);
      }
    }
    return declared;
  }

  /** Returns the trees in which the things are declared, by id. */
  Map<String, Mapping> owners() {
    return owners;
  }

  private void read(Cursor cursor) {
    if (cursor.node() instanceof Mapping mapping) {
      for (Cursor entry : cursor.entries(mapping)) {
        D said = entry.isNothing() ? empty : reader.apply(entry);
        declare(cursor, entry.key(), said, "give one of them another id, or merge the two");
      }
    } else if (cursor.node() instanceof Sequence || isWord(cursor)) {
      cursor.elements(0).forEach(element -> listed(cursor, element));
    } else if (!cursor.isNothing()) {
      cursor.reportType(
          "a mapping or a list of ids", "write each id on a line of its own, such as `my-id: {}`");
      setUnreadable();
    }
  }

  private static boolean isWord(Cursor cursor) {
    return cursor.node() instanceof Scalar scalar
        && !cursor.isNothing()
        && scalar.style() != Style.BROKEN
        && (scalar.style() != Style.PLAIN || Ambiguity.find(scalar.text()).isEmpty());
  }

  private void listed(Cursor list, Cursor element) {
    String expected = section == null ? "an id" : "the id of a " + section.noun();
    Scalar scalar = element.scalar(expected, Offers.forListed(element.node()));
    if (scalar == null) {
      setUnreadable();
    } else if (Names.isAmbiguous(element, scalar, expected)) {
      take(scalar.text(), empty);
    } else if (!isSeveral(element, scalar, expected)) {
      declare(list, scalar, empty, "take one away");
    }
  }

  /** Reports several ids in one word, and takes them as declared. */
  private boolean isSeveral(Cursor element, Scalar scalar, String expected) {
    List<String> ids = Names.several(scalar.text());
    if (!ids.isEmpty()) {
      Values.report(element, expected, scalar, Names.listHelp(ids, element.isElement()));
    } else if (!element.isElement()) {
      ids = Names.words(scalar.text());
      if (!ids.isEmpty()) {
        String one = String.join("-", ids);
        String help = Names.listHelp(ids, false) + ", or one as `" + one + "`";
        Values.report(element, expected, scalar, help);
        take(one, empty);
      }
    }
    ids.forEach(id -> take(id, empty));
    return !ids.isEmpty();
  }

  private void take(String id, D said) {
    if (declared.putIfAbsent(id, said) == null && owner != null) {
      owners.put(id, owner);
    }
    if (section != null) {
      names.declare(id, section);
    }
  }

  private void declare(Cursor list, Scalar id, D said, String help) {
    Scalar before = first.putIfAbsent(id.text(), id);
    if (before == null) {
      take(id.text(), said);
    } else {
      reportAgain(list, id, before, help);
    }
  }

  /** Reports that an id stands a second time. */
  static void reportAgain(Cursor list, Scalar id, Scalar before, String help) {
    list.reportAt(
        id,
        ProblemCode.DUPLICATE,
        "expected each id once but found `"
            + id.text()
            + "` again, first "
            + before.place().seenFrom(id.place()),
        help);
  }

  private void setUnreadable() {
    if (section != null) {
      names.setUnreadable(section);
    }
  }
}
