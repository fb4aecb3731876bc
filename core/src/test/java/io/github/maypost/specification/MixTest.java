package io.github.maypost.specification;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** That the generators give everything a fair share, so that agreement means something. */
class MixTest {

  private static final List<String> CAN_BE_UNKNOWN =
      List.of("AllOf", "AnyOf", "Not", "Tenure", "FactHolds", "Since", "Tagged", "Related");

  private static final List<String> APPROVALS =
      List.of(
          "from",
          "from-each",
          "stages",
          "Count",
          "Share",
          "All",
          "different-teams",
          "valid-for",
          "silence PeriodDuration",
          "silence BusinessDays",
          "cool-off",
          "author-may-approve");

  private static final List<String> SHAPES =
      Stream.concat(
              APPROVALS.stream(),
              Stream.of(
                  "tags",
                  "soft requirement",
                  "soft limit",
                  "AtMost",
                  "AtLeast",
                  "AtMostOver",
                  "ShareOver",
                  "ShareOfLast",
                  "Apart",
                  "each channel",
                  "each person",
                  "each team",
                  "each kind",
                  "each none"))
          .toList();

  @Property(tries = 800, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyConditionComesOutEveryWay(@ForAll("pairs") Pairs.Pair pair) {
    Rulebook rulebook = pair.rulebook();
    for (Rule rule : rulebook.rules()) {
      for (Clause clause : rule.clauses()) {
        scenes(rulebook, pair.request(), clause.part())
            .forEach(scene -> collect(clause.condition(), scene));
      }
    }
    Statistics.label("conditions")
        .coverage(
            shares -> {
              for (Class<?> type : Condition.class.getPermittedSubclasses()) {
                String name = type.getSimpleName();
                shares.check(name, Kleene.YES).count(count -> count >= 20);
                shares.check(name, Kleene.NO).count(count -> count >= 20);
                if (CAN_BE_UNKNOWN.contains(name)) {
                  shares.check(name, Kleene.UNKNOWN).count(count -> count >= 20);
                }
              }
            });
  }

  @Property(
      tries = 1_000,
      seed = "2",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void everyMeasureIsMetAndUnmet(@ForAll("pairs") Pairs.Pair pair) {
    Rulebook rulebook = pair.rulebook();
    Request request = pair.request();
    boolean known = rulebook.people().containsKey(request.person());
    for (Rule rule : known ? rulebook.rules() : List.<Rule>of()) {
      if (request.history().isEmpty() && isMinimum(rule)) {
        Statistics.label("measures").collect("minimum unknown", isMet(rule, rulebook, request));
      }
      rule.effect()
          .measure()
          .filter(measure -> isOfInterest(measure, request))
          .ifPresent(
              measure -> {
                boolean met = isMet(measure, rule, rulebook, request);
                shapes(measure).forEach(s -> Statistics.label("measures").collect(s, met));
                if (rule.verb() == Verb.ADVISE) {
                  String soft = measure instanceof Limit ? "soft limit" : "soft requirement";
                  Statistics.label("measures").collect(soft, met);
                }
              });
    }
    Statistics.label("measures")
        .coverage(
            shares -> {
              SHAPES.forEach(
                  shape -> {
                    shares.check(shape, true).count(count -> count >= 20);
                    shares.check(shape, false).count(count -> count >= 20);
                  });
              shares.check("minimum unknown", true).count(count -> count == 0);
              shares.check("minimum unknown", false).count(count -> count >= 20);
            });
  }

  /** Whether anything but an empty list decides. */
  private static boolean isOfInterest(Measure measure, Request request) {
    if (measure instanceof Limit) {
      return request.history().filter(history -> !history.isEmpty()).isPresent();
    }
    return measure instanceof Requirement.Tags
        || !request.approvals().isEmpty()
        || !request.objections().isEmpty();
  }

  private static boolean isMinimum(Rule rule) {
    return rule.effect().measure().filter(Limit.AtLeast.class::isInstance).isPresent();
  }

  private static boolean isMet(Rule rule, Rulebook rulebook, Request request) {
    return isMet(rule.effect().measure().orElseThrow(), rule, rulebook, request);
  }

  private static boolean isMet(Measure measure, Rule rule, Rulebook rulebook, Request request) {
    Organisation organisation = Organisation.of(rulebook);
    return measure instanceof Limit limit
        ? !Counting.isBroken(limit, rule, organisation, request)
        : Approving.isMet((Requirement) measure, organisation, request);
  }

  /** What a measure has of all that it could be, in the words of {@link #SHAPES}. */
  private static List<String> shapes(Measure measure) {
    List<String> shapes = new ArrayList<>();
    if (measure instanceof Limit limit) {
      shapes.add(limit.getClass().getSimpleName());
      limit.each().forEach(each -> shapes.add("each " + each.word()));
    } else if (measure instanceof Requirement.Approval approval) {
      long groups = approval.seats().size();
      shapes.add(approval.stages().size() > 1 ? "stages" : groups > 1 ? "from-each" : "from");
      approval.seats().forEach(s -> shapes.add(s.atLeast().getClass().getSimpleName()));
      approval.orSilence().ifPresent(d -> shapes.add("silence " + d.getClass().getSimpleName()));
      addIf(approval.differentTeams(), "different-teams", shapes);
      addIf(approval.validFor().isPresent(), "valid-for", shapes);
      addIf(approval.coolOff().isPresent(), "cool-off", shapes);
      addIf(approval.authorMayApprove(), "author-may-approve", shapes);
    } else {
      shapes.add("tags");
    }
    return shapes;
  }

  private static void addIf(boolean present, String shape, List<String> shapes) {
    if (present) {
      shapes.add(shape);
    }
  }

  @Property(tries = 1000, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyShapeOfApprovalIsMetByApprovalsThatOneLessDoesNotMeet(
      @ForAll("several") Pairs.Pair pair) {
    Organisation organisation = Organisation.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Measures.of(pair.rulebook())
          .filter(Requirement.Approval.class::isInstance)
          .filter(m -> isDecidedByOneApproval((Requirement) m, organisation, request))
          .forEach(m -> shapes(m).forEach(shape -> Statistics.label("decisive").collect(shape)));
    }
    Statistics.label("decisive")
        .coverage(
            shares -> APPROVALS.forEach(shape -> shares.check(shape).count(count -> count >= 10)));
  }

  private static boolean isDecidedByOneApproval(
      Requirement requirement, Organisation organisation, Request request) {
    return Approving.isMet(requirement, organisation, request)
        && request.approvals().stream()
            .map(approval -> without(approval, request))
            .anyMatch(less -> !Approving.isMet(requirement, organisation, less));
  }

  private static Request without(Approval approval, Request request) {
    List<Approval> others = new ArrayList<>(request.approvals());
    others.remove(approval);
    return Requests.withApprovals(request, others);
  }

  @Property(tries = 1000, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void coversMatterToEveryPart(@ForAll("several") Pairs.Pair pair) {
    if (!pair.rulebook().covers().isEmpty()) {
      Rulebook without = withoutCovers(pair);
      for (Request request : pair.requests()) {
        Expected with = Specification.decide(pair.rulebook(), request);
        Expected none = Specification.decide(without, request);
        differ("allows", with.allows(), none.allows());
        differ("denies", with.denies(), none.denies());
        differ("limits", with.limits(), none.limits());
        differ("requirements", with.requirements(), none.requirements());
        differ("advice", with.advice(), none.advice());
      }
    }
    Statistics.label("covers")
        .coverage(
            shares ->
                Stream.of("allows", "denies", "limits", "requirements", "advice")
                    .forEach(part -> shares.check(part).count(count -> count >= 3)));
  }

  private static void differ(String part, Set<String> with, Set<String> without) {
    if (!with.equals(without)) {
      Statistics.label("covers").collect(part);
    }
  }

  private static Rulebook withoutCovers(Pairs.Pair pair) {
    return Rulebooks.meaning(
        Rulebooks.with(pair.definition(), pair.definition().people(), List.of()));
  }

  private static Stream<Scene> scenes(Rulebook rulebook, Request request, Clause.Part part) {
    List<Scene> scenes = new ArrayList<>(List.of(Scene.of(rulebook, request)));
    if (part != Clause.Part.WHEN && part != Clause.Part.UNLESS) {
      for (Post post : request.history().orElse(List.of())) {
        scenes.add(Scene.of(Organisation.of(rulebook), post));
      }
    }
    return scenes.stream().filter(scene -> scene.person().isPresent());
  }

  private static void collect(Condition condition, Scene scene) {
    Statistics.label("conditions")
        .collect(condition.getClass().getSimpleName(), Selecting.condition(condition, scene));
    if (condition instanceof Condition.AllOf all) {
      all.conditions().forEach(part -> collect(part, scene));
    } else if (condition instanceof Condition.AnyOf any) {
      any.conditions().forEach(part -> collect(part, scene));
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), scene);
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> several() {
    return Pairs.pairs(6);
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs();
  }
}
