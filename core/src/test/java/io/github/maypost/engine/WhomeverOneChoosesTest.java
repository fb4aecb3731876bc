package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is named beside those who are known to do, so that any choice among all named does. */
final class WhomeverOneChoosesTest {

  private static List<List<String>> widened(
      List<List<String>> picked, List<List<String>> able, Predicate<List<List<String>>> suffices) {
    return new Choosing(picked, able, suffices).widened();
  }

  @Test
  void everybodyWhoDoesIsNamedInTheOrderOfThoseWhoMay() {
    assertThat(
            widened(
                List.of(List.of("cy", "bo")),
                List.of(List.of("ada", "bo", "cy", "di")),
                chosen -> true))
        .containsExactly(List.of("ada", "bo", "cy", "di"));
  }

  @Test
  void nobodyIsNamedWhoFailsWithSomeOfTheOthersThoughNotWithAll() {
    assertThat(
            widened(
                List.of(List.of("ada", "bo")),
                List.of(List.of("ada", "bo", "cy", "di")),
                chosen -> !chosen.get(0).containsAll(List.of("bo", "cy"))))
        .containsExactly(List.of("ada", "bo", "di"));
  }

  @Test
  void nobodyIsNamedWhoFailsWithSomeChoiceFromAnotherGroup() {
    assertThat(
            widened(
                List.of(List.of("ada"), List.of("bo")),
                List.of(List.of("ada", "cy"), List.of("bo", "di", "ed")),
                chosen -> !chosen.equals(List.of(List.of("cy"), List.of("di")))))
        .containsExactly(List.of("ada", "cy"), List.of("bo", "ed"));
  }

  @Test
  void asManyAreChosenFromAnotherGroupAsItNeedsNobodyTwice() {
    List<List<List<String>>> tried = new ArrayList<>();

    List<List<String>> widened =
        widened(
            List.of(List.of("ada", "bo"), List.of("di")),
            List.of(List.of("ada", "bo", "cy"), List.of("di", "ed")),
            chosen -> tried.add(chosen));

    assertThat(widened).containsExactly(List.of("ada", "bo", "cy"), List.of("di", "ed"));
    assertThat(tried)
        .containsExactly(
            List.of(List.of("cy", "ada"), List.of("di")),
            List.of(List.of("cy", "bo"), List.of("di")),
            List.of(List.of("ada", "bo"), List.of("ed")),
            List.of(List.of("ada", "cy"), List.of("ed")),
            List.of(List.of("bo", "cy"), List.of("ed")));
  }

  @Test
  void tenAreNamedAtMost() {
    List<String> twelve = people(12);

    assertThat(widened(List.of(List.of("p0")), List.of(twelve), chosen -> true))
        .containsExactly(twelve.subList(0, 10));
  }

  @Test
  void fiveHundredChoicesAreTriedAndNoMore() {
    List<String> tried = new ArrayList<>();

    List<List<String>> widened =
        widened(
            List.of(List.of("p0")),
            List.of(people(600)),
            chosen -> {
              String one = chosen.get(0).get(0);
              tried.add(one);
              return List.of("p500", "p501").contains(one);
            });

    assertThat(tried).isEqualTo(people(501).subList(1, 501));
    assertThat(widened).containsExactly(List.of("p0", "p500"));
  }

  private static List<String> people(int count) {
    return IntStream.range(0, count).mapToObj(number -> "p" + number).toList();
  }
}
