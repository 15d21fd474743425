package org.backfile.indexer.source.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.nitf.Nitf;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * The components of a news item, outermost first. What an outer one says holds for those inside, so
 * the first answer counts; where there are translations, that is the first of them.
 */
record ComponentTree(List<XmlNode> components) {

  private static final Set<String> NO_TEXT =
      Set.of("StyleSheet", "HeadLine", "SubHeadLine", "Logo", "Photo", "Contact", "Caption");

  static ComponentTree of(XmlNode item) {
    return new ComponentTree(item.descendants("NewsComponent"));
  }

  /** The first news line of a kind, such as {@code HeadLine}. */
  Optional<String> line(String kind) {
    return lines(kind).stream().findFirst();
  }

  /** All news lines of a kind. */
  List<String> lines(String kind) {
    return components.stream()
        .flatMap(component -> component.lines("NewsLines/" + kind).stream())
        .distinct()
        .toList();
  }

  /** The formal name of the first element at a path. */
  Optional<String> formalName(String path) {
    return formalNames(path).stream().findFirst();
  }

  /** The formal names of all elements at a path. */
  List<String> formalNames(String path) {
    return attributes(path, "FormalName");
  }

  /** The values of the properties at a path. */
  List<String> values(String path) {
    return attributes(path, "Value");
  }

  private List<String> attributes(String path, String name) {
    return components.stream()
        .flatMap(component -> component.all(path).stream())
        .flatMap(element -> element.attribute(name).stream())
        .distinct()
        .toList();
  }

  /** Values of the provider's own metadata whose name ends in Keyword or Keywords. */
  List<String> keywords() {
    return components.stream()
        .flatMap(component -> component.all("Metadata/Property").stream())
        .filter(property ->
            property.attribute("FormalName").filter(n -> n.matches(".*Keywords?")).isPresent())
        .flatMap(property -> property.attribute("Value").stream())
        .distinct()
        .toList();
  }

  /** The text: of the components called its body, else of all that are text. */
  List<String> paragraphs() {
    List<XmlNode> bodies =
        components.stream().filter(each -> role(each).matches("Body|Main|MainText")).toList();
    for (XmlNode body : bodies.isEmpty() ? components : bodies) {
      List<String> text = NO_TEXT.contains(role(body)) ? List.of() : text(body);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return List.of();
  }

  private static String role(XmlNode component) {
    return component.first("Role").flatMap(role -> role.attribute("FormalName")).orElse("");
  }

  private static List<String> text(XmlNode component) {
    List<String> text = new ArrayList<>();
    for (XmlNode content : component.children("ContentItem")) {
      for (XmlNode data : content.children("DataContent")) {
        text.addAll(text(data, type(content)));
      }
    }
    return text;
  }

  private static String type(XmlNode content) {
    return content
        .first("MimeType")
        .or(() -> content.first("Format"))
        .flatMap(type -> type.attribute("FormalName"))
        .orElse("");
  }

  private static List<String> text(XmlNode data, String type) {
    Optional<XmlNode> nitf = data.first("nitf");
    if (nitf.isPresent()) {
      return Nitf.of(nitf.get()).paragraphs();
    }
    if (!data.children().isEmpty()) {
      return HtmlText.paragraphs(data.markup());
    }
    return type.contains("html")
        ? HtmlText.paragraphs(data.text())
        : PlainText.paragraphs(data.text());
  }
}
