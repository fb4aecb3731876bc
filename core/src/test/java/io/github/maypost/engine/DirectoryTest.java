package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Fault.Source;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.Verdict;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People from the host's directory, and what becomes of its failures. */
final class DirectoryTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook RULEBOOK = rulebook().build();

  private static RulebookBuilder rulebook() {
    return Rulebook.builder()
        .team("press")
        .team("desk")
        .role("writer")
        .training("basics")
        .kind("news")
        .channel("blog", channel -> channel.sharedBy("press", "news"))
        .policy(
            "house",
            policy ->
                policy
                    .rule("press-posts", rule -> rule.allow("post").who(who -> who.team("press")))
                    .rule("anybody-edits", rule -> rule.allow("edit"))
                    .rule(
                        "desk-approves",
                        rule ->
                            rule.requireApproval(
                                    approval -> approval.from(from -> from.team("desk")))
                                .forPermissions("edit"))
                    .rule("anybody-schedules", rule -> rule.allow("schedule"))
                    .rule(
                        "one-a-day",
                        rule ->
                            rule.limit(
                                    limit ->
                                        limit
                                            .atMost(1)
                                            .per(CalendarWindow.DAY)
                                            .each(Partition.TEAM))
                                .who(who -> who.team("press"))
                                .forPermissions("schedule")));
  }

  private static final Person ADA = RULEBOOK.person("ada", person -> person.in("press"));
  private static final Person BOB =
      RULEBOOK.person("bob", person -> person.name("Bob Stone").in("desk"));
  private static final Person CLEO = RULEBOOK.person("cleo", person -> person.in("press"));

  private static final Directory PEOPLE = Directory.of(List.of(ADA, BOB, CLEO));

  /** A directory whose answers can be spoilt. */
  private record Told(
      Function<String, Optional<Person>> finding, Function<Directory, Stream<Person>> listing)
      implements Directory {

    @Override
    public Optional<Person> find(String id) {
      return finding.apply(id);
    }

    @Override
    public Stream<Person> all() {
      return listing.apply(PEOPLE);
    }

    static Directory finding(Function<String, Optional<Person>> finding) {
      return new Told(finding, Directory::all);
    }

    static Directory without(String lost) {
      return finding(
          id -> {
            if (id.equals(lost)) {
              throw new IllegalStateException("directory is away");
            }
            return PEOPLE.find(id);
          });
    }

    static Directory listing(Function<Directory, Stream<Person>> listing) {
      return new Told(PEOPLE::find, listing);
    }
  }

  private static Engine engine(Directory people) {
    return Engine.builder(RULEBOOK).people(people).build();
  }

  private static Request.Builder ask(String person, String permission) {
    return Request.builder(person, "news", "blog")
        .permission(permission)
        .at(NOON)
        .history(List.of());
  }

  @Test
  void peopleOfTheDirectoryMayDoWhatTheirTeamsMay() {
    Engine engine = engine(PEOPLE);

    assertThat(engine.check(ask("ada", "post").build()).isAllowed()).isTrue();
    assertThat(engine.check(ask("bob", "post").build()).basis()).isEqualTo(Basis.NOT_COVERED);
    assertThat(engine.remedies(engine.check(ask("bob", "post").build())))
        .containsExactly(new Remedy(List.of(new Remedy.HandTo(List.of("ada", "cleo")))));
  }

  @Test
  @Shows("4 Request 9")
  void theDirectoryTakesThePlaceOfTheRulebooksPeople() {
    Rulebook rulebook = rulebook().person("dora", person -> person.in("press")).build();
    Person ada = rulebook.person("ada", person -> person.in("press"));
    Engine engine = Engine.builder(rulebook).people(Directory.of(List.of(ada))).build();

    assertThat(Engine.of(rulebook).check(ask("dora", "post").build()).isAllowed()).isTrue();
    assertThat(engine.check(ask("ada", "post").build()).isAllowed()).isTrue();
    assertThat(engine.check(ask("dora", "post").build()).basis()).isEqualTo(Basis.UNKNOWN);
  }

  @Test
  void somebodyTheDirectoryDoesNotKnowIsAnUnknownName() {
    Engine engine = engine(PEOPLE);

    Decision decision = engine.check(ask("klaus", "post").author("cloe").build());

    assertThat(decision.basis()).isEqualTo(Basis.UNKNOWN);
    assertThat(decision.faults()).isEmpty();
    assertThat(engine.explain(decision).suggestions())
        .contains(
            new Suggestion(new UnknownName(UnknownName.Field.AUTHOR, "cloe"), List.of("cleo")));
  }

  @Test
  void whoeverCannotBeLookedUpMayNothingAndTheFaultIsNamed() {
    Map<String, Directory> broken = new LinkedHashMap<>();
    broken.put("directory is away", Told.without("ada"));
    broken.put("null was returned", Told.finding(id -> null));
    broken.put("`ada` was asked for but `cleo` returned", Told.finding(id -> Optional.of(CLEO)));
    broken.put(
        "`ada` belongs to another rulebook",
        Told.finding(
            id -> Optional.of(rulebook().build().person(id, person -> person.in("press")))));
    broken.forEach(
        (cause, people) -> {
          Engine engine = engine(people);
          Decision decision = engine.check(ask("ada", "post").build());

          assertThat(decision.basis()).isEqualTo(Basis.UNKNOWN);
          assertThat(decision.unknownNames()).isEmpty();
          assertThat(decision.faults()).containsExactly(new Fault(Source.PEOPLE, cause));
          assertThat(engine.remedies(decision)).isEmpty();
          assertThat(Wording.of(RULEBOOK).text(engine.explain(decision), engine.remedies(decision)))
              .contains("nobody could be looked up")
              .contains("the directory of people could not be read: " + cause);
        });
  }

  @Test
  void anAuthorWhoCannotBeLookedUpIsAsUnknownAsThePerson() {
    Decision decision = engine(Told.without("bob")).check(ask("ada", "post").author("bob").build());

    assertThat(decision.basis()).isEqualTo(Basis.UNKNOWN);
    assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.PEOPLE);
  }

  @Test
  void rolesScopesAndTrainingsMustBeOfTheSameRulebook() {
    Rulebook other =
        rulebook().group("global").channel("wiki", channel -> channel.in("global")).build();
    for (Person foreign :
        List.of(
            other.person("ada", person -> person.roles("writer")),
            other.person("ada", person -> person.trained("basics", LocalDate.of(2026, 1, 1))),
            other.person("ada", person -> person.joined("press", LocalDate.of(2026, 1, 1))))) {
      assertThat(engine(Directory.of(List.of(foreign))).check(ask("ada", "edit").build()).basis())
          .isEqualTo(Basis.UNKNOWN);
    }
  }

  @Test
  void anApproverWhoCannotBeLookedUpDoesNotCount() {
    Request request = ask("ada", "edit").approvedBy("bob").build();

    Engine withoutBob = engine(Told.without("bob"));
    Decision decision = withoutBob.check(request);

    assertThat(engine(PEOPLE).check(request).isAllowed()).isTrue();
    assertThat(decision.basis()).isEqualTo(Basis.REQUIREMENTS);
    assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.PEOPLE);
    assertThat(progress(withoutBob, request).notCounted())
        .extracting(NotCounted::why)
        .containsExactly(Why.NOT_LOOKED_UP);
    assertThat(progress(engine(PEOPLE), ask("ada", "edit").approvedBy("zed").build()).notCounted())
        .extracting(NotCounted::why)
        .containsExactly(Why.UNKNOWN_PERSON);
  }

  private static ApprovalProgress progress(Engine engine, Request request) {
    return engine.explain(engine.check(request)).reasons().stream()
        .flatMap(reason -> reason.outcome().stream())
        .map(ApprovalProgress.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anObjectorWhoCannotBeLookedUpBlocks() {
    Request request = ask("ada", "edit").approvedBy("bob").objectedBy("cleo").build();

    assertThat(engine(PEOPLE).check(request).isAllowed()).isTrue();
    assertThat(engine(Told.without("cleo")).check(request).basis()).isEqualTo(Basis.REQUIREMENTS);
    assertThat(progress(engine(Told.without("cleo")), request).unknownObjectors()).isEmpty();
    assertThat(
            progress(engine(PEOPLE), ask("ada", "edit").approvedBy("bob").objectedBy("zed").build())
                .unknownObjectors())
        .containsExactly("zed");
  }

  @Test
  void whoeverIsCoveredButNotFoundLowersNoNumberOfApprovals() {
    Rulebook rulebook = everybodyOfTheDeskApproves("100%");
    Person ada = rulebook.person("ada", person -> person.in("press"));
    Person bob = rulebook.person("bob", person -> person.in("desk"));
    Person cleo = rulebook.person("cleo", person -> person.in("press"));
    Person left =
        rulebook.person("dora", person -> person.in("desk").until(LocalDate.parse("2026-10-31")));
    Directory people = Directory.of(List.of(ada, bob, cleo, left));
    AtomicBoolean away = new AtomicBoolean();
    Directory failing =
        new Told(
            id -> {
              if (away.get() && id.equals("dora")) {
                throw new IllegalStateException("directory is away");
              }
              return people.find(id);
            },
            none -> people.all().filter(person -> !away.get() || !person.id().equals("dora")));
    Engine engine = Engine.builder(rulebook).people(failing).build();
    Request request = ask("ada", "edit").approvedBy("bob").build();

    assertThat(engine.check(request).verdict()).isEqualTo(Verdict.PENDING);
    away.set(true);

    Decision decision = engine.check(request);

    assertThat(decision.verdict()).isEqualTo(Verdict.PENDING);
    assertThat(decision.faults()).extracting(Fault::cause).containsExactly("directory is away");
  }

  @Test
  void somebodyIsTheSameWhenListedAsWhenFound() {
    Rulebook rulebook = everybodyOfTheDeskApproves("51%");
    Person ada = rulebook.person("ada", person -> person.in("press"));
    Person bob = rulebook.person("bob", person -> person.in("desk"));
    Person cleo = rulebook.person("cleo", person -> person.in("desk"));
    Person dora = rulebook.person("dora", person -> person.in("press"));
    Person moved = rulebook.person("bob", person -> person.in("press"));
    Directory people = Directory.of(List.of(ada, bob, cleo, dora));
    Engine engine =
        Engine.builder(rulebook)
            .people(new Told(people::find, none -> Stream.of(ada, moved, cleo, dora)))
            .build();

    assertThat(engine.check(ask("ada", "edit").approvedBy("bob").build()).verdict())
        .isEqualTo(Verdict.PENDING);
  }

  @Test
  void whoeverIsAskedThemselvesIsCountedWhomeverTheyStandInFor() {
    Rulebook rulebook = everybodyOfTheDeskApproves("50%");
    Person ada = rulebook.person("ada", person -> person.in("press"));
    Person bob = rulebook.person("bob", person -> person.in("desk"));
    Person cleo = rulebook.person("cleo", person -> person.in("desk"));
    Person dora = rulebook.person("dora", person -> person.in("press"));
    AtomicBoolean away = new AtomicBoolean();
    Directory people = Directory.of(List.of(ada, bob, cleo, dora));
    Engine engine =
        Engine.builder(rulebook)
            .people(
                new Told(
                    id -> away.get() && id.equals("dora") ? Optional.empty() : people.find(id),
                    none -> Stream.of(ada, bob, cleo)))
            .build();
    away.set(true);

    assertThat(engine.check(ask("ada", "edit").approvedBy("bob").build()).verdict())
        .isEqualTo(Verdict.ALLOWED);
  }

  private static Rulebook everybodyOfTheDeskApproves(String share) {
    return Rulebook.builder()
        .team("press")
        .team("desk")
        .kind("news")
        .channel("blog")
        .cover(
            "cleo",
            "dora",
            period ->
                period.from(LocalDate.parse("2026-11-01")).until(LocalDate.parse("2026-11-30")))
        .policy(
            "house",
            policy ->
                policy
                    .rule("anybody-edits", rule -> rule.allow("edit"))
                    .rule(
                        "desk-approves",
                        rule ->
                            rule.requireApproval(
                                    approval ->
                                        approval
                                            .from(from -> from.team("desk"))
                                            .atLeast(Percentage.parse(share)))
                                .forPermissions("edit")))
        .build();
  }

  @Test
  void aTeamWhoseMembersCannotBeListedKeepsNoLimit() {
    Request request = ask("ada", "schedule").history(List.of()).build();

    assertThat(engine(PEOPLE).check(request).isAllowed()).isTrue();
    Decision decision = engine(Told.listing(all -> null)).check(request);
    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.PEOPLE);
  }

  @Test
  void anEnumerationThatFailsOffersNobody() {
    for (Function<Directory, Stream<Person>> listing :
        List.<Function<Directory, Stream<Person>>>of(
            all -> null,
            all -> Arrays.asList(ADA, BOB, null).stream(),
            all -> Stream.of(ADA, BOB, ADA),
            all -> Stream.concat(all.all(), Stream.generate(this::fail)))) {
      Engine engine = engine(Told.listing(listing));
      Decision pending = engine.check(ask("ada", "edit").build());
      Decision denied = engine.check(ask("bob", "post").build());

      assertThat(engine.remedies(denied)).isEmpty();
      assertThat(engine.remedies(pending)).isEmpty();
      assertThat(engine.explain(pending).reasons())
          .flatExtracting(reason -> reason.outcome().stream().toList())
          .singleElement(type(ApprovalProgress.class))
          .satisfies(
              progress ->
                  assertThat(progress.seats()).flatExtracting(SeatsProgress::canStill).isEmpty());
    }
  }

  private Person fail() {
    throw new IllegalStateException("cursor is gone");
  }

  @Test
  void nothingIsHandedToWhomIsListedButCannotBeLookedUp() {
    Engine engine = engine(Told.without("bob"));
    Decision decision = engine.check(ask("ada", "edit").approvedBy("bob").build());

    assertThat(decision.basis()).isEqualTo(Basis.REQUIREMENTS);
    assertThat(engine.remedies(decision)).isEmpty();
  }

  @Test
  void everybodyIsLookedUpOnceInADecisionAndTheStreamIsClosed() {
    List<String> asked = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    Directory people =
        new Told(
            id -> {
              asked.add(id);
              return PEOPLE.find(id);
            },
            all -> all.all().onClose(() -> closed.add("closed")));
    Engine engine = engine(people);
    Request request = ask("ada", "edit").approvedBy("bob").objectedBy("bob").build();

    Decision decision = engine.check(request);
    assertThat(asked).containsExactlyInAnyOrder("ada", "bob");
    assertThat(closed).isEmpty();
    engine.remedies(decision);
    assertThat(closed).hasSize(1);
  }

  @Test
  void whoeverLeftTheDirectoryIsNotExplainedAnyMore() {
    List<Person> people = new ArrayList<>(List.of(ADA, BOB));
    Engine engine =
        engine(
            new Told(
                id -> people.stream().filter(person -> person.id().equals(id)).findFirst(),
                all -> people.stream()));
    Decision decision = engine.check(ask("bob", "post").build());
    people.remove(BOB);

    assertThat(engine.explain(decision).reasons()).isEmpty();
    assertThat(engine.remedies(decision)).isEmpty();
  }

  @Test
  void aLimitThatWasNotMeasuredIsNotExplainedAsKept() {
    AtomicReference<Directory> people = new AtomicReference<>(PEOPLE);
    Engine engine = engine(new Told(id -> people.get().find(id), none -> people.get().all()));
    Decision decision = engine.check(ask("bob", "schedule").build());

    people.set(Directory.of(List.of(RULEBOOK.person("bob", person -> person.in("press")))));

    assertThat(engine.explain(decision).reasons())
        .filteredOn(reason -> reason.rule().id().equals("house/one-a-day"))
        .extracting(Explanation.Reason::status)
        .containsExactly(Explanation.Status.UNKNOWN);
  }

  @Test
  void namesComeFromTheDirectory() {
    Engine engine = engine(PEOPLE);
    Decision decision = engine.check(ask("ada", "edit").build());

    assertThat(text(Wording.of(RULEBOOK).people(PEOPLE), engine, decision))
        .contains("Bob Stone [bob]");
    assertThat(text(Wording.of(RULEBOOK), engine, decision)).doesNotContain("Stone");
    assertThat(text(Wording.of(RULEBOOK).people(Told.without("bob")), engine, decision))
        .contains("ask bob");
  }

  private static String text(Wording wording, Engine engine, Decision decision) {
    return wording.text(engine.explain(decision), engine.remedies(decision));
  }

  @Test
  void aPersonIsCheckedAgainstTheRulebookAsIfDeclaredInIt() {
    assertThatExceptionOfType(InvalidRulebookException.class)
        .isThrownBy(
            () ->
                RULEBOOK.person(
                    "Eve",
                    person ->
                        person
                            .in("pres")
                            .roles("riter")
                            .trained("basic", LocalDate.of(2026, 1, 1))
                            .from(LocalDate.of(2026, 2, 1))
                            .until(LocalDate.of(2026, 1, 1))
                            .name("Eve")
                            .name("Eva")))
        .extracting(InvalidRulebookException::problems)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Problem.class))
        .extracting(problem -> problem.code().id() + " " + problem.path())
        .containsExactlyInAnyOrder(
            "bad-id people.Eve",
            "unknown-name people.Eve.in[0]",
            "unknown-name people.Eve.roles[0].role",
            "unknown-name people.Eve.trained.basic",
            "dates-out-of-order people.Eve.until",
            "duplicate people.Eve.name");
  }

  private static final Rulebook NAMING =
      rulebook()
          .role("steward", role -> role.atMost(1))
          .role("chief", role -> role.includes("steward"))
          .channel("news", channel -> channel.custodians("adda", "bob"))
          .policy(
              "names",
              policy ->
                  policy
                      .rule("ada-only", rule -> rule.allow("delete").who(who -> who.person("ada")))
                      .rule(
                          "cleo-signs",
                          rule ->
                              rule.requireApproval(
                                  approval -> approval.from(from -> from.person("desk")))))
          .build();

  @Test
  @Shows("4 Request 10")
  void thePeopleWhomARulebookNamesAreCheckedWhenAnEngineIsBuilt() {
    Directory people =
        Directory.of(
            List.of(
                NAMING.person("ada", person -> person.roles("steward")),
                NAMING.person("bob", person -> person.roles("chief"))));

    assertThat(problems(() -> Engine.builder(NAMING).people(people).build()))
        .extracting(problem -> problem.path() + ": " + problem.message() + ": " + problem.help())
        .containsExactly(
            "roles.steward.at-most: expected `steward` to be held by at most 1 at one time but"
                + " found 2: `ada`, `bob`: end a term with `until`, or raise `at-most`",
            "channels.news.custodians[0]: unknown person `adda`: did you mean `ada`?",
            "policies.names.rules.cleo-signs.require.approval.from[0].person[0]: unknown person"
                + " `desk`: correct the name, or add the person to the engine's directory");
  }

  @Test
  void withoutAnyPeopleNobodyWhomARulebookNamesIsThere() {
    assertThat(problems(() -> Engine.of(NAMING)))
        .extracting(problem -> problem.path().toString())
        .containsExactly(
            "channels.news.custodians[0]",
            "channels.news.custodians[1]",
            "policies.names.rules.ada-only.who[0].person[0]",
            "policies.names.rules.cleo-signs.require.approval.from[0].person[0]");
  }

  private static List<Problem> problems(Runnable building) {
    List<Problem> problems = new ArrayList<>();
    assertThatExceptionOfType(InvalidRulebookException.class)
        .isThrownBy(building::run)
        .satisfies(invalid -> problems.addAll(invalid.problems()));
    return problems;
  }

  @Test
  void namesOfPeopleThatNobodyDeclaresMustAtLeastBeIds() {
    assertThat(
            problems(() -> rulebook().channel("wiki", wiki -> wiki.custodians("Ada L.")).build()))
        .extracting(problem -> problem.code().id())
        .containsExactly("bad-id");
  }

  @Test
  void aDirectoryThatFailsIsNoMistakeInTheRulebook() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Engine.builder(NAMING).people(Told.without("bob")).build())
        .withMessageContaining("to find `bob`")
        .withMessageContaining("directory is away");
    assertThatIllegalStateException()
        .isThrownBy(() -> Engine.builder(NAMING).people(Told.listing(all -> null)).build())
        .withMessageContaining("to list everybody");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> Engine.builder(NAMING).people(Told.finding(id -> Optional.of(ADA))).build())
        .withMessageContaining("it found `ada`");
  }

  @Test
  void aDirectoryInMemoryHoldsEachPersonOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Directory.of(List.of(ADA, BOB, ADA)))
        .withMessageContaining("`ada` twice");
  }
}
