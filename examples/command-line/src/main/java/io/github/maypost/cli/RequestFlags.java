package io.github.maypost.cli;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that make up one request. */
final class RequestFlags {

  /** The flags that a decision cannot do without. */
  static final List<String> COMPULSORY = List.of("--person", "--kind", "--channel");

  @Option(names = "--person", paramLabel = "P", order = 1, description = "Who wants to act.")
  private @Nullable String person;

  @Option(names = "--kind", paramLabel = "K", order = 2, description = "What is to be posted.")
  private @Nullable String kind;

  @Option(
      names = "--channel",
      paramLabel = "C",
      order = 3,
      description = "Where it is to be posted.")
  private @Nullable String channel;

  @Option(
      names = "--author",
      paramLabel = "A",
      order = 4,
      description = "Whose post it is; by default the person's own.")
  private @Nullable String author;

  @Option(
      names = "--permission",
      paramLabel = "PERM",
      order = 5,
      description = "What is to be done: post (the default), draft, schedule, edit, ...")
  private @Nullable String permission;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      order = 6,
      converter = Time.Converter.class,
      description = "When it would go out; by default now.")
  private @Nullable Time at;

  @Option(
      names = "--tag",
      paramLabel = "T",
      order = 7,
      description = "A mark on the post; may be repeated, as may the next five.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--situation",
      paramLabel = "S",
      order = 8,
      description = "A situation that is on.")
  private List<String> situations = new ArrayList<>();

  @Option(
      names = "--fact",
      paramLabel = "F",
      order = 9,
      description = "A fact that holds; one of which nothing is said is unknown.")
  private List<String> facts = new ArrayList<>();

  @Option(
      names = "--not-fact",
      paramLabel = "F",
      order = 10,
      description = "A fact that does not hold.")
  private List<String> factsNot = new ArrayList<>();

  @Option(
      names = "--approved-by",
      paramLabel = "WHO[@TIME]",
      order = 11,
      converter = Voice.Converter.class,
      description =
          "Who approved (of the --revision, if one is given), and when; without a time, as it goes"
              + " out.")
  private List<Voice> approvals = new ArrayList<>();

  @Option(
      names = "--objected-by",
      paramLabel = "WHO[@TIME]",
      order = 12,
      converter = Voice.Converter.class,
      description = "Who objects, and since when.")
  private List<Voice> objections = new ArrayList<>();

  @Option(
      names = "--proposed-at",
      paramLabel = "TIME",
      order = 13,
      converter = Time.Converter.class,
      description = "When it was proposed, from which silence and cool-off run.")
  private @Nullable Time proposedAt;

  @Option(
      names = "--revision",
      paramLabel = "R",
      order = 14,
      description = "Which revision of its content it is.")
  private @Nullable String revision;

  /** Returns the flags that were given. */
  List<String> given() {
    return named().entrySet().stream()
        .filter(flag -> flag.getValue().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns which of the flags that are needed were not given. */
  List<String> missing(List<String> needed) {
    List<String> given = given();
    return needed.stream().filter(flag -> !given.contains(flag)).toList();
  }

  private Map<String, Optional<?>> named() {
    Map<String, Optional<?>> flags = new LinkedHashMap<>();
    flags.put("--person", Optional.ofNullable(person));
    flags.put("--kind", Optional.ofNullable(kind));
    flags.put("--channel", Optional.ofNullable(channel));
    flags.put("--author", Optional.ofNullable(author));
    flags.put("--permission", Optional.ofNullable(permission));
    flags.put("--at", Optional.ofNullable(at));
    flags.put("--tag", first(tags));
    flags.put("--situation", first(situations));
    flags.put("--fact", first(facts));
    flags.put("--not-fact", first(factsNot));
    flags.put("--approved-by", first(approvals));
    flags.put("--objected-by", first(objections));
    flags.put("--proposed-at", Optional.ofNullable(proposedAt));
    flags.put("--revision", Optional.ofNullable(revision));
    return flags;
  }

  /** Finds a flag that was given several names at once, as in {@code --tag a,b}. */
  Optional<Joined> findJoined() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("--tag", tags);
    names.put("--situation", situations);
    names.put("--fact", facts);
    names.put("--not-fact", factsNot);
    names.put("--approved-by", approvals.stream().map(Voice::who).toList());
    names.put("--objected-by", objections.stream().map(Voice::who).toList());
    return names.entrySet().stream()
        .flatMap(flag -> flag.getValue().stream().map(value -> new Joined(flag.getKey(), value)))
        .filter(value -> value.names().contains(","))
        .findFirst();
  }

  /**
   * Several names where a flag takes one.
   *
   * @param flag the flag
   * @param names the names, with commas between them
   */
  record Joined(String flag, String names) {
    String message() {
      return "`" + flag + "`: expected one name but found `" + names + "`";
    }

    String help() {
      return Arrays.stream(names.split(","))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .map(name -> flag + " " + name)
          .collect(Collectors.joining(" ", "repeat the flag: `", "`"));
    }
  }

  private static Optional<?> first(List<?> list) {
    return list.stream().findFirst();
  }

  /**
   * Returns the request; what was not given of person, kind and channel stays open.
   *
   * @param zone the zone of local times
   */
  Request request(ZoneId zone) {
    Request.Builder request =
        Request.template().tags(tags).situations(situations).facts(facts).factsNot(factsNot);
    Optional.ofNullable(person).ifPresent(request::person);
    Optional.ofNullable(kind).ifPresent(request::kind);
    Optional.ofNullable(channel).ifPresent(request::channel);
    Optional.ofNullable(author).ifPresent(request::author);
    Optional.ofNullable(permission).ifPresent(request::permission);
    Optional.ofNullable(at).ifPresent(time -> request.at(time.in(zone)));
    Optional.ofNullable(proposedAt).ifPresent(time -> request.proposedAt(time.in(zone)));
    Optional<String> approved = Optional.ofNullable(revision);
    approved.ifPresent(request::revision);
    approvals.forEach(
        voice -> request.approval(new Approval(voice.who(), voice.at(zone), approved)));
    objections.forEach(
        voice ->
            request.objection(
                new Objection(voice.who(), voice.at(zone), Optional.empty(), Optional.empty())));
    return request.build();
  }
}
