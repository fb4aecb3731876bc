package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Verb;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule.
 *
 * @param allow the permissions it allows
 * @param deny the permissions it denies
 * @param require what it requires
 * @param limit what it limits
 * @param oblige the duty it puts on people
 * @param advise the guideline it gives
 * @param forPermissions the permissions that the last four verbs speak of ({@code for:}); {@code
 *     post}, when not said
 * @param who who acts
 * @param what what is posted
 * @param where on which channels
 * @param when at what times, in which situations, with which facts
 * @param unless the exceptions
 * @param because the reason shown to people
 */
@Consistent
public record RuleDefinition(
    @Nullable @NonEmpty List<@Known(Section.PERMISSIONS) String> allow,
    @Nullable @NonEmpty List<@Known(Section.PERMISSIONS) String> deny,
    @Nullable @Valid RequireDefinition require,
    @Nullable @Valid LimitDefinition limit,
    @Nullable @Text(lines = true) String oblige,
    @Nullable @Valid AdviseDefinition advise,
    @Nullable @NonEmpty List<@Known(Section.PERMISSIONS) String> forPermissions,
    @Nullable @NonEmpty List<@Valid WhoDefinition> who,
    @Nullable @NonEmpty List<@Valid WhatDefinition> what,
    @Nullable @NonEmpty List<@Valid WhereDefinition> where,
    @Nullable @NonEmpty List<@Valid WhenDefinition> when,
    @Nullable @NonEmpty List<@Valid SelectionDefinition> unless,
    @Nullable @Text(lines = true) String because)
    implements Checked {

  /** Copies the lists. */
  public RuleDefinition {
    allow = Copies.ofNullable(allow);
    deny = Copies.ofNullable(deny);
    forPermissions = Copies.ofNullable(forPermissions);
    who = Copies.ofNullable(who);
    what = Copies.ofNullable(what);
    where = Copies.ofNullable(where);
    when = Copies.ofNullable(when);
    unless = Copies.ofNullable(unless);
  }

  @Override
  public void check(Findings findings) {
    Set<Verb> verbs = verbs();
    if (verbs.size() != 1) {
      String found =
          verbs.isEmpty()
              ? "none"
              : verbs.stream().map(v -> "`" + v.word() + "`").collect(Collectors.joining(" and "));
      findings.add(
          ProblemCode.ONE_VERB,
          ModelPath.ROOT,
          "expected exactly one verb but found " + found,
          verbs.isEmpty()
              ? "say one of `allow`, `deny`, `require`, `limit`, `oblige`, `advise`"
              : severalVerbsHelp(verbs));
    } else if (forPermissions != null && (allow != null || deny != null)) {
      Verb verb = verbs.iterator().next();
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("for"),
          "expected no `for` beside `" + verb.word() + "`",
          "name the permissions under `" + verb.word() + "` itself");
    } else if (limit != null && limit.atLeast() != null) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("limit", "at-least"),
          "expected no `at-least` under the verb `limit`",
          "no post breaks a minimum; to advise it, write `advise: { text: ..., limit: { at-least:"
              + " ... } }`");
    }
  }

  private static String severalVerbsHelp(Set<Verb> verbs) {
    String each = "make a rule of its own for each";
    Verb other = verbs.iterator().next();
    boolean soft = verbs.size() == 2 && verbs.contains(Verb.ADVISE);
    return soft && (other == Verb.LIMIT || other == Verb.REQUIRE)
        ? each + "; to advise only, write `advise: { text: ..., %s: ... }`".formatted(other.word())
        : each;
  }

  private Set<Verb> verbs() {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    addIfSaid(verbs, Verb.ALLOW, allow);
    addIfSaid(verbs, Verb.DENY, deny);
    addIfSaid(verbs, Verb.REQUIRE, require);
    addIfSaid(verbs, Verb.LIMIT, limit);
    addIfSaid(verbs, Verb.OBLIGE, oblige);
    addIfSaid(verbs, Verb.ADVISE, advise);
    return verbs;
  }

  private static void addIfSaid(Set<Verb> verbs, Verb verb, @Nullable Object said) {
    if (said != null) {
      verbs.add(verb);
    }
  }
}
