package io.github.maypost.handbooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.RequestJson;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a handbook's documents decide, place by place, as the file beside the rulebook tells it. */
record Scenarios(Instant now, List<Place> places) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Reads scenarios. */
  static Scenarios read(String yaml) {
    return YAML.readValue(yaml, Scenarios.class);
  }

  /** All of them, in the order of the file. */
  List<Scenario> all() {
    return places.stream()
        .flatMap(place -> place.decisions().stream().map(told -> Scenario.of(place, told)))
        .toList();
  }

  /** An engine at the time of the scenarios, before which nothing was posted. */
  Engine engine(Rulebook rulebook) {
    return Engine.builder(rulebook)
        .clock(InstantSource.fixed(now))
        .history(query -> List.of())
        .build();
  }

  /** A place in a document, and what it decides. */
  record Place(String document, String heading, List<Told> decisions) {}

  /** One decision, as the file tells it. */
  record Told(
      @JsonProperty("case") String title,
      JsonNode request,
      String verdict,
      Optional<String> basis,
      List<String> stoppedBy,
      Optional<List<String>> allowedBy,
      Optional<List<String>> duties,
      Optional<List<String>> advice) {

    Told {
      stoppedBy = stoppedBy == null ? List.of() : stoppedBy;
    }
  }

  /** What is compared of a decision. */
  record Outline(
      String verdict,
      String basis,
      List<String> stoppedBy,
      Optional<List<String>> allowedBy,
      Optional<List<String>> duties,
      Optional<List<String>> advice) {}

  /** One decision, and the place that decides it. */
  record Scenario(Place place, Told told, Request request) {

    static Scenario of(Place place, Told told) {
      return new Scenario(place, told, RequestJson.read(told.request().toString()));
    }

    Outline expected() {
      return new Outline(
          told.verdict(),
          told.basis().orElseGet(this::onlyBasis),
          told.stoppedBy(),
          told.allowedBy(),
          told.duties(),
          told.advice());
    }

    /** Every rule that is told to matter. */
    Stream<String> rules() {
      return Stream.of(
              told.stoppedBy(),
              told.allowedBy().orElseGet(List::of),
              told.duties().orElseGet(List::of),
              told.advice().orElseGet(List::of))
          .flatMap(List::stream);
    }

    /** Outlines a decision, without the lists that are not told. */
    Outline found(Engine engine) {
      Decision decision = engine.check(request);
      return new Outline(
          decision.verdict().word(),
          decision.basis().word(),
          stoppers(decision, engine.rulebook()),
          told.allowedBy().map(any -> ids(decision.allows())),
          told.duties().map(any -> ids(decision.duties())),
          told.advice().map(any -> ids(decision.advice())));
    }

    private String onlyBasis() {
      return told.verdict().equals(Verdict.ALLOWED.word())
          ? Basis.ALLOWED.word()
          : Basis.REQUIREMENTS.word();
    }

    /** The denies and limits that apply and the requirements not met, in the rulebook's order. */
    private static List<String> stoppers(Decision decision, Rulebook rulebook) {
      Set<Rule> stoppers = new LinkedHashSet<>(decision.denies());
      stoppers.addAll(decision.limits());
      stoppers.addAll(decision.requirements());
      return ids(rulebook.rules().stream().filter(stoppers::contains).toList());
    }

    private static List<String> ids(List<Rule> rules) {
      return rules.stream().map(Rule::id).toList();
    }

    @Override
    public String toString() {
      return told.title() + " (" + place.document() + ", " + place.heading() + ")";
    }
  }
}
