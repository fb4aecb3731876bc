package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link Id}. */
final class IdValidator implements ConstraintValidator<Id, String> {

  private static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  @Override
  public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
    if (id == null || (id.length() <= LONGEST && FORM.matcher(id).matches())) {
      return true;
    }
    Finding finding =
        id.length() > LONGEST
            ? new Finding(
                ProblemCode.BAD_ID,
                ModelPath.ROOT,
                "expected an id of at most 64 characters but found one of " + id.length(),
                "shorten it, and keep the long form as its `name`")
            : new Finding(
                ProblemCode.BAD_ID,
                ModelPath.ROOT,
                "expected an id but found `" + id + "`",
                help(id));
    return finding.reportTo(context);
  }

  private static String help(String id) {
    String rule = "ids are lower-case letters and digits joined by single hyphens, letter first";
    String better =
        Normalizer.normalize(id, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    return FORM.matcher(better).matches() ? rule + ": write `" + better + "`" : rule;
  }
}
