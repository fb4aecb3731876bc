package io.github.maypost.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage in steps of a hundredth, written as {@code 20%} or {@code 33.33%}. Whether it makes
 * sense where it stands, such as to lie between 0 and 100, is for that place to say.
 *
 * @param hundredths hundredths of a percent, such as 2000 for {@code 20%}
 */
public record Percentage(int hundredths) {

  private static final int WHOLE = 10_000;

  /**
   * Returns so many percent.
   *
   * @param percent whole percents
   * @return the percentage
   * @throws ArithmeticException when they are beyond counting
   */
  public static Percentage of(int percent) {
    return new Percentage(Math.multiplyExact(percent, 100));
  }

  /**
   * Reads a percentage.
   *
   * @param text digits, perhaps a point and one or two more, and a percent sign
   * @return the percentage
   * @throws NumberFormatException when the text is of another form
   */
  public static Percentage parse(String text) {
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?%")) {
      throw new NumberFormatException("expected a percentage but found " + text);
    }
    BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
    return new Percentage(percent.movePointRight(2).intValueExact());
  }

  /**
   * Tells whether it is more than nothing and not more than everything.
   *
   * @return whether it lies above 0 and up to 100 percent
   */
  public boolean isShare() {
    return hundredths > 0 && hundredths <= WHOLE;
  }

  /**
   * Returns the least number of so many that is at least this share of them.
   *
   * @param whole how many there are
   * @return the share, rounded up
   */
  public int shareOf(long whole) {
    return BigDecimal.valueOf(whole)
        .multiply(BigDecimal.valueOf(hundredths))
        .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.CEILING)
        .intValueExact();
  }

  /**
   * Returns the greatest number of so many that is not more than this share of them.
   *
   * @param whole how many there are
   * @return the share, rounded down
   */
  public int within(long whole) {
    return BigDecimal.valueOf(whole)
        .multiply(BigDecimal.valueOf(hundredths))
        .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.FLOOR)
        .intValueExact();
  }

  /**
   * Tells whether a part of a whole is more than this share of it.
   *
   * @param part how many
   * @param whole of how many
   * @return whether it is, exactly
   */
  public boolean isExceededBy(long part, long whole) {
    return Math.multiplyExact(part, WHOLE) > Math.multiplyExact(whole, hundredths);
  }

  /**
   * Returns how many there must be before one of them can be within the share.
   *
   * @return the reciprocal, rounded up
   * @throws ArithmeticException when it is no share
   */
  public int oneIn() {
    return (WHOLE + hundredths - 1) / hundredths;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
  }
}
