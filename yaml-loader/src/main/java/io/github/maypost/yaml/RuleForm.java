package io.github.maypost.yaml;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Threshold;
import io.github.maypost.yaml.Written.Draft;
import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import io.github.maypost.yaml.Written.Items;
import io.github.maypost.yaml.Written.Kind;
import io.github.maypost.yaml.Written.Text;
import io.github.maypost.yaml.Written.Word;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives what a rule says the form in which a person would write it: the verb first. */
final class RuleForm {

  private static final Threshold ONE = new Threshold.Count(1);

  private RuleForm() {}

  static Entries rule(RuleDefinition rule) {
    return new Draft()
        .names("allow", rule.allow())
        .names("deny", rule.deny())
        .say("require", rule.require(), RuleForm::require)
        .say("limit", rule.limit(), RuleForm::limit)
        .text("oblige", rule.oblige())
        .say("advise", rule.advise(), RuleForm::advise)
        .names("for", isPost(rule.forPermissions()) ? null : rule.forPermissions())
        .say("who", rule.who(), SelectorForm::who)
        .say("what", rule.what(), SelectorForm::what)
        .say("where", rule.where(), SelectorForm::where)
        .say("when", rule.when(), SelectorForm::when)
        .say("unless", rule.unless(), SelectorForm::unless)
        .text("because", rule.because())
        .in(Form.LINES);
  }

  private static boolean isPost(@Nullable List<String> permissions) {
    return permissions != null && permissions.stream().allMatch("post"::equals);
  }

  private static Entries require(RequireDefinition require) {
    return new Draft()
        .say("approval", require.approval(), RuleForm::approval)
        .list("tags", require.tags(), Text::new)
        .brief();
  }

  private static Entries approval(ApprovalDefinition approval) {
    Draft draft = new Draft();
    List<StageDefinition> stages = approval.stages();
    if (stages == null) {
      givers(draft, approval.from(), approval.atLeast(), approval.fromEach());
    } else if (stages.size() == 1) {
      StageDefinition stage = stages.get(0);
      givers(draft, stage.from(), stage.atLeast(), stage.fromEach());
    } else {
      draft.say("stages", stages, all -> list(all, RuleForm::stage, Kind.SEQUENCE));
    }
    return draft
        .word("different-teams", approval.differentTeams(), false)
        .word("valid-for", approval.validFor())
        .word("or-silence", approval.orSilence())
        .word("cool-off", approval.coolOff())
        .word("author-may-approve", approval.authorMayApprove(), false)
        .brief();
  }

  private static Entries stage(StageDefinition stage) {
    return givers(new Draft(), stage.from(), stage.atLeast(), stage.fromEach()).brief();
  }

  /** Says who gives an approval. */
  private static Draft givers(
      Draft draft,
      @Nullable List<WhoDefinition> from,
      @Nullable Threshold atLeast,
      @Nullable List<SeatDefinition> fromEach) {
    return fromEach == null
        ? draft.say("from", from, SelectorForm::who).word("at-least", atLeast, ONE)
        : draft.say("from-each", fromEach, all -> list(all, RuleForm::seat, Kind.BAG));
  }

  private static Entries seat(SeatDefinition seat) {
    return new Draft()
        .say("from", seat.from(), SelectorForm::who)
        .word("at-least", seat.atLeast(), 1)
        .brief();
  }

  private static <T> Items list(List<T> all, Function<T, Entries> form, Kind kind) {
    return new Items(all.stream().map(form).toList(), Form.BRIEF, kind);
  }

  private static Entries limit(LimitDefinition limit) {
    Integer minPosts = limit.minPosts();
    boolean usual = minPosts != null && limit.share() != null && limit.share().oneIn() == minPosts;
    return new Draft()
        .word("at-most", limit.atMost())
        .word("at-least", limit.atLeast())
        .say("per", limit.per(), window -> new Word(window.word()))
        .word("share", limit.share())
        .word("over", limit.over())
        .word("of-last", limit.ofLast())
        .word("min-posts", usual ? null : minPosts)
        .word("apart", limit.apart())
        .several(
            "each",
            isChannel(limit.each()) ? null : limit.each(),
            partition -> new Word(partition.word()))
        .brief();
  }

  private static boolean isChannel(@Nullable List<Partition> partitions) {
    return partitions != null && partitions.stream().allMatch(Partition.CHANNEL::equals);
  }

  private static Written advise(AdviseDefinition advise) {
    boolean note = advise.level() == null || advise.level() == Level.NOTE;
    if (advise.text() != null && note && advise.limit() == null && advise.require() == null) {
      return new Text(advise.text());
    }
    return new Draft()
        .text("text", advise.text())
        .say("level", note ? null : advise.level(), level -> new Word(level.word()))
        .say("limit", advise.limit(), RuleForm::limit)
        .say("require", advise.require(), RuleForm::require)
        .brief();
  }
}
