package io.github.maypost.cli;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
      description = "A mark on the post; may be repeated, as may the next six.")
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
      names = "--moment",
      paramLabel = "M@TIME",
      order = 11,
      converter = Told.Converter.class,
      description = "A moment and when it was; one of which nothing is said is unknown.")
  private List<Told> moments = new ArrayList<>();

  @Option(
      names = "--approved-by",
      paramLabel = "WHO[@TIME]",
      order = 12,
      converter = Voice.Converter.class,
      description =
          "Who approved (of the --revision, if one is given), and when; without a time, as it goes"
              + " out.")
  private List<Voice> approvals = new ArrayList<>();

  @Option(
      names = "--objected-by",
      paramLabel = "WHO[@TIME]",
      order = 13,
      converter = Voice.Converter.class,
      description = "Who objects, and since when; without a time, as it goes out.")
  private List<Voice> objections = new ArrayList<>();

  @Option(
      names = "--proposed-at",
      paramLabel = "TIME",
      order = 14,
      converter = Time.Converter.class,
      description = "When it was proposed, from which cool-offs and silence run.")
  private @Nullable Time proposedAt;

  @Option(
      names = "--revision",
      paramLabel = "R",
      order = 15,
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
    flags.put("--moment", first(moments));
    flags.put("--approved-by", first(approvals));
    flags.put("--objected-by", first(objections));
    flags.put("--proposed-at", Optional.ofNullable(proposedAt));
    flags.put("--revision", Optional.ofNullable(revision));
    return flags;
  }

  /** Finds a flag that was given in a way that a request cannot say. */
  Optional<Misuse> findMisuse() {
    return findJoined().or(this::findToldTwice);
  }

  /** Finds a flag that was given several names at once, as in {@code --tag a,b}. */
  private Optional<Misuse> findJoined() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("--tag", tags);
    names.put("--situation", situations);
    names.put("--fact", facts);
    names.put("--not-fact", factsNot);
    names.put("--moment", moments.stream().map(Told::moment).toList());
    names.put("--approved-by", approvals.stream().map(Voice::who).toList());
    names.put("--objected-by", objections.stream().map(Voice::who).toList());
    return names.entrySet().stream()
        .flatMap(
            flag ->
                flag.getValue().stream()
                    .filter(value -> value.contains(","))
                    .map(value -> Misuse.joined(flag.getKey(), value)))
        .findFirst();
  }

  /** Finds a moment of which it was said twice when it was. */
  private Optional<Misuse> findToldTwice() {
    List<String> told = moments.stream().map(Told::moment).toList();
    return told.stream()
        .filter(moment -> Collections.frequency(told, moment) > 1)
        .map(Misuse::twice)
        .findFirst();
  }

  /**
   * What a flag was given that it does not take.
   *
   * @param message what is wrong
   * @param help what to write instead
   */
  record Misuse(String message, String help) {

    private static Misuse joined(String flag, String names) {
      return new Misuse(
          "`" + flag + "`: expected one name but found `" + names + "`",
          Arrays.stream(names.split(","))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .map(name -> flag + " " + name)
              .collect(Collectors.joining(" ", "repeat the flag: `", "`")));
    }

    private static Misuse twice(String moment) {
      return new Misuse(
          "`--moment`: expected one time of `" + moment + "` but found several",
          "leave all but one of them out");
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
    moments.forEach(told -> request.moment(told.moment(), told.time().in(zone)));
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
