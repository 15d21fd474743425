package org.backfile.indexer.source.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.backfile.indexer.source.ArticleSource;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Makes every parser of XML there is in the indexer. It knows no DTD, no entity but the five of XML
 * itself and the {@link NamedCharacters} of HTML, and fetches nothing; {@link GuardedReader}
 * refuses what tries. After OWASP's "XML External Entity Prevention".
 */
public final class XmlInput {

  /** Elements within elements, at most. */
  static final int DEEPEST = 200;

  private static final int MOST_ATTRIBUTES = 200;
  private static final int LONGEST_ATTRIBUTE = 1 << 16;

  private static final WstxInputFactory FACTORY = factory();

  private XmlInput() {}

  /** A parser of a whole document, in the encoding that it declares or its first bytes show. */
  public static XMLStreamReader open(InputStream bytes) throws XMLStreamException {
    return new GuardedReader((XMLStreamReader2) FACTORY.createXMLStreamReader(bytes));
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    XMLResolver refuse =
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException(
              "expected XML that stands alone, found a reference to " + systemId);
        };
    factory.setXMLResolver(refuse);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_CUSTOM_INTERNAL_ENTITIES, NamedCharacters.byName());
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) ArticleSource.LONGEST_RECORD);
    return factory;
  }
}
