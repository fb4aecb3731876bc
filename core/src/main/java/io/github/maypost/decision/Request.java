package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to do what, where, when, with which facts. All names are ids, which the rulebook may or
 * may not know. Immutable.
 *
 * <pre>{@code
 * Request request =
 *     Request.builder("maya", "product-launch", "acme-x")
 *         .at(Instant.parse("2026-11-23T08:30:00Z"))
 *         .tags("sponsored", "ad-label")
 *         .approvedBy("omar")
 *         .history(List.of())
 *         .build();
 * }</pre>
 */
public final class Request {

  private final String person;
  private final @Nullable String author;
  private final String permission;
  private final String kind;
  private final String channel;
  private final @Nullable Instant at;
  private final Set<String> tags;
  private final Set<String> situations;
  private final Set<String> facts;
  private final Set<String> factsNot;
  private final Map<String, Instant> moments;
  private final @Nullable Instant proposedAt;
  private final @Nullable String revision;
  private final List<Approval> approvals;
  private final List<Objection> objections;
  private final @Nullable List<Post> history;

  private Request(Builder builder) {
    this.person = builder.person;
    this.author = builder.person.equals(builder.author) ? null : builder.author;
    this.permission = builder.permission;
    this.kind = builder.kind;
    this.channel = builder.channel;
    this.at = builder.at;
    this.tags = ImmutableSet.copyOf(builder.tags);
    this.situations = ImmutableSet.copyOf(builder.situations);
    this.facts = ImmutableSet.copyOf(builder.facts);
    this.factsNot = ImmutableSet.copyOf(builder.factsNot);
    this.moments = ImmutableMap.copyOf(builder.moments);
    this.proposedAt = builder.proposedAt;
    this.revision = builder.revision;
    this.approvals = ImmutableList.copyOf(builder.approvals);
    this.objections = ImmutableList.copyOf(builder.objections);
    this.history = builder.history;
  }

  /**
   * Starts a request to post something somewhere, now.
   *
   * @param person the id of who wants to act
   * @param kind the id of the kind of content
   * @param channel the id of the channel
   * @return a builder
   */
  public static Builder builder(String person, String kind, String channel) {
    return new Builder(person, kind, channel);
  }

  /**
   * Starts a request that leaves open who, what and where, for a question that looks for just that.
   * What stays open is empty text, which no rulebook knows, so that it is never allowed by itself.
   *
   * <pre>{@code
   * engine.whoMay(Request.template().kind("promotion").channel("acme-x").build());
   * }</pre>
   *
   * @return a builder
   */
  public static Builder template() {
    return new Builder("", "", "");
  }

  /**
   * Starts a request like this one. Whoever takes the place of one who acts for themselves acts for
   * themselves as well.
   *
   * @return a builder that holds all that this request says
   */
  public Builder toBuilder() {
    Builder builder = new Builder(person, kind, channel).permission(permission);
    builder.author = author;
    builder.at = at;
    builder.tags.addAll(tags);
    builder.situations.addAll(situations);
    builder.facts.addAll(facts);
    builder.factsNot.addAll(factsNot);
    builder.moments.putAll(moments);
    builder.proposedAt = proposedAt;
    builder.revision = revision;
    builder.approvals.addAll(approvals);
    builder.objections.addAll(objections);
    builder.history = history;
    return builder;
  }

  /**
   * Returns who wants to act.
   *
   * @return the id of a person
   */
  public String person() {
    return person;
  }

  /**
   * Returns whose post it is.
   *
   * @return the id of a person; the one who acts, when not said otherwise
   */
  public String author() {
    return author == null ? person : author;
  }

  /**
   * Returns what they want to do.
   *
   * @return the id of a permission; {@code post}, when not said
   */
  public String permission() {
    return permission;
  }

  /**
   * Returns what is to be posted.
   *
   * @return the id of a kind of content
   */
  public String kind() {
    return kind;
  }

  /**
   * Returns where it is to be posted.
   *
   * @return the id of a channel
   */
  public String channel() {
    return channel;
  }

  /**
   * Returns when it would go out, also when it is only drafted or scheduled.
   *
   * @return the instant, or empty for the moment at which it is decided
   */
  public Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  /**
   * Returns the marks on the post.
   *
   * @return ids of tags
   */
  public Set<String> tags() {
    return tags;
  }

  /**
   * Returns the situations that are on, beside those that the engine knows of.
   *
   * @return ids of situations
   */
  public Set<String> situations() {
    return situations;
  }

  /**
   * Returns the facts that hold.
   *
   * @return ids of facts
   */
  public Set<String> facts() {
    return facts;
  }

  /**
   * Returns the facts that do not hold. One that is also among those that hold is unknown, as is
   * one that is in neither and that the engine does not know.
   *
   * @return ids of facts
   */
  public Set<String> factsNot() {
    return factsNot;
  }

  /**
   * Returns when moments were, or will be. One that is left out is unknown, unless the engine knows
   * it.
   *
   * @return instants by id of a moment
   */
  public Map<String, Instant> moments() {
    return moments;
  }

  /**
   * Returns when the post was proposed, from which silence and cool-off run.
   *
   * @return the instant, or empty when nobody knows
   */
  public Optional<Instant> proposedAt() {
    return Optional.ofNullable(proposedAt);
  }

  /**
   * Returns which revision of its content this is.
   *
   * @return the revision, or empty when revisions do not matter
   */
  public Optional<String> revision() {
    return Optional.ofNullable(revision);
  }

  /**
   * Returns the approvals given so far.
   *
   * @return the approvals
   */
  public List<Approval> approvals() {
    return approvals;
  }

  /**
   * Returns the objections that stand.
   *
   * @return the objections
   */
  public List<Objection> objections() {
    return objections;
  }

  /**
   * Returns what else went out or is scheduled, without this post.
   *
   * @return the posts, or empty to ask the engine's history
   */
  public Optional<List<Post>> history() {
    return Optional.ofNullable(history);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Request request && parts().equals(request.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns who wants to do what, where and when. */
  @Override
  public String toString() {
    return person + " " + permission + " " + kind + " on " + channel + (at == null ? "" : " " + at);
  }

  private List<Object> parts() {
    return List.of(
        List.of(person, author(), permission, kind, channel),
        at(),
        tags,
        situations,
        facts,
        factsNot,
        moments,
        proposedAt(),
        revision(),
        approvals,
        objections,
        history());
  }

  /** Builds requests. Not safe to share between threads. */
  public static final class Builder {

    private String person;
    private @Nullable String author;
    private String permission = "post";
    private String kind;
    private String channel;
    private @Nullable Instant at;
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> situations = new LinkedHashSet<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private final Set<String> factsNot = new LinkedHashSet<>();
    private final Map<String, Instant> moments = new LinkedHashMap<>();
    private @Nullable Instant proposedAt;
    private @Nullable String revision;
    private final List<Approval> approvals = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private @Nullable List<Post> history;

    private Builder(String person, String kind, String channel) {
      this.person = Objects.requireNonNull(person, "person");
      this.kind = Objects.requireNonNull(kind, "kind");
      this.channel = Objects.requireNonNull(channel, "channel");
    }

    /**
     * Sets who wants to act. An author that was not said is that person, too.
     *
     * @param person the id of a person
     * @return this builder
     */
    public Builder person(String person) {
      this.person = Objects.requireNonNull(person, "person");
      return this;
    }

    /**
     * Sets whose post it is.
     *
     * @param author the id of a person
     * @return this builder
     */
    public Builder author(String author) {
      this.author = Objects.requireNonNull(author, "author");
      return this;
    }

    /**
     * Sets what they want to do.
     *
     * @param permission the id of a permission
     * @return this builder
     */
    public Builder permission(String permission) {
      this.permission = Objects.requireNonNull(permission, "permission");
      return this;
    }

    /**
     * Sets what is to be posted.
     *
     * @param kind the id of a kind of content
     * @return this builder
     */
    public Builder kind(String kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
      return this;
    }

    /**
     * Sets where it is to be posted.
     *
     * @param channel the id of a channel
     * @return this builder
     */
    public Builder channel(String channel) {
      this.channel = Objects.requireNonNull(channel, "channel");
      return this;
    }

    /**
     * Sets when it would go out.
     *
     * @param at the instant
     * @return this builder
     * @throws IllegalArgumentException when it is not from 0000-01-02 to 9999-12-30, in UTC
     */
    public Builder at(Instant at) {
      this.at = Instants.check(at, "at");
      return this;
    }

    /**
     * Adds marks on the post.
     *
     * @param tags ids of tags
     * @return this builder
     */
    public Builder tags(String... tags) {
      return tags(List.of(tags));
    }

    /**
     * Adds marks on the post.
     *
     * @param tags ids of tags
     * @return this builder
     */
    public Builder tags(Collection<String> tags) {
      this.tags.addAll(List.copyOf(tags));
      return this;
    }

    /**
     * Adds situations that are on.
     *
     * @param situations ids of situations
     * @return this builder
     */
    public Builder situations(String... situations) {
      return situations(List.of(situations));
    }

    /**
     * Adds situations that are on.
     *
     * @param situations ids of situations
     * @return this builder
     */
    public Builder situations(Collection<String> situations) {
      this.situations.addAll(List.copyOf(situations));
      return this;
    }

    /**
     * Adds facts that hold.
     *
     * @param facts ids of facts
     * @return this builder
     */
    public Builder facts(String... facts) {
      return facts(List.of(facts));
    }

    /**
     * Adds facts that hold.
     *
     * @param facts ids of facts
     * @return this builder
     */
    public Builder facts(Collection<String> facts) {
      this.facts.addAll(List.copyOf(facts));
      return this;
    }

    /**
     * Adds facts that do not hold.
     *
     * @param facts ids of facts
     * @return this builder
     */
    public Builder factsNot(String... facts) {
      return factsNot(List.of(facts));
    }

    /**
     * Adds facts that do not hold.
     *
     * @param facts ids of facts
     * @return this builder
     */
    public Builder factsNot(Collection<String> facts) {
      this.factsNot.addAll(List.copyOf(facts));
      return this;
    }

    /**
     * Says when a moment was, or will be, in place of what was said of it before.
     *
     * @param moment the id of the moment
     * @param at the instant
     * @return this builder
     * @throws IllegalArgumentException when it is not from 0000-01-02 to 9999-12-30, in UTC
     */
    public Builder moment(String moment, Instant at) {
      Objects.requireNonNull(moment, "moment");
      moments.put(moment, Instants.check(at, "moment"));
      return this;
    }

    /**
     * Says when moments were, or will be, in place of what was said of them before.
     *
     * @param moments instants by id of a moment
     * @return this builder
     * @throws IllegalArgumentException when one is not from 0000-01-02 to 9999-12-30, in UTC
     */
    public Builder moments(Map<String, Instant> moments) {
      Map<String, Instant> copy = ImmutableMap.copyOf(Objects.requireNonNull(moments, "moments"));
      copy.values().forEach(at -> Instants.check(at, "moments"));
      this.moments.putAll(copy);
      return this;
    }

    /**
     * Sets when the post was proposed, from which silence and cool-off run.
     *
     * @param proposedAt the instant
     * @return this builder
     * @throws IllegalArgumentException when it is not from 0000-01-02 to 9999-12-30, in UTC
     */
    public Builder proposedAt(Instant proposedAt) {
      this.proposedAt = Instants.check(proposedAt, "proposedAt");
      return this;
    }

    /**
     * Sets which revision of its content this is.
     *
     * @param revision any text that tells revisions apart
     * @return this builder
     */
    public Builder revision(String revision) {
      this.revision = Objects.requireNonNull(revision, "revision");
      return this;
    }

    /**
     * Adds an approval of the revision that is set so far, taken as given when the post goes out.
     *
     * @param by the id of who gave it
     * @return this builder
     */
    public Builder approvedBy(String by) {
      return approval(new Approval(by, Optional.empty(), Optional.ofNullable(revision)));
    }

    /**
     * Adds an approval of the revision that is set so far.
     *
     * @param by the id of who gave it
     * @param at when
     * @return this builder
     */
    public Builder approvedBy(String by, Instant at) {
      return approval(new Approval(by, Optional.of(at), Optional.ofNullable(revision)));
    }

    /**
     * Adds an approval.
     *
     * @param approval the approval
     * @return this builder
     */
    public Builder approval(Approval approval) {
      approvals.add(Objects.requireNonNull(approval, "approval"));
      return this;
    }

    /**
     * Adds an objection to any revision, taken as made when the post goes out.
     *
     * @param by the id of who objects
     * @return this builder
     */
    public Builder objectedBy(String by) {
      return objection(new Objection(by, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /**
     * Adds an objection to any revision.
     *
     * @param by the id of who objects
     * @param at when
     * @return this builder
     */
    public Builder objectedBy(String by, Instant at) {
      return objection(new Objection(by, Optional.of(at), Optional.empty(), Optional.empty()));
    }

    /**
     * Adds an objection.
     *
     * @param objection the objection
     * @return this builder
     */
    public Builder objection(Objection objection) {
      objections.add(Objects.requireNonNull(objection, "objection"));
      return this;
    }

    /**
     * Sets what else went out or is scheduled, in place of the engine's history.
     *
     * @param history the posts, without this one; none, when it is known that there are none
     * @return this builder
     */
    public Builder history(List<Post> history) {
      this.history = ImmutableList.copyOf(history);
      return this;
    }

    /**
     * Returns the request.
     *
     * @return a request that says what was set so far
     */
    public Request build() {
      return new Request(this);
    }
  }
}
