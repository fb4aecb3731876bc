package io.github.maypost.explain;

import io.github.maypost.decision.Explanation.ClauseFinding;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Truth;
import io.github.maypost.explain.Page.Mark;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.explain.Page.Tone;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Rows that say of each clause of a rule what it wanted, what was found, and whether it held. */
final class ClauseRows {

  private final Words words;
  private final WantWords wants;
  private final FoundWords finds;

  ClauseRows(Words words, WantWords wants, FoundWords finds) {
    this.words = words;
    this.wants = wants;
    this.finds = finds;
  }

  List<Row> rows(List<ClauseFinding> clauses) {
    List<Row> rows = new ArrayList<>();
    clauses.forEach(clause -> add(rows, clause));
    return rows;
  }

  private void add(List<Row> rows, ClauseFinding clause) {
    String want = want(clause);
    List<Leaf> leaves = leaves(clause);
    if (leaves.size() == 1) {
      rows.add(row(clause.truth(), want, finds.sentence(leaves.get(0).finding()), 0));
      return;
    }
    rows.add(new Row(mark(clause.truth()), want, 0));
    for (Leaf leaf : leaves) {
      Condition condition = leaf.condition();
      rows.add(row(leaf.truth(), wants.want(condition), finds.sentence(leaf.finding()), 1));
    }
  }

  private String want(ClauseFinding clause) {
    String want = wants.want(clause.clause().condition());
    if (clause.clause().part() != Clause.Part.UNLESS) {
      return want;
    }
    return switch (clause.truth()) {
      case TRUE -> words.say("clause.no-exception", "want", want);
      case FALSE -> words.say("clause.exception", "want", want);
      case UNKNOWN -> words.say("clause.perhaps-exception", "want", want);
    };
  }

  private Row row(Truth truth, String want, String found, int depth) {
    return new Row(mark(truth), words.say("clause.row", "want", want, "found", found), depth);
  }

  private Mark mark(Truth truth) {
    return switch (truth) {
      case TRUE -> new Mark(words.say("clause.yes"), Tone.GOOD);
      case FALSE -> new Mark(words.say("clause.no"), Tone.BAD);
      case UNKNOWN -> new Mark(words.say("clause.unknown"), Tone.OPEN);
    };
  }

  /**
   * A single condition of a clause, or the negation of one, with what was found.
   *
   * @param condition the condition, or its negation
   * @param truth whether that holds
   * @param finding what was found for the condition itself
   * @param direct whether it stands for itself, and not inside a negation of several
   */
  record Leaf(Condition condition, Truth truth, Finding finding, boolean direct) {}

  static List<Leaf> leaves(ClauseFinding clause) {
    List<Leaf> leaves = new ArrayList<>();
    collect(clause.clause().condition(), true, clause.findings().iterator(), leaves);
    return leaves;
  }

  private static void collect(
      Condition condition, boolean direct, Iterator<Finding> findings, List<Leaf> leaves) {
    if (condition instanceof Condition.AllOf all) {
      all.conditions().forEach(one -> collect(one, direct, findings, leaves));
    } else if (condition instanceof Condition.AnyOf any) {
      any.conditions().forEach(one -> collect(one, direct, findings, leaves));
    } else if (condition instanceof Condition.Not not && !isSingle(not.condition())) {
      collect(not.condition(), false, findings, leaves);
    } else if (findings.hasNext()) {
      Finding finding = findings.next();
      boolean negated = condition instanceof Condition.Not;
      Truth truth = negated ? finding.truth().not() : finding.truth();
      leaves.add(new Leaf(condition, truth, finding, direct));
    }
  }

  private static boolean isSingle(Condition condition) {
    return !(condition instanceof Condition.AllOf
        || condition instanceof Condition.AnyOf
        || condition instanceof Condition.Not);
  }
}
