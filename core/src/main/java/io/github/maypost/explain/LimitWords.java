package io.github.maypost.explain;

import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Outcome.Distance;
import io.github.maypost.decision.Outcome.Minimum;
import io.github.maypost.decision.Outcome.Mix;
import io.github.maypost.decision.Outcome.Near;
import io.github.maypost.decision.Outcome.Share;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.PeriodDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words for what limits came to. */
final class LimitWords {

  private final Words words;
  private final Calendar calendar;
  private final Request request;
  private final String post;
  private final Set<Fault.Source> failed;

  /**
   * Makes words about a request, whose post is given in words, and for which some sources failed.
   */
  LimitWords(
      Words words, Calendar calendar, Request request, String post, Set<Fault.Source> failed) {
    this.words = words;
    this.calendar = calendar;
    this.request = request;
    this.post = post;
    this.failed = failed;
  }

  /** Returns what a limit says and what it came to, in one sentence. */
  String summary(Rule rule, Limit limit, Outcome outcome) {
    if (outcome instanceof Counted counted) {
      return counted(limit, counted);
    }
    if (outcome instanceof Minimum minimum) {
      return minimum(limit, minimum);
    }
    if (outcome instanceof Share share) {
      return share(rule, limit, share);
    }
    return outcome instanceof Distance distance
        ? distance(limit, distance)
        : words.say("outcome.none");
  }

  /** Returns what else there is to know about it. */
  List<Row> details(Limit limit, Outcome outcome) {
    boolean nowhere = outcome.isUnknown() && limit instanceof Limit.AtMostOver;
    if (outcome instanceof Counted counted && !nowhere) {
      return List.of(window(counted.window()));
    }
    if (outcome instanceof Minimum minimum) {
      return List.of(window(minimum.window()));
    }
    if (outcome instanceof Share share && share.mix().isPresent()) {
      int total = share.mix().get().total();
      return List.of(Row.of(words.count("limit.share.room", total, "room", share.room())));
    }
    return outcome instanceof Distance distance
        ? near(distance).stream().map(near -> Row.of(near(near.post()))).toList()
        : List.of();
  }

  private Row window(Interval window) {
    return Row.of(
        words.say(
            "limit.window",
            "from",
            calendar.instant(window.from()),
            "until",
            calendar.instant(window.until())));
  }

  private String minimum(Limit limit, Minimum minimum) {
    String least =
        words.say(
            "limit.least",
            "least",
            minimum.atLeast(),
            "window",
            limit instanceof Limit.AtLeast per ? words.say("window." + per.per().word()) : "",
            "each",
            each(limit, minimum.team()));
    if (minimum.count().isEmpty()) {
      return unknown(limit, least);
    }
    int count = minimum.count().getAsInt();
    return words.say("limit.least.counted", "post", post, "count", count, "least", least);
  }

  private String counted(Limit limit, Counted counted) {
    String most = most(limit, counted);
    if (counted.count().isEmpty()) {
      return unknown(limit, most);
    }
    String key = counted.isMet() ? "limit.kept" : "limit.exceeded";
    return words.say(key, "post", post, "count", counted.count().getAsInt(), "most", most);
  }

  /** Returns what a limit says, and why nobody knows whether it is kept. */
  private String unknown(Limit limit, String most) {
    boolean people = limit.each().contains(Partition.TEAM) && failed.contains(Fault.Source.PEOPLE);
    if (failed.contains(Fault.Source.HISTORY)) {
      return unknown(most, Fault.Source.HISTORY);
    }
    return people ? unknown(most, Fault.Source.PEOPLE) : words.say("limit.unknown", "most", most);
  }

  private String unknown(String most, Fault.Source source) {
    String name = words.say("source." + source.word());
    return words.say("limit.unknown.fault", "most", most, "source", name);
  }

  private String most(Limit limit, Counted counted) {
    String each = each(limit, counted.team());
    return limit instanceof Limit.AtMostOver over
        ? words.say(
            "limit.most.over",
            "most",
            counted.atMost(),
            "period",
            calendar.period(over.over()),
            "each",
            each)
        : words.say(
            "limit.most",
            "most",
            counted.atMost(),
            "window",
            limit instanceof Limit.AtMost most ? words.say("window." + most.per().word()) : "",
            "each",
            each);
  }

  private String share(Rule rule, Limit limit, Share share) {
    String posts = posts(limit, share);
    if (share.mix().isEmpty()) {
      String most =
          words.say("limit.share.most", "what", what(rule), "most", share.most(), "posts", posts);
      return unknown(limit, most);
    }
    Mix mix = share.mix().get();
    String kept = share.isLargeEnough() ? "limit.share.kept" : "limit.share.few";
    return words.say(
        share.isMet() ? kept : "limit.share.exceeded",
        "what",
        what(rule),
        "matching",
        mix.matching(),
        "posts",
        posts,
        "percent",
        percent(mix, share.isMet()),
        "most",
        share.most(),
        "least",
        share.minPosts());
  }

  /** Returns among which posts the share is counted, such as "20 posts on acme-x in 30 days". */
  private String posts(Limit limit, Share share) {
    String each = others(limit, share.team());
    if (limit instanceof Limit.ShareOver over) {
      String period = calendar.period(over.over());
      return share
          .mix()
          .map(mix -> words.count("limit.posts.over", mix.total(), "period", period, "each", each))
          .orElseGet(() -> words.say("limit.posts.over", "period", period, "each", each));
    }
    int last = limit instanceof Limit.ShareOfLast of ? of.posts() : 0;
    return words.count("limit.posts.last", share.mix().map(Mix::total).orElse(last), "each", each);
  }

  /** Returns what the share is a share of, if that is said by kinds alone. */
  private String what(Rule rule) {
    List<Condition> conditions =
        rule.clauses().stream()
            .filter(clause -> clause.part() == Part.WHO || clause.part() == Part.WHAT)
            .map(Clause::condition)
            .toList();
    return conditions.size() == 1 && conditions.get(0) instanceof Condition.OfKind kinds
        ? words.or(WantWords.ids(kinds.kinds()))
        : words.say("limit.share.such");
  }

  /** Returns a percentage that is never said to be the one allowed when it is more. */
  private static String percent(Mix mix, boolean kept) {
    BigDecimal percent =
        BigDecimal.valueOf(mix.matching() * 100L)
            .divide(BigDecimal.valueOf(mix.total()), 1, kept ? RoundingMode.DOWN : RoundingMode.UP);
    return percent.stripTrailingZeros().toPlainString() + "%";
  }

  private String distance(Limit limit, Distance distance) {
    String most =
        words.say(
            "limit.apart",
            "period",
            calendar.period(distance.atLeast()),
            "each",
            others(limit, distance.team()));
    if (distance.isUnknown()) {
      return unknown(limit, most);
    }
    if (distance.isMet()) {
      return words.say("limit.apart.kept", "post", post, "most", most);
    }
    List<String> near = new ArrayList<>();
    distance.before().ifPresent(one -> near.add(near("limit.apart.after", distance, one)));
    distance.after().ifPresent(one -> near.add(near("limit.apart.before", distance, one)));
    return words.say("limit.apart.exceeded", "post", post, "near", words.and(near), "most", most);
  }

  private String near(String key, Distance distance, Near near) {
    if (near.distance().isZero()) {
      return words.say("limit.apart.same");
    }
    Instant other = near.post().at();
    String length =
        distance.atLeast().period().isZero()
            ? calendar.period(PeriodDuration.of(near.distance()))
            : calendar.between(other, at());
    return words.say(key, "distance", length, "time", calendar.time(other, at()));
  }

  private Instant at() {
    return request.at().orElse(Instant.MIN);
  }

  private static List<Near> near(Distance distance) {
    return Stream.of(distance.before(), distance.after()).flatMap(Optional::stream).toList();
  }

  private String near(Post near) {
    return words.say(
        "limit.apart.post",
        "kind",
        near.kind(),
        "person",
        near.person(),
        "channel",
        near.channel(),
        "time",
        calendar.instant(near.at()));
  }

  /** Returns by what posts are told apart, after a space; nothing when they are not. */
  private String others(Limit limit, Optional<String> team) {
    return limit.each().contains(Partition.NONE)
        ? ""
        : words.say("limit.each", "each", each(limit, team));
  }

  private String each(Limit limit, Optional<String> team) {
    return String.join(" ", limit.each().stream().map(each -> each(each, team)).toList());
  }

  private String each(Partition each, Optional<String> team) {
    return words.say(
        "each." + each.word(),
        "channel",
        request.channel(),
        "person",
        request.person(),
        "team",
        team.orElse(request.person()),
        "kind",
        request.kind());
  }
}
