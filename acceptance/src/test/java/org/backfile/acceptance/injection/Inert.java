package org.backfile.acceptance.injection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.HostileSite;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What is wrong with an answer in which text became code; nothing, as a rule. */
public final class Inert {
  private static final String OWN_SCRIPT =
      "[src^=/static/], [type=application/ld+json], [type=application/json]";
  private static final String FORMULA = "=+-@\t\r＝＋－＠";
  private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setCommentMarker('#').get();

  private Inert() {}

  /** The faults of an answer of any type. */
  public static List<String> faults(Answer answer) {
    List<String> faults = new ArrayList<>();
    if (answer.status() >= 500) {
      faults.add("status " + answer.status());
    }
    if (!answer.header("x-made-up").isEmpty()) {
      faults.add("a header was made up");
    }
    if (answer.text().contains(HostileSite.EVALUATED)) {
      faults.add("a template was evaluated");
    }
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    if (type.equals("text/html")) {
      faults.addAll(ofPage(answer.html()));
    } else if (type.endsWith("xml")) {
      faults.addAll(ofXml(answer));
    } else if (type.endsWith("json")) {
      answer.json();
    } else if (type.equals("text/csv")) {
      faults.addAll(ofTable(answer.text()));
    }
    return faults.stream().map(fault -> answer.path() + ": " + fault).toList();
  }

  private static List<String> ofPage(Document page) {
    List<String> faults = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      boolean foreign =
          switch (element.normalName()) {
            case "script" -> !element.is(OWN_SCRIPT);
            case "img", "style", "iframe", "object", "embed", "base" -> true;
            default -> false;
          };
      if (foreign) {
        faults.add("an element " + element);
      }
      for (Attribute attribute : element.attributes()) {
        if (isActive(attribute.getKey(), attribute.getValue())) {
          faults.add("an attribute " + attribute);
        }
      }
    }
    return faults;
  }

  private static boolean isActive(String name, String value) {
    return name.startsWith("on")
        || name.equals("style")
        || name.equals("srcdoc")
        || ((name.endsWith("href") || name.endsWith("action") || name.equals("src"))
            && value.strip().startsWith("javascript:"));
  }

  /** A document that is not well-formed throws. */
  private static List<String> ofXml(Answer answer) {
    try {
      NodeList all =
          parser().parse(new ByteArrayInputStream(answer.body())).getElementsByTagName("*");
      List<String> faults = new ArrayList<>();
      for (int at = 0; at < all.getLength(); at++) {
        Node node = all.item(at);
        if (node.getLocalName().equals("script") || node.getLocalName().equals("foreignObject")) {
          faults.add("an element " + node.getLocalName());
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int each = 0; each < attributes.getLength(); each++) {
          Node attribute = attributes.item(each);
          if (isActive(attribute.getNodeName(), attribute.getNodeValue())) {
            faults.add("an attribute " + attribute);
          }
        }
      }
      return faults;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return List.of("no XML: " + e);
    }
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder();
  }

  private static List<String> ofTable(String text) {
    List<String> faults = new ArrayList<>();
    String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser rows = TABLE.parse(new StringReader(table))) {
      for (CSVRecord row : rows) {
        row.stream()
            .filter(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0)
            .forEach(cell -> faults.add("a formula " + cell));
      }
    } catch (IOException e) {
      faults.add("no CSV: " + e);
    }
    return faults;
  }
}
