package io.github.maypost.decision;

import java.util.Locale;

/** Whether a post may go out. */
public enum Verdict {
  /** It may. */
  ALLOWED,
  /** Nothing stands against it, but something required is not there yet. */
  PENDING,
  /** It may not. */
  DENIED;

  /**
   * Returns how people and programs read it.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
