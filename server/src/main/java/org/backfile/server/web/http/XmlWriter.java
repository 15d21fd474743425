package org.backfile.server.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 in UTF-8. Text may hold anything: characters that XML cannot say are left out. */
public final class XmlWriter {
  private final OutputStream stream;
  private final XMLStreamWriter out;

  /** What may go wrong. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  /** Writes to a stream, which it does not close. */
  public XmlWriter(OutputStream stream) {
    this.stream = stream;
    try {
      this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the platform cannot write XML", e);
    }
  }

  /** Begins the document and its root; the first namespace is that of names without a prefix. */
  public void root(String name, String namespace, Map<String, String> byPrefix) throws IOException {
    run(() -> {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(name);
      out.writeDefaultNamespace(namespace);
      for (Map.Entry<String, String> each : new TreeMap<>(byPrefix).entrySet()) {
        out.writeNamespace(each.getKey(), each.getValue());
      }
    });
  }

  /** Begins an element on a line of its own. */
  public void start(String name) throws IOException {
    run(() -> {
      out.writeCharacters("\n");
      out.writeStartElement(name);
    });
  }

  /** Ends the element that was begun last. */
  public void end() throws IOException {
    run(out::writeEndElement);
  }

  /** An element that holds text. */
  public void text(String name, String text) throws IOException {
    start(name);
    run(() -> out.writeCharacters(sayable(text)));
    end();
  }

  /** An element that holds nothing but attributes, names and values in turn. */
  public void empty(String name, String... attributes) throws IOException {
    run(() -> {
      out.writeCharacters("\n");
      out.writeEmptyElement(name);
      for (int at = 0; at < attributes.length; at += 2) {
        out.writeAttribute(attributes[at], sayable(attributes[at + 1]));
      }
    });
  }

  /** Ends the document. */
  public void close() throws IOException {
    run(() -> {
      out.writeEndDocument();
      out.flush();
    });
    stream.flush();
  }

  /** A text without the characters that XML 1.0 excludes. */
  static String sayable(String text) {
    return text.codePoints().allMatch(XmlWriter::isSayable)
        ? text
        : text.codePoints()
            .filter(XmlWriter::isSayable)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** The production Char of XML 1.0. */
  private static boolean isSayable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static void run(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e);
    }
  }
}
