package io.github.maypost.json;

import io.github.maypost.decision.Remedy;

/** What would change a decision. */
final class RemedyJson {

  private RemedyJson() {}

  /** Returns a remedy: its only step, or all of them together. */
  static JsonObject of(Remedy remedy) {
    return remedy.steps().size() == 1
        ? step(remedy.steps().get(0))
        : new JsonObject()
            .put("type", "all")
            .put("steps", JsonObject.each(remedy.steps(), RemedyJson::step));
  }

  private static JsonObject step(Remedy.Step step) {
    if (step instanceof Remedy.AddTags add) {
      return new JsonObject().put("type", "add-tags").put("tags", add.tags());
    }
    if (step instanceof Remedy.AskApproval ask) {
      return new JsonObject()
          .put("type", "ask-approval")
          .put("rule", ask.rule().id())
          .put("from", ConditionJson.of(ask.from()))
          .put("needed", ask.needed())
          .put("people", ask.people());
    }
    if (step instanceof Remedy.WaitUntil wait) {
      return new JsonObject().put("type", "wait-until").put("until", wait.until());
    }
    if (step instanceof Remedy.UseChannel use) {
      return new JsonObject().put("type", "use-channel").put("channels", use.channels());
    }
    if (step instanceof Remedy.TakeTraining take) {
      return new JsonObject().put("type", "take-training").put("trainings", take.trainings());
    }
    Remedy.HandTo hand = (Remedy.HandTo) step;
    return new JsonObject().put("type", "hand-to").put("people", hand.people());
  }
}
