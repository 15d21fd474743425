package org.backfile.indexer.source.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * A text in an entry. Atom says whether it is plain, HTML or XHTML; RSS does not, and what looks
 * like HTML there is HTML. Atom 0.3 may also have packed it in Base64.
 */
final class FeedText {

  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]{2,8});");

  private FeedText() {}

  static String line(XmlNode element) {
    return PlainText.line(String.join(" ", paragraphs(element)));
  }

  static List<String> paragraphs(XmlNode element) {
    if (!element.children().isEmpty()) {
      return HtmlText.paragraphs(element.markup());
    }
    String type = element.attribute("type").orElse("");
    String text = unpacked(element);
    boolean plain = type.equals("text") || type.equals("text/plain");
    boolean html = type.contains("html") || (!plain && LOOKS_LIKE_HTML.matcher(text).find());
    return html ? HtmlText.paragraphs(text) : PlainText.paragraphs(text);
  }

  private static String unpacked(XmlNode element) {
    boolean packed =
        element.attribute("mode").filter("base64"::equals).isPresent()
            || element.attribute("type").filter("application/octet-stream"::equals).isPresent();
    if (!packed) {
      return element.text();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(element.text().strip());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return element.text();
    }
  }
}
