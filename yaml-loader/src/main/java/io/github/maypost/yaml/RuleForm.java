package io.github.maypost.yaml;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.yaml.Written.Draft;
import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import io.github.maypost.yaml.Written.Text;
import io.github.maypost.yaml.Written.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives what a rule says the form in which a person would write it: the verb first. */
final class RuleForm {

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
    return new Draft()
        .say("from", approval.from(), SelectorForm::who)
        .word("at-least", approval.atLeast(), 1)
        .word("valid-for", approval.validFor())
        .word("cool-off", approval.coolOff())
        .word("author-may-approve", approval.authorMayApprove(), false)
        .brief();
  }

  private static Entries limit(LimitDefinition limit) {
    return new Draft()
        .word("at-most", limit.atMost())
        .say("per", limit.per(), window -> new Word(window.word()))
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
    if (advise.text() != null && (advise.level() == null || advise.level() == Level.NOTE)) {
      return new Text(advise.text());
    }
    return new Draft()
        .text("text", advise.text())
        .say("level", advise.level(), level -> new Word(level.word()))
        .brief();
  }
}
