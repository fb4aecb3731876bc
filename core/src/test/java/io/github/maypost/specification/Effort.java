package io.github.maypost.specification;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries every property more often, or less: ten times as often with {@code -Dmaypost.effort=10}.
 */
public final class Effort implements AroundPropertyHook {

  private static final double EFFORT =
      Double.parseDouble(System.getProperty("maypost.effort", "1"));

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    context
        .attributes()
        .tries()
        .ifPresent(
            tries -> context.attributes().setTries((int) Math.max(1, Math.round(tries * EFFORT))));
    return property.execute();
  }
}
