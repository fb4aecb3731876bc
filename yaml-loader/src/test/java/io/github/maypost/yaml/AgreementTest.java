package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Location;
import io.github.maypost.specification.Rulebooks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That a rulebook means the same however it comes about, and still knows where it was written. */
class AgreementTest {

  private static final String FILE = "generated.yaml";

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyGeneratedRulebookReadsBackEqual(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = new RulebookWriter(random).write(definition);
    Rulebook expected = Rulebooks.meaning(definition);
    Rulebook read = RulebookYaml.parse(FILE, text);
    assertThat(read.fingerprint()).as(text).isEqualTo(expected.fingerprint());
    assertThat(read).isEqualTo(expected);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everyRuleThatIsReadKnowsWhereItsIdIsWritten(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = new RulebookWriter(random).write(definition);
    for (Rule rule : RulebookYaml.parse(FILE, text).rules()) {
      assertThat(rule.location()).as(rule.id()).isPresent();
      Location at = rule.location().orElseThrow();
      String id = rule.id().substring(rule.policy().length() + 1);
      assertThat(at.file()).isEqualTo(FILE);
      assertThat(at.text()).isEqualTo(text.split("\n", -1)[at.line() - 1]);
      int start = at.text().offsetByCodePoints(0, at.column() - 1);
      assertThat(at.text().substring(start)).containsPattern("\\A\"?" + id + "\"?:");
    }
  }

  /** Puts each section into some file, and leaves empty ones of the same name in others. */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whicheverFilesSayItARulebookMeansTheSame(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    Rulebook whole = Rulebooks.meaning(definition);
    Map<String, String> files = split(RulebookYaml.write(whole), random);
    Rulebook read =
        RulebookYaml.read(
            "first.yaml",
            name -> new ByteArrayInputStream(files.get(name).getBytes(StandardCharsets.UTF_8)));

    assertThat(read).as(files::toString).isEqualTo(whole);
    for (Rule rule : read.rules()) {
      Location at = rule.location().orElseThrow();
      String id = rule.id().substring(rule.policy().length() + 1);
      assertThat(files.get(at.file()).split("\n", -1)[at.line() - 1]).isEqualTo(at.text());
      assertThat(at.text().substring(at.column() - 1)).startsWith(id + ":");
    }
  }

  private static Map<String, String> split(String text, Random random) {
    List<StringBuilder> files = new ArrayList<>();
    files.add(new StringBuilder("maypost: 1\ninclude: [f1.yaml, f2.yaml]\n"));
    files.add(new StringBuilder("maypost: 1\n"));
    files.add(new StringBuilder("maypost: 1\n"));
    for (String part : text.replaceFirst("maypost: 1\n", "").split("(?m)^(?=[a-z])", -1)) {
      String key = part.replaceFirst("(?s):.*", "");
      boolean ofTheWhole = part.isBlank() || Keys.OF_THE_WHOLE.contains(key);
      int file = ofTheWhole ? 0 : random.nextInt(files.size());
      for (int i = 0; i < files.size(); i++) {
        boolean empty = !ofTheWhole && random.nextBoolean();
        files.get(i).append(i == file ? part : empty ? key + ":\n" : "");
      }
    }
    return Map.of(
        "first.yaml", files.get(0).toString(),
        "f1.yaml", files.get(1).toString(),
        "f2.yaml", files.get(2).toString());
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Rulebooks.definitions();
  }
}
