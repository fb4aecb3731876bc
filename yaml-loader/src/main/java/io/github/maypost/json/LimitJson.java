package io.github.maypost.json;

import io.github.maypost.decision.Outcome;

/** What limits came to. */
final class LimitJson {

  private LimitJson() {}

  static JsonObject of(Outcome outcome) {
    if (outcome instanceof Outcome.Counted counted) {
      return counted(counted);
    }
    if (outcome instanceof Outcome.Minimum minimum) {
      return minimum(minimum);
    }
    return outcome instanceof Outcome.Share share
        ? share(share)
        : distance((Outcome.Distance) outcome);
  }

  private static JsonObject counted(Outcome.Counted counted) {
    JsonObject json =
        new JsonObject()
            .put("type", "count")
            .put("count", counted.count())
            .put("atMost", counted.atMost());
    return ConditionJson.put(json, counted.window()).put("team", counted.team());
  }

  private static JsonObject minimum(Outcome.Minimum minimum) {
    JsonObject json =
        new JsonObject()
            .put("type", "minimum")
            .put("count", minimum.count())
            .put("atLeast", minimum.atLeast());
    return ConditionJson.put(json, minimum.window()).put("team", minimum.team());
  }

  private static JsonObject share(Outcome.Share share) {
    JsonObject json = new JsonObject().put("type", "share");
    share
        .mix()
        .ifPresent(
            mix ->
                json.put("matching", mix.matching())
                    .put("total", mix.total())
                    .put("room", share.room()));
    return json.put("most", share.most().toString())
        .put("minPosts", share.minPosts())
        .put("team", share.team());
  }

  private static JsonObject distance(Outcome.Distance distance) {
    return new JsonObject()
        .put("type", "distance")
        .put("known", distance.known())
        .put("atLeast", distance.atLeast().toString())
        .put("before", distance.before().map(LimitJson::near))
        .put("after", distance.after().map(LimitJson::near))
        .put("team", distance.team());
  }

  private static JsonObject near(Outcome.Near near) {
    return new JsonObject()
        .put("post", RequestJson.json(near.post()))
        .put("distance", near.distance().toString());
  }
}
