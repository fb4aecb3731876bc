package io.github.maypost.decision;

import io.github.maypost.vocabulary.Word;

/** Whether a post may go out. */
public enum Verdict implements Word {
  /** It may. */
  ALLOWED,
  /** Nothing stands against it, but something required is not there yet. */
  PENDING,
  /** It may not. */
  DENIED;
}
