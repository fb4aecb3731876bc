package io.github.maypost.definition;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@link Consistent}: asks the definition itself. */
final class ConsistentValidator implements ConstraintValidator<Consistent, Checked> {

  @Override
  public boolean isValid(@Nullable Checked definition, ConstraintValidatorContext context) {
    if (definition == null) {
      return true;
    }
    List<Finding> findings = new ArrayList<>();
    definition.check(findings::add);
    for (int i = 0; i < findings.size(); i++) {
      findings.get(i).reportTo(context, i);
    }
    return findings.isEmpty();
  }
}
