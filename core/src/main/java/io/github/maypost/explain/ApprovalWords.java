package io.github.maypost.explain;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.model.Requirement;
import java.util.ArrayList;
import java.util.List;

/** Words for how far approvals have come. */
final class ApprovalWords {

  private final Words words;
  private final Calendar calendar;
  private final WantWords wants;
  private final People people;
  private final String post;

  /** Makes words about a post, itself given in words. */
  ApprovalWords(Words words, Calendar calendar, WantWords wants, People people, String post) {
    this.words = words;
    this.calendar = calendar;
    this.wants = wants;
    this.people = people;
    this.post = post;
  }

  /** Returns what is asked and how far that has come, in one sentence. */
  String progress(ApprovalProgress progress, Requirement.Approval approval) {
    List<String> parts = new ArrayList<>();
    if (progress.needed() > 0) {
      parts.add(
          words.count(
              "approval.needs",
              progress.needed(),
              "post",
              post,
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
      return words.say("approval.waited", "post", post);
    }
    return String.join(words.say("list.then"), parts);
  }

  /** Returns what else there is to know about it. */
  List<Row> details(ApprovalProgress progress, Requirement.Approval approval) {
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
