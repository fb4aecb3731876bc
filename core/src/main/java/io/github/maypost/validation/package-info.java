/**
 * A Jakarta Validation constraint for the forms and commands of an application: what they ask to
 * post must be admissible, and the violation's message says why it is not. Start with {@link
 * io.github.maypost.validation.MayPost}; {@link io.github.maypost.validation.MayPostValidator}
 * tells how a validator comes by its engine.
 */
package io.github.maypost.validation;
