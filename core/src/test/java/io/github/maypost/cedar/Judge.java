package io.github.maypost.cedar;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import io.github.maypost.decision.Request;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cedar, with some policies and entities at hand. */
final class Judge {

  private static final AuthorizationEngine CEDAR = new BasicAuthorizationEngine();

  private final PolicySet policies;
  private final Map<EntityUID, Entity> entities;

  /** Keeps policies, of which it is told the text by id, in parsed form. */
  Judge(Map<String, String> policies, Set<Entity> entities) {
    this.policies =
        new PolicySet(
            policies.entrySet().stream()
                .map(policy -> new Policy(policy.getValue(), policy.getKey()))
                .collect(Collectors.toSet()));
    this.entities = entities.stream().collect(Collectors.toMap(Entity::getEUID, e -> e));
    try {
      this.policies.cache();
    } catch (CacheException e) {
      throw new AssertionError("Cedar cannot read the policies", e);
    }
  }

  /**
   * What Cedar says.
   *
   * @param isAllowed whether it allows
   * @param policies the policies that determine it: all that permit what is allowed, all that
   *     forbid what is not
   */
  record Ruling(boolean isAllowed, Set<String> policies) {}

  /**
   * Asks Cedar.
   *
   * @throws AssertionError when it cannot evaluate everything: it would leave such a policy out
   */
  Ruling ruling(Request request) {
    AuthorizationResponse response;
    try {
      response = CEDAR.isAuthorized(Translation.asked(request), policies, concerned(request));
    } catch (AuthException e) {
      throw new AssertionError("Cedar cannot answer", e);
    }
    AuthorizationSuccessResponse answer =
        response.success.orElseThrow(
            () -> new AssertionError("Cedar does not answer: " + response));
    if (!answer.getErrors().isEmpty()) {
      throw new AssertionError("Cedar cannot evaluate: " + answer);
    }
    return new Ruling(answer.isAllowed(), answer.getReason());
  }

  /**
   * Returns the post, what it names, and all that this is inside: Cedar reads every entity anew
   * each time, and looks at no other.
   */
  private Set<Entity> concerned(Request request) {
    Map<EntityUID, Entity> concerned = new HashMap<>();
    Translation.named(request).forEach(uid -> add(uid, concerned));
    Set<Entity> all = new HashSet<>(concerned.values());
    all.add(Translation.post(request));
    return all;
  }

  private void add(EntityUID uid, Map<EntityUID, Entity> concerned) {
    Entity entity = entities.get(uid);
    if (entity != null && concerned.put(uid, entity) == null) {
      entity.getParents().forEach(parent -> add(parent, concerned));
    }
  }
}
