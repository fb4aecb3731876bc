package io.github.maypost.model;

/** What a post is measured by: it keeps or meets it, or it does not. */
public sealed interface Measure permits Limit, Requirement {}
