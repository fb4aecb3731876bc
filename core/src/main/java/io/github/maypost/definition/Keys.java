package io.github.maypost.definition;

import io.github.maypost.definition.Checked.Findings;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some keys of one mapping that exclude each other, and which of them were said. */
final class Keys {

  private final List<String> all = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  Keys add(String key, @Nullable Object value) {
    all.add(key);
    if (value != null) {
      said.add(key);
    }
    return this;
  }

  /** Returns those that were said. */
  List<String> said() {
    return said;
  }

  int count() {
    return said.size();
  }

  /** Reports when none was said, with what to write then, or more than one. */
  void checkExactlyOne(String help, Findings findings) {
    if (said.size() == 1) {
      return;
    }
    findings.add(
        said.isEmpty() ? ProblemCode.MISSING : ProblemCode.CONFLICTING_KEYS,
        said.isEmpty() ? ModelPath.ROOT : ModelPath.of(said.get(1)),
        "expected exactly one of " + quoted(all) + " but found " + found(),
        said.isEmpty() ? help : "leave out all but one");
  }

  /** Reports each key that was said and must not stand beside another. */
  void checkNone(String beside, String help, Findings findings) {
    for (String key : said) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of(key),
          "expected no `" + key + "` beside `" + beside + "`",
          help);
    }
  }

  private String found() {
    return said.isEmpty() ? "none" : quoted(said);
  }

  private static String quoted(List<String> keys) {
    int last = keys.size() - 1;
    return last < 1
        ? "`" + String.join("", keys) + "`"
        : "`" + String.join("`, `", keys.subList(0, last)) + "` and `" + keys.get(last) + "`";
  }
}
