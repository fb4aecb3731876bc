/** Turns explanations and remedies into text and Markdown. */
package io.github.maypost.explain;
