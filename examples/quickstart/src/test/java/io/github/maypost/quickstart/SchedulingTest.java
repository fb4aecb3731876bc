package io.github.maypost.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.engine.Engine;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SchedulingTest {

  private final Validator validator =
      Scheduling.validator(Engine.builder(Quickstart.acme()).history(query -> List.of()).build());

  private Set<ConstraintViolation<ScheduleForm>> violations(int form) {
    return validator.validate(Scheduling.forms().get(form));
  }

  @Test
  void whatMayBePostedHasNoViolation() {
    assertThat(violations(0)).isEmpty();
  }

  @Test
  void whatMayNotYetBePostedSaysWhyAndWhatToDo() {
    assertThat(violations(1))
        .singleElement()
        .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString(""))
        .extracting(ConstraintViolation::getMessage)
        .asString()
        .startsWith("PENDING  maya may not yet post product-launch on acme-x")
        .contains("ask omar or lin (public-relations) to approve");
  }

  @Test
  void aMistakeBelongsToItsProperty() {
    assertThat(violations(2))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("kind", "tags", "text");
  }
}
