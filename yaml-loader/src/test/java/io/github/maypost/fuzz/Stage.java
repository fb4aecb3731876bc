package io.github.maypost.fuzz;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import io.github.maypost.json.AnswerJson;
import io.github.maypost.json.AuditJson;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.json.RequestJson;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import io.github.maypost.yaml.RulebookYaml;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rulebook with words of others wherever a rulebook can hold them, and requests with more. */
final class Stage {

  /** How many words there are, the first of which are the rulebook's. */
  static final int WORDS = 24;

  private static final int OF_THE_RULEBOOK = 14;

  /** Which of the others is what a failure says. */
  private static final int FAILURE = 7;

  /** How many of them may have several lines. */
  static final int WITH_LINES = 3;

  /** How many requests there are. */
  static final int SCENES = 5;

  private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");

  /** Each {@code %s} is a word; the first ones may have several lines. */
  private static final String RULEBOOK =
      """
      maypost: 1
      policies:
        house:
          rules:
            closed: { deny: post, what: notice, because: %s }
            sign: { oblige: %s }
            kindly: { advise: %s }
            open: { allow: post, who: { role: writer }, because: '' }
            asked:
              require: { approval: { from: { team: desk }, at-least: 2 } }
              what: story
            marked: { require: { tags: [label] }, what: story }
            seldom: { limit: { at-most: 1, per: day }, what: story }
            trained: { allow: edit, who: { trained: basics, team: desk } }
          title: %s
          owner: desk
          source: %s
      name: %s
      teams: { desk: { name: %s } }
      roles: { writer: { name: %s } }
      trainings: { basics: { name: %s } }
      kinds: { story: { name: %s }, notice: { name: %s } }
      tags: { label: { name: %s } }
      channels: { blog: { name: %s, shared-by: { desk: [story] } } }
      people:
        ada: { name: %s, in: desk, roles: [writer] }
        bo: { name: Bo, in: desk }
        cy: { in: desk }
      """
          .replace(", because: ''", "");

  private final List<String> words;
  private final Rulebook rulebook;

  /** What was written about one request. */
  record Told(List<String> texts, String markdown, List<String> json) {}

  Stage(List<String> words) {
    this.words = words;
    Object[] quoted = words.stream().limit(OF_THE_RULEBOOK).map(Stage::quoted).toArray();
    this.rulebook =
        RulebookYaml.parse(words.get(OF_THE_RULEBOOK) + ".yaml", String.format(RULEBOOK, quoted));
  }

  /**
   * Returns a word as it may stand in a place; only the rulebook's own forbid anything. Of a
   * failure that says nothing its name is told, so that it has to say something.
   */
  static String mayStand(int place, String word) {
    if (place >= OF_THE_RULEBOOK) {
      return place == OF_THE_RULEBOOK + FAILURE && word.isBlank() ? "w" + word : word;
    }
    StringBuilder fine = new StringBuilder();
    word.codePoints()
        .forEach(
            point -> {
              String one = Character.toString(point);
              boolean lines = place < WITH_LINES;
              fine.append(Characters.findForbidden(one, lines).isEmpty() ? one : "?");
            });
    return fine.toString();
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    word.codePoints()
        .forEach(
            point -> {
              if (point >= ' ' && point < 0x7F && point != '"' && point != '\\') {
                quoted.append((char) point);
              } else {
                quoted.append(String.format("\\U%08x", point));
              }
            });
    return quoted.append('"').toString();
  }

  private String word(int place) {
    return words.get(OF_THE_RULEBOOK + place);
  }

  private Request request(int scene) {
    Request.Builder request =
        switch (scene) {
          case 0 -> Request.builder("ada", "story", "blog").history(List.of());
          case 1 -> Request.builder("ada", "notice", "blog").history(List.of(past()));
          case 2 -> Request.builder("cy", "story", "blog").permission("edit");
          case 3 -> Request.builder("bo", "story", "blog").author("ada").tags("label");
          default ->
              Request.builder(word(1), word(2), word(3))
                  .permission(word(4))
                  .tags(word(5))
                  .situations(word(6))
                  .facts(word(7));
        };
    return request
        .at(AT)
        .revision(word(8))
        .objection(new Objection(word(9), Optional.of(AT), Optional.of(word(7)), Optional.empty()))
        .approvedBy(word(9))
        .approvedBy("bo", AT.minusSeconds(60))
        .build();
  }

  private Post past() {
    return new Post(word(1), word(2), word(3), AT, word(4), Optional.of(Set.of(word(5))));
  }

  /** Decides one of the requests, in surroundings that fail, and writes all there is to write. */
  Told scene(int scene) {
    Engine engine =
        scene == 3
            ? Engine.builder(rulebook)
                .history(
                    query -> {
                      throw new IllegalStateException(word(FAILURE));
                    })
                .build()
            : Engine.of(rulebook);
    Request request = request(scene);
    Decision decision = engine.check(request);
    Explanation explanation = engine.explain(decision);
    List<Remedy> remedies = engine.remedies(decision);
    Wording wording = Wording.of(rulebook);
    return new Told(
        List.of(wording.text(explanation, remedies), wording.text(engine.whoMayApprove(request))),
        wording.markdown(explanation, remedies),
        List.of(
            DecisionJson.write(decision),
            DecisionJson.write(explanation, remedies),
            AnswerJson.write(engine.whoMayApprove(request)),
            AnswerJson.write(engine.whoMay(request)),
            RequestJson.write(request),
            AuditJson.write(decision)));
  }
}
