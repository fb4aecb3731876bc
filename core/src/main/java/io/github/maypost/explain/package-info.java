/**
 * Turns explanations and remedies into text and Markdown. Start with {@link
 * io.github.maypost.explain.Wording}.
 */
package io.github.maypost.explain;
