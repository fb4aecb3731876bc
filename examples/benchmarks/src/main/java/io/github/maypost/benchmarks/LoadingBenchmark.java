package io.github.maypost.benchmarks;

import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reading a rulebook of 100,000 people and 20,000 rules, in a heap of 1 GB, beside reading nothing
 * but its tokens with the parser that the loader uses. The first reading of a fresh JVM, which is
 * the only one in many programs, is the warm-up.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@State(Scope.Benchmark)
public class LoadingBenchmark {

  private String text = "";

  /** Writes the rulebook. */
  @Setup
  public void write() {
    text = new LargeRulebook(100_000, 20_000).text();
  }

  /**
   * Reads it.
   *
   * @return the rulebook
   */
  @Benchmark
  public Rulebook rulebook() {
    return RulebookYaml.parse("large.yaml", text);
  }

  /**
   * Reads its tokens, with the text and the place of each.
   *
   * @param used takes them
   */
  @Benchmark
  public void tokensAlone(Blackhole used) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(1 << 20).build();
    YAMLFactory yaml = YAMLFactory.builder().loadSettings(settings).build();
    try (JsonParser parser = yaml.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        used.consume(parser.currentTokenLocation());
        used.consume(token.isScalarValue() ? parser.getString() : parser.currentName());
      }
    }
  }
}
