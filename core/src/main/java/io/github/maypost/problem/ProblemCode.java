package io.github.maypost.problem;

import java.util.Locale;

/** What kinds of things can be wrong with a rulebook. */
public enum ProblemCode {
  /** The file cannot be read. */
  UNREADABLE_FILE(true),
  /** The file is larger than the reader takes. */
  TOO_LARGE(true),
  /** The file is not UTF-8. */
  NOT_UTF_8(true),
  /** The text is not YAML. */
  SYNTAX(true),
  /** The file holds nothing. */
  EMPTY_FILE(true),
  /** The file holds more than one document. */
  SEVERAL_DOCUMENTS(true),
  /** Mappings and lists stand too deep in each other. */
  TOO_DEEP(true),
  /** A single value is too long. */
  TOO_LONG(true),
  /** An anchor or an alias is used. */
  ALIAS(true),
  /** A merge key is used. */
  MERGE_KEY(true),
  /** An explicit tag is used. */
  EXPLICIT_TAG(true),
  /** A key is no text. */
  BAD_KEY(true),
  /** No such key exists here. */
  UNKNOWN_KEY(true),
  /** A key, or a thing declared, stands twice. */
  DUPLICATE(true),
  /** Something of another shape is wanted here: a mapping, a list, a text, a number. */
  WRONG_TYPE(true),
  /** A plain word that YAML reads as something else than the text that is wanted. */
  AMBIGUOUS_WORD(true),
  /**
   * A value is not of the form that is wanted: a date, a period, a zone, a word of a closed set.
   */
  BAD_VALUE(true),
  /** The rulebook is of a version that this library does not know. */
  UNSUPPORTED_VERSION(true),
  /** Something compulsory is missing. */
  MISSING(true),
  /** An id is not of the form that ids have. */
  BAD_ID(true),
  /** A name or text holds what none may hold, or is blank. */
  BAD_TEXT(true),
  /** A list or a mapping must name something and names nothing. */
  EMPTY(true),
  /** A number, or a length of time, is out of its range. */
  OUT_OF_RANGE(true),
  /** A rule has no verb, or more than one. */
  ONE_VERB(true),
  /** Keys stand together that cannot, or one that needs another stands alone. */
  CONFLICTING_KEYS(true),
  /** Nothing is declared under this name. */
  UNKNOWN_NAME(false),
  /** Things are inside, or include, or imply each other in a circle. */
  CYCLE(false),
  /** An end comes before, or at, its beginning. */
  DATES_OUT_OF_ORDER(false),
  /** More people hold a role at one time than it takes. */
  TOO_MANY_HOLDERS(false),
  /** A channel has fewer custodians than it asks for. */
  TOO_FEW_CUSTODIANS(false);

  private final boolean ofForm;

  ProblemCode(boolean ofForm) {
    this.ofForm = ofForm;
  }

  /**
   * Returns the code as programs and people see it.
   *
   * @return such as {@code unknown-name}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Tells whether the mistake is one of form, which shows without knowing what else is declared.
   *
   * @return whether it is
   */
  public boolean isOfForm() {
    return ofForm;
  }
}
