package io.github.maypost.definition;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Map;

/**
 * A person, as one who holds roles.
 *
 * @param id the person's id
 * @param from since when they are active
 * @param until until when they are active, perhaps no later than {@code from}
 * @param roles by id of a role they were given, until when they hold it somewhere
 */
public record RoleHolder(String id, Instant from, Instant until, Map<String, Instant> roles) {

  /** Copies the map. */
  public RoleHolder {
    roles = ImmutableMap.copyOf(roles);
  }
}
