/** The command line: checks requests and rulebooks from a shell. */
@NullMarked
package io.github.maypost.cli;

import org.jspecify.annotations.NullMarked;
