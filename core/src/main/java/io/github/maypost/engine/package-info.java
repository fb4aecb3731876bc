/**
 * Decides requests by a rulebook, tells why, what would change that, and answers the questions
 * beside "may I". Start with {@link io.github.maypost.engine.Engine}, or {@link
 * io.github.maypost.engine.ReloadableEngine} for a rulebook that changes while the application
 * runs; what a host may supply are {@link io.github.maypost.engine.History}, {@link
 * io.github.maypost.engine.Situations}, {@link io.github.maypost.engine.Facts}, {@link
 * io.github.maypost.engine.Moments} and a {@link io.github.maypost.model.Directory} of people.
 *
 * <p>Everything else is private, in these groups: {@code Surroundings}, {@code KnownPeople}, {@code
 * Circumstances}, {@code Case} and {@code Subject} hold what a question is decided on; {@code
 * Selector} says which clauses hold and {@code Evidence} what was found; {@code Judge} decides,
 * with {@code RuleIndex} for the rules that may apply, {@code ApprovalCheck}, {@code Eligibility}
 * and {@code Seating} for approvals, {@code LimitCheck}, {@code Population} and the {@code Gauge}s
 * for limits; {@code Explainer} accounts for a decision; {@code RemedySearch}, {@code Fulfilment}
 * and {@code Offers} look for what helps; {@code EarliestSearch}, {@code Foresight} and {@code
 * Changes} look ahead; {@code Questions} and {@code Bench} put names into a request.
 */
package io.github.maypost.engine;
