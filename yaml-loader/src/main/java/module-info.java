import org.jspecify.annotations.NullMarked;

/** Reads and writes rulebooks, requests and decisions as YAML and JSON. */
@NullMarked
module io.github.maypost.yaml {
  requires transitive io.github.maypost.core;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  exports io.github.maypost.json;
  exports io.github.maypost.yaml;
}
