package io.github.maypost.model;

import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Verb;
import java.util.Optional;

/** What a rule does when it applies, one for each verb. */
public sealed interface Effect {

  /**
   * Returns the verb.
   *
   * @return the verb
   */
  Verb verb();

  /**
   * Returns what the post is measured by.
   *
   * @return the limit or the requirement of the rule, or empty for one that has none
   */
  default Optional<Measure> measure() {
    return Optional.empty();
  }

  /** The selected may do it. */
  record Allow() implements Effect {
    @Override
    public Verb verb() {
      return Verb.ALLOW;
    }
  }

  /** The selected may not do it, whatever else allows it. */
  record Deny() implements Effect {
    @Override
    public Verb verb() {
      return Verb.DENY;
    }
  }

  /**
   * It may go out only once something is there.
   *
   * @param requirement what must be there
   */
  record Require(Requirement requirement) implements Effect {
    @Override
    public Verb verb() {
      return Verb.REQUIRE;
    }

    @Override
    public Optional<Measure> measure() {
      return Optional.of(requirement);
    }
  }

  /**
   * No more than so much may go out.
   *
   * @param limit how much
   */
  record Restrict(Limit limit) implements Effect {
    @Override
    public Verb verb() {
      return Verb.LIMIT;
    }

    @Override
    public Optional<Measure> measure() {
      return Optional.of(limit);
    }
  }

  /**
   * Something must be done with it or after it.
   *
   * @param text what
   */
  record Oblige(String text) implements Effect {
    @Override
    public Verb verb() {
      return Verb.OBLIGE;
    }
  }

  /**
   * A guideline.
   *
   * @param text what is advised
   * @param level how much it weighs
   * @param measure what the post should keep or meet; it is advised only when it does not
   */
  record Advise(String text, Level level, Optional<Measure> measure) implements Effect {
    @Override
    public Verb verb() {
      return Verb.ADVISE;
    }
  }
}
