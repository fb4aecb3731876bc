package io.github.maypost.json;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Declared;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Relation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What a condition wants: an object of one field that tells its kind, mostly in the words that
 * rulebooks use for it.
 */
final class ConditionJson implements Condition.Visitor<JsonObject> {

  private static final ConditionJson VISITOR = new ConditionJson();

  private ConditionJson() {}

  static JsonObject of(Condition condition) {
    return condition.accept(VISITOR);
  }

  @Override
  public JsonObject visit(Condition.AllOf all) {
    return new JsonObject().put("all", JsonObject.each(all.conditions(), ConditionJson::of));
  }

  @Override
  public JsonObject visit(Condition.AnyOf any) {
    return new JsonObject().put("any", JsonObject.each(any.conditions(), ConditionJson::of));
  }

  @Override
  public JsonObject visit(Condition.Not not) {
    return new JsonObject().put("not", of(not.condition()));
  }

  @Override
  public JsonObject visit(Condition.InTeam condition) {
    return named("team", condition.teams());
  }

  @Override
  public JsonObject visit(Condition.HoldsRole condition) {
    return named("role", condition.roles());
  }

  @Override
  public JsonObject visit(Condition.IsPerson condition) {
    return new JsonObject().put("person", condition.people());
  }

  @Override
  public JsonObject visit(Condition.Trained condition) {
    return named("trained", condition.trainings());
  }

  @Override
  public JsonObject visit(Condition.Tenure condition) {
    return new JsonObject()
        .put(
            "tenure",
            new JsonObject()
                .put("atLeast", condition.atLeast().toString())
                .put("team", ids(condition.teams())));
  }

  @Override
  public JsonObject visit(Condition.External condition) {
    return new JsonObject().put("external", condition.external());
  }

  @Override
  public JsonObject visit(Condition.Related condition) {
    return new JsonObject().put("is", condition.relations().stream().map(Relation::word).toList());
  }

  @Override
  public JsonObject visit(Condition.OfKind condition) {
    return named("kind", condition.kinds());
  }

  @Override
  public JsonObject visit(Condition.Tagged condition) {
    return named("tagged", condition.tags());
  }

  @Override
  public JsonObject visit(Condition.OnChannel condition) {
    return named("channel", condition.channels());
  }

  @Override
  public JsonObject visit(Condition.InGroup condition) {
    return named("group", condition.groups());
  }

  @Override
  public JsonObject visit(Condition.OnPlatform condition) {
    return named("platform", condition.platforms());
  }

  @Override
  public JsonObject visit(Condition.During condition) {
    JsonObject during = put(new JsonObject(), condition.interval());
    return new JsonObject().put("during", zoned(during, condition.zone()));
  }

  @Override
  public JsonObject visit(Condition.OnDays condition) {
    JsonObject week =
        new JsonObject()
            .put("days", condition.days().stream().map(ConditionJson::word).toList())
            .put("hours", condition.hours().stream().map(HourRange::toString).toList());
    return new JsonObject().put("week", zoned(week, condition.zone()));
  }

  @Override
  public JsonObject visit(Condition.InSituation condition) {
    return named("situation", condition.situations());
  }

  @Override
  public JsonObject visit(Condition.FactHolds condition) {
    return named("fact", condition.facts());
  }

  @Override
  public JsonObject visit(Condition.Since condition) {
    JsonObject since =
        new JsonObject().put("moments", JsonObject.each(condition.lapses(), ConditionJson::lapse));
    return new JsonObject().put("since", zoned(since, condition.zone()));
  }

  private static JsonObject lapse(Condition.Lapse lapse) {
    return new JsonObject()
        .put("moment", lapse.moment().id())
        .put("atLeast", lapse.atLeast().map(PeriodDuration::toString));
  }

  /** Puts the ends that a stretch of time has. */
  static JsonObject put(JsonObject json, Interval interval) {
    if (!interval.from().equals(Instant.MIN)) {
      json.put("from", interval.from());
    }
    if (!interval.until().equals(Instant.MAX)) {
      json.put("until", interval.until());
    }
    return json;
  }

  static List<String> ids(Collection<? extends Declared> things) {
    return things.stream().map(Declared::id).toList();
  }

  private static JsonObject named(String key, Collection<? extends Declared> things) {
    return new JsonObject().put(key, ids(things));
  }

  private static JsonObject zoned(JsonObject json, ZoneId zone) {
    return json.put("zone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
  }

  private static String word(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
  }
}
