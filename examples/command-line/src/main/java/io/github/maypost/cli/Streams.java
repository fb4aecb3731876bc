package io.github.maypost.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * What a command reads and writes, all of it in UTF-8.
 *
 * @param in for requests
 * @param out for decisions
 * @param err for problems
 * @param colour whether people see it on a terminal that knows colours
 */
record Streams(InputStream in, PrintWriter out, PrintWriter err, boolean colour) {

  static Streams of(InputStream in, OutputStream out, OutputStream err, boolean colour) {
    return new Streams(in, writer(out), writer(err), colour);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, UTF_8)));
  }

  /**
   * Writes on standard output at once.
   *
   * @throws InvalidInput when nobody takes it any more
   */
  void print(String text) {
    out.print(text);
    if (out.checkError()) {
      throw new InvalidInput("cannot write on: standard output is closed or full");
    }
  }

  void flush() {
    out.flush();
    err.flush();
  }

  /** Tells whether this process writes to a terminal whose user did not ask for no colours. */
  static boolean isColourful() {
    String noColour = System.getenv("NO_COLOR");
    return (noColour == null || noColour.isEmpty())
        && !"dumb".equals(System.getenv("TERM"))
        && isTerminal(System.console());
  }

  /** From Java 22 on there is a console also where there is no terminal. */
  private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}
