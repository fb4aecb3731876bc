/**
 * Requests, histories and decisions as JSON. Start with {@link io.github.maypost.json.RequestJson}
 * and {@link io.github.maypost.json.DecisionJson}.
 */
package io.github.maypost.json;
