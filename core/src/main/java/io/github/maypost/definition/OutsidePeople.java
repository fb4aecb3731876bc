package io.github.maypost.definition;

import java.util.Collection;

/** The people of a rulebook that leaves them to somebody else, as far as it must know them. */
public interface OutsidePeople {

  /**
   * Tells whether there is such a person.
   *
   * @param id the id
   * @return whether there is
   */
  boolean include(String id);

  /**
   * Returns everybody with the roles they hold; asked for only where it matters.
   *
   * @return the people, in order
   */
  Collection<RoleHolder> everybody();
}
