package io.github.maypost.explain;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Outcome.MissingTags;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words for what limits and requirements came to. */
final class OutcomeWords {

  private final Words words;
  private final Calendar calendar;
  private final WantWords wants;
  private final People people;
  private final Request request;

  OutcomeWords(Words words, Calendar calendar, WantWords wants, People people, Request request) {
    this.words = words;
    this.calendar = calendar;
    this.wants = wants;
    this.people = people;
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
      return progress(progress, approval(reason.rule()).get());
    }
    return words.say("outcome.none");
  }

  /** Returns what else there is to know about it. */
  List<Row> details(Reason reason) {
    Outcome outcome = reason.outcome().orElse(null);
    if (outcome instanceof ApprovalProgress progress && approval(reason.rule()).isPresent()) {
      return details(progress, approval(reason.rule()).get());
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
    return rule.effect() instanceof Effect.Require require
            && require.requirement() instanceof Requirement.Approval approval
        ? Optional.of(approval)
        : Optional.empty();
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

  private String progress(ApprovalProgress progress, Requirement.Approval approval) {
    List<String> parts = new ArrayList<>();
    if (progress.needed() > 0) {
      parts.add(
          words.count(
              "approval.needs",
              progress.needed(),
              "post",
              post(),
              "from",
              wants.from(approval.seats().get(0).from()),
              "has",
              progress.approvedBy().size()));
    }
    if (!progress.isWithinReach()) {
      int able = progress.canStill().size();
      parts.add(
          able == 0
              ? words.say("approval.beyond-reach")
              : words.count("approval.beyond-reach", able));
    }
    if (!progress.objections().isEmpty()) {
      List<String> objectors =
          progress.objections().stream().map(Objection::by).distinct().toList();
      parts.add(words.count("approval.objected", objectors.size(), "people", words.and(objectors)));
    }
    progress
        .coolOff()
        .ifPresent(
            until -> parts.add(words.say("approval.wait", "until", calendar.instant(until))));
    if (progress.proposalUnknown()) {
      String period = approval.coolOff().map(calendar::period).orElse("");
      parts.add(words.say("approval.wait.unknown", "period", period));
    }
    if (parts.isEmpty()) {
      return words.say("approval.waited", "post", post());
    }
    return String.join(words.say("list.then"), parts);
  }

  private List<Row> details(ApprovalProgress progress, Requirement.Approval approval) {
    List<Row> rows = new ArrayList<>();
    if (!progress.approvedBy().isEmpty()) {
      rows.add(
          Row.of(
              words.say("approval.by", "people", words.and(people.names(progress.approvedBy())))));
    }
    if (progress.missing() > 0 && !progress.canStill().isEmpty()) {
      rows.add(
          Row.of(
              words.say(
                  "approval.can", "people", words.and(people.someNames(progress.canStill())))));
    }
    if (progress.needed() > 0) {
      approval
          .validFor()
          .ifPresent(
              period ->
                  rows.add(Row.of(words.say("approval.valid", "period", calendar.period(period)))));
    }
    progress.notCounted().forEach(one -> rows.add(Row.of(notCounted(one))));
    progress.objections().forEach(one -> rows.add(Row.of(objection(one))));
    return rows;
  }

  private String notCounted(NotCounted notCounted) {
    Approval approval = notCounted.approval();
    String by =
        approval.at().isPresent()
            ? words.say(
                "approval.given",
                "person",
                approval.by(),
                "time",
                calendar.instant(approval.at().get()))
            : approval.by();
    return words.say("approval.not-counted", "by", by, "why", why(notCounted));
  }

  private String why(NotCounted notCounted) {
    Approval approval = notCounted.approval();
    List<String> near = people.near(approval.by());
    return notCounted.why() == Why.UNKNOWN_PERSON && !near.isEmpty()
        ? words.say("why.unknown-person.near", "person", approval.by(), "near", words.or(near))
        : words.say(
            "why." + notCounted.why().word(),
            "person",
            approval.by(),
            "revision",
            approval.revision().orElse(""));
  }

  private String objection(Objection objection) {
    List<Object> filling = new ArrayList<>(List.of("person", objection.by()));
    objection.at().ifPresent(at -> filling.addAll(List.of("time", calendar.instant(at))));
    objection.reason().ifPresent(reason -> filling.addAll(List.of("reason", reason)));
    String key =
        "objection"
            + (objection.at().isPresent() ? ".at" : "")
            + (objection.reason().isPresent() ? ".reason" : "");
    return words.say(key, filling.toArray());
  }
}
