package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.specification.Sentences;
import org.junit.jupiter.api.Test;

/** That each sentence of the design about files is shown by a test. */
class SentencesTest {

  @Test
  void everySentenceOfTheLoaderIsShownByATest() {
    assertThat(Sentences.openIn("loader", SentencesTest.class)).isEmpty();
  }
}
