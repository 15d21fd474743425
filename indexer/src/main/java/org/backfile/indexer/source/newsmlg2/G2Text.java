package org.backfile.indexer.source.newsmlg2;

import java.util.List;
import java.util.Optional;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.nitf.Nitf;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * The text of a news item: of its renditions the first that is text. NITF and XHTML come as XML
 * inside, HTML and plain text as data; pictures and films have a caption.
 *
 * @param paragraphs empty when the item carries no text
 * @param nitf the same as NITF, where it is
 */
record G2Text(List<String> paragraphs, Optional<Nitf> nitf) {

  private static final G2Text NONE = new G2Text(List.of(), Optional.empty());

  static G2Text of(G2Item item) {
    return item.node().all("contentSet").stream()
        .flatMap(set -> set.children().stream())
        .map(G2Text::rendition)
        .filter(text -> !text.paragraphs().isEmpty())
        .findFirst()
        .orElse(NONE);
  }

  private static G2Text rendition(XmlNode content) {
    return switch (content.name()) {
      case "inlineXML" -> inline(content);
      case "inlineData" -> new G2Text(data(content), Optional.empty());
      default -> NONE;
    };
  }

  private static G2Text inline(XmlNode content) {
    for (XmlNode child : content.children()) {
      switch (child.name()) {
        case "nitf" -> {
          Nitf nitf = Nitf.of(child);
          List<String> text = nitf.paragraphs().isEmpty() ? nitf.summary() : nitf.paragraphs();
          return new G2Text(text, Optional.of(nitf));
        }
        case "html", "body", "div", "article", "section", "p" -> {
          return new G2Text(HtmlText.paragraphs(content.markup()), Optional.empty());
        }
        default -> {
          // data of sports, events or finance: XML, but no text
        }
      }
    }
    return NONE;
  }

  private static List<String> data(XmlNode content) {
    String type = content.attribute("contenttype").orElse("text/plain");
    if (content.attribute("encoding").isPresent() || !type.startsWith("text/")) {
      return List.of();
    }
    return type.contains("html")
        ? HtmlText.paragraphs(content.text())
        : PlainText.paragraphs(content.text());
  }
}
