package io.github.maypost.explain;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Declared;
import io.github.maypost.vocabulary.Word;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Words for what a condition asks. */
final class WantWords implements Condition.Visitor<String> {

  private final Words words;
  private final Calendar calendar;
  private final ZoneId zone;

  WantWords(Words words, Calendar calendar, ZoneId zone) {
    this.words = words;
    this.calendar = calendar;
    this.zone = zone;
  }

  /** Returns what is asked, such as "role writer and not driver". */
  String want(Condition condition) {
    return condition.accept(this);
  }

  /** Returns of whom approval is asked, such as "public-relations" or "role editor". */
  String from(Condition condition) {
    if (condition instanceof Condition.InTeam in) {
      return words.or(ids(in.teams()));
    }
    if (condition instanceof Condition.IsPerson is) {
      return words.or(is.people());
    }
    return want(condition);
  }

  @Override
  public String visit(Condition.AllOf condition) {
    return words.and(condition.conditions().stream().map(this::part).toList());
  }

  @Override
  public String visit(Condition.AnyOf condition) {
    return words.or(condition.conditions().stream().map(this::part).toList());
  }

  @Override
  public String visit(Condition.Not condition) {
    return words.say("want.not", "want", part(condition.condition()));
  }

  private String part(Condition condition) {
    boolean joined =
        condition instanceof Condition.AllOf
            || condition instanceof Condition.AnyOf
            || (condition instanceof Condition.Related related && related.relations().size() > 1)
            || (condition instanceof Condition.Since since && since.lapses().size() > 1);
    return joined ? words.say("want.part", "want", want(condition)) : want(condition);
  }

  @Override
  public String visit(Condition.InTeam condition) {
    return words.say("want.team", "names", words.or(ids(condition.teams())));
  }

  @Override
  public String visit(Condition.HoldsRole condition) {
    return words.say("want.role", "names", words.or(ids(condition.roles())));
  }

  @Override
  public String visit(Condition.IsPerson condition) {
    return words.say("want.person", "names", words.or(condition.people()));
  }

  @Override
  public String visit(Condition.Trained condition) {
    return words.say("want.trained", "names", words.or(ids(condition.trainings())));
  }

  @Override
  public String visit(Condition.Tenure condition) {
    String period = calendar.period(condition.atLeast());
    return condition.teams().isEmpty()
        ? words.say("want.tenure", "period", period)
        : words.say(
            "want.tenure.team", "period", period, "names", words.or(ids(condition.teams())));
  }

  @Override
  public String visit(Condition.External condition) {
    return words.say(condition.external() ? "want.external" : "want.internal");
  }

  @Override
  public String visit(Condition.Related condition) {
    return words.or(
        condition.relations().stream().map(relation -> word("relation.", relation)).toList());
  }

  @Override
  public String visit(Condition.OfKind condition) {
    return words.say("want.kind", "names", words.or(ids(condition.kinds())));
  }

  @Override
  public String visit(Condition.Tagged condition) {
    return words.say("want.tag", "names", words.or(ids(condition.tags())));
  }

  @Override
  public String visit(Condition.OnChannel condition) {
    return words.say("want.channel", "names", words.or(ids(condition.channels())));
  }

  @Override
  public String visit(Condition.InGroup condition) {
    return words.say("want.group", "names", words.or(ids(condition.groups())));
  }

  @Override
  public String visit(Condition.OnPlatform condition) {
    return words.say("want.platform", "names", words.or(ids(condition.platforms())));
  }

  @Override
  public String visit(Condition.During condition) {
    return calendar.interval(condition.interval(), condition.zone());
  }

  @Override
  public String visit(Condition.OnDays condition) {
    List<String> parts = new ArrayList<>();
    if (condition.days().size() < 7 || condition.hours().isEmpty()) {
      parts.add(calendar.days(condition.days()));
    }
    if (!condition.hours().isEmpty()) {
      parts.add(calendar.hours(condition.hours()));
    }
    if (!condition.zone().equals(zone)) {
      parts.add(condition.zone().getId());
    }
    return String.join(" ", parts);
  }

  @Override
  public String visit(Condition.InSituation condition) {
    return words.say("want.situation", "names", words.or(ids(condition.situations())));
  }

  @Override
  public String visit(Condition.FactHolds condition) {
    return words.say("want.fact", "names", words.or(ids(condition.facts())));
  }

  @Override
  public String visit(Condition.Since condition) {
    return words.or(condition.lapses().stream().map(this::lapse).toList());
  }

  private String lapse(Condition.Lapse lapse) {
    String name = lapse.moment().id();
    return lapse
        .atLeast()
        .map(length -> words.say("want.since.for", "name", name, "period", calendar.period(length)))
        .orElseGet(() -> words.say("want.since", "name", name));
  }

  private String word(String prefix, Word word) {
    return words.say(prefix + word.word());
  }

  static List<String> ids(List<? extends Declared> declared) {
    return declared.stream().map(Declared::id).toList();
  }
}
