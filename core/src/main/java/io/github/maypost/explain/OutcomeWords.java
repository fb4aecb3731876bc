package io.github.maypost.explain;

import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Outcome.MissingTags;
import io.github.maypost.decision.Request;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import java.util.Optional;

/** Words for what limits and requirements came to. */
final class OutcomeWords {

  private final Words words;
  private final Calendar calendar;
  private final ApprovalWords approvals;
  private final Request request;

  OutcomeWords(Words words, Calendar calendar, WantWords wants, People people, Request request) {
    this.words = words;
    this.calendar = calendar;
    this.approvals = new ApprovalWords(words, calendar, wants, people);
    this.request = request;
  }

  /** Returns what the rule asks and how far that has come, in one sentence. */
  String summary(Reason reason) {
    Outcome outcome = reason.outcome().orElse(null);
    if (outcome instanceof Counted counted && limit(reason.rule()).isPresent()) {
      return counted(counted, limit(reason.rule()).get());
    }
    if (outcome instanceof MissingTags tags) {
      return tags(reason.rule(), tags);
    }
    if (outcome instanceof ApprovalProgress progress && approval(reason.rule()).isPresent()) {
      return approvals.summary(progress, approval(reason.rule()).get(), post());
    }
    return words.say("outcome.none");
  }

  /** Returns what else there is to know about it. */
  List<Row> details(Reason reason) {
    Outcome outcome = reason.outcome().orElse(null);
    if (outcome instanceof ApprovalProgress progress && approval(reason.rule()).isPresent()) {
      return approvals.details(progress, approval(reason.rule()).get());
    }
    if (outcome instanceof Counted counted) {
      return List.of(
          Row.of(
              words.say(
                  "limit.window",
                  "from",
                  calendar.instant(counted.window().from()),
                  "until",
                  calendar.instant(counted.window().until()))));
    }
    return List.of();
  }

  static Optional<Requirement.Approval> approval(Rule rule) {
    return rule.effect()
        .measure()
        .filter(Requirement.Approval.class::isInstance)
        .map(Requirement.Approval.class::cast);
  }

  private static Optional<Limit.AtMost> limit(Rule rule) {
    return rule.effect() instanceof Effect.Restrict restrict
            && restrict.limit() instanceof Limit.AtMost limit
        ? Optional.of(limit)
        : Optional.empty();
  }

  private String counted(Counted counted, Limit.AtMost limit) {
    String most =
        words.say(
            "limit.most",
            "most",
            counted.atMost(),
            "window",
            words.say("window." + limit.per().word()),
            "each",
            String.join(
                " ", limit.each().stream().map(each -> each(each, counted.team())).toList()));
    if (counted.count().isEmpty()) {
      return words.say("limit.unknown", "most", most);
    }
    int count = counted.count().getAsInt();
    String key = count > counted.atMost() ? "limit.exceeded" : "limit.kept";
    return words.say(key, "post", post(), "count", count, "most", most);
  }

  private String each(Partition each, Optional<String> team) {
    return words.say(
        "each." + each.word(),
        "channel",
        request.channel(),
        "person",
        request.person(),
        "team",
        team.orElse(request.person()),
        "kind",
        request.kind());
  }

  private String post() {
    return request.permission().equals("post")
        ? words.say("post", "kind", request.kind())
        : words.say("post.other", "permission", request.permission(), "kind", request.kind());
  }

  private String tags(Rule rule, MissingTags outcome) {
    List<String> wanted =
        rule.effect() instanceof Effect.Require require
                && require.requirement() instanceof Requirement.Tags tags
            ? WantWords.ids(tags.tags())
            : WantWords.ids(outcome.missing());
    if (outcome.missing().isEmpty()) {
      return words.count("tags.met", wanted.size(), "names", words.and(wanted));
    }
    return words.count(
        "tags.unmet",
        wanted.size(),
        "post",
        post(),
        "names",
        words.and(wanted),
        "missing",
        words.and(WantWords.ids(outcome.missing())));
  }
}
