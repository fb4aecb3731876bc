/**
 * The README's first example: one rulebook, in YAML and in Java, and five questions asked of it.
 */
module io.github.maypost.quickstart {
  requires io.github.maypost.yaml;
  requires java.logging;
}
