import org.jspecify.annotations.NullMarked;

/** Rulebooks, decisions about requests, and the reasons for them. */
@NullMarked
@SuppressWarnings("module") // the loader that may see definition is compiled later
module io.github.maypost.core {
  requires static transitive jakarta.inject;
  requires static transitive org.jspecify;
  requires com.google.common;
  requires transitive jakarta.validation;
  requires org.hibernate.validator;

  exports io.github.maypost.problem;
  exports io.github.maypost.vocabulary;
  exports io.github.maypost.model;
  exports io.github.maypost.decision;
  exports io.github.maypost.engine;
  exports io.github.maypost.explain;
  exports io.github.maypost.validation;
  exports io.github.maypost.definition to
      io.github.maypost.yaml;

  opens io.github.maypost.definition to
      org.hibernate.validator;
}
