package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Grounds;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions that look for a name, by example. */
final class QuestionsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .team("press")
          .team("desk")
          .kind("news")
          .kind("reply")
          .channel("blog", channel -> channel.sharedBy("press", "news"))
          .channel("wiki", channel -> channel.sharedBy("desk", "reply"))
          .person("bob", person -> person.in("desk"))
          .person("ada", person -> person.in("press"))
          .person("cleo", person -> person.in("press"))
          .policy(
              "house",
              policy ->
                  policy
                      .rule(
                          "drivers-post",
                          rule -> rule.allow("post").who(who -> who.is(Relation.DRIVER)))
                      .rule(
                          "desk-helps",
                          rule ->
                              rule.allow("post")
                                  .who(who -> who.team("desk"))
                                  .where(where -> where.channel("blog")))
                      .rule(
                          "helpers-ask",
                          rule ->
                              rule.requireApproval(
                                      approval -> approval.from(from -> from.team("press")))
                                  .who(who -> who.team("desk"))
                                  .where(where -> where.channel("blog")))
                      .rule(
                          "own-drafts", rule -> rule.allow("draft").who(w -> w.is(Relation.AUTHOR)))
                      .rule("anybody-edits", rule -> rule.allow("edit"))
                      .rule(
                          "one-a-day",
                          rule ->
                              rule.limit(
                                      limit ->
                                          limit
                                              .atMost(1)
                                              .per(CalendarWindow.DAY)
                                              .each(Partition.CHANNEL))
                                  .forPermissions("edit")))
          .build();

  private static final Engine ENGINE = Engine.of(RULEBOOK);

  private static Request.Builder open() {
    return Request.template().at(NOON).history(List.of());
  }

  private static List<List<String>> people(Approvers.OfRule rule) {
    return rule.seats().stream().map(Approvers.OfSeats::people).toList();
  }

  private static List<List<String>> found(Choices choices) {
    return List.of(choices.allowed(), choices.pending());
  }

  @Test
  void whoMayListsPeopleInTheOrderOfTheRulebook() {
    Request request = open().kind("news").channel("blog").build();

    assertThat(found(ENGINE.whoMay(request)))
        .isEqualTo(List.of(List.of("ada", "cleo"), List.of("bob")));
    assertThat(ENGINE.whoMay(request).grounds().request().at()).contains(NOON);
  }

  @Test
  void whatAndWhereListKindsAndChannels() {
    assertThat(found(ENGINE.whatMay(open().person("ada").channel("blog").build())))
        .isEqualTo(List.of(List.of("news"), List.of()));
    assertThat(found(ENGINE.whereMay(open().person("bob").kind("reply").build())))
        .isEqualTo(List.of(List.of("wiki"), List.of("blog")));
  }

  @Test
  void theNameInTheRequestDoesNotMatterWhereOthersArePutIn() {
    Request request = open().person("nobody").kind("news").channel("blog").build();

    assertThat(ENGINE.whoMay(request).allowed()).containsExactly("ada", "cleo");
    assertThat(ENGINE.whoMay(request.toBuilder().tags("shiny").build()).allowed()).isEmpty();
    assertThat(ENGINE.whoMay(request.toBuilder().kind("").build()).allowed()).isEmpty();
  }

  @Test
  void everybodyIsAskedForThemselvesUnlessAnAuthorIsSaid() {
    Request.Builder draft = open().kind("news").channel("blog").permission("draft");

    assertThat(ENGINE.whoMay(draft.build()).allowed()).containsExactly("bob", "ada", "cleo");
    assertThat(ENGINE.whoMay(draft.author("ada").build()).allowed()).containsExactly("ada");
    assertThat(ENGINE.whoMay(draft.author("nobody").build()).allowed()).isEmpty();
  }

  @Test
  void namesThatTheRulebookDoesNotKnowAreInTheAnswer() {
    assertThat(ENGINE.whoMay(open().kind("nwes").channel("blog").build()).grounds().unknownNames())
        .containsExactly(new UnknownName(UnknownName.Field.KIND, "nwes"));
    assertThat(ENGINE.whoMayApprove(open().build()).grounds().unknownNames()).hasSize(3);
    assertThat(ENGINE.matrix(open().person("nobody").build()).grounds().unknownNames()).hasSize(1);
  }

  @Test
  void whoMayApproveListsThoseWhoseApprovalWouldCount() {
    Request request = open().person("bob").kind("news").channel("blog").build();

    assertThat(ENGINE.whoMayApprove(request).rules())
        .extracting(rule -> rule.rule().id() + " " + people(rule))
        .containsExactly("house/helpers-ask [[ada, cleo]]");
    assertThat(ENGINE.whoMayApprove(request.toBuilder().author("cleo").build()).rules())
        .extracting(QuestionsTest::people)
        .containsExactly(List.of(List.of("ada")));
    assertThat(ENGINE.whoMayApprove(request.toBuilder().person("ada").build()).rules()).isEmpty();
  }

  @Test
  void aRequestThatLeavesSomethingOpenIsDenied() {
    assertThat(ENGINE.check(open().build()).unknownNames()).hasSize(3);
  }

  @Test
  void withoutATimeOrPeopleNobodyMayAndWhatFailedIsNamed() {
    Engine noClock = Engine.builder(RULEBOOK).clock(() -> null).build();
    Engine noPeople =
        Engine.builder(RULEBOOK)
            .people(
                new Directory() {
                  @Override
                  public Optional<Person> find(String id) {
                    return Optional.ofNullable(RULEBOOK.people().get(id));
                  }

                  @Override
                  public Stream<Person> all() {
                    throw new IllegalStateException("away");
                  }
                })
            .build();
    Request request = Request.template().kind("news").channel("blog").build();

    assertThat(noClock.whoMay(request).allowed()).isEmpty();
    assertThat(noClock.whoMay(request).grounds().faults())
        .extracting(Fault::source)
        .containsExactly(Fault.Source.CLOCK);
    assertThat(noPeople.whoMay(request).allowed()).isEmpty();
    assertThat(noPeople.whoMay(request).grounds().faults())
        .containsExactly(new Fault(Fault.Source.PEOPLE, "away"));
    assertThat(noPeople.matrix(open().build()).people()).isEmpty();
    assertThat(noPeople.whereMay(open().person("ada").kind("news").build()).allowed())
        .containsExactly("blog");
  }

  @Test
  void theHistoryIsAskedEachQuestionOnceAndOnlyForWhatIsAllowedOtherwise() {
    List<PostQuery> asked = new ArrayList<>();
    Engine engine =
        Engine.builder(RULEBOOK)
            .history(
                query -> {
                  asked.add(query);
                  return List.of();
                })
            .build();

    Request request = Request.template().permission("edit").at(NOON).build();
    assertThat(engine.whoMay(request.toBuilder().kind("news").channel("blog").build()).allowed())
        .hasSize(3);
    assertThat(asked).hasSize(1);
    asked.clear();
    engine.matrix(request);
    assertThat(asked).hasSize(2);
    asked.clear();
    engine.matrix(Request.template().at(NOON).build());
    assertThat(asked).isEmpty();
  }

  @Test
  void aHistoryThatFailsIsNamedInTheAnswer() {
    Engine engine = Engine.builder(RULEBOOK).history(query -> null).build();

    Choices choices =
        engine.whoMay(
            Request.template().kind("news").channel("blog").permission("edit").at(NOON).build());

    assertThat(choices.allowed()).isEmpty();
    assertThat(choices.grounds().faults())
        .extracting(Fault::source)
        .containsExactly(Fault.Source.HISTORY);
  }

  @Test
  void aMatrixHoldsWhatTheRequestLeavesOpen() {
    Matrix all = ENGINE.matrix(open().build());
    Matrix blog = ENGINE.matrix(open().channel("blog").build());

    assertThat(all.people()).containsExactly("bob", "ada", "cleo");
    assertThat(all.kinds()).containsExactly("news", "reply");
    assertThat(all.channels()).containsExactly("blog", "wiki");
    assertThat(all.verdict("ada", "news", "blog")).isEqualTo(Verdict.ALLOWED);
    assertThat(all.verdict("bob", "news", "blog")).isEqualTo(Verdict.PENDING);
    assertThat(all.verdict("ada", "news", "wiki")).isEqualTo(Verdict.DENIED);
    assertThat(blog.channels()).containsExactly("blog");
    assertThat(blog.grounds().faults()).isEmpty();
    assertThat(ENGINE.matrix(open().channel("blob").build()).verdict("ada", "news", "blob"))
        .isEqualTo(Verdict.DENIED);
  }

  @Test
  void aMissingHistoryIsToldWhereItAloneStandsInTheWay() {
    Request.Builder edit = Request.template().kind("news").channel("blog").at(NOON);

    assertThat(ENGINE.whoMay(edit.permission("edit").build()).grounds().missing())
        .isEqualTo(new Grounds.Missing(true, List.of(), List.of()));
    assertThat(ENGINE.earliest(edit.person("ada").build()).grounds().missing().history()).isTrue();
    assertThat(ENGINE.whoMayApprove(edit.build()).grounds().missing().history()).isFalse();
    assertThat(ENGINE.earliest(edit.history(List.of()).build()).grounds().missing().history())
        .isFalse();
    assertThat(
            Engine.builder(RULEBOOK)
                .history(query -> null)
                .build()
                .whoMay(Request.template().kind("news").channel("blog").permission("edit").build())
                .grounds()
                .missing()
                .history())
        .isFalse();
  }

  @Test
  void whatIsNotInAMatrixIsRefused() {
    Matrix matrix = ENGINE.matrix(open().build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.verdict("ada", "nwes", "blog"))
        .withMessage("kind: expected one of the matrix but found `nwes`, did you mean `news`?");
  }

  @Test
  void aMatrixTooLargeIsRefusedBeforeAnythingIsDecided() {
    List<String> many = IntStream.range(0, 1_000).mapToObj(number -> "n" + number).toList();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Matrix.of(
                    many,
                    many,
                    IntStream.range(0, 101).mapToObj(number -> "c" + number).toList(),
                    (kind, channel) -> person -> Verdict.DENIED,
                    () ->
                        new Grounds(
                            open().build(),
                            List.of(),
                            new Grounds.Missing(false, List.of(), List.of()),
                            List.of(),
                            "")))
        .withMessageContaining("1000 people x 1000 kinds x 101 channels");
  }
}
