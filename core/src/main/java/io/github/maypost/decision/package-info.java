/**
 * What is asked and what is answered, as data: {@link io.github.maypost.decision.Request}, {@link
 * io.github.maypost.decision.Decision}, and what is made from a decision when somebody wants to
 * know more, {@link io.github.maypost.decision.Explanation} and {@link
 * io.github.maypost.decision.Remedy}.
 */
package io.github.maypost.decision;
