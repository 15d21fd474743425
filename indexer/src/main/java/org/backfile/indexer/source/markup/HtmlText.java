package org.backfile.indexer.source.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of HTML as paragraphs, as a browser would break it: at blocks and at two line breaks in
 * a row; a single line break stays one. What is not shown as text is left out.
 */
public final class HtmlText {

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "iframe",
          "object",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "select",
          "textarea",
          "button",
          "datalist");

  private static final Set<String> NEW_PARAGRAPH =
      Set.of("td", "th", "dt", "dd", "li", "caption", "figcaption", "option", "summary");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)<(?:p|div|h[1-6]|article|section|figure|ul|ol|blockquote|span|strong|em|b|i|a|img)(?:\\s[^<>]*)?>");

  private static final Pattern CLOSING =
      Pattern.compile("(?i)</(?:p|div|[uo]l|h[1-6]|blockquote)>$");
  private static final int LONGEST_CLOSING = 13;

  private HtmlText() {}

  /** Whether a text that may be plain is HTML: it begins or ends with an element. */
  public static boolean isMarkup(String text) {
    String content = text.strip();
    String end = content.substring(Math.max(0, content.length() - LONGEST_CLOSING));
    return OPENING.matcher(content).lookingAt() || CLOSING.matcher(end).find();
  }

  /** The paragraphs of a piece of HTML. */
  public static List<String> paragraphs(String html) {
    return paragraphs(Jsoup.parseBodyFragment(html).body());
  }

  /** The paragraphs of an element. */
  public static List<String> paragraphs(Element element) {
    Collector collector = new Collector();
    element.traverse(collector);
    collector.endParagraph();
    return collector.paragraphs;
  }

  private static final class Collector implements NodeVisitor {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int hidden;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && hidden == 0) {
        append(text);
      } else if (node instanceof Element element) {
        hidden += isHidden(element) ? 1 : 0;
        preformatted += element.normalName().equals("pre") ? 1 : 0;
        if (element.normalName().equals("br")) {
          lineBreak();
        } else if (breaks(element)) {
          endParagraph();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        hidden -= isHidden(element) ? 1 : 0;
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
        if (breaks(element)) {
          endParagraph();
        }
      }
    }

    private static boolean isHidden(Element element) {
      return NO_TEXT.contains(element.normalName());
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || NEW_PARAGRAPH.contains(element.normalName());
    }

    private void append(TextNode text) {
      boolean asWritten = preformatted > 0;
      String words = text.getWholeText();
      for (int at = 0; at < words.length(); at++) {
        char c = words.charAt(at);
        boolean blank = Character.isWhitespace(c) || c == '\u00A0';
        if (!blank || asWritten) {
          current.append(c);
        } else if (!current.isEmpty()
            && !Character.isWhitespace(current.charAt(current.length() - 1))) {
          current.append(' ');
        }
      }
    }

    private void lineBreak() {
      if (current.toString().endsWith("\n")) {
        endParagraph();
      } else if (!current.isEmpty()) {
        current.append('\n');
      }
    }

    void endParagraph() {
      String paragraph = PlainText.paragraph(current.toString());
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      current.setLength(0);
    }
  }
}
