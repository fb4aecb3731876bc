package io.github.maypost.quickstart;

import static io.github.maypost.vocabulary.CalendarWindow.DAY;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import io.github.maypost.engine.ReloadableEngine;
import io.github.maypost.explain.Wording;
import io.github.maypost.json.AuditJson;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.validation.MayPostValidator;
import io.github.maypost.vocabulary.Verb;
import io.github.maypost.yaml.RulebookYaml;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, compiled and run; what the README shows must stand here or in the form. */
final class ReadmeTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path THIS =
      Path.of("src/test/java/io/github/maypost/quickstart/ReadmeTest.java");
  private static final Path FORM =
      Path.of("src/main/java/io/github/maypost/quickstart/ScheduleForm.java");

  private Engine engine;

  @BeforeEach
  void readTheRulebook() throws IOException {
    engine = Engine.of(RulebookYaml.parse("library.yaml", blocks("yaml").get(0)));
  }

  @Test
  void theFirstDecisionPrintsWhatTheReadmeShows() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    tour(engine.rulebook(), new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(blocks("text").get(0).strip());
  }

  private static void tour(Rulebook rulebook, PrintStream out) {
    Engine engine = Engine.of(rulebook);

    Decision decision =
        engine.check(
            Request.builder("ines", "event", "library-news")
                .at(Instant.parse("2026-11-23T09:30:00Z"))
                .history(List.of()) // nothing else went out, or is scheduled
                .build());

    out.print(Wording.of(rulebook).text(engine.explain(decision), engine.remedies(decision)));
  }

  @Test
  void aRulebookReadsTheSameInJava() throws IOException {
    Rulebook inJava =
        Rulebook.builder()
            .team("desk", team -> team.name("Front Desk"))
            .role("writer")
            .kind("service-notice")
            .channel("library-news", channel -> channel.sharedBy("desk", "service-notice"))
            .person("tom", person -> person.in("desk").roles("writer"))
            .policy(
                "house",
                policy ->
                    policy.rule(
                        "drivers-post",
                        rule -> rule.allow("post").who(who -> who.is(DRIVER).role("writer"))))
            .build();

    String inYaml =
        """
        maypost: 1
        teams: { desk: { name: Front Desk } }
        roles: [writer]
        kinds: [service-notice]
        channels: { library-news: { shared-by: { desk: [service-notice] } } }
        people: { tom: { in: desk, roles: writer } }
        policies:
          house:
            rules:
              drivers-post: { allow: post, who: { is: driver, role: writer } }
        """;
    assertThat(RulebookYaml.parse("library.yaml", inYaml)).isEqualTo(inJava);
  }

  @Test
  void onePartChangesAndTheRestStays() throws IOException {
    String before = blocks("yaml").get(0);
    Rulebook rulebook = engine.rulebook();

    Rulebook changed =
        rulebook.with(
            changes ->
                changes.policy(
                    "house", house -> house.rule("two-a-day", day -> day.limit(3, DAY))));
    String text = RulebookYaml.rewrite("library.yaml", before, changed);

    assertThat(text).isEqualTo(before.replace("at-most: 2", "at-most: 3"));
  }

  @Test
  void inAFloodOnlyTheDeskSpeaks() {
    Request.Builder notice =
        Request.builder("tom", "service-notice", "library-news")
            .situations("flood")
            .history(List.of());

    assertThat(engine.check(notice.build()).verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(engine.check(notice.person("ines").build()).denies())
        .extracting(Rule::id)
        .containsExactly("house/desk-speaks-in-a-flood");
  }

  @Test
  void aFormThatMayNotBePostedIsNotValid() {
    Engine engine = Engine.builder(this.engine.rulebook()).history(query -> List.of()).build();

    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    Validator validator =
        configuration
            .messageInterpolator(new ParameterMessageInterpolator()) // needs no expressions
            .constraintValidatorFactory(
                MayPostValidator.with(engine, configuration.getDefaultConstraintValidatorFactory()))
            .buildValidatorFactory()
            .getValidator();

    Instant monday = Instant.parse("2026-11-23T09:30:00Z");
    ScheduleForm form =
        new ScheduleForm("bea", "service-notice", "library-news", monday, Set.of(), "Closed.");
    assertThat(validator.validate(form))
        .singleElement()
        .extracting(ConstraintViolation::getMessage)
        .asString()
        .startsWith("DENIED  bea may not post service-notice on library-news");
  }

  @Test
  void aRulebookIsReadAnew(@TempDir Path folder) throws IOException {
    Path library = folder.resolve("library.yaml");
    String text = blocks("yaml").get(0);
    Files.writeString(library, text);
    List<Throwable> alarms = new ArrayList<>();

    ReloadableEngine current = reloadable(library, alarms::add);
    String before = current.engine().rulebook().fingerprint();
    Files.writeString(library, text.replace("at-most: 2", "at-most: no"));
    current.reload();
    assertThat(alarms).hasSize(1);
    assertThat(current.engine().rulebook().fingerprint()).isEqualTo(before);

    Files.writeString(library, text.replace("at-most: 2", "at-most: 3"));
    assertThat(reloaded(current).rulebook().fingerprint()).isNotEqualTo(before);
  }

  private static ReloadableEngine reloadable(Path library, Consumer<Throwable> alarm)
      throws IOException {
    ReloadableEngine current =
        ReloadableEngine.builder(() -> RulebookYaml.read(library))
            .listener(reload -> reload.failure().ifPresent(alarm))
            .load();
    return current;
  }

  private static Engine reloaded(ReloadableEngine current) {
    current.reload(); // from a scheduler, or when a file changes
    Engine engine = current.engine(); // one rulebook for all that is asked of it
    return engine;
  }

  @Test
  void aDecisionIsKeptAndMadeAgain() {
    Request request =
        Request.builder("ines", "event", "library-news")
            .at(Instant.parse("2026-11-23T09:30:00Z"))
            .tags("alt-text")
            .history(List.of())
            .build();
    Rulebook nextYear =
        engine
            .rulebook()
            .with(
                changes ->
                    changes.policy(
                        "house", house -> house.rule("pause", rule -> rule.deny("post"))));

    Replay replay = kept(request, nextYear);
    assertThat(replay.result()).isEqualTo(Replay.Result.DIFFERENT);
    assertThat(replay.come().get(Verb.DENY)).containsExactly("house/pause");
  }

  private Replay kept(Request request, Rulebook nextYear) {
    String line = AuditJson.write(engine.check(request)); // one line, whatever the names hold

    Replay replay = Engine.of(nextYear).replay(AuditJson.read(line));
    replay.result(); // SAME, DIFFERENT or NOT_COMPARABLE; gone() and come() name the rules
    return replay;
  }

  @Test
  void theReferenceOfTheLanguageIsARulebook() throws IOException {
    Path reference = Path.of("src/main/resources/io/github/maypost/quickstart/reference.yaml");

    assertThat(RulebookYaml.read(reference).rules())
        .extracting(Rule::verb)
        .containsOnly(Verb.values());
    assertThat(Files.readString(README)).contains(reference.toString().replace('\\', '/'));
  }

  @Test
  void everyJavaExampleIsCompiled() throws IOException {
    String here = squeezed(Files.readString(THIS) + Files.readString(FORM));

    assertThat(blocks("java")).hasSize(8);
    for (String block : blocks("java")) {
      String code =
          block
              .replace("Rulebook rulebook = RulebookYaml.read(Path.of(\"library.yaml\"));\n", "")
              .replace("System.out.print(", "out.print(")
              .replace(
                  "RulebookYaml.read(Path.of(\"library.yaml\"))", "RulebookYaml.read(library)");
      for (String passage : code.split("\n\n", -1)) {
        assertThat(here).contains(squeezed(passage));
      }
    }
  }

  /** Leaves out white space, which the formatter lays differently at another depth. */
  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static List<String> blocks(String language) throws IOException {
    String readme = Files.readString(README).replace("\r\n", "\n");
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme)
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
