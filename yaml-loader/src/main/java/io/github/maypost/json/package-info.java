/**
 * Requests, histories and decisions as JSON, and the JSON Schemas of all that is read and written.
 * Start with {@link io.github.maypost.json.RequestJson}, {@link
 * io.github.maypost.json.DecisionJson} and {@link io.github.maypost.json.Schema}.
 */
package io.github.maypost.json;
