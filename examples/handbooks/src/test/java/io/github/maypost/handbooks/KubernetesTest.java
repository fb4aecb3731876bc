package io.github.maypost.handbooks;

/** The rulebook encoded from Kubernetes' documents decides what these decide. */
class KubernetesTest extends HandbookTest {

  KubernetesTest() {
    super(Handbook.inOneFile("kubernetes"));
  }
}
