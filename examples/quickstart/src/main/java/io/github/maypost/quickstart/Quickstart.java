package io.github.maypost.quickstart;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks five questions of one rulebook and prints the answers, explained. */
public final class Quickstart {

  /** Held so that its level stays: the validator below greets with a line of its own otherwise. */
  private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:30:00Z");

  private Quickstart() {}

  /**
   * Prints the five answers.
   *
   * @param args none
   */
  public static void main(String[] args) {
    VALIDATOR_LOG.setLevel(Level.WARNING);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Rulebook rulebook = acme();
    Engine engine = Engine.of(rulebook);
    Wording wording = Wording.of(rulebook);
    questions()
        .forEach(
            (question, request) -> {
              Decision decision = engine.check(request);
              out.println("# " + question);
              out.println(wording.text(engine.explain(decision), engine.remedies(decision)));
            });
  }

  /** Returns the rulebook of {@code acme.yaml}. */
  static Rulebook acme() {
    return RulebookYaml.read("acme.yaml", Quickstart.class::getResourceAsStream);
  }

  /** Returns the five questions, each with the request that asks it. */
  static Map<String, Request> questions() {
    Request launch =
        Request.builder("maya", "product-launch", "acme-x")
            .at(MONDAY_MORNING)
            .history(month())
            .build();
    Map<String, Request> questions = new LinkedHashMap<>();
    questions.put("May Maya announce a new product on X?", launch);
    questions.put(
        "And once Omar of public relations has approved?",
        launch.toBuilder().approvedBy("omar", MONDAY_MORNING.minusSeconds(3_600)).build());
    questions.put(
        "May she put out an announcement while a crisis is on?",
        Request.builder("maya", "announcement", "acme-x")
            .at(MONDAY_MORNING)
            .situations("crisis")
            .build());
    questions.put(
        "May she post a promotion, a week of promotions later?",
        Request.builder("maya", "promotion", "acme-x")
            .at(after(5))
            .history(monthAndWeek())
            .build());
    questions.put(
        "And if somebody mistypes?",
        Request.builder("maya", "promotoin", "acme-x").at(MONDAY_MORNING).build());
    return questions;
  }

  /** Returns what went out in the month before, and a launch that is scheduled for Wednesday. */
  private static List<Post> month() {
    List<Post> posts = new ArrayList<>();
    for (int days = 27; days > 10; days--) {
      posts.add(Post.of("omar", "announcement", "acme-x", after(-days)));
    }
    posts.add(Post.of("maya", "promotion", "acme-x", after(-8)));
    posts.add(Post.of("maya", "product-launch", "acme-x", after(-5)));
    posts.add(Post.of("maya", "product-launch", "acme-x", after(2)));
    return posts;
  }

  private static List<Post> monthAndWeek() {
    List<Post> posts = new ArrayList<>(month());
    posts.add(Post.of("maya", "promotion", "acme-x", after(3)));
    posts.add(Post.of("maya", "promotion", "acme-x", after(4)));
    return posts;
  }

  private static Instant after(int days) {
    return MONDAY_MORNING.plus(Duration.ofDays(days));
  }
}
