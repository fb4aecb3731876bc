package io.github.maypost.cli;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Replay.Result;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import io.github.maypost.vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What lines of an audit log came to when they were decided again, for people. */
final class ReplayText {

  private final Rulebook rulebook;
  private final AnswerText words;

  ReplayText(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.words = new AnswerText(rulebook);
  }

  /** Returns what differs in a line, or why nobody can tell. */
  String of(Replay replay, int line) {
    List<String> told = new ArrayList<>();
    told.add("line " + line + ": " + subject(replay.before().request()));
    if (replay.result() == Result.NOT_COMPARABLE) {
      told.add("  cannot be compared; it was " + outcome(replay.before().basis()));
      replay.lacking().forEach(fault -> told.add("  lacks   " + lacking(fault)));
    } else {
      told.add(
          "  "
              + outcome(replay.before().basis())
              + " -> "
              + (replay.before().basis() == replay.now().basis()
                  ? "the same"
                  : outcome(replay.now().basis())));
      addRules("gone", replay.gone(), told);
      addRules("come", replay.come(), told);
    }
    replay.unknownNow().forEach(name -> told.add("  unknown " + name(name)));
    replay.knownNow().forEach(name -> told.add("  known   " + name(name)));
    StringBuilder text = new StringBuilder();
    told.forEach(one -> text.append(Characters.visible(one)).append('\n'));
    return text.toString();
  }

  private String subject(Request request) {
    String author =
        request.author().equals(request.person()) ? "" : " (a post of " + request.author() + ")";
    return String.join(
            " ", request.person(), request.permission(), request.kind(), "on", request.channel())
        + author
        + request.at().map(at -> ", " + words.time(at)).orElse("");
  }

  private static String outcome(Basis basis) {
    String verdict = basis.verdict().word();
    return basis.word().equals(verdict) ? verdict : verdict + " (" + basis.word() + ")";
  }

  private static String lacking(Fault fault) {
    return fault.source().word() + ": " + fault.cause();
  }

  private static String name(UnknownName unknown) {
    return unknown.field().word() + " `" + unknown.name() + "`";
  }

  private static void addRules(String what, Map<Verb, List<String>> rules, List<String> told) {
    rules.forEach(
        (verb, ids) ->
            ids.forEach(id -> told.add(String.format("  %-7s %-7s %s", what, verb.word(), id))));
  }

  /** Returns how many lines came to what. */
  String sum(Map<Result, Integer> results, int notReadable, int byOthers) {
    int same = results.getOrDefault(Result.SAME, 0);
    int different = results.getOrDefault(Result.DIFFERENT, 0);
    int notComparable = results.getOrDefault(Result.NOT_COMPARABLE, 0);
    int all = same + different + notComparable + notReadable;
    String sum =
        (all == 1 ? "1 line: " : all + " lines: ")
            + same
            + " the same, "
            + different
            + " different, "
            + notComparable
            + " not comparable, "
            + notReadable
            + " not readable\n";
    return byOthers == 0
        ? sum
        : sum
            + byOthers
            + (byOthers == 1 ? " was" : " were")
            + " decided by another rulebook than this one, "
            + rulebook.fingerprint()
            + "\n";
  }
}
