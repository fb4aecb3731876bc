package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import io.github.maypost.decision.UnknownName.Field;
import java.util.List;

/**
 * The answer to a question that puts one name after another into a request: for which of them it
 * would be allowed, and for which pending. For all others it would be denied.
 *
 * @param asked where the names were put: the person, the kind or the channel
 * @param allowed ids for which the verdict is allowed, in the order of the rulebook or directory
 * @param pending ids for which something required is not there yet, in the same order
 * @param grounds what this rests on
 */
public record Choices(Field asked, List<String> allowed, List<String> pending, Grounds grounds) {

  /** Copies the lists. */
  public Choices {
    allowed = ImmutableList.copyOf(allowed);
    pending = ImmutableList.copyOf(pending);
  }
}
