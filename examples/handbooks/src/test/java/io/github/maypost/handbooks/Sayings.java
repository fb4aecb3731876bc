package io.github.maypost.handbooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.RequestJson;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How each of many organisations' published rules is said, as the file beside the rulebooks tells.
 */
record Sayings(Instant now, List<Organisation> organisations) {

  /** Where the file and the rulebooks are. */
  private static final Path FOLDER = Path.of("src/main/resources/io/github/maypost/handbooks");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  /** Reads the file. */
  static Sayings read() {
    return YAML.readValue(text("rules.yaml"), Sayings.class);
  }

  /** The text of a file. */
  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All rules, in the order of the file. */
  List<Saying> rules() {
    return organisations.stream().flatMap(organisation -> organisation.rules().stream()).toList();
  }

  /** The rulebooks that are named, each once. */
  List<String> rulebooks() {
    return organisations.stream().flatMap(any -> any.rulebook().stream()).distinct().toList();
  }

  /** All decisions, in the order of the file. */
  List<Deciding> decisions() {
    return organisations.stream()
        .flatMap(
            organisation ->
                organisation.rules().stream()
                    .flatMap(
                        rule ->
                            rule.said().stream()
                                .map(told -> new Deciding(organisation, rule, told))))
        .toList();
  }

  /** The names of all files in a folder, each with the folder's. */
  static List<String> filesIn(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.map(file -> folder + file.getFileName()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a rulebook means. */
  static Rulebook rulebook(String name) {
    return RulebookYaml.read(FOLDER.resolve(name));
  }

  /** An engine at the time of the decisions, before which nothing was posted. */
  Engine engine(Rulebook rulebook) {
    return Engine.builder(rulebook)
        .clock(InstantSource.fixed(now))
        .history(query -> List.of())
        .build();
  }

  /**
   * Whose rules they are.
   *
   * @param rulebook the file that says them, unless none is about posting
   * @param repository where the documents are, unless each names its own place
   */
  record Organisation(
      String name, Optional<String> rulebook, Optional<String> repository, List<Saying> rules) {}

  /** Where a rule stands, as precisely as is known. */
  record Source(String document, Optional<String> place) {}

  /**
   * One published rule.
   *
   * @param says what it says, in short
   * @param said how it is said; empty when it is not about posting
   * @param left what of it is not said
   * @param unsaid why none of it is said
   */
  record Saying(
      String id,
      String says,
      List<Source> source,
      List<Told> said,
      Optional<String> left,
      Optional<String> unsaid) {

    Saying {
      said = said == null ? List.of() : said;
    }

    /** The number in the id. */
    int number() {
      return Integer.parseInt(id.substring(1));
    }

    /** The rules of the rulebook that say it, each once. */
    List<String> by() {
      return said.stream().map(Told::by).distinct().toList();
    }
  }

  /**
   * A rule that binds a request, and how that must differ for the rule not to.
   *
   * @param by the rule, as {@code policy/rule}
   * @param also what stands against the request beside it
   * @param but the fields that differ
   * @param still what stands against the other request
   */
  record Told(
      String by,
      @JsonProperty("case") String title,
      ObjectNode request,
      String verdict,
      List<String> also,
      ObjectNode but,
      String then,
      List<String> still) {

    Told {
      also = also == null ? List.of() : also;
      still = still == null ? List.of() : still;
    }
  }

  /**
   * What is compared of a decision.
   *
   * @param verdict the verdict, and the basis where that may vary, such as {@code denied/forbidden}
   * @param stoppedBy the denies and limits that apply and the requirements that are not met
   * @param binds whether the rule in question is among all rules that the decision lists
   */
  record Outline(String verdict, Set<String> stoppedBy, boolean binds) {}

  /** One told decision, with whose and which rule it is. */
  record Deciding(Organisation organisation, Saying saying, Told told) {

    /** Whether the rule stands in the way of what it binds. */
    private boolean stops(Rulebook rulebook) {
      return rulebook.rules().stream()
          .filter(rule -> rule.id().equals(told.by()))
          .anyMatch(
              rule ->
                  switch (rule.verb()) {
                    case DENY, REQUIRE, LIMIT -> true;
                    case ALLOW, OBLIGE, ADVISE -> false;
                  });
    }

    /** What is expected where the rule binds. */
    Outline expectedBound(Rulebook rulebook) {
      Stream<String> itself = stops(rulebook) ? Stream.of(told.by()) : Stream.empty();
      return new Outline(
          told.verdict(),
          Stream.concat(itself, told.also().stream()).collect(Collectors.toSet()),
          true);
    }

    /** What is expected where it does not. */
    Outline expectedFree() {
      return new Outline(told.then(), Set.copyOf(told.still()), false);
    }

    Outline foundBound(Engine engine) {
      return found(engine, told.request());
    }

    Outline foundFree(Engine engine) {
      ObjectNode other = told.request().deepCopy();
      told.but().properties().forEach(field -> other.set(field.getKey(), field.getValue()));
      return found(engine, other);
    }

    private Outline found(Engine engine, ObjectNode json) {
      Request request = RequestJson.read(json.toString());
      Decision decision = engine.check(request);
      Set<String> stoppers =
          ids(Stream.of(decision.denies(), decision.limits(), decision.requirements()));
      Set<String> others = ids(Stream.of(decision.allows(), decision.duties(), decision.advice()));
      return new Outline(
          word(decision), stoppers, stoppers.contains(told.by()) || others.contains(told.by()));
    }

    private static String word(Decision decision) {
      return decision.verdict() == Verdict.DENIED
          ? decision.verdict().word() + "/" + decision.basis().word()
          : decision.verdict().word();
    }

    private static Set<String> ids(Stream<List<Rule>> rules) {
      return rules.flatMap(List::stream).map(Rule::id).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
      return saying.id() + " " + told.by() + ": " + told.title();
    }
  }
}
