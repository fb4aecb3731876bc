package io.github.maypost.explain;

import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Found.Held;
import io.github.maypost.decision.Found.Hindrance;
import io.github.maypost.decision.Found.Known;
import io.github.maypost.decision.Found.Lapse;
import io.github.maypost.decision.Found.Share;
import io.github.maypost.decision.Found.Standing;
import io.github.maypost.decision.Found.Taken;
import io.github.maypost.decision.Found.Thing;
import io.github.maypost.decision.Found.Trait;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Cover;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words for what was found about one request, condition by condition. */
final class FoundWords {

  private static final Set<Trait> PERSONAL = EnumSet.of(Trait.TEAM, Trait.PERSON, Trait.EXTERNAL);

  private final Words words;
  private final Calendar calendar;
  private final Request request;

  FoundWords(Words words, Calendar calendar, Request request) {
    this.words = words;
    this.calendar = calendar;
    this.request = request;
  }

  /**
   * Returns a whole sentence, such as "maya holds editor" or "it is promotion", and which covers
   * would matter at another time.
   */
  String sentence(Finding finding) {
    List<String> parts = new ArrayList<>(List.of(sentences(List.of(finding))));
    finding.idleCovers().forEach(cover -> parts.add(idle(cover)));
    return String.join(words.say("list.then"), parts);
  }

  /** Says when somebody stands in for another, though not when the post would go out. */
  private String idle(Cover cover) {
    boolean ahead = request.at().orElse(Instant.MAX).isBefore(cover.during().from());
    return words.say(
        ahead ? "found.cover.ahead" : "found.cover.ended",
        "covered",
        cover.covered(),
        "from",
        calendar.instant(cover.during().from()),
        "until",
        calendar.instant(cover.during().until()));
  }

  /** Returns a sentence that says all of some findings, those about the person first. */
  String sentences(Collection<Finding> findings) {
    String others = predicates(findings.stream().filter(finding -> !isPersonal(finding.found())));
    String does =
        predicates(
            findings.stream()
                .filter(finding -> isPersonal(finding.found()))
                .sorted(
                    Comparator.comparing(
                        finding -> !(finding.found() instanceof Found.Relations))));
    if (does.isEmpty()) {
      return others;
    }
    String person = words.say("found.about-person", "person", request.person(), "does", does);
    return others.isEmpty() ? person : words.say("list.also", "first", person, "then", others);
  }

  private static boolean isPersonal(Found found) {
    return found instanceof Found.Things things
        ? PERSONAL.contains(things.trait())
        : found instanceof Found.Roles
            || found instanceof Found.Trainings
            || found instanceof Found.Tenure
            || found instanceof Found.Relations;
  }

  private String predicates(Stream<Finding> findings) {
    return words.and(findings.map(this::predicate).distinct().toList());
  }

  private String predicate(Finding finding) {
    Found found = finding.found();
    if (found instanceof Found.Things things) {
      return things.trait() == Trait.PERSON
          ? words.say(finding.truth() == Truth.TRUE ? "found.person" : "found.person.not")
          : things(things);
    }
    if (found instanceof Found.Roles roles) {
      return roles(roles);
    }
    if (found instanceof Found.Trainings trainings) {
      return trainings(trainings, finding.condition());
    }
    if (found instanceof Found.Tenure tenure) {
      return tenure
          .since()
          .map(since -> words.say("found.tenure", "date", calendar.day(since)))
          .orElseGet(() -> words.say("found.tenure.none"));
    }
    if (found instanceof Found.Relations relations) {
      boolean holds = finding.truth() == Truth.TRUE;
      return words.and(
          relations.standings().stream()
              .filter(standing -> standing.holds() == holds)
              .map(this::standing)
              .toList());
    }
    if (found instanceof Found.Time time) {
      return words.say("found.time", "time", calendar.instant(time.at(), zone(finding)));
    }
    if (found instanceof Found.Moments moments) {
      return moments(moments.lapses(), (Condition.Since) finding.condition(), finding.truth());
    }
    return found instanceof Found.Situations situations
        ? known("found.situation.", situations.known(), finding.truth())
        : known("found.fact.", ((Found.Facts) found).known(), finding.truth());
  }

  /** Says of those situations or facts on which the condition's truth rests what they are. */
  private String known(String key, List<Known> known, Truth truth) {
    String said =
        switch (truth) {
          case TRUE -> key + "yes";
          case FALSE -> key + "no";
          case UNKNOWN -> key + "unknown";
        };
    return words.and(
        known.stream()
            .filter(one -> one.truth() == truth)
            .map(one -> words.say(said, "name", one.id()))
            .toList());
  }

  /** Says of those moments on which the condition's truth rests when they were, and are over. */
  private String moments(List<Lapse> lapses, Condition.Since asked, Truth truth) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < lapses.size(); i++) {
      if (lapses.get(i).truth() == truth) {
        said.add(moment(lapses.get(i), asked.lapses().get(i), asked.zone()));
      }
    }
    return words.and(said);
  }

  private String moment(Lapse found, Condition.Lapse asked, ZoneId zone) {
    if (found.at().isEmpty()) {
      return words.say("found.moment.unknown", "name", found.id());
    }
    Instant at = found.at().get();
    boolean ahead = request.at().map(at::isAfter).orElse(false);
    String when =
        words.say(
            ahead ? "found.moment.ahead" : "found.moment",
            "name",
            found.id(),
            "at",
            calendar.instant(at, zone));
    return asked.atLeast().isPresent() && found.over().isPresent()
        ? words.say(
            "found.moment.over",
            "moment",
            when,
            "period",
            calendar.period(asked.atLeast().get()),
            "over",
            calendar.instant(found.over().get(), zone))
        : when;
  }

  private ZoneId zone(Finding finding) {
    if (finding.condition() instanceof Condition.During during) {
      return during.zone();
    }
    return ((Condition.OnDays) finding.condition()).zone();
  }

  /** Says what is there that meets what was wanted; when nothing does, all that is there. */
  private String things(Found.Things found) {
    String key = "found." + found.trait().word();
    List<Thing> meeting =
        found.things().stream().filter(thing -> thing.meets().isPresent()).toList();
    List<Thing> said = meeting.isEmpty() ? found.things() : ownOrCovering(meeting, Thing::coverFor);
    return some(key, said.stream().map(thing -> thing(key, thing)).toList());
  }

  /** Leaves out what somebody has by standing in, where they have as much without that. */
  private static <T> List<T> ownOrCovering(List<T> enough, Function<T, Optional<String>> coverFor) {
    List<T> own = enough.stream().filter(one -> coverFor.apply(one).isEmpty()).toList();
    return own.isEmpty() ? enough : own;
  }

  private String thing(String key, Thing thing) {
    return covering(meeting(key, thing.id(), thing.meets()), thing.coverFor());
  }

  private String meeting(String key, String name, Optional<String> meets) {
    return meets
        .filter(wanted -> !wanted.equals(name))
        .map(wanted -> words.say(key + ".by", "name", name, "wanted", wanted))
        .orElse(name);
  }

  private String covering(String name, Optional<String> coverFor) {
    return coverFor
        .map(covered -> words.say("found.cover", "name", name, "covered", covered))
        .orElse(name);
  }

  /** Says which roles are held that meet what was wanted; else those that would have, or all. */
  private String roles(Found.Roles found) {
    List<Held> meeting = found.held().stream().filter(held -> held.meets().isPresent()).toList();
    List<Held> current = current(meeting);
    if (current.isEmpty() && !meeting.isEmpty()) {
      return words.and(meeting.stream().map(this::hindered).distinct().toList());
    }
    List<Held> said =
        current.isEmpty() ? current(found.held()) : ownOrCovering(current, Held::coverFor);
    return some("found.role", said.stream().map(this::held).distinct().toList());
  }

  private static List<Held> current(List<Held> roles) {
    return roles.stream().filter(held -> held.hindrance().isEmpty()).toList();
  }

  private String held(Held held) {
    return covering(meeting("found.role", held.role(), held.meets()), held.coverFor());
  }

  private String hindered(Held held) {
    return held.hindrance().equals(Optional.of(Hindrance.ENDED))
        ? words.say(
            "found.role.ended",
            "name",
            held(held),
            "until",
            held.until().map(calendar::instant).orElse(""))
        : words.say("found.role.elsewhere", "name", held(held), "channel", request.channel());
  }

  private String some(String key, List<String> names) {
    return words.say(
        names.isEmpty() ? key + ".none" : key,
        "names",
        words.and(names),
        "kind",
        request.kind(),
        "channel",
        request.channel());
  }

  private String trainings(Found.Trainings found, Condition asked) {
    List<String> wanted =
        asked instanceof Condition.Trained trained ? WantWords.ids(trained.trainings()) : List.of();
    return found.taken().isEmpty()
        ? words.say("found.trained.none", "names", words.or(wanted))
        : words.and(found.taken().stream().map(this::taken).toList());
  }

  private String taken(Taken taken) {
    Instant at = request.at().orElse(Instant.MAX);
    String key =
        taken.counts().contains(at)
            ? "found.trained"
            : at.isBefore(taken.counts().from()) ? "found.trained.ahead" : "found.trained.expired";
    return words.say(
        key,
        "name",
        taken.training(),
        "date",
        calendar.day(taken.counts().from()),
        "end",
        calendar.day(taken.counts().until()));
  }

  private String standing(Standing standing) {
    boolean holds = standing.holds();
    return switch (standing.relation()) {
      case DRIVER ->
          holds ? drives(standing.shares()) : some("found.driver.not", teams(standing.shares()));
      case CO_OWNER ->
          some("found.co-owner", teams(ownOrCovering(standing.shares(), Share::coverFor)));
      case CUSTODIAN -> some(holds ? "found.custodian" : "found.custodian.not", standing.people());
      case AUTHOR -> some(holds ? "found.author" : "found.author.not", standing.people());
    };
  }

  private String drives(List<Share> shares) {
    List<Share> driving =
        ownOrCovering(
            shares.stream().filter(share -> !share.drives().isEmpty()).toList(), Share::coverFor);
    return words.say(
        "found.driver",
        "kinds",
        words.and(driving.stream().flatMap(share -> share.drives().stream()).distinct().toList()),
        "teams",
        words.and(driving.stream().map(this::share).distinct().toList()),
        "channel",
        request.channel());
  }

  private List<String> teams(List<Share> shares) {
    return shares.stream().map(this::share).distinct().toList();
  }

  private String share(Share share) {
    return covering(share.team(), share.coverFor());
  }
}
