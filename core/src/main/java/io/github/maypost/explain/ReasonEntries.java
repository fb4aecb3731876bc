package io.github.maypost.explain;

import io.github.maypost.decision.Explanation.ClauseFinding;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.explain.Page.Entry;
import io.github.maypost.explain.Page.Mark;
import io.github.maypost.explain.Page.Note;
import io.github.maypost.explain.Page.Quote;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.explain.Page.Tone;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Effect;
import io.github.maypost.model.PostingPolicy;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Verb;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Says of rules how they bear on a decision. */
final class ReasonEntries {

  /** How many things an allow may want that are still named in one sentence. */
  private static final int MOST_WANTS = 4;

  private final Words words;
  private final Rulebook rulebook;
  private final WantWords wants;
  private final FoundWords finds;
  private final OutcomeWords outcomes;
  private final Request request;

  ReasonEntries(
      Words words,
      Rulebook rulebook,
      WantWords wants,
      FoundWords finds,
      OutcomeWords outcomes,
      Request request) {
    this.words = words;
    this.rulebook = rulebook;
    this.wants = wants;
    this.finds = finds;
    this.outcomes = outcomes;
    this.request = request;
  }

  /** Returns what there is to say of a rule that decides. */
  Entry rule(Reason reason) {
    return new Entry(
        mark(reason), reason.rule().id(), summary(reason), source(reason.rule()), notes(reason));
  }

  /** Returns what is to be done with or after the post. */
  Entry duty(Reason reason) {
    String text = reason.rule().effect() instanceof Effect.Oblige oblige ? oblige.text() : "";
    return new Entry(Mark.NONE, "", text, source(reason.rule()), afterText(reason));
  }

  /** Returns a guideline. */
  Entry advice(Reason reason) {
    String text = "";
    Level level = Level.NOTE;
    if (reason.rule().effect() instanceof Effect.Advise advise) {
      text = advise.text();
      level = advise.level();
    }
    Tone tone = level == Level.CAUTION ? Tone.OPEN : Tone.PLAIN;
    Mark mark = new Mark(words.say("level." + level.word()), tone);
    return new Entry(mark, "", text, source(reason.rule()), afterText(reason));
  }

  private List<Note> afterText(Reason reason) {
    List<Note> notes = new ArrayList<>();
    if (reason.outcome().isPresent()) {
      notes.add(Row.of(outcomes.summary(reason)));
    }
    String unknown = unknown(reason);
    if (!unknown.isEmpty()) {
      notes.add(Row.of(words.say("only-if", "unknown", unknown)));
    }
    reason.rule().because().ifPresent(because -> notes.add(new Quote(because, "")));
    return notes;
  }

  private Mark mark(Reason reason) {
    boolean allow = reason.rule().verb() == Verb.ALLOW;
    return switch (reason.status()) {
      case OK -> new Mark(words.say("mark.ok"), Tone.GOOD);
      case STANDS_AGAINST -> new Mark(words.say("mark.stands-against"), Tone.BAD);
      case UNMET ->
          allow
              ? new Mark(words.say("mark.not-covering"), Tone.PLAIN)
              : new Mark(words.say("mark.unmet"), Tone.BAD);
      case UNKNOWN -> new Mark(words.say("mark.unknown"), Tone.OPEN);
    };
  }

  private String summary(Reason reason) {
    return switch (reason.rule().verb()) {
      case ALLOW -> allow(reason);
      case DENY -> deny(reason);
      case LIMIT, REQUIRE -> limitOrRequirement(reason);
      case OBLIGE -> reason.rule().effect() instanceof Effect.Oblige duty ? duty.text() : "";
      case ADVISE -> reason.rule().effect() instanceof Effect.Advise advice ? advice.text() : "";
    };
  }

  private String allow(Reason reason) {
    if (reason.status() == Status.OK) {
      String found = holding(reason);
      return found.isEmpty()
          ? words.say("allow.everybody", "permission", request.permission())
          : found;
    }
    List<String> parts = new ArrayList<>();
    List<String> wanted = wanted(reason, Truth.FALSE, false);
    if (wanted.size() <= MOST_WANTS) {
      add(parts, "allow.wants", wanted);
    } else {
      parts.add(words.say("allow.wants.many", "count", wanted.size()));
    }
    add(parts, "allow.excepts", wanted(reason, Truth.FALSE, true));
    String unknown = unknown(reason);
    if (!unknown.isEmpty()) {
      parts.add(words.say("allow.unknown", "unknown", unknown));
    }
    return String.join(words.say("list.then"), parts);
  }

  private void add(List<String> parts, String key, List<String> wanted) {
    if (!wanted.isEmpty()) {
      parts.add(words.say(key, "wants", words.and(wanted)));
    }
  }

  private List<String> wanted(Reason reason, Truth truth, boolean exceptions) {
    return reason.clauses().stream()
        .filter(clause -> clause.truth() == truth && isException(clause) == exceptions)
        .map(clause -> wants.want(clause.clause().condition()))
        .toList();
  }

  private String deny(Reason reason) {
    if (reason.status() == Status.UNKNOWN) {
      return words.say("deny.unknown", "unknown", unknown(reason));
    }
    String found = holding(reason);
    return found.isEmpty() ? words.say("deny.everybody") : words.say("deny", "found", found);
  }

  private String limitOrRequirement(Reason reason) {
    String summary = outcomes.summary(reason);
    String unknown = unknown(reason);
    return reason.status() == Status.OK || unknown.isEmpty()
        ? summary
        : words.say("binds-until-known", "summary", summary, "unknown", unknown);
  }

  /**
   * Returns what was found that makes the rule apply: who it is, for an allow; who, what and when
   * it is, for a deny; else where it is. Empty text when it applies to everything.
   */
  private String holding(Reason reason) {
    Set<Part> telling =
        reason.rule().verb() == Verb.ALLOW
            ? EnumSet.of(Part.WHO)
            : EnumSet.of(Part.WHO, Part.WHAT, Part.WHEN);
    String found = holding(reason, telling);
    if (found.isEmpty()) {
      found = holding(reason, EnumSet.of(Part.WHAT, Part.WHERE, Part.WHEN));
    }
    return found.isEmpty() ? words.and(wanted(reason, Truth.TRUE, false)) : found;
  }

  private String holding(Reason reason, Set<Part> parts) {
    return finds.sentences(
        findings(
            reason,
            clause -> parts.contains(clause.clause().part()),
            leaf -> leaf.direct() && leaf.truth() == Truth.TRUE));
  }

  /** Returns what nobody knows and the rule depends on; empty text when all is known. */
  private String unknown(Reason reason) {
    return finds.sentences(
        findings(
            reason,
            clause -> clause.truth() == Truth.UNKNOWN,
            leaf -> leaf.truth() == Truth.UNKNOWN));
  }

  private static List<Finding> findings(
      Reason reason, Predicate<ClauseFinding> clauses, Predicate<ClauseRows.Leaf> leaves) {
    return reason.clauses().stream()
        .filter(clauses)
        .flatMap(clause -> ClauseRows.leaves(clause).stream())
        .filter(leaves)
        .map(ClauseRows.Leaf::finding)
        .toList();
  }

  private static boolean isException(ClauseFinding clause) {
    return clause.clause().part() == Part.UNLESS;
  }

  private List<Note> notes(Reason reason) {
    if (reason.status() == Status.OK) {
      return List.copyOf(outcomes.voices(reason));
    }
    List<Note> notes = new ArrayList<>();
    Rule rule = reason.rule();
    String from = policy(rule);
    if (rule.because().isPresent() || !from.isEmpty()) {
      notes.add(new Quote(rule.because().orElse(""), from));
    }
    notes.addAll(outcomes.details(reason));
    notes.addAll(new ClauseRows(words, wants, finds).rows(reason.clauses()));
    return notes;
  }

  /** Returns the policy's title and document, or empty text when it has neither. */
  private String policy(Rule rule) {
    PostingPolicy policy = rulebook.policies().get(rule.policy());
    if (policy == null) {
      return "";
    }
    if (policy.source().isPresent()) {
      return words.say("policy.source", "title", policy.title(), "source", policy.source().get());
    }
    return policy.title().equals(policy.id()) ? "" : words.say("policy", "title", policy.title());
  }

  private static String source(Rule rule) {
    return rule.location().map(place -> place.file() + ":" + place.line()).orElse("");
  }
}
