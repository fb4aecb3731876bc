package io.github.maypost.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What the object asks to post may be posted. Else there is a violation, whose message is the
 * explanation with its remedies.
 *
 * <pre>{@code
 * @MayPost(person = "user.id", kind = "type", at = "when")
 * record ScheduleForm(User user, String type, String channel, Instant when, Set<String> tags) {}
 * }</pre>
 *
 * <p>The attributes that are named as the parts of a {@linkplain io.github.maypost.decision.Request
 * request} say which property holds that part: a getter, a method of that name without parameters,
 * such as the accessor of a record, or a field; it need not be public. {@code user.id} is the
 * property {@code id} of what {@code user} holds. Those that have the same name as the part need
 * not be said. {@code ""} says that no property holds the part, also where one is called like it.
 * Properties must hold a person, a kind and a channel; the others may be missing, and then the
 * request does not say that part.
 *
 * <ul>
 *   <li>Names are strings or constants of an enum, whose {@code PRODUCT_LAUNCH} means {@code
 *       product-launch}.
 *   <li>Instants are {@link java.time.Instant}, {@link java.time.OffsetDateTime} or {@link
 *       java.time.ZonedDateTime}. What is not certain without a time zone is refused.
 *   <li>Where several may stand, any collection or array of them.
 *   <li>Moments are a {@link java.util.Map} from names to instants; of one whose instant is null
 *       nothing is said.
 * </ul>
 *
 * <p>Where that is not enough, {@link #request} names a property that holds the whole request, most
 * often a method.
 *
 * <p>An object that is null is valid, as everywhere in Jakarta Validation. A person, kind or
 * channel that is null or blank is not: it is a violation of its own, with the message of
 * {@code @NotNull} or {@code @NotBlank}, so that nothing passes for want of an annotation. So is a
 * null among several names. Another part that is null is one that the request does not say; a
 * missing {@code at} is now.
 *
 * <p>The violation is that of the property that stands in the way where this is clear: one that
 * holds a name the rulebook does not know, a person who is not active, tags where adding some is
 * the cheapest remedy. Else it is that of the object.
 *
 * <p>A mapping that does not fit the class is a {@link
 * jakarta.validation.ConstraintDeclarationException} when the first object of the class is
 * validated, which tells what to write instead. A property that throws is a {@link
 * jakarta.validation.ValidationException}. Neither passes as valid.
 *
 * <p>An engine believes what it is told. Who asks, who has approved, which facts hold, when moments
 * were and what went out before should be put into the object by the application, not by whoever
 * fills in the form.
 */
@Documented
@Constraint(validatedBy = MayPostValidator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(MayPost.List.class)
public @interface MayPost {

  /**
   * Who wants to act.
   *
   * @return the name of a property that holds an id
   */
  String person() default "person";

  /**
   * Whose post it is; the one who acts, when there is none.
   *
   * @return the name of a property that holds an id
   */
  String author() default "author";

  /**
   * What they want to do; {@code post}, when there is none.
   *
   * @return the name of a property that holds an id
   */
  String permission() default "permission";

  /**
   * What is to be posted.
   *
   * @return the name of a property that holds an id
   */
  String kind() default "kind";

  /**
   * Where it is to be posted.
   *
   * @return the name of a property that holds an id
   */
  String channel() default "channel";

  /**
   * When it would go out; now, when there is none.
   *
   * @return the name of a property that holds an instant
   */
  String at() default "at";

  /**
   * The marks on the post.
   *
   * @return the name of a property that holds ids
   */
  String tags() default "tags";

  /**
   * The situations that are on, beside those that the engine knows of.
   *
   * @return the name of a property that holds ids
   */
  String situations() default "situations";

  /**
   * The facts that hold.
   *
   * @return the name of a property that holds ids
   */
  String facts() default "facts";

  /**
   * The facts that do not hold.
   *
   * @return the name of a property that holds ids
   */
  String factsNot() default "factsNot";

  /**
   * When moments were, or will be.
   *
   * @return the name of a property that holds a map from ids to instants
   */
  String moments() default "moments";

  /**
   * When the post was proposed.
   *
   * @return the name of a property that holds an instant
   */
  String proposedAt() default "proposedAt";

  /**
   * Which revision of its content this is.
   *
   * @return the name of a property that holds a text
   */
  String revision() default "revision";

  /**
   * The approvals given so far.
   *
   * @return the name of a property that holds {@link io.github.maypost.decision.Approval}s
   */
  String approvals() default "approvals";

  /**
   * The objections that stand.
   *
   * @return the name of a property that holds {@link io.github.maypost.decision.Objection}s
   */
  String objections() default "objections";

  /**
   * What else went out or is scheduled; the engine's history is asked, when there is none.
   *
   * @return the name of a property that holds {@link io.github.maypost.decision.Post}s
   */
  String history() default "history";

  /**
   * All of it. The other attributes then only say to which properties violations belong, as far as
   * the object has them.
   *
   * @return the name of a property that holds a {@link io.github.maypost.decision.Request}, or
   *     empty when the request is put together from the others
   */
  String request() default "";

  /**
   * Whether a post is fine that nothing stands against, but for which something required is not
   * there yet: for forms that hand in what others will approve.
   *
   * @return whether the verdict {@code pending} is valid, too
   */
  boolean acceptPending() default false;

  /**
   * What to say instead of the explanation, and of any other message. Expressions in it are
   * evaluated where the provider does so for violations of properties.
   *
   * @return a message template, or empty for the explanation
   */
  String message() default "";

  /**
   * When it is checked.
   *
   * @return the groups, none for the default group
   */
  Class<?>[] groups() default {};

  /**
   * What clients attach to the constraint.
   *
   * @return the payload, by default none
   */
  Class<? extends Payload>[] payload() default {};

  /** Several of them: all must hold. */
  @Documented
  @Target({TYPE, ANNOTATION_TYPE})
  @Retention(RUNTIME)
  @interface List {

    /**
     * What must hold.
     *
     * @return the constraints
     */
    MayPost[] value();
  }
}
