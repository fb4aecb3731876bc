package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import io.github.maypost.model.Condition;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was there when a single condition was asked, whether it holds or not. All names are ids. */
public sealed interface Found {

  /** What things are found of. */
  enum Trait implements Word {
    /** The teams that the person is listed in. */
    TEAM,
    /** The person. */
    PERSON,
    /** Those teams of the person that are, or are inside of, teams from outside. */
    EXTERNAL,
    /** The kind of the post. */
    KIND,
    /** The tags on the post. */
    TAG,
    /** The channel. */
    CHANNEL,
    /** The groups that the channel is listed in. */
    GROUP,
    /** The platform of the channel, if it was named. */
    PLATFORM;
  }

  /**
   * Things that the rulebook declares.
   *
   * @param trait what they are of
   * @param things the things, perhaps none
   */
  record Things(Trait trait, List<Thing> things) implements Found {
    /** Copies the list. */
    public Things {
      things = ImmutableList.copyOf(things);
    }
  }

  /**
   * One thing that is there.
   *
   * @param id its id
   * @param meets the id of what was wanted that it meets: its own, or that of something that it is
   *     inside of or includes; empty when it does not help
   * @param coverFor the id of the person by standing in for whom it is there; empty when it is
   *     there without that
   */
  record Thing(String id, Optional<String> meets, Optional<String> coverFor) {}

  /**
   * The roles that a person was given, those of people they stand in for included.
   *
   * @param held the roles, perhaps none
   */
  record Roles(List<Held> held) implements Found {
    /** Copies the list. */
    public Roles {
      held = ImmutableList.copyOf(held);
    }
  }

  /**
   * A role that was given to a person.
   *
   * @param role its id
   * @param meets the id of the role wanted that it meets: its own, or that of one it includes;
   *     empty when it does not help
   * @param hindrance why it does not count for this post; empty when it does
   * @param until the first instant at which it is, or was, gone; empty when it stays
   * @param coverFor the id of the person by standing in for whom it is held; empty when it is the
   *     person's own
   */
  record Held(
      String role,
      Optional<String> meets,
      Optional<Hindrance> hindrance,
      Optional<Instant> until,
      Optional<String> coverFor) {}

  /** Why a role that was given does not count for a post. */
  enum Hindrance implements Word {
    /** Its time is over. */
    ENDED,
    /** It was given for other channels. */
    ELSEWHERE;
  }

  /**
   * Those of the trainings asked for that the person took, or will.
   *
   * @param taken the trainings, perhaps none
   */
  record Trainings(List<Taken> taken) implements Found {
    /** Copies the list. */
    public Trainings {
      taken = ImmutableList.copyOf(taken);
    }
  }

  /**
   * A training that a person took.
   *
   * @param training its id
   * @param counts from the first instant of the day on which it was taken until it counts no longer
   */
  record Taken(String training, Interval counts) {}

  /**
   * How long the person has been there.
   *
   * @param since since when; empty when nobody said
   */
  record Tenure(Optional<Instant> since) implements Found {}

  /**
   * How the person stands to the post.
   *
   * @param standings one for each relation asked for, in the condition's order
   */
  record Relations(List<Standing> standings) implements Found {
    /** Copies the list. */
    public Relations {
      standings = ImmutableList.copyOf(standings);
    }
  }

  /**
   * Whether the person stands in one relation to the post, and by what.
   *
   * @param relation the relation
   * @param holds whether they do
   * @param shares for drivers and co-owners, the teams by which the person shares the channel
   * @param people for custodians and the author, the ids of those who are
   */
  record Standing(Relation relation, boolean holds, List<Share> shares, List<String> people) {
    /** Copies the lists. */
    public Standing {
      shares = ImmutableList.copyOf(shares);
      people = ImmutableList.copyOf(people);
    }
  }

  /**
   * A team that shares the channel and that the person is in, or in a team inside of it.
   *
   * @param team its id
   * @param drives the ids of those kinds it drives there that the post is of, perhaps none
   * @param coverFor the id of the person by standing in for whom they are in it; empty when they
   *     are without that
   */
  record Share(String team, List<String> drives, Optional<String> coverFor) {
    /** Copies the list. */
    public Share {
      drives = ImmutableList.copyOf(drives);
    }
  }

  /**
   * When the post would go out.
   *
   * @param at the instant
   */
  record Time(Instant at) implements Found {}

  /**
   * Of each situation asked for, whether it is on.
   *
   * @param known one for each, in the order of the {@link Condition.InSituation}
   */
  record Situations(List<Known> known) implements Found {
    /** Copies the list. */
    public Situations {
      known = ImmutableList.copyOf(known);
    }
  }

  /**
   * Of each fact asked for, whether it holds.
   *
   * @param known one for each, in the order of the {@link Condition.FactHolds}
   */
  record Facts(List<Known> known) implements Found {
    /** Copies the list. */
    public Facts {
      known = ImmutableList.copyOf(known);
    }
  }

  /**
   * Of each moment asked for, when it was, and since when that is long enough ago.
   *
   * @param lapses one for each, in the order of the {@link Condition.Since}
   */
  record Moments(List<Lapse> lapses) implements Found {
    /** Copies the list. */
    public Moments {
      lapses = ImmutableList.copyOf(lapses);
    }
  }

  /**
   * What is known of a moment.
   *
   * @param id its id
   * @param at when it was, or will be; empty when nobody said
   * @param over the first instant that is long enough after it; empty when nobody said when it was,
   *     or when that lies beyond what can be told
   * @param truth whether it is long enough ago
   */
  record Lapse(String id, Optional<Instant> at, Optional<Instant> over, Truth truth) {}

  /**
   * What is known of a situation or a fact.
   *
   * @param id its id
   * @param truth whether it is so
   */
  record Known(String id, Truth truth) {}
}
