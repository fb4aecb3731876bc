package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.specification.Shows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookYamlTest {

  static String acme() throws IOException {
    try (InputStream file = RulebookYamlTest.class.getResourceAsStream("/acme.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Rulebook read(String text) {
    return RulebookYaml.parse("test.yaml", text);
  }

  private static Rulebook withRule(String rule) {
    return read(
        """
        maypost: 1
        teams: [marketing, care]
        kinds: [promotion, story]
        tags: [ad-label]
        platforms: [x]
        groups: [english]
        channels: [acme-x, acme-y]
        roles: [writer]
        situations: [crisis]
        policies:
          brand:
            rules:
              first: { %s }
        """
            .formatted(rule));
  }

  private static Rulebook withPerson(String person) {
    return read(
        """
        maypost: 1
        teams: [marketing]
        roles: [writer]
        channels: [acme-x]
        people:
          maya: %s
        """
            .formatted(person));
  }

  @Test
  void readsTheAcmeRulebook() throws IOException {
    Rulebook acme = RulebookYaml.parse("acme.yaml", acme());

    assertThat(acme.name()).contains("Acme social channels");
    assertThat(acme.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(acme.teams()).hasSize(4);
    assertThat(acme.channels()).containsOnlyKeys("acme-x");
    assertThat(acme.people()).containsOnlyKeys("maya", "omar", "lin");
    assertThat(acme.rules()).extracting(Rule::id).startsWith("brand/drivers-post").hasSize(11);
  }

  @Test
  void rulesKnowWhereTheyStand() throws IOException {
    Rulebook acme = RulebookYaml.parse("acme.yaml", acme());

    assertThat(acme.rules().get(0).location())
        .contains(new Location("acme.yaml", 57, 7, "      drivers-post:"));
    assertThat(acme.rules().get(10).location())
        .contains(new Location("acme.yaml", 94, 7, "      not-too-often:"));
  }

  @Test
  void columnsCountCodePoints() {
    String text =
        "{maypost: 1, name: '\uD83D\uDE00\uD83D\uDE00', policies: {p: {rules: {r: {allow: post}}}}}";

    assertThat(read(text).rules().get(0).location())
        .hasValueSatisfying(at -> assertThat(at.column()).isEqualTo(49));
  }

  @Test
  void yearsThatCannotBeWrittenInUtcAreMistakes() {
    for (String moment : List.of("0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00")) {
      assertThatThrownBy(() -> withPerson("{ until: " + moment + " }"))
          .isInstanceOf(InvalidRulebookException.class)
          .hasMessageContaining("[bad-value]");
    }
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("acme.yaml");
    Files.writeString(file, acme());

    assertThat(RulebookYaml.read(file)).isEqualTo(read(acme()));
    assertThat(RulebookYaml.read(file).rules().get(0).location().orElseThrow().file())
        .isEqualTo(file.toString());
  }

  @Test
  @Shows("10 Scalars 11")
  void byteOrderMarkAndWindowsLineEndsChangeNothing() throws IOException {
    Rulebook acme = read(acme());
    String windows = "\uFEFF" + acme().replace("\n", "\r\n");

    Rulebook same = RulebookYaml.read("acme.yaml", name -> bytes(windows));

    assertThat(same).isEqualTo(acme);
    assertThat(same.rules()).hasSameSizeAs(acme.rules());
    for (int i = 0; i < acme.rules().size(); i++) {
      Location expected = acme.rules().get(i).location().orElseThrow();
      Location found = same.rules().get(i).location().orElseThrow();
      assertThat(found.line()).isEqualTo(expected.line());
      assertThat(found.column()).isEqualTo(expected.column());
      assertThat(found.text()).isEqualTo(expected.text());
    }
  }

  @Test
  void windowsLineEndsInTextsAreLineBreaks() {
    String rule =
        "maypost: 1\npolicies:\n  p:\n    rules:\n      r:\n        oblige: |\n          A\n          B\n";

    assertThat(read(rule.replace("\n", "\r\n"))).isEqualTo(read(rule));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void jsonIsYaml() {
    Rulebook json =
        read(
            """
            {
              "maypost": 1,
              "teams": {"marketing": {"name": "Marketing", "external": false}},
              "kinds": ["promotion"],
              "trainings": {"basics": {"valid-for": "P1Y"}},
              "people": {"maya": {"in": ["marketing"], "trained": {"basics": "2026-03-01"}}},
              "policies": {"brand": {"rules": {"first": {"allow": "post", "what": "promotion"}}}}
            }
            """);
    Rulebook yaml =
        read(
            """
            maypost: 1
            teams:
              marketing: { name: Marketing }
            kinds: [promotion]
            trainings:
              basics: { valid-for: P1Y }
            people:
              maya: { in: marketing, trained: { basics: 2026-03-01 } }
            policies:
              brand:
                rules:
                  first: { allow: post, what: promotion }
            """);

    assertThat(json).isEqualTo(yaml);
  }

  @Test
  @Shows({"3 Selectors 10", "3 Selectors 12"})
  void aWordIsAListOfOneIsAMapping() {
    assertThat(withRule("allow: [post], what: [promotion]"))
        .isEqualTo(withRule("allow: post, what: promotion"))
        .isEqualTo(withRule("allow: post, what: { kind: promotion }"))
        .isEqualTo(withRule("allow: post, what: { kind: [promotion] }"))
        .isEqualTo(withRule("allow: post, what: [ { kind: promotion } ]"));
    assertThat(withRule("allow: post, where: [acme-x]"))
        .isEqualTo(withRule("allow: post, where: acme-x"))
        .isEqualTo(withRule("allow: post, where: { channel: acme-x }"));
    assertThat(withRule("allow: post, where: [english, acme-y]"))
        .isEqualTo(withRule("allow: post, where: [ { group: english }, { channel: acme-y } ]"));
    assertThat(withRule("allow: post, who: [ { team: [care] } ]"))
        .isEqualTo(withRule("allow: post, who: { team: care }"));
    assertThat(withRule("advise: { text: Be kind., level: note }"))
        .isEqualTo(withRule("advise: Be kind."));
    assertThat(withRule("limit: { at-most: 1, per: day, each: [person] }"))
        .isEqualTo(withRule("limit: { at-most: 1, per: day, each: person }"));
    assertThat(withRule("deny: post, unless: [ { what: story } ]"))
        .isEqualTo(withRule("deny: post, unless: { what: story }"));
  }

  @Test
  @Shows("10 Time 17")
  void daysMayRunAroundTheEndOfTheWeek() {
    assertThat(withRule("allow: post, when: { days: Sat-Mon }"))
        .isEqualTo(withRule("allow: post, when: { days: [Sat, Sun, Mon] }"));
    assertThat(withRule("allow: post, when: { days: [Mon-Tue, Thu] }"))
        .isEqualTo(withRule("allow: post, when: { days: [Mon, Tue, Thu] }"));
    assertThat(withRule("allow: post, when: { days: Wed-Wed }"))
        .isEqualTo(withRule("allow: post, when: { days: Wed }"));
  }

  @Test
  @Shows("10 Time 18")
  void hoursAreOneRangeOrSeveral() {
    assertThat(withRule("allow: post, when: { hours: [09:00-18:00] }"))
        .isEqualTo(withRule("allow: post, when: { hours: 09:00-18:00 }"))
        .isNotEqualTo(withRule("allow: post, when: { hours: [09:00-18:00, 22:00-02:00] }"));
  }

  @Test
  @Shows("10 Time 3")
  void momentsAreDatesLocalTimesOrInstants() {
    assertThat(withRule("allow: post, when: { from: 2026-01-01T00:00 }"))
        .isEqualTo(withRule("allow: post, when: { from: 2026-01-01 }"))
        .isEqualTo(withRule("allow: post, when: { from: 2026-01-01T01:00:00+01:00 }"))
        .isEqualTo(withRule("allow: post, when: { from: '2026-01-01T00:00:00Z' }"));
  }

  @Test
  void whatIsDeclaredIsListedOrAMapping() {
    Rulebook listed = read("maypost: 1\ntags: [a, b]\n");

    assertThat(read("maypost: 1\ntags: { a: {}, b: {} }\n")).isEqualTo(listed);
    assertThat(read("maypost: 1\ntags:\n  a:\n  b: ~\n")).isEqualTo(listed);
    assertThat(read("maypost: 1\ntags:\n- a\n- b\n")).isEqualTo(listed);
    assertThat(read("maypost: 1\ntags: a\n")).isEqualTo(read("maypost: 1\ntags: [a]\n"));
  }

  @Test
  void sharingTeamsThatDriveNothingMayBeListed() {
    String channel = "maypost: 1\nteams: [a, b]\nchannels:\n  x: { shared-by: %s }\n";
    Rulebook mapping = read(channel.formatted("{ a: [], b: [] }"));

    assertThat(read(channel.formatted("[a, b]"))).isEqualTo(mapping);
    assertThat(read(channel.formatted("{ a: , b: }"))).isEqualTo(mapping);
    assertThat(read(channel.formatted("a"))).isEqualTo(read(channel.formatted("{ a: [] }")));
  }

  @Test
  void rolesAreWordsOrMappings() {
    assertThat(withPerson("{ roles: [writer] }"))
        .isEqualTo(withPerson("{ roles: writer }"))
        .isEqualTo(withPerson("{ roles: { role: writer } }"))
        .isEqualTo(withPerson("{ roles: [ { role: writer } ] }"))
        .isNotEqualTo(withPerson("{ roles: { role: writer, where: acme-x } }"));
  }

  @Test
  void onlyTheVersionIsCompulsory() {
    assertThat(read("maypost: 1").rules()).isEmpty();
    assertThat(read("maypost: 1\nteams:\npolicies: ~\n")).isEqualTo(read("maypost: 1"));
  }

  @Test
  @Shows("10 Scalars 8")
  void quotedWordsAreText() {
    assertThat(read("maypost: 1\nname: 'no'\ntags: { 'no': { name: \"1.10\" } }\n").tags())
        .hasEntrySatisfying("no", tag -> assertThat(tag.name()).isEqualTo("1.10"));
  }

  @Test
  void theLastLineBreakOfABlockIsNoPartOfIt() {
    assertThat(withPerson("\n    name: >\n      Maya\n      Ortiz\n"))
        .isEqualTo(withPerson("{ name: Maya Ortiz }"));
  }

  @Test
  void aDocumentMayBeginAndEndWithItsMarks() {
    assertThat(read("%YAML 1.2\n---\nmaypost: 1\n...\n")).isEqualTo(read("maypost: 1"));
  }
}
