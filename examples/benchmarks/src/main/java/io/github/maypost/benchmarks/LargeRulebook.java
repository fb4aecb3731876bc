package io.github.maypost.benchmarks;

import java.util.Random;

/**
 * A large organisation's rulebook as YAML, the same each time: people with one to three roles and a
 * team, channels in groups and shared by teams, and rules that name a role, sometimes a team, a
 * channel or a group, a kind; 85 % of them allow, the others deny.
 *
 * @param people how many people
 * @param rules how many rules, in policies of a hundred
 */
record LargeRulebook(int people, int rules) {

  private static final int ROLES = 200;
  private static final int TEAMS = 50;
  private static final int KINDS = 100;
  private static final int CHANNELS = 5_000;
  private static final int GROUPS = 100;

  /** Returns the rulebook's text, about 11 MB for 100,000 people and 20,000 rules. */
  String text() {
    Random random = new Random(20261123);
    StringBuilder text = new StringBuilder(people * 80 + rules * 160 + CHANNELS * 80);
    text.append("maypost: 1\nname: A large organisation\nzone: Europe/Berlin\n\nteams:\n");
    for (int i = 0; i < TEAMS; i++) {
      text.append("  team-").append(i).append(": { name: Team ").append(i);
      text.append(i < 10 ? "" : ", in: team-" + i % 10).append(" }\n");
    }
    text.append("roles:\n");
    for (int i = 0; i < ROLES; i++) {
      text.append("  role-").append(i).append(i < 180 ? ": {}\n" : ": { includes: role-0 }\n");
    }
    text.append("kinds:\n");
    for (int i = 0; i < KINDS; i++) {
      text.append("  kind-").append(i);
      text.append(i < 20 ? ": {}\n" : ": { in: kind-" + i % 20 + " }\n");
    }
    text.append("platforms: [x, linkedin, mastodon]\ngroups:\n");
    for (int i = 0; i < GROUPS; i++) {
      text.append("  group-").append(i).append(": {}\n");
    }
    channels(text, random);
    people(text, random);
    policies(text, random);
    return text.toString();
  }

  private static void channels(StringBuilder text, Random random) {
    text.append("\nchannels:\n");
    for (int i = 0; i < CHANNELS; i++) {
      text.append("  channel-").append(i).append(":\n    platform: ");
      text.append(i % 3 == 0 ? "x" : i % 3 == 1 ? "linkedin" : "mastodon");
      text.append("\n    in: group-").append(i % GROUPS).append("\n    shared-by:\n");
      int team = random.nextInt(TEAMS - 1);
      text.append("      team-").append(team).append(": [kind-").append(random.nextInt(KINDS));
      text.append("]\n      team-").append(team + 1).append(": []\n");
    }
  }

  private void people(StringBuilder text, Random random) {
    text.append("\npeople:\n");
    for (int i = 0; i < people; i++) {
      text.append("  person-").append(i).append(": { name: Person Number ").append(i);
      text.append(", in: team-").append(random.nextInt(TEAMS)).append(", roles: [");
      int first = random.nextInt(ROLES - 3);
      for (int role = first; role <= first + random.nextInt(3); role++) {
        text.append(role == first ? "role-" : ", role-").append(role);
      }
      text.append("] }\n");
    }
  }

  private void policies(StringBuilder text, Random random) {
    text.append("\npolicies:\n");
    for (int i = 0; i < rules; i++) {
      if (i % 100 == 0) {
        text.append("  policy-").append(i / 100).append(":\n    owner: team-");
        text.append(random.nextInt(TEAMS)).append("\n    rules:\n");
      }
      text.append("      rule-").append(i).append(":\n        ");
      text.append(random.nextInt(100) < 85 ? "allow" : "deny")
          .append(": post\n        who: { role: ");
      text.append("role-").append(random.nextInt(ROLES));
      if (random.nextInt(3) == 0) {
        text.append(", team: team-").append(random.nextInt(TEAMS));
      }
      text.append(" }\n        what: kind-")
          .append(random.nextInt(KINDS))
          .append("\n        where: ");
      text.append(
          random.nextInt(4) == 0
              ? "group-" + random.nextInt(GROUPS)
              : "channel-" + random.nextInt(CHANNELS));
      text.append('\n');
    }
  }
}
