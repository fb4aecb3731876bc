package io.github.maypost.definition;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several selections from each of which an approval must come.
 *
 * @param from who may give it
 * @param atLeast how many of them must; one, when not said
 */
public record SeatDefinition(
    @Nullable @Required(help = "say who may approve, such as `from: { role: editor }`") @NonEmpty
        List<@Valid WhoDefinition> from,
    @Nullable @Positive(help = "leave the entry out when none of them need approve")
        Integer atLeast) {

  /** Copies the lists. */
  public SeatDefinition {
    from = Copies.ofNullable(from);
  }
}
