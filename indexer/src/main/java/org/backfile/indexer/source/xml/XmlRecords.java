package org.backfile.indexer.source.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;

/**
 * Walks through an XML document of any size and hands out the elements of certain names, each as a
 * tree; the rest is passed over. Not thread-safe.
 */
public final class XmlRecords implements Closeable {

  private final InputStream bytes;
  private final GuardedReader reader;
  private final StAXStreamBuilder trees = new StAXStreamBuilder();
  private boolean atNext;
  private long recordLine = 1;
  private String language = "";
  private String base = "";
  private long linesAbove;

  /**
   * @throws IOException when the document does not begin as XML
   */
  public XmlRecords(InputStream bytes) throws IOException {
    this.bytes = bytes;
    try {
      this.reader = (GuardedReader) XmlInput.open(withoutBlanksAbove(bytes));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Some programs leave blank lines above the declaration of XML, where none may stand. */
  private InputStream withoutBlanksAbove(InputStream document) throws IOException {
    PushbackInputStream content = new PushbackInputStream(document);
    int first = content.read();
    while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
      linesAbove += first == '\n' ? 1 : 0;
      first = content.read();
    }
    if (first >= 0) {
      content.unread(first);
    }
    return content;
  }

  /**
   * The next element of one of the names, whole. Elements around it are walked into, elements
   * inside it belong to it.
   *
   * @return empty at the end of the document
   * @throws IOException when the XML is not well-formed or tries what is refused
   */
  public Optional<XmlNode> next(Set<String> names) throws IOException {
    try {
      while (atNext || reader.hasNext()) {
        int event = atNext ? reader.getEventType() : reader.next();
        atNext = false;
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (names.contains(reader.getLocalName())) {
            return Optional.of(tree());
          }
          noteAttributes();
        }
        reader.beginRecord();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void noteAttributes() {
    String lang = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    language = lang == null ? language : lang;
    String itsBase = reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
    base = itsBase == null ? base : itsBase;
  }

  /** The address to which those in what follows are relative, as elements walked into name it. */
  public String base() {
    return base;
  }

  /** The language that the elements walked into last said what is in them has; blank if none. */
  public String language() {
    return language;
  }

  private XmlNode tree() throws IOException {
    recordLine = line();
    try {
      reader.beginRecord();
      XmlNode node = new XmlNode((Element) trees.fragment(reader));
      atNext = reader.getEventType() != XMLStreamConstants.END_ELEMENT;
      return node;
    } catch (JDOMException e) {
      throw e.getCause() instanceof XMLStreamException cause ? failure(cause) : new IOException(e);
    }
  }

  /** The line on which the element last handed out begins, from 1. */
  public long recordLine() {
    return recordLine;
  }

  /** The line being read, from 1. */
  public long line() {
    return linesAbove + Math.max(1, reader.getLocation().getLineNumber());
  }

  static IOException failure(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    boolean refused = message.startsWith("expected ");
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String where = line > 0 ? ", at line " + line : "";
    return new IOException((refused ? message : "not XML: " + message) + where, e);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw failure(e);
    } finally {
      bytes.close();
    }
  }
}
