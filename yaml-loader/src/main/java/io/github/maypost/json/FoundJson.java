package io.github.maypost.json;

import io.github.maypost.decision.Found;
import io.github.maypost.decision.Found.Held;
import io.github.maypost.decision.Found.Hindrance;
import io.github.maypost.decision.Found.Known;
import io.github.maypost.decision.Found.Lapse;
import io.github.maypost.decision.Found.Share;
import io.github.maypost.decision.Found.Standing;
import io.github.maypost.decision.Found.Taken;
import io.github.maypost.decision.Found.Thing;
import io.github.maypost.decision.Truth;
import java.util.List;

/** What was there when a condition was asked, always a list, perhaps of nothing. */
final class FoundJson {

  private FoundJson() {}

  static List<JsonObject> of(Found found) {
    if (found instanceof Found.Things things) {
      return JsonObject.each(things.things(), FoundJson::thing);
    }
    if (found instanceof Found.Roles roles) {
      return JsonObject.each(roles.held(), FoundJson::held);
    }
    if (found instanceof Found.Trainings trainings) {
      return JsonObject.each(trainings.taken(), FoundJson::taken);
    }
    if (found instanceof Found.Relations relations) {
      return JsonObject.each(relations.standings(), FoundJson::standing);
    }
    if (found instanceof Found.Situations situations) {
      return known(situations.known());
    }
    if (found instanceof Found.Facts facts) {
      return known(facts.known());
    }
    if (found instanceof Found.Moments moments) {
      return JsonObject.each(moments.lapses(), FoundJson::lapse);
    }
    return found instanceof Found.Tenure tenure
        ? tenure.since().stream().map(since -> new JsonObject().put("since", since)).toList()
        : List.of(new JsonObject().put("at", ((Found.Time) found).at()));
  }

  private static JsonObject thing(Thing thing) {
    return new JsonObject()
        .put("id", thing.id())
        .put("meets", thing.meets())
        .put("coverFor", thing.coverFor());
  }

  private static JsonObject held(Held held) {
    return new JsonObject()
        .put("id", held.role())
        .put("meets", held.meets())
        .put("hindrance", held.hindrance().map(Hindrance::word))
        .put("until", held.until())
        .put("coverFor", held.coverFor());
  }

  private static JsonObject taken(Taken taken) {
    return ConditionJson.put(new JsonObject().put("id", taken.training()), taken.counts());
  }

  private static JsonObject standing(Standing standing) {
    return new JsonObject()
        .put("is", standing.relation().word())
        .put("holds", RuleJson.word(Truth.of(standing.holds())))
        .put("shares", JsonObject.each(standing.shares(), FoundJson::share))
        .put("people", standing.people());
  }

  private static JsonObject share(Share share) {
    return new JsonObject()
        .put("team", share.team())
        .put("drives", share.drives())
        .put("coverFor", share.coverFor());
  }

  private static JsonObject lapse(Lapse lapse) {
    return new JsonObject()
        .put("id", lapse.id())
        .put("holds", RuleJson.word(lapse.truth()))
        .put("at", lapse.at())
        .put("from", lapse.over());
  }

  private static List<JsonObject> known(List<Known> known) {
    return JsonObject.each(
        known,
        one -> new JsonObject().put("id", one.id()).put("holds", RuleJson.word(one.truth())));
  }
}
