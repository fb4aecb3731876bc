package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.vocabulary.Verb;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement: what happens, for which permissions, when all of its clauses hold. Immutable;
 * equal only to itself.
 */
public final class Rule {

  private final String id;
  private final String policy;
  private final Effect effect;
  private final List<Permission> permissions;
  private final List<Clause> clauses;
  private final @Nullable String because;
  private final Optional<Location> location;

  Rule(
      String policy,
      String id,
      Effect effect,
      List<Permission> permissions,
      List<Clause> clauses,
      @Nullable String because,
      Optional<Location> location) {
    this.policy = policy;
    this.id = policy + "/" + id;
    this.effect = effect;
    this.permissions = ImmutableList.copyOf(permissions);
    this.clauses = ImmutableList.copyOf(clauses);
    this.because = because;
    this.location = location;
  }

  /**
   * Returns how the rule is referred to.
   *
   * @return the ids of policy and rule, such as {@code brand/drivers-post}
   */
  public String id() {
    return id;
  }

  /**
   * Returns where in the rulebook it stands, as {@link Rulebook#without} takes it.
   *
   * @return such as {@code policies.brand.rules.drivers-post}
   */
  public ModelPath path() {
    return ModelPath.of("policies", policy, "rules", id.substring(policy.length() + 1));
  }

  /**
   * Returns the policy it stands in.
   *
   * @return the id of the policy
   */
  public String policy() {
    return policy;
  }

  /**
   * Returns what it does.
   *
   * @return the effect
   */
  public Effect effect() {
    return effect;
  }

  /**
   * Returns its verb.
   *
   * @return the verb of its effect
   */
  public Verb verb() {
    return effect.verb();
  }

  /**
   * Returns the permissions it names.
   *
   * @return the permissions, at least one, without what they imply
   */
  public List<Permission> permissions() {
    return permissions;
  }

  /**
   * Tells whether the rule speaks of a permission: an allow also of what its permissions imply, the
   * other verbs of exactly those they name.
   *
   * @param permission the permission
   * @return whether it does
   */
  public boolean speaksOf(Permission permission) {
    return verb() == Verb.ALLOW
        ? permissions.stream().anyMatch(named -> named.reaches(permission))
        : permissions.contains(permission);
  }

  /**
   * Returns what must hold for the rule to apply: what its policy selects, then who, what, where,
   * when and the exceptions.
   *
   * @return the clauses, none for a rule that always applies
   */
  public List<Clause> clauses() {
    return clauses;
  }

  /**
   * Returns the reason shown to people.
   *
   * @return the reason, or empty when none was said
   */
  public Optional<String> because() {
    return Optional.ofNullable(because);
  }

  /**
   * Returns where the rule was written.
   *
   * @return the place, or empty when it was not written in a file
   */
  public Optional<Location> location() {
    return location;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
