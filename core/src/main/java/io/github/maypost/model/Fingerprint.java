package io.github.maypost.model;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes all that a rulebook means as one canonical text, in which whatever has no order is sorted,
 * and digests that.
 */
final class Fingerprint implements Condition.Visitor<Fingerprint.Form> {

  private static final Fingerprint CONDITIONS = new Fingerprint();

  private Fingerprint() {}

  /** A piece of the canonical text, told apart by its type from a text of the user's. */
  record Form(String text) {}

  static String of(Rulebook rulebook) {
    Form form =
        form(
            "rulebook",
            "1",
            rulebook.name(),
            rulebook.zone(),
            form("calendar", rulebook.calendar().workDays(), rulebook.calendar().holidays()),
            set(rulebook.teams().values(), t -> form("team", t, t.name(), t.next(), t.external())),
            set(rulebook.roles().values(), r -> form("role", r, r.name(), r.next(), r.atMost())),
            set(rulebook.trainings().values(), t -> form("training", t, t.name(), t.validFor())),
            set(rulebook.kinds().values(), k -> form("kind", k, k.name(), k.next())),
            set(rulebook.permissions().values(), p -> form("permission", p, p.name(), p.next())),
            labels("tag", rulebook.tags()),
            labels("situation", rulebook.situations()),
            labels("fact", rulebook.facts()),
            labels("moment", rulebook.moments()),
            labels("platform", rulebook.platforms()),
            set(rulebook.groups().values(), g -> form("group", g, g.name(), g.next())),
            set(rulebook.channels().values(), Fingerprint::channel),
            set(rulebook.people().values(), Fingerprint::person),
            set(rulebook.covers(), c -> form("cover", c.by(), c.covered(), c.during())),
            set(rulebook.policies().values(), Fingerprint::policy));
    return Hashing.sha256().hashString(form.text(), StandardCharsets.UTF_8).toString();
  }

  private static Form channel(Channel channel) {
    return form(
        "channel",
        channel,
        channel.name(),
        channel.platform(),
        channel.in(),
        map(channel.sharedBy()),
        channel.custodians(),
        channel.custodiansAtLeast());
  }

  private static Form person(Person person) {
    return form(
        "person",
        person,
        person.name(),
        person.in(),
        set(
            person.roles(),
            grant ->
                form(
                    "grant",
                    grant.role(),
                    grant.scope().map(scope -> form("scope", scope.channels(), scope.groups())),
                    grant.until())),
        map(person.trained()),
        map(person.joined()),
        person.active());
  }

  private static Form policy(PostingPolicy policy) {
    return form(
        "policy",
        policy,
        policy.title(),
        policy.owner(),
        policy.source(),
        policy.reviewBy(),
        set(policy.rules(), Fingerprint::rule));
  }

  private static Form rule(Rule rule) {
    return form(
        "rule",
        rule,
        effect(rule.effect()),
        rule.permissions(),
        set(
            rule.clauses(),
            clause -> form("clause", clause.part(), clause.condition().accept(CONDITIONS))),
        rule.because());
  }

  private static Form effect(Effect effect) {
    if (effect instanceof Effect.Oblige oblige) {
      return form("oblige", oblige.text());
    }
    if (effect instanceof Effect.Advise advise) {
      return form(
          "advise", advise.text(), advise.level(), advise.measure().map(Fingerprint::measure));
    }
    return form("verb", effect.verb(), effect.measure().map(Fingerprint::measure));
  }

  private static Form measure(Measure measure) {
    return measure instanceof Limit limit ? limit(limit) : requirement((Requirement) measure);
  }

  private static Form limit(Limit limit) {
    if (limit instanceof Limit.AtMost most) {
      return form("at-most", most.count(), most.per(), most.each());
    }
    if (limit instanceof Limit.AtLeast least) {
      return form("at-least", least.count(), least.per(), least.each());
    }
    if (limit instanceof Limit.AtMostOver most) {
      return form("at-most-over", most.count(), most.over(), most.each());
    }
    if (limit instanceof Limit.ShareOver share) {
      return form("share-over", share.share(), share.over(), share.minPosts(), share.each());
    }
    if (limit instanceof Limit.ShareOfLast share) {
      return form("share-of-last", share.share(), share.posts(), share.minPosts(), share.each());
    }
    Limit.Apart apart = (Limit.Apart) limit;
    return form("apart", apart.distance(), apart.each());
  }

  private static Form requirement(Requirement requirement) {
    if (requirement instanceof Requirement.Tags tags) {
      return form("tags", tags.tags());
    }
    Requirement.Approval approval = (Requirement.Approval) requirement;
    return form(
        "approval",
        form("stages", approval.stages().stream().map(Fingerprint::stage).toArray()),
        approval.differentTeams(),
        approval.validFor(),
        approval.orSilence(),
        approval.coolOff(),
        approval.authorMayApprove());
  }

  /** Writes a stage; the same seats twice are twice as many, so that they are not one. */
  private static Form stage(Requirement.Stage stage) {
    return form(
        "stage",
        stage.seats().stream()
            .map(seats -> form("seats", seats.from().accept(CONDITIONS), seats.atLeast()))
            .sorted(Comparator.comparing(Form::text))
            .toArray());
  }

  private static Form labels(String kind, Map<String, ? extends Declared> labels) {
    return set(labels.values(), label -> form(kind, label, label.name()));
  }

  /** Writes a word and what belongs to it, in this order, so that no two meanings look the same. */
  private static Form form(String word, Object... parts) {
    return new Form(
        Arrays.stream(parts)
            .map(part -> part(part).text())
            .collect(Collectors.joining(" ", "(" + word + " ", ")")));
  }

  private static Form part(Object part) {
    if (part instanceof Form form) {
      return form;
    }
    if (part instanceof Collection<?> unordered) {
      return set(unordered, Fingerprint::part);
    }
    if (part instanceof Optional<?> optional) {
      return optional.map(Fingerprint::part).orElse(new Form("-"));
    }
    if (part instanceof ZoneId zone) {
      return new Form('"' + zone.normalized().getId() + '"');
    }
    return new Form('"' + part.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  private static <T> Form set(Collection<T> things, Function<? super T, Form> form) {
    return new Form(
        things.stream()
            .map(thing -> form.apply(thing).text())
            .sorted()
            .distinct()
            .collect(Collectors.joining(" ", "{", "}")));
  }

  private static Form map(Map<? extends Declared, ?> map) {
    return set(map.entrySet(), entry -> form("entry", entry.getKey(), entry.getValue()));
  }

  @Override
  public Form visit(Condition.AllOf condition) {
    return several("all", condition.conditions());
  }

  @Override
  public Form visit(Condition.AnyOf condition) {
    return several("any", condition.conditions());
  }

  /** Writes several conditions; those that look the same are one, in whatever words they were. */
  private Form several(String word, List<Condition> conditions) {
    List<Form> forms = conditions.stream().map(part -> part.accept(this)).distinct().toList();
    return forms.size() == 1 ? forms.get(0) : form(word, forms);
  }

  @Override
  public Form visit(Condition.Not condition) {
    return form("not", condition.condition().accept(this));
  }

  @Override
  public Form visit(Condition.InTeam condition) {
    return form("team", condition.teams());
  }

  @Override
  public Form visit(Condition.HoldsRole condition) {
    return form("role", condition.roles());
  }

  @Override
  public Form visit(Condition.IsPerson condition) {
    return form("person", condition.people());
  }

  @Override
  public Form visit(Condition.Trained condition) {
    return form("trained", condition.trainings());
  }

  @Override
  public Form visit(Condition.Tenure condition) {
    return form("tenure", condition.atLeast(), condition.teams());
  }

  @Override
  public Form visit(Condition.External condition) {
    return form("external", condition.external());
  }

  @Override
  public Form visit(Condition.Related condition) {
    return form("is", condition.relations());
  }

  @Override
  public Form visit(Condition.OfKind condition) {
    return form("kind", condition.kinds());
  }

  @Override
  public Form visit(Condition.Tagged condition) {
    return form("tagged", condition.tags());
  }

  @Override
  public Form visit(Condition.OnChannel condition) {
    return form("channel", condition.channels());
  }

  @Override
  public Form visit(Condition.InGroup condition) {
    return form("group", condition.groups());
  }

  @Override
  public Form visit(Condition.OnPlatform condition) {
    return form("platform", condition.platforms());
  }

  @Override
  public Form visit(Condition.During condition) {
    return form("during", condition.interval(), condition.zone());
  }

  @Override
  public Form visit(Condition.OnDays condition) {
    return form("days", condition.days(), condition.hours(), condition.zone());
  }

  @Override
  public Form visit(Condition.InSituation condition) {
    return form("situation", condition.situations());
  }

  @Override
  public Form visit(Condition.FactHolds condition) {
    return form("fact", condition.facts());
  }

  @Override
  public Form visit(Condition.Since condition) {
    return form(
        "since",
        set(condition.lapses(), lapse -> form("lapse", lapse.moment(), lapse.atLeast())),
        condition.zone());
  }
}
