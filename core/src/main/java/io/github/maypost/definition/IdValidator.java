package io.github.maypost.definition;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link Id}. */
final class IdValidator implements ConstraintValidator<Id, String> {

  private static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  @Override
  public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
    if (id == null || isId(id)) {
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
                "expected an id but found " + Characters.quoted(id),
                help(id));
    return finding.reportTo(context);
  }

  private static boolean isId(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  private static String help(String id) {
    String rule = "ids are lower-case letters and digits joined by single hyphens, letter first";
    return rule + findId(id).map(better -> ": write `" + better + "`").orElse("");
  }

  /** Finds the id that a text is, or was meant to be. */
  static Optional<String> findId(String text) {
    if (text.length() > LONGEST || isId(text)) {
      return Optional.of(text).filter(IdValidator::isId);
    }
    String better =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    return Optional.of(better).filter(IdValidator::isId);
  }
}
