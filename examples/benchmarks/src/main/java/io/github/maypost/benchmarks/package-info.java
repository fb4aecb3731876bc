/**
 * What Maypost costs, each figure beside a floor that is measured in the same run. Start with
 * {@code java -jar examples/benchmarks/target/benchmarks.jar}.
 */
@NullMarked
package io.github.maypost.benchmarks;

import org.jspecify.annotations.NullMarked;
