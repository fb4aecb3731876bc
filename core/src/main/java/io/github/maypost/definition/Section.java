package io.github.maypost.definition;

/** The parts of a rulebook under which things are declared by id. */
public enum Section {
  /** Teams. */
  TEAMS("team"),
  /** Roles. */
  ROLES("role"),
  /** Trainings. */
  TRAININGS("training"),
  /** Kinds of content. */
  KINDS("kind"),
  /** Permissions, the built-in ones among them. */
  PERMISSIONS("permission"),
  /** Tags. */
  TAGS("tag"),
  /** Situations. */
  SITUATIONS("situation"),
  /** Facts. */
  FACTS("fact"),
  /** Moments. */
  MOMENTS("moment"),
  /** Platforms. */
  PLATFORMS("platform"),
  /** Groups of channels. */
  GROUPS("group"),
  /** Channels. */
  CHANNELS("channel"),
  /** People. */
  PEOPLE("person"),
  /** Channels and groups, whose ids are unique together. */
  PLACES("channel or group");

  private final String noun;

  Section(String noun) {
    this.noun = noun;
  }

  /**
   * Returns what one thing of this section is called.
   *
   * @return such as {@code team}
   */
  public String noun() {
    return noun;
  }

  /**
   * Returns the key of the section.
   *
   * @return such as {@code teams}
   */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
