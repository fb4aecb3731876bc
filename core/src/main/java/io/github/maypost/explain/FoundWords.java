package io.github.maypost.explain;

import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Channel;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Training;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words for what was found about one request, condition by condition. */
final class FoundWords {

  private final Words words;
  private final Calendar calendar;
  private final Rulebook rulebook;
  private final Request request;

  FoundWords(Words words, Calendar calendar, Rulebook rulebook, Request request) {
    this.words = words;
    this.calendar = calendar;
    this.rulebook = rulebook;
    this.request = request;
  }

  /** Returns a whole sentence, such as "maya holds editor" or "it is promotion". */
  String sentence(Finding finding) {
    return isAboutPerson(finding.condition())
        ? words.say("found.person", "person", request.person(), "does", predicate(finding))
        : predicate(finding);
  }

  /** Returns a sentence that says all of some findings, those about the person first. */
  String sentences(Collection<Finding> findings) {
    List<String> aboutPerson =
        findings.stream()
            .filter(finding -> isAboutPerson(finding.condition()))
            .sorted(Comparator.comparing(finding -> !isRelation(finding)))
            .map(this::predicate)
            .distinct()
            .toList();
    List<String> others =
        findings.stream()
            .filter(finding -> !isAboutPerson(finding.condition()))
            .map(this::predicate)
            .distinct()
            .toList();
    if (aboutPerson.isEmpty()) {
      return words.and(others);
    }
    String person =
        words.say("found.person", "person", request.person(), "does", words.and(aboutPerson));
    return others.isEmpty()
        ? person
        : words.say("list.also", "first", person, "then", words.and(others));
  }

  static boolean isAboutPerson(Condition condition) {
    return condition instanceof Condition.InTeam
        || condition instanceof Condition.HoldsRole
        || condition instanceof Condition.IsPerson
        || condition instanceof Condition.Trained
        || condition instanceof Condition.Tenure
        || condition instanceof Condition.External
        || condition instanceof Condition.Related;
  }

  private static boolean isRelation(Finding finding) {
    return finding.condition() instanceof Condition.Related;
  }

  private String predicate(Finding finding) {
    return finding.condition().accept(new Predicate(finding.truth(), finding.found()));
  }

  private String some(String key, List<String> found) {
    return found.isEmpty()
        ? words.say(key + ".none", "kind", request.kind(), "channel", request.channel())
        : words.say(
            key, "names", words.and(found), "kind", request.kind(), "channel", request.channel());
  }

  private final class Predicate implements Condition.Visitor<String> {

    private final Truth truth;
    private final List<String> found;

    private Predicate(Truth truth, List<String> found) {
      this.truth = truth;
      this.found = found;
    }

    private boolean holds() {
      return truth == Truth.TRUE;
    }

    @Override
    public String visit(Condition.AllOf condition) {
      throw new IllegalArgumentException("a finding is about a single condition: " + condition);
    }

    @Override
    public String visit(Condition.AnyOf condition) {
      throw new IllegalArgumentException("a finding is about a single condition: " + condition);
    }

    @Override
    public String visit(Condition.Not condition) {
      throw new IllegalArgumentException("a finding is about a single condition: " + condition);
    }

    @Override
    public String visit(Condition.InTeam condition) {
      return some("found.team", found);
    }

    @Override
    public String visit(Condition.HoldsRole condition) {
      return some("found.role", found);
    }

    @Override
    public String visit(Condition.IsPerson condition) {
      return words.say(holds() ? "found.named" : "found.named.not");
    }

    @Override
    public String visit(Condition.Trained condition) {
      if (found.isEmpty()) {
        return words.say(
            "found.trained.none", "names", words.or(WantWords.ids(condition.trainings())));
      }
      String taken = words.and(found.stream().map(this::training).toList());
      return words.say("found.trained", "names", taken);
    }

    private String training(String pair) {
      int space = pair.indexOf(' ');
      if (space < 0) {
        return pair;
      }
      String id = pair.substring(0, space);
      String date = calendar.found(pair.substring(space + 1));
      if (holds()) {
        return words.say("found.training", "name", id, "date", date);
      }
      Instant at = request.at().orElse(Instant.MAX);
      boolean ahead =
          Optional.ofNullable(rulebook.trainings().get(id))
              .map(training -> start(training).isAfter(at))
              .orElse(false);
      String key = ahead ? "found.training.ahead" : "found.training.expired";
      return words.say(key, "name", id, "date", date);
    }

    private Instant start(Training training) {
      return Optional.ofNullable(rulebook.people().get(request.person()))
          .map(person -> person.trained().get(training))
          .orElse(Instant.MIN);
    }

    @Override
    public String visit(Condition.Tenure condition) {
      return found.isEmpty()
          ? words.say("found.tenure.none")
          : words.say("found.tenure", "date", calendar.found(found.get(0)));
    }

    @Override
    public String visit(Condition.External condition) {
      return some("found.external", found);
    }

    @Override
    public String visit(Condition.Related condition) {
      List<String> said =
          condition.relations().stream()
              .filter(relation -> !holds() || stands(relation))
              .map(this::relation)
              .toList();
      // What was found may not say which relation holds; then all of them are named.
      return said.isEmpty()
          ? words.and(condition.relations().stream().map(this::relation).toList())
          : words.and(said);
    }

    /** Tells from what was found whether it is this relation that holds. */
    private boolean stands(Relation relation) {
      return switch (relation) {
        case DRIVER -> found.stream().anyMatch(one -> one.contains(" "));
        case CO_OWNER -> found.stream().anyMatch(one -> rulebook.teams().containsKey(team(one)));
        case CUSTODIAN -> isCustodian();
        case AUTHOR -> request.person().equals(request.author());
      };
    }

    private String relation(Relation relation) {
      return switch (relation) {
        case DRIVER -> holds() ? drives() : some("found.driver.not", teams());
        case CO_OWNER -> some("found.co-owner", holds() ? teams() : List.of());
        case CUSTODIAN -> holds() ? words.say("found.custodian", place()) : noCustodian();
        case AUTHOR ->
            holds()
                ? words.say("found.author")
                : words.say("found.author.not", "author", request.author());
      };
    }

    private String drives() {
      List<String> pairs = found.stream().filter(one -> one.contains(" ")).toList();
      if (pairs.isEmpty()) {
        return words.say("found.driver.bare", place());
      }
      return words.say(
          "found.driver",
          "kinds",
          words.and(pairs.stream().map(Predicate::kind).distinct().toList()),
          "teams",
          words.and(pairs.stream().map(Predicate::team).distinct().toList()),
          "channel",
          request.channel());
    }

    private String noCustodian() {
      List<String> custodians =
          Optional.ofNullable(rulebook.channels().get(request.channel()))
              .map(channel -> List.copyOf(channel.custodians()))
              .orElse(List.of());
      return some("found.custodian.not", custodians);
    }

    private boolean isCustodian() {
      return Optional.ofNullable(rulebook.channels().get(request.channel()))
          .map(Channel::custodians)
          .filter(custodians -> custodians.contains(request.person()))
          .isPresent();
    }

    private Object[] place() {
      return new Object[] {"kind", request.kind(), "channel", request.channel()};
    }

    private List<String> teams() {
      return found.stream()
          .map(Predicate::team)
          .filter(rulebook.teams()::containsKey)
          .distinct()
          .toList();
    }

    private static String team(String pair) {
      int space = pair.indexOf(' ');
      return space < 0 ? pair : pair.substring(0, space);
    }

    private static String kind(String pair) {
      return pair.substring(pair.indexOf(' ') + 1);
    }

    @Override
    public String visit(Condition.OfKind condition) {
      return some("found.kind", found);
    }

    @Override
    public String visit(Condition.Tagged condition) {
      return some("found.tag", found);
    }

    @Override
    public String visit(Condition.OnChannel condition) {
      return some("found.channel", found);
    }

    @Override
    public String visit(Condition.InGroup condition) {
      return some("found.group", found);
    }

    @Override
    public String visit(Condition.OnPlatform condition) {
      return some("found.platform", found);
    }

    @Override
    public String visit(Condition.During condition) {
      return words.say(
          "found.time",
          "time",
          request.at().map(at -> calendar.instant(at, condition.zone())).orElse(""));
    }

    @Override
    public String visit(Condition.OnDays condition) {
      return words.say(
          "found.time",
          "time",
          request.at().map(at -> calendar.instant(at, condition.zone())).orElse(""));
    }

    @Override
    public String visit(Condition.InSituation condition) {
      if (truth == Truth.UNKNOWN) {
        return words.say(
            "found.situation.unknown", "names", words.or(WantWords.ids(condition.situations())));
      }
      return some("found.situation", found);
    }

    @Override
    public String visit(Condition.FactHolds condition) {
      if (found.isEmpty()) {
        return words.say("found.fact.unset", "name", words.or(WantWords.ids(condition.facts())));
      }
      return words.and(found.stream().map(this::fact).toList());
    }

    private String fact(String pair) {
      int space = pair.lastIndexOf(' ');
      String value = space < 0 ? "" : pair.substring(space + 1);
      String name = space < 0 ? pair : pair.substring(0, space);
      return switch (value) {
        case "yes" -> words.say("found.fact.yes", "name", name);
        case "no" -> words.say("found.fact.no", "name", name);
        default -> words.say("found.fact.unset", "name", name);
      };
    }
  }
}
