package io.github.maypost.validation;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A part of a request that a property may hold.
 *
 * @param <T> what the request takes
 * @param name how the part is called, the constraint's attribute, and the property if not said
 * @param property reads off the constraint which property holds it
 * @param shape what the property holds
 * @param taken puts what it holds into the request
 * @param required whether no request is without it
 */
record Part<T>(
    String name,
    Function<MayPost, String> property,
    Shape<T> shape,
    BiConsumer<Request.Builder, T> taken,
    boolean required) {

  static final Part<String> PERSON = required("person", MayPost::person, Request.Builder::person);
  static final Part<String> AUTHOR =
      part("author", MayPost::author, Shape.name(), Request.Builder::author);
  static final Part<String> PERMISSION =
      part("permission", MayPost::permission, Shape.name(), Request.Builder::permission);
  static final Part<String> KIND = required("kind", MayPost::kind, Request.Builder::kind);
  static final Part<String> CHANNEL =
      required("channel", MayPost::channel, Request.Builder::channel);
  static final Part<Instant> AT = part("at", MayPost::at, Shape.instant(), Request.Builder::at);
  static final Part<List<String>> TAGS =
      part("tags", MayPost::tags, Shape.names(), Request.Builder::tags);
  static final Part<List<String>> SITUATIONS =
      part("situations", MayPost::situations, Shape.names(), Request.Builder::situations);
  static final Part<List<String>> FACTS =
      part("facts", MayPost::facts, Shape.names(), Request.Builder::facts);
  static final Part<List<String>> FACTS_NOT =
      part("factsNot", MayPost::factsNot, Shape.names(), Request.Builder::factsNot);
  static final Part<Map<String, Instant>> MOMENTS =
      part("moments", MayPost::moments, Shape.instants(), Request.Builder::moments);
  static final Part<Instant> PROPOSED_AT =
      part("proposedAt", MayPost::proposedAt, Shape.instant(), Request.Builder::proposedAt);
  static final Part<String> REVISION =
      part("revision", MayPost::revision, Shape.name(), Request.Builder::revision);
  static final Part<List<Approval>> APPROVALS =
      part(
          "approvals",
          MayPost::approvals,
          Shape.several(Approval.class),
          (request, approvals) -> approvals.forEach(request::approval));
  static final Part<List<Objection>> OBJECTIONS =
      part(
          "objections",
          MayPost::objections,
          Shape.several(Objection.class),
          (request, objections) -> objections.forEach(request::objection));
  static final Part<List<Post>> HISTORY =
      part("history", MayPost::history, Shape.several(Post.class), Request.Builder::history);

  /** All of them, in the order in which requests are written. */
  static final List<Part<?>> ALL =
      List.of(
          PERSON,
          AUTHOR,
          PERMISSION,
          KIND,
          CHANNEL,
          AT,
          TAGS,
          SITUATIONS,
          FACTS,
          FACTS_NOT,
          MOMENTS,
          PROPOSED_AT,
          REVISION,
          APPROVALS,
          OBJECTIONS,
          HISTORY);

  private static Part<String> required(
      String name, Function<MayPost, String> property, BiConsumer<Request.Builder, String> taken) {
    return new Part<>(name, property, Shape.name(), taken, true);
  }

  private static <T> Part<T> part(
      String name,
      Function<MayPost, String> property,
      Shape<T> shape,
      BiConsumer<Request.Builder, T> taken) {
    return new Part<>(name, property, shape, taken, false);
  }
}
