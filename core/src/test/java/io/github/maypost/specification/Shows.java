package io.github.maypost.specification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that would fail if a sentence of the design were read otherwise.
 *
 * @see Sentences
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {

  /** Returns the numbers of the sentences, such as {@code 10 Cover 2}. */
  String[] value();
}
