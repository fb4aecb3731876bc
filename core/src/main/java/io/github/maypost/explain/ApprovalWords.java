package io.github.maypost.explain;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Outcome.Wait;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Voice;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.model.Requirement;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words for how far approvals have come. */
final class ApprovalWords {

  private final Words words;
  private final Calendar calendar;
  private final WantWords wants;
  private final People people;

  ApprovalWords(Words words, Calendar calendar, WantWords wants, People people) {
    this.words = words;
    this.calendar = calendar;
    this.wants = wants;
    this.people = people;
  }

  /** Returns what is asked and how far that has come, in one sentence. */
  String summary(ApprovalProgress progress, Requirement.Approval wanted, String post) {
    List<String> parts = new ArrayList<>();
    boolean silent =
        progress.objections().isEmpty() && progress.silence().map(Wait::isOver).orElse(false);
    if (silent) {
      parts.add(words.say("approval.silence.over", "post", post, "until", until(progress)));
    } else if (progress.seats().stream().anyMatch(seats -> seats.needed() > 0)) {
      parts.add(needs(progress, wanted, post));
      if (wanted.differentTeams()) {
        parts.add(words.say("approval.teams"));
      }
      if (progress.objections().isEmpty() && progress.missing() > 0) {
        wanted.orSilence().ifPresent(period -> parts.add(silence(progress, period)));
      }
      if (!progress.withinReach()) {
        parts.addAll(beyondReach(progress));
      }
    }
    addObjectors(parts, progress);
    wanted.coolOff().ifPresent(period -> addCoolOff(parts, progress, period));
    return parts.isEmpty()
        ? words.say("approval.waited", "post", post)
        : String.join(words.say("list.then"), parts);
  }

  private String needs(ApprovalProgress progress, Requirement.Approval wanted, String post) {
    List<SeatsProgress> seats = progress.seats();
    if (seats.size() == 1) {
      return needs("approval.needs", seats.get(0), wanted.seats().get(0), post);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) {
      parts.add(needs("approval.part", seats.get(i), wanted.seats().get(i), post));
    }
    String key = wanted.stages().size() > 1 ? "approval.in-turn" : "approval.from-each";
    return words.say(key, "post", post, "parts", words.and(parts));
  }

  private String needs(String key, SeatsProgress seats, Requirement.Seats wanted, String post) {
    Threshold atLeast = wanted.atLeast();
    String of =
        atLeast instanceof Threshold.Share
            ? ".share"
            : atLeast instanceof Threshold.All ? ".all" : "";
    return words.count(
        key + of,
        seats.needed(),
        "post",
        post,
        "from",
        wants.from(wanted.from()),
        "share",
        atLeast,
        "has",
        seats.approvedBy().size());
  }

  private String silence(ApprovalProgress progress, Delay period) {
    return progress.silence().flatMap(Wait::until).isPresent()
        ? words.say("approval.silence", "until", until(progress))
        : words.say("approval.silence.unknown", "period", calendar.delay(period));
  }

  private String until(ApprovalProgress progress) {
    return progress.silence().flatMap(Wait::until).map(calendar::instant).orElse("");
  }

  /**
   * Says for which seats too few could still approve; where that is clear of none, since those who
   * could are the same people, that all of them are too few.
   */
  private List<String> beyondReach(ApprovalProgress progress) {
    String key =
        progress.seats().size() > 1 ? "approval.beyond-reach.from" : "approval.beyond-reach";
    List<String> few = new ArrayList<>();
    for (SeatsProgress seats : progress.seats()) {
      int voices = voices(seats.canStill());
      if (voices < seats.missing()) {
        few.add(
            words.say(
                voices == 0 ? key + ".nobody" : key,
                "count",
                voices,
                "missing",
                seats.missing(),
                "from",
                wants.from(seats.from())));
      }
    }
    return few.isEmpty() ? List.of(words.say("approval.beyond-reach.together")) : few;
  }

  /** Returns how many can be counted at most, since a stand-in never counts beside the covered. */
  private static int voices(List<Approver> approvers) {
    long people = approvers.stream().map(Approver::person).distinct().count();
    long stoodFor =
        approvers.stream().map(one -> one.standsFor().orElse(one.person())).distinct().count();
    return (int) Math.min(people, stoodFor);
  }

  private void addObjectors(List<String> parts, ApprovalProgress progress) {
    List<String> objectors = progress.objections().stream().map(Objection::by).distinct().toList();
    if (!objectors.isEmpty()) {
      parts.add(words.count("approval.objected", objectors.size(), "people", words.and(objectors)));
    }
  }

  private void addCoolOff(List<String> parts, ApprovalProgress progress, Delay period) {
    Optional<Wait> wait = progress.coolOff().filter(coolOff -> !coolOff.isOver());
    if (wait.isPresent()) {
      parts.add(
          wait.get()
              .until()
              .map(end -> words.say("approval.wait", "until", calendar.instant(end)))
              .orElseGet(
                  () -> words.say("approval.wait.unknown", "period", calendar.delay(period))));
    }
  }

  /** Returns who gave the approvals that count. */
  List<Row> givers(ApprovalProgress progress) {
    return progress.seats().stream().flatMap(seats -> givers(progress, seats)).toList();
  }

  private Stream<Row> givers(ApprovalProgress progress, SeatsProgress seats) {
    if (seats.approvedBy().isEmpty()) {
      return Stream.empty();
    }
    String key = progress.seats().size() > 1 ? "approval.by.from" : "approval.by";
    String by = words.and(people.approvers(seats.approvedBy()));
    return Stream.of(row(key, by, wants.from(seats.from())));
  }

  /** Returns who approved, who can, and what does not count. */
  List<Row> details(ApprovalProgress progress, Requirement.Approval wanted) {
    List<Row> rows = new ArrayList<>();
    boolean several = progress.seats().size() > 1;
    for (SeatsProgress seats : progress.seats()) {
      givers(progress, seats).forEach(rows::add);
      if (seats.missing() > 0 && !progress.isApproved() && !seats.canStill().isEmpty()) {
        String can = words.and(people.someApprovers(seats.canStill()));
        rows.add(
            row(several ? "approval.can.from" : "approval.can", can, wants.from(seats.from())));
      }
    }
    if (progress.seats().stream().anyMatch(seats -> seats.needed() > 0)) {
      wanted
          .validFor()
          .map(period -> words.say("approval.valid", "period", calendar.period(period)))
          .ifPresent(valid -> rows.add(Row.of(valid)));
    }
    progress.notCounted().forEach(one -> rows.add(Row.of(notCounted("approval.not-counted", one))));
    progress.objections().forEach(one -> rows.add(Row.of(objection(one, progress))));
    rows.addAll(objectionsNotCounted(progress));
    return rows;
  }

  /** Returns which objections do not count, and why. */
  List<Row> objectionsNotCounted(ApprovalProgress progress) {
    return progress.objectionsNotCounted().stream()
        .map(one -> Row.of(notCounted("objection.not-counted", one)))
        .toList();
  }

  private Row row(String key, String names, String from) {
    return Row.of(words.say(key, "people", names, "from", from));
  }

  private String notCounted(String key, NotCounted<?> notCounted) {
    Voice voice = notCounted.voice();
    String by =
        voice.at().isPresent()
            ? words.say(
                voice instanceof Approval ? "approval.given" : "objection.made",
                "person",
                voice.by(),
                "time",
                calendar.instant(voice.at().get()))
            : voice.by();
    return words.say(key, "by", by, "why", why(notCounted));
  }

  private String why(NotCounted<?> notCounted) {
    Voice voice = notCounted.voice();
    Why why = notCounted.why();
    if (why == Why.UNKNOWN_PERSON) {
      return unknown(voice.by());
    }
    return why == Why.OTHER_REVISION && voice.revision().isEmpty()
        ? words.say("why.other-revision.none")
        : words.say(
            "why." + why.word(), "person", voice.by(), "revision", voice.revision().orElse(""));
  }

  /** Returns that nobody knows a person, and who may have been meant. */
  private String unknown(String person) {
    List<String> near = people.near(person);
    return near.isEmpty()
        ? words.say("why.unknown-person", "person", person)
        : words.say("why.unknown-person.near", "person", person, "near", words.or(near));
  }

  private String objection(Objection objection, ApprovalProgress progress) {
    String objects = objection(objection);
    return progress.unknownObjectors().contains(objection.by())
        ? words.say("objection.unknown", "objection", objects, "why", unknown(objection.by()))
        : objects;
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
