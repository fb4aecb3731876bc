/**
 * What is said in a rulebook: by name, and perhaps wrong. Builder and loader both fill these
 * records; they carry the constraints, and {@link io.github.maypost.definition.Definitions} checks
 * them all in one place before a {@code Rulebook} exists.
 *
 * <p>A component that is {@code null} was not said; an empty list or map was said, and is empty.
 * The components are named as the keys of a rulebook file.
 */
package io.github.maypost.definition;
