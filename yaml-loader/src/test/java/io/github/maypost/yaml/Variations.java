package io.github.maypost.yaml;

import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Says one thing in a rulebook otherwise, as somebody who maintains it would. */
final class Variations {

  /**
   * What was changed, and the keys that lead to it.
   *
   * @param definition what the rulebook says from now on
   * @param path the keys that lead to what is new, is no longer said or says something else
   * @param gone whether it is no longer said
   */
  record Variation(RulebookDefinition definition, List<String> path, boolean gone) {}

  private static final String NEW = "brand-new";
  private static final String LINES = "Changed.\nAnd # longer.\n\n  - than: before";

  private final RulebookDefinition said;
  private final Random random;

  private Variations(RulebookDefinition said, Random random) {
    this.said = said;
    this.random = random;
  }

  static Variation of(RulebookDefinition said, Random random) {
    Variations variations = new Variations(said, random);
    return switch (random.nextInt(8)) {
      case 0 -> variations.name();
      case 1 -> variations.kind();
      case 2 -> variations.channel();
      case 3 -> variations.person();
      case 4 -> variations.policy();
      default -> variations.rule();
    };
  }

  private Variation name() {
    String name = said.name() == null || random.nextBoolean() ? "Another name" : null;
    return new Variation(
        with(name, said.kinds(), said.channels(), said.people(), said.policies()),
        List.of("name"),
        name == null);
  }

  private Variation kind() {
    String id = random.nextBoolean() ? NEW : any(said.kinds());
    Map<String, KindDefinition> kinds = new LinkedHashMap<>(said.kinds());
    kinds.put(id, new KindDefinition("Another name", null));
    return new Variation(
        with(said.name(), kinds, said.channels(), said.people(), said.policies()),
        List.of("kinds", id),
        false);
  }

  private Variation channel() {
    String id = random.nextBoolean() ? NEW : any(said.channels());
    Map<String, ChannelDefinition> channels = new LinkedHashMap<>(said.channels());
    channels.put(id, new ChannelDefinition("Another name", null, null, Map.of(), null, null));
    return new Variation(
        with(said.name(), said.kinds(), channels, said.people(), said.policies()),
        List.of("channels", id),
        false);
  }

  private Variation person() {
    String id = random.nextBoolean() ? NEW : any(said.people());
    Map<String, PersonDefinition> people = new LinkedHashMap<>(said.people());
    people.put(id, new PersonDefinition("Another name", null, null, null, null, null, null));
    return new Variation(
        with(said.name(), said.kinds(), said.channels(), people, said.policies()),
        List.of("people", id),
        false);
  }

  private Variation policy() {
    String id = any(said.policies());
    Map<String, PolicyDefinition> policies = new LinkedHashMap<>(said.policies());
    PolicyDefinition was = said.policies().get(id);
    List<String> path = List.of("policies", id);
    switch (random.nextInt(3)) {
      case 0 -> {
        policies.remove(id);
        path = policies.isEmpty() ? List.of("policies") : path;
      }
      case 1 -> {
        policies.put(NEW, was);
        path = List.of("policies", NEW);
      }
      default ->
          policies.put(
              id,
              new PolicyDefinition(
                  "Another title",
                  was.owner(),
                  was.source(),
                  was.reviewBy(),
                  was.where(),
                  was.rules()));
    }
    return new Variation(
        with(said.name(), said.kinds(), said.channels(), said.people(), policies),
        path,
        !policies.containsKey(id));
  }

  private Variation rule() {
    String id = any(said.policies());
    PolicyDefinition policy = said.policies().get(id);
    Map<String, RuleDefinition> rules = new LinkedHashMap<>(policy.rules());
    String ruleId = any(rules);
    RuleDefinition rule = rules.get(ruleId);
    List<String> path = List.of("policies", id, "rules", ruleId);
    switch (random.nextInt(4)) {
      case 0 -> {
        rules.remove(ruleId);
        path = rules.isEmpty() ? List.of("policies", id) : path;
      }
      case 1 -> {
        rules.put(NEW, rule);
        path = List.of("policies", id, "rules", NEW);
      }
      case 2 -> rules.put(ruleId, with(rule, null, List.of("post"), rule.because()));
      default -> rules.put(ruleId, with(rule, List.of("post"), null, LINES));
    }
    Map<String, PolicyDefinition> policies = new LinkedHashMap<>(said.policies());
    policies.put(
        id,
        new PolicyDefinition(
            policy.title(),
            policy.owner(),
            policy.source(),
            policy.reviewBy(),
            policy.where(),
            rules));
    return new Variation(
        with(said.name(), said.kinds(), said.channels(), said.people(), policies),
        path,
        !rules.isEmpty() && !rules.containsKey(ruleId));
  }

  private static RuleDefinition with(
      RuleDefinition rule, List<String> allow, List<String> deny, String because) {
    return new RuleDefinition(
        allow,
        deny,
        null,
        null,
        null,
        null,
        null,
        rule.who(),
        rule.what(),
        rule.where(),
        rule.when(),
        rule.unless(),
        because);
  }

  private String any(Map<String, ?> things) {
    List<String> ids = new ArrayList<>(things.keySet());
    return ids.isEmpty() ? NEW : ids.get(random.nextInt(ids.size()));
  }

  private RulebookDefinition with(
      String name,
      Map<String, KindDefinition> kinds,
      Map<String, ChannelDefinition> channels,
      Map<String, PersonDefinition> people,
      Map<String, PolicyDefinition> policies) {
    return new RulebookDefinition(
        name,
        said.zone(),
        said.calendar(),
        said.teams(),
        said.roles(),
        said.trainings(),
        kinds,
        said.permissions(),
        said.tags(),
        said.situations(),
        said.facts(),
        said.moments(),
        said.platforms(),
        said.groups(),
        channels,
        people,
        said.covers(),
        policies);
  }
}
