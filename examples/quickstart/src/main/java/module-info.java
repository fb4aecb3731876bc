/** The README's first example. */
module io.github.maypost.quickstart {
  requires io.github.maypost.yaml;
}
