package org.backfile.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Document;

class XmlWriterTest {

  @Property(tries = 200)
  void whateverATextHoldsTheDocumentIsReadAndSaysWhatXmlCanSay(@ForAll String text)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlWriter xml = new XmlWriter(bytes);
    xml.root("feed", "http://www.w3.org/2005/Atom", Map.of());
    xml.text("title", text + "\u0000\u0008\uFFFE\uD800");
    xml.empty("link", "href", text);
    xml.end();
    xml.close();
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(read.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(XmlWriter.sayable(text).replace("\r\n", "\n").replace('\r', '\n'));
  }
}
