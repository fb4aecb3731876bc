package io.github.maypost.model;

import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.RequireDefinition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What builders of rules and of guidelines hear of requirements. */
final class RequireBuilder {

  private final Said said;
  private @Nullable ApprovalDefinition approval;
  private @Nullable List<String> tags;

  RequireBuilder(Said said) {
    this.said = said.under("require");
  }

  void approval(Consumer<ApprovalBuilder> says) {
    approval =
        said.once(
            "approval",
            approval,
            said.mapping("approval", ApprovalBuilder::new, says, ApprovalBuilder::definition));
  }

  void tags(String... more) {
    tags = Said.more("tags", tags, more);
  }

  @Nullable RequireDefinition definition() {
    return approval == null && tags == null ? null : new RequireDefinition(approval, tags);
  }
}
