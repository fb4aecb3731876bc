package io.github.maypost.cli;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Grounds;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers to questions, for people. */
final class AnswerText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  private final Rulebook rulebook;

  AnswerText(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Returns who, what or where it is, under a heading.
   *
   * @param choices the answer
   * @param question the question
   * @param none what to say when it is none
   * @param things the things that ids stand for, for their names
   */
  String of(Choices choices, String question, String none, Map<String, ? extends Declared> things) {
    StringBuilder text = new StringBuilder(heading(question, choices.grounds().request()));
    if (choices.allowed().isEmpty() && choices.pending().isEmpty()) {
      text.append("  ").append(none).append('\n');
    }
    append(text, "allowed", choices.allowed(), things);
    append(text, "pending", choices.pending(), things);
    if (!choices.pending().isEmpty()) {
      text.append("  pending: something required is not there yet; `maypost check` says what\n");
    }
    return text.append(missing(choices.grounds())).toString();
  }

  /** Says what nobody supplied, where that might have turned a denial. */
  private static String missing(Grounds grounds) {
    Grounds.Missing missing = grounds.missing();
    return (missing.history()
            ? "  without --history limits count against whatever they apply to\n"
            : "")
        + unsaid(
            "  without --fact or --not-fact nobody knows whether these hold: ", missing.facts())
        + unsaid("  without --moment nobody knows when these were: ", missing.moments());
  }

  private static String unsaid(String what, List<String> ids) {
    return ids.isEmpty() ? "" : what + String.join(", ", ids) + "\n";
  }

  private static void append(
      StringBuilder text,
      String verdict,
      List<String> ids,
      Map<String, ? extends Declared> things) {
    String label = verdict;
    for (String id : ids) {
      text.append(String.format("  %-7s  %s%n", label, name(id, things)).replace("\r", ""));
      label = "";
    }
  }

  /**
   * Returns when it is, in the rulebook's zone, or how far was looked.
   *
   * @param earliest the answer
   * @param question the question
   * @param planned whether a time was asked for
   */
  String of(Earliest earliest, String question, boolean planned) {
    Request request = earliest.grounds().request();
    String answer =
        earliest
            .at()
            .map(
                at ->
                    at.equals(request.at().orElse(null)) ? soon(at, planned) : "from " + minute(at))
            .orElseGet(
                () ->
                    earliest
                        .lookedUntil()
                        .map(until -> "not before " + time(until) + "; no further was looked")
                        .orElse("waiting alone does not help"));
    String more = earliest.at().isPresent() ? "" : "; `maypost check` says what stands in the way";
    return heading(question, request) + "  " + answer + more + "\n" + missing(earliest.grounds());
  }

  private String soon(Instant at, boolean planned) {
    return planned ? "as planned, " + time(at) : "at once";
  }

  /** Returns a time that is not before an instant, to the minute. */
  private String minute(Instant at) {
    Instant whole = at.truncatedTo(ChronoUnit.MINUTES);
    return time(whole.equals(at) ? at : whole.plus(1, ChronoUnit.MINUTES));
  }

  /** Returns a time in the rulebook's zone. */
  String time(Instant at) {
    return TIME.format(at.atZone(rulebook.zone())) + " " + rulebook.zone().getId();
  }

  /** Returns whose approval counts, rule by rule and selection by selection. */
  String of(Approvers approvers, String question, String none) {
    StringBuilder text = new StringBuilder(heading(question, approvers.grounds().request()));
    if (approvers.rules().isEmpty()) {
      text.append("  ").append(none).append('\n');
    }
    Wording.of(rulebook)
        .text(approvers)
        .lines()
        .forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString();
  }

  /** Returns a table of people and kinds for each channel, without the people who may nothing. */
  String of(Matrix matrix) {
    Request request = matrix.grounds().request();
    StringBuilder text = new StringBuilder(heading(question(request), request));
    for (String channel : matrix.channels()) {
      text.append('\n');
      append(text, matrix, channel);
    }
    String missing = missing(matrix.grounds());
    return text.append(missing.isEmpty() ? "" : "\n" + missing).toString();
  }

  /** Returns the question that a matrix answers: what the request leaves open is asked for. */
  private static String question(Request request) {
    String kind = request.kind().isEmpty() ? "" : " " + post(request);
    String channel = request.channel().isEmpty() ? "" : " on " + request.channel();
    String may = " may " + request.permission() + kind + channel;
    if (request.person().isEmpty()) {
      return "Who" + may;
    }
    String asked = kind.isEmpty() ? "What " : channel.isEmpty() ? "Where " : "Whether ";
    return asked + request.person() + may;
  }

  private static void append(StringBuilder text, Matrix matrix, String channel) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(channel, matrix.kinds()));
    for (String person : matrix.people()) {
      List<String> verdicts =
          matrix.kinds().stream().map(kind -> mark(matrix.verdict(person, kind, channel))).toList();
      if (!verdicts.stream().allMatch(mark(Verdict.DENIED)::equals)) {
        rows.add(row("  " + person, verdicts));
      }
    }
    if (rows.size() == 1) {
      String person = matrix.grounds().request().person();
      String nobody = person.isEmpty() ? "nobody" : "nothing for " + person;
      text.append(channel).append("\n  ").append(nobody).append('\n');
      return;
    }
    appendColumns(text, rows);
    int others = matrix.people().size() - (rows.size() - 1);
    if (others > 0) {
      text.append(
          others == 1 ? "  and 1 other nothing\n" : "  and " + others + " others nothing\n");
    }
  }

  private static List<String> row(String first, List<String> rest) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(rest);
    return row;
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> "yes";
      case PENDING -> "pending";
      case DENIED -> "-";
    };
  }

  private static void appendColumns(StringBuilder text, List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private String heading(String question, Request request) {
    String when = request.at().map(at -> "   (" + time(at) + ")").orElse("");
    return question + when + "\n";
  }

  private static String name(String id, Map<String, ? extends Declared> things) {
    Declared thing = things.get(id);
    return thing == null || thing.name().equals(id) ? id : thing.name() + " [" + id + "]";
  }

  /** Returns what is to be posted, and whose it is where that is somebody else's. */
  static String post(Request request) {
    return request.author().equals(request.person())
        ? request.kind()
        : request.kind() + " by " + request.author();
  }
}
