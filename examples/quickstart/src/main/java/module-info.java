/**
 * The README's first example: one rulebook, in YAML and in Java, and five questions asked of it;
 * and forms that are validated by it.
 */
module io.github.maypost.quickstart {
  requires io.github.maypost.yaml;
  requires java.logging;
  requires org.hibernate.validator;

  // Both read what forms hold.
  opens io.github.maypost.quickstart to
      io.github.maypost.core,
      org.hibernate.validator;
}
