package org.backfile.indexer.source.newsmlg2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * A news item or package, its parts by their names in the standard.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/">IPTC, NewsML-G2</a>
 */
record G2Item(XmlNode node) {

  Optional<String> guid() {
    return node.attribute("guid");
  }

  Optional<String> version() {
    return node.attribute("version");
  }

  Optional<String> language() {
    return content()
        .flatMap(meta -> meta.first("language"))
        .flatMap(language -> language.attribute("tag"))
        .or(() -> node.attribute("lang"));
  }

  /** {@code itemMeta}: about the item as it is managed. */
  Optional<XmlNode> meta() {
    return node.first("itemMeta");
  }

  /** {@code contentMeta}: about what the item tells. */
  Optional<XmlNode> content() {
    return node.first("contentMeta");
  }

  Optional<XmlNode> rights() {
    return node.first("rightsInfo");
  }

  /** The line at a path below {@code itemMeta}. */
  Optional<String> meta(String path) {
    return meta().flatMap(meta -> meta.line(path));
  }

  /** The line at a path below {@code contentMeta}. */
  Optional<String> content(String path) {
    return content().flatMap(meta -> meta.line(path));
  }

  /** All elements at a path below {@code contentMeta}. */
  List<XmlNode> contents(String path) {
    return content().map(meta -> meta.all(path)).orElse(List.of());
  }

  /** The code of an element of {@code itemMeta}: {@code usable} of {@code stat:usable}. */
  Optional<String> code(String element) {
    return meta().flatMap(meta -> meta.first(element)).flatMap(G2Item::code);
  }

  /** The code of a concept: the end of its QCode or URI, or its literal. */
  static Optional<String> code(XmlNode concept) {
    return Stream.of(
            concept.attribute("qcode").map(qcode -> qcode.substring(qcode.indexOf(':') + 1)),
            concept.attribute("uri").map(uri -> uri.substring(uri.lastIndexOf('/') + 1)),
            concept.attribute("literal"))
        .flatMap(Optional::stream)
        .filter(code -> !code.isBlank())
        .findFirst();
  }

  /**
   * What a concept is called in the item's language, else in the first one given; where it gives no
   * name itself, the item asserts one for its code or its main concept has one.
   */
  Optional<String> name(XmlNode concept) {
    return Stream.concat(
            Stream.of(concept),
            Stream.concat(concept.children("mainConcept").stream(), asserted(concept)))
        .flatMap(each -> ownName(each).stream())
        .findFirst();
  }

  private Stream<XmlNode> asserted(XmlNode concept) {
    Optional<String> code = concept.attribute("qcode");
    return node.children("assert").stream()
        .filter(each -> code.isPresent() && code.equals(each.attribute("qcode")));
  }

  private Optional<String> ownName(XmlNode concept) {
    Optional<String> language = language();
    List<XmlNode> names = concept.children("name");
    return names.stream()
        .filter(name -> language.isPresent() && language.equals(name.attribute("lang")))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(XmlNode::line)
        .filter(name -> !name.isEmpty());
  }
}
