package org.backfile.indexer.source.xml;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.backfile.indexer.source.ArticleSource;
import org.codehaus.stax2.DTDInfo;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Refuses what XML can do beyond holding text: declarations of a DTD, entities, XInclude, a record
 * that would not fit into memory. A document type that declares nothing itself and only names one
 * of the public standards of news is passed over, as old wire files have it; it is never fetched.
 */
final class GuardedReader extends StreamReaderDelegate {

  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

  /** Characters that an element costs in memory beside its text. */
  private static final int ELEMENT_COST = 100;

  private static final Pattern STANDARD =
      Pattern.compile(
          "(https?://(www\\.)?(nitf\\.org|iptc\\.org|my\\.netscape\\.com)/[\\w./-]*/)?"
              + "(nitf[\\w.-]*|NewsML[\\w.-]*|rss-0\\.91)\\.dtd");

  private final XMLStreamReader2 reader;
  private long size;

  GuardedReader(XMLStreamReader2 reader) {
    super(reader);
    this.reader = reader;
  }

  /** Counts the size of what follows from 0. */
  void beginRecord() {
    size = 0;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.DTD -> requireStandard(reader.getDTDInfo());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused("no entities", "&" + getLocalName() + ";");
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> grow(getTextLength());
      default -> {
        // nothing to guard against in ends, comments and instructions
      }
    }
    return event;
  }

  private void start() throws XMLStreamException {
    if (XINCLUDE.equals(getNamespaceURI())) {
      throw refused("XML that stands alone", "XInclude");
    }
    grow(ELEMENT_COST * (1 + getAttributeCount()));
  }

  private void grow(int by) throws XMLStreamException {
    size += by;
    if (size > ArticleSource.LONGEST_RECORD) {
      throw refused(
          "a record of at most %d MB".formatted(ArticleSource.LONGEST_RECORD >> 20),
          "a longer one");
    }
  }

  private static void requireStandard(DTDInfo type) throws XMLStreamException {
    String declared = Optional.ofNullable(type.getDTDInternalSubset()).orElse("").strip();
    String system = Optional.ofNullable(type.getDTDSystemId()).orElse("");
    if (!declared.isEmpty()) {
      throw refused(
          "XML without a DTD", "declarations in <!DOCTYPE %s>".formatted(type.getDTDRootName()));
    }
    if (!STANDARD.matcher(system).matches()) {
      throw refused(
          "XML without a DTD", "<!DOCTYPE %s> of \"%s\"".formatted(type.getDTDRootName(), system));
    }
  }

  private static XMLStreamException refused(String expected, String found) {
    return new XMLStreamException("expected %s, found %s".formatted(expected, found));
  }
}
