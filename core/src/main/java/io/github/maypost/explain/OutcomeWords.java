package io.github.maypost.explain;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.MissingTags;
import io.github.maypost.decision.Request;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for what limits and requirements came to. */
final class OutcomeWords {

  private final Words words;
  private final String post;
  private final LimitWords limits;
  private final ApprovalWords approvals;

  OutcomeWords(Words words, Calendar calendar, WantWords wants, People people, Decision decision) {
    Request request = decision.request();
    this.words = words;
    this.post =
        request.permission().equals("post")
            ? words.say("post", "kind", request.kind())
            : words.say("post.other", "permission", request.permission(), "kind", request.kind());
    this.limits =
        new LimitWords(
            words,
            calendar,
            request,
            post,
            decision.faults().stream().map(Fault::source).collect(Collectors.toSet()));
    this.approvals = new ApprovalWords(words, calendar, wants, people);
  }

  /** Returns what the rule asks and how far that has come, in one sentence. */
  String summary(Reason reason) {
    Outcome outcome = reason.outcome().orElse(null);
    if (outcome instanceof MissingTags tags) {
      return tags(reason.rule(), tags);
    }
    if (outcome instanceof ApprovalProgress progress && approval(reason.rule()).isPresent()) {
      return approvals.summary(progress, approval(reason.rule()).get(), post);
    }
    return outcome != null && limit(reason.rule()).isPresent()
        ? limits.summary(reason.rule(), limit(reason.rule()).get(), outcome)
        : words.say("outcome.none");
  }

  /** Returns who gave the approvals that count, and which objections do not, if any are asked. */
  List<Row> voices(Reason reason) {
    return reason.outcome().orElse(null) instanceof ApprovalProgress progress
        ? Stream.concat(
                approvals.givers(progress).stream(),
                approvals.objectionsNotCounted(progress).stream())
            .toList()
        : List.of();
  }

  /** Returns what else there is to know about it. */
  List<Row> details(Reason reason) {
    Outcome outcome = reason.outcome().orElse(null);
    if (outcome instanceof ApprovalProgress progress && approval(reason.rule()).isPresent()) {
      return approvals.details(progress, approval(reason.rule()).get());
    }
    return outcome != null && limit(reason.rule()).isPresent()
        ? limits.details(limit(reason.rule()).get(), outcome)
        : List.of();
  }

  static Optional<Requirement.Approval> approval(Rule rule) {
    return rule.effect()
        .measure()
        .filter(Requirement.Approval.class::isInstance)
        .map(Requirement.Approval.class::cast);
  }

  private static Optional<Limit> limit(Rule rule) {
    return rule.effect().measure().filter(Limit.class::isInstance).map(Limit.class::cast);
  }

  private String tags(Rule rule, MissingTags outcome) {
    List<String> wanted =
        rule.effect().measure().orElse(null) instanceof Requirement.Tags tags
            ? WantWords.ids(tags.tags())
            : WantWords.ids(outcome.missing());
    if (outcome.missing().isEmpty()) {
      return words.count("tags.met", wanted.size(), "names", words.and(wanted));
    }
    return words.count(
        "tags.unmet",
        wanted.size(),
        "post",
        post,
        "names",
        words.and(wanted),
        "missing",
        words.and(WantWords.ids(outcome.missing())));
  }
}
