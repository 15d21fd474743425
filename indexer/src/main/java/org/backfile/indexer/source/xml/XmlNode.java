package org.backfile.indexer.source.xml;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.PlainText;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * An element of a record. Names are asked for without their namespace: suppliers disagree on
 * namespaces of one and the same standard, and one record has one standard.
 */
public record XmlNode(Element element) {

  /** Its name without namespace. */
  public String name() {
    return element.getName();
  }

  /** Its children of that name. */
  public List<XmlNode> children(String name) {
    return element.getChildren().stream()
        .filter(child -> child.getName().equals(name))
        .map(XmlNode::new)
        .toList();
  }

  /** Its children of that name in its own namespace or none: not {@code media:title} for title. */
  public List<XmlNode> own(String name) {
    String namespace = element.getNamespaceURI();
    return children(name).stream()
        .filter(child -> {
          String its = child.element.getNamespaceURI();
          return its.isEmpty() || its.equals(namespace);
        })
        .toList();
  }

  /** Its children of that name in a namespace whose address has the part, such as {@code /dc/}. */
  public List<XmlNode> in(String namespacePart, String name) {
    return children(name).stream()
        .filter(child -> child.element.getNamespaceURI().contains(namespacePart))
        .toList();
  }

  /** All its children. */
  public List<XmlNode> children() {
    return element.getChildren().stream().map(XmlNode::new).toList();
  }

  /** All elements at the end of a path such as {@code head/docdata/doc-id}. */
  public List<XmlNode> all(String path) {
    Stream<XmlNode> nodes = Stream.of(this);
    for (String name : path.split("/")) {
      nodes = nodes.flatMap(node -> node.children(name).stream());
    }
    return nodes.toList();
  }

  /** The first element at the end of a path. */
  public Optional<XmlNode> first(String path) {
    return all(path).stream().findFirst();
  }

  /** All elements of that name below this one, in order of the document. */
  public List<XmlNode> descendants(String name) {
    return stream(element.getDescendants(Filters.element()).iterator())
        .filter(each -> each.getName().equals(name))
        .map(XmlNode::new)
        .toList();
  }

  private static Stream<Element> stream(Iterator<Element> elements) {
    return Stream.iterate(elements, Iterator::hasNext, each -> each).map(Iterator::next);
  }

  /** An attribute's value where it says something. */
  public Optional<String> attribute(String name) {
    return element.getAttributes().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .map(attribute -> PlainText.line(attribute.getValue()))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** All text in it as one line; may be empty. */
  public String line() {
    return PlainText.line(element.getValue());
  }

  /** All text in it as it stands. */
  public String text() {
    return element.getValue();
  }

  /** The line at the end of a path, where it says something. */
  public Optional<String> line(String path) {
    return lines(path).stream().findFirst();
  }

  /** The lines at the end of a path, but for empty ones. */
  public List<String> lines(String path) {
    return all(path).stream().map(XmlNode::line).filter(line -> !line.isEmpty()).toList();
  }

  /** What is in it as markup, for a reader of HTML; namespaces are left away. */
  public String markup() {
    Element plain = plain(element);
    return new XMLOutputter(Format.getRawFormat()).outputElementContentString(plain);
  }

  private static Element plain(Element element) {
    Element plain = new Element(element.getName());
    element.getAttributes().stream()
        .filter(attribute -> attribute.getNamespacePrefix().isEmpty())
        .forEach(attribute -> plain.setAttribute(attribute.getName(), attribute.getValue()));
    for (Content content : element.getContent()) {
      if (content instanceof Element child) {
        plain.addContent(plain(child));
      } else if (content instanceof Text text) {
        plain.addContent(new Text(text.getText()));
      }
    }
    return plain;
  }
}
