package io.github.maypost.handbooks;

/** The rulebook encoded from GitLab's handbook, over files by owner, decides what that decides. */
class GitLabTest extends HandbookTest {

  GitLabTest() {
    super(Handbook.inFolder("gitlab"));
  }
}
