package io.github.maypost.engine;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Outcome.Distance;
import io.github.maypost.decision.Outcome.Share;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Two channels on which everything is allowed but for one rule, in Berlin. */
final class Channels {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Instant NOON = at("2026-11-23T12:00");

  private final Rulebook rulebook;

  private Channels(Consumer<RuleBuilder> rule) {
    this.rulebook =
        Rulebook.builder()
            .zone(BERLIN)
            .team("press")
            .team("shop")
            .kind("news")
            .kind("promotion")
            .kind("sale", kind -> kind.in("promotion"))
            .tags("sponsored")
            .moments("told")
            .platforms("web")
            .group("own")
            .channel("blog", channel -> channel.in("own").platform("web"))
            .channel("feed", channel -> channel.in("own"))
            .channel("wall")
            .person("ada", person -> person.in("press"))
            .person("bo", person -> person.in("press", "shop"))
            .person("cy", person -> person.in("shop"))
            .person("ed")
            .policy(
                "house",
                policy ->
                    policy
                        .rule("all", allow -> allow.allow("post", "draft", "schedule"))
                        .rule("limit", rule))
            .build();
  }

  static Channels with(Consumer<RuleBuilder> rule) {
    return new Channels(rule);
  }

  static Channels limited(Consumer<LimitBuilder> limit) {
    return new Channels(rule -> rule.limit(limit));
  }

  /** Returns a local time in Berlin, the first of a doubled one. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  static Post promotion(Instant at) {
    return Post.of("bo", "promotion", "blog", at);
  }

  static Post promotion(String local) {
    return promotion(at(local));
  }

  static Post news(Instant at) {
    return Post.of("bo", "news", "blog", at);
  }

  static Request.Builder ask(Instant at) {
    return Request.builder("ada", "promotion", "blog").at(at);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Engine knowing(History history) {
    return Engine.builder(rulebook).history(history).build();
  }

  Decision check(Request.Builder request, List<Post> history) {
    return Engine.of(rulebook).check(request.history(history).build());
  }

  Decision check(Request.Builder request, Post... history) {
    return check(request, List.of(history));
  }

  Decision check(Instant at, Post... history) {
    return check(ask(at), history);
  }

  boolean stops(Instant at, Post... history) {
    return check(at, history).basis() == Basis.LIMITED;
  }

  boolean stops(String at, Post... history) {
    return stops(at(at), history);
  }

  static Counted counted(Decision decision) {
    return (Counted) outcome(decision);
  }

  static Share share(Decision decision) {
    return (Share) outcome(decision);
  }

  static Distance distance(Decision decision) {
    return (Distance) outcome(decision);
  }

  private static Outcome outcome(Decision decision) {
    return Objects.requireNonNull(decision.counts().get("house/limit"));
  }
}
