package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a reader of CommonMark, tables included, understands it. */
final class Markup {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** All that explanations are made of: no heading, link, picture, code, table or HTML. */
  private static final List<Class<? extends Node>> KNOWN =
      List.of(
          Document.class,
          Paragraph.class,
          StrongEmphasis.class,
          Emphasis.class,
          BulletList.class,
          ListItem.class,
          Text.class);

  private final StringBuilder structure = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  private Markup(String markdown) {
    Texts.assertPrintable(markdown);
    add(PARSER.parse(markdown), markdown);
  }

  static Markup of(String markdown) {
    return new Markup(markdown);
  }

  private void add(Node node, String markdown) {
    assertThat(KNOWN).as(markdown).contains(node.getClass());
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else {
      structure.append('(').append(node.getClass().getSimpleName());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      add(child, markdown);
    }
    if (!(node instanceof Text)) {
      structure.append(')');
    }
  }

  /** Returns how paragraphs, lists and emphasis stand in each other, without the words. */
  String structure() {
    return structure.toString();
  }

  /** Returns the words. */
  String text() {
    return text.toString();
  }
}
