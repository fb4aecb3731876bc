package io.github.maypost.engine;

import java.util.Optional;
import java.util.Set;

/**
 * Which posts a rule's clauses can concern, whatever the case.
 *
 * @param channels ids of the channels for which the clauses on them hold, or empty without such
 *     clauses
 * @param kinds ids of the kinds for which the clauses on what is posted may hold, whatever the
 *     tags, or empty without such clauses
 */
record Reach(Optional<Set<String>> channels, Optional<Set<String>> kinds) {}
