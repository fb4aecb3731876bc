package io.github.maypost.problem;

import java.util.Locale;

/** What kinds of things can be wrong with a rulebook. */
public enum ProblemCode {
  /** The file cannot be read. */
  UNREADABLE_FILE(Layer.TEXT),
  /** The file is larger than the reader takes. */
  TOO_LARGE(Layer.TEXT),
  /** The file is not UTF-8. */
  NOT_UTF_8(Layer.TEXT),
  /** The text is not YAML. */
  SYNTAX(Layer.TEXT),
  /** The file holds nothing. */
  EMPTY_FILE(Layer.TEXT),
  /** The file holds more than one document. */
  SEVERAL_DOCUMENTS(Layer.TEXT),
  /** Mappings and lists stand too deep in each other. */
  TOO_DEEP(Layer.TEXT),
  /** A single value is too long. */
  TOO_LONG(Layer.TEXT),
  /** An anchor or an alias is used. */
  ALIAS(Layer.TEXT),
  /** A merge key is used. */
  MERGE_KEY(Layer.TEXT),
  /** An explicit tag is used. */
  EXPLICIT_TAG(Layer.TEXT),
  /** A key is no text. */
  BAD_KEY(Layer.TEXT),
  /** No such key exists here. */
  UNKNOWN_KEY(Layer.FORM),
  /** A key stands twice in one mapping. */
  DUPLICATE_KEY(Layer.TEXT),
  /** Something of another shape is wanted here: a mapping, a list, a text, a number. */
  WRONG_TYPE(Layer.FORM),
  /** A plain word that YAML reads as something else than the text that is wanted. */
  AMBIGUOUS_WORD(Layer.TEXT),
  /**
   * A value is not of the form that is wanted: a date, a period, a zone, a word of a closed set.
   */
  BAD_VALUE(Layer.FORM),
  /** The rulebook is of a version that this library does not know. */
  UNSUPPORTED_VERSION(Layer.FORM),
  /** Something compulsory is missing. */
  MISSING(Layer.FORM),
  /** An id is not of the form that ids have. */
  BAD_ID(Layer.FORM),
  /** A name or text holds what none may hold, or is blank. */
  BAD_TEXT(Layer.FORM),
  /** A list or a mapping must name something and names nothing. */
  EMPTY(Layer.FORM),
  /** A number, or a length of time, is out of its range. */
  OUT_OF_RANGE(Layer.FORM),
  /** A rule has no verb, or more than one. */
  ONE_VERB(Layer.FORM),
  /** Keys stand together that cannot, or one that needs another stands alone. */
  CONFLICTING_KEYS(Layer.FORM),
  /** Something is declared, listed or included twice. */
  DUPLICATE(Layer.MEANING),
  /** Nothing is declared under this name, or known by it. */
  UNKNOWN_NAME(Layer.MEANING),
  /** Things are inside, or include, or imply each other in a circle. */
  CYCLE(Layer.MEANING),
  /** An end comes before, or at, its beginning. */
  DATES_OUT_OF_ORDER(Layer.MEANING),
  /** Somebody stands in for themselves. */
  SELF_COVER(Layer.MEANING),
  /** Something is asked for that is never reached: the rule would never bind, or never be met. */
  OUT_OF_REACH(Layer.MEANING),
  /** More people hold a role at one time than it takes. */
  TOO_MANY_HOLDERS(Layer.MEANING),
  /** A channel has fewer custodians than it asks for. */
  TOO_FEW_CUSTODIANS(Layer.MEANING);

  private final Layer layer;

  ProblemCode(Layer layer) {
    this.layer = layer;
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
   * Returns how deep one must look to see the mistake.
   *
   * @return the layer
   */
  public Layer layer() {
    return layer;
  }

  /** The layers of a file, the outermost first. */
  public enum Layer {
    /** How the file is written: encoding, YAML, quotes. Values alone do not tell. */
    TEXT,
    /** The shape of what is said, without knowing what else is declared. A JSON Schema sees it. */
    FORM,
    /** How what is said goes together. */
    MEANING
  }
}
