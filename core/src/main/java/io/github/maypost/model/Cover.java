package io.github.maypost.model;

import io.github.maypost.vocabulary.Interval;

/**
 * A person standing in for another. Meanwhile they also count as in the other's teams and as
 * holding their roles.
 *
 * @param by the id of who stands in
 * @param covered the id of for whom
 * @param during while when
 */
public record Cover(String by, String covered, Interval during) {}
