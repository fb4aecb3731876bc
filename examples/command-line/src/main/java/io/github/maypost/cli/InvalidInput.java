package io.github.maypost.cli;

/** A file or a stream that cannot be used, said in a sentence for the one who named it. */
final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidInput(String message) {
    super(message);
  }
}
