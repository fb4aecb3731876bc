/** Everything that can be wrong with a rulebook, as one record, and where it stands. */
package io.github.maypost.problem;
