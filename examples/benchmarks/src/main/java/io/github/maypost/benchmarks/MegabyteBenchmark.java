package io.github.maypost.benchmarks;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.yaml.RulebookYaml;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a megabyte that is hard to read, in a heap of 256 MB: tens of thousands of the same
 * thing, of which each may be wrong. Of each the first readings of a fresh JVM are the warm-up.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class MegabyteBenchmark {

  private static final int MEGABYTE = 1 << 20;

  /** What the megabyte is full of. */
  public enum Full {
    /** Channels of an unknown platform, team, kind and custodians. */
    CHANNELS(
        "maypost: 1\nchannels:\n",
        "  c-%: { platform: x, shared-by: { t: [k] }, custodians: [a, b] }\n",
        ""),
    /** Nothing but remarks. */
    COMMENTS("maypost: 1\n", "# %\n", ""),
    /** Covers of people whom nobody knows. */
    COVERS(
        "maypost: 1\ncovers:\n", "- { by: a, for: b, from: 2026-01-01, until: 2027-01-01 }\n", ""),
    /** Kinds on one line. */
    KINDS("maypost: 1\nkinds: { k: {},\n", "k-%: { in: [k] }, ", "z: {} }\n"),
    /** People with a team and a role. */
    PEOPLE(
        "maypost: 1\nteams: [team]\nroles: [writer]\npeople:\n",
        "  p-%: { name: Person, in: team, roles: [{ role: writer, until: 2027-01-31 }] }\n",
        ""),
    /** Rules for as many unknown teams. */
    RULES(
        "maypost: 1\npolicies:\n  p:\n    rules:\n",
        "      r-%: { allow: post, who: { team: t-% }, because: It is so. }\n",
        ""),
    /** Tags on one line. */
    TAGS("maypost: 1\ntags: [\n", "a-%, ", "z]\n"),
    /** Teams inside unknown teams, whose names are like those of all others. */
    TEAMS("maypost: 1\nteams:\n", "  t-%: { in: t-0% }\n", ""),
    /** A text of characters that may not be written. */
    TEXT("maypost: 1\nname: \"", "\u202E", "\"\n");

    private final String head;
    private final String unit;
    private final String tail;

    Full(String head, String unit, String tail) {
      this.head = head;
      this.unit = unit;
      this.tail = tail;
    }

    private String text() {
      StringBuilder text = new StringBuilder(MEGABYTE).append(head);
      for (int i = 0; text.length() + unit.length() + tail.length() < MEGABYTE; i++) {
        text.append(unit.replace("%", Integer.toString(i)));
      }
      return text.append(tail).toString();
    }
  }

  /** What the megabyte is full of. */
  @Param public Full full = Full.CHANNELS;

  private String text = "";

  /** Writes the megabyte. */
  @Setup
  public void write() {
    text = full.text();
  }

  /**
   * Reads it.
   *
   * @return the rulebook, or what is wrong
   */
  @Benchmark
  public Object reading() {
    try {
      return RulebookYaml.parse("megabyte.yaml", text);
    } catch (InvalidRulebookException invalid) {
      return invalid.problems();
    }
  }
}
