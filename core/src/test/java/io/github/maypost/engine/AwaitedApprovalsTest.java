package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From when on approvals are enough, though nobody gives any more. */
final class AwaitedApprovalsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Rulebook rulebook(Consumer<ApprovalBuilder> approval) {
    return Rulebook.builder()
        .team("legal")
        .team("desk")
        .training("law")
        .kind("news")
        .channel("blog")
        .person("ada")
        .person("cy", person -> person.in("legal"))
        .person("di", person -> person.in("legal").until(day("2026-11-30")))
        .person("ed", person -> person.in("legal").until(day("2026-12-05")))
        .person("flo", person -> person.in("legal").from(day("2026-12-01")))
        .person("gil", person -> person.in("desk").trained("law", day("2027-01-15")))
        .person("hal", person -> person.in("desk"))
        .cover("hal", "cy", period -> period.from(day("2026-12-03")).until(day("2026-12-10")))
        .policy(
            "house",
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule("eyes", rule -> rule.requireApproval(approval)))
        .build();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instant startOf(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static Request.Builder ask() {
    return Request.builder("ada", "news", "blog").at(NOON);
  }

  private static Optional<Instant> earliest(
      Consumer<ApprovalBuilder> approval, Request.Builder request) {
    return Engine.of(rulebook(approval)).earliest(request.build()).at();
  }

  private static void ofLegal(ApprovalBuilder approval) {
    approval.from(who -> who.team("legal"));
  }

  @Test
  void aShareIsEnoughOnceOthersHaveLeft() {
    // of cy, di and ed two are needed; without di, flo is there; without ed too, one of two
    assertThat(
            earliest(
                approval -> approval.from(w -> w.team("legal")).atLeast(Percentage.of(50)),
                ask().approvedBy("cy")))
        .contains(startOf("2026-12-06"));
  }

  @Test
  void everybodyHasApprovedOnceTheOthersHaveLeft() {
    assertThat(
            earliest(
                approval ->
                    approval.from(w -> w.team("legal").not(not -> not.person("flo"))).atLeastAll(),
                ask().approvedBy("cy").approvedBy("ed")))
        .contains(startOf("2026-12-01"));
  }

  @Test
  void anApprovalOfNoTimeCountsOnceItsGiverIsActive() {
    assertThat(earliest(AwaitedApprovalsTest::ofLegal, ask().approvedBy("flo")))
        .contains(startOf("2026-12-01"));
  }

  @Test
  void anApprovalOfNoTimeCountsOnceItsGiverIsTrained() {
    assertThat(earliest(approval -> approval.from(w -> w.trained("law")), ask().approvedBy("gil")))
        .contains(startOf("2027-01-15"));
    assertThat(
            earliest(
                approval ->
                    approval.fromAnyOf(w -> w.trained("law").team("desk"), w -> w.person("cy")),
                ask().approvedBy("gil")))
        .contains(startOf("2027-01-15"));
  }

  @Test
  void anApprovalOfNoTimeCountsOnceItsGiverStandsInForSomebody() {
    assertThat(earliest(AwaitedApprovalsTest::ofLegal, ask().approvedBy("hal")))
        .contains(startOf("2026-12-03"));
  }

  @Test
  void anObjectionOfNoTimeEndsWhenItsGiverLeaves() {
    assertThat(earliest(AwaitedApprovalsTest::ofLegal, ask().approvedBy("cy").objectedBy("ed")))
        .contains(startOf("2026-12-06"));
  }

  @Test
  void anObjectionEndsWithAnApprovalOfNoTimeAsSoonAsThatIsTheLater() {
    assertThat(
            earliest(AwaitedApprovalsTest::ofLegal, ask().approvedBy("cy").objectedBy("cy", NOON)))
        .contains(NOON.plusNanos(1));
  }

  @Test
  void anApprovalOfALaterStageIsWaitedFor() {
    Instant later = NOON.plusSeconds(7);
    Consumer<ApprovalBuilder> stages =
        approval ->
            approval.stages(
                stage -> stage.from(who -> who.person("cy")),
                stage -> stage.from(who -> who.person("di")));

    assertThat(earliest(stages, ask().approvedBy("cy").approvedBy("di", later))).contains(later);
    assertThat(earliest(stages, ask().approvedBy("cy", later).approvedBy("di"))).contains(later);
    assertThat(earliest(stages, ask().approvedBy("cy", later).approvedBy("di", NOON))).isEmpty();
  }

  @Test
  void anApprovalThatGrowsTooOldIsNotWaitedFor() {
    assertThat(
            earliest(
                approval -> approval.from(w -> w.team("legal")).validFor(Duration.ofHours(1)),
                ask().approvedBy("cy", NOON.minusSeconds(3_601))))
        .isEmpty();
  }

  @Test
  void nobodyIsListedWhereApprovalsAreCountedByNumber() {
    Rulebook rulebook = rulebook(AwaitedApprovalsTest::ofLegal);
    AtomicInteger listed = new AtomicInteger();
    Engine engine =
        Engine.builder(rulebook)
            .people(
                new Directory() {
                  @Override
                  public Optional<Person> find(String id) {
                    return Optional.ofNullable(rulebook.people().get(id));
                  }

                  @Override
                  public Stream<Person> all() {
                    listed.incrementAndGet();
                    return rulebook.people().values().stream();
                  }
                })
            .build();
    listed.set(0);

    assertThat(engine.earliest(ask().approvedBy("flo").build()).at())
        .contains(startOf("2026-12-01"));
    assertThat(listed).hasValue(0);
  }
}
