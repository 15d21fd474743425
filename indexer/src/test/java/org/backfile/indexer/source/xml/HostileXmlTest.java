package org.backfile.indexer.source.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in the indexer that reads XML reads it through {@link XmlRecords}. */
class HostileXmlTest {

  private static InputStream bytes(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void readAll(String xml) throws IOException {
    try (XmlRecords records = new XmlRecords(bytes(xml))) {
      while (records.next(Set.of("nitf")).isPresent()) {
        // what is refused is refused while it is read
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf>&a;</nitf>",
        "<!DOCTYPE nitf [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><nitf>&a;</nitf>",
        "<!DOCTYPE nitf [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><nitf/>",
        "<!DOCTYPE nitf SYSTEM \"file:///etc/passwd\"><nitf/>",
        "<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\" [<!ENTITY a \"b\">]><nitf>&a;</nitf>",
        "<!DOCTYPE nitf PUBLIC \"-//A//B//EN\" \"http://127.0.0.1:1/nitf.dtd\"><nitf/>",
        """
        <!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><nitf>&c;</nitf>\
        """
      })
  void aDtdIsRefusedWithTheReason(String xml) {
    assertThatIOException().isThrownBy(() -> readAll(xml)).withMessageContaining("without a DTD");
  }

  @Test
  void aTypeThatOnlyNamesAStandardOfNewsIsPassedOver() {
    String type = "<!DOCTYPE nitf SYSTEM \"http://www.nitf.org/IPTC/NITF/3.3/dtd/nitf-3-3.dtd\">";

    assertThatCode(() -> readAll(type + "<nitf/>")).doesNotThrowAnyException();
    assertThatCode(() -> readAll("<!DOCTYPE NewsML SYSTEM \"NewsML_1.2.dtd\"><NewsML/>"))
        .doesNotThrowAnyException();
  }

  @Test
  void anEntityThatXmlDoesNotHaveIsRefused() {
    assertThatIOException().isThrownBy(() -> readAll("<nitf>&ownEntity;</nitf>"));
  }

  /** DTDs of news declare them, which are not read. */
  @Test
  void aCharacterThatHtmlHasANameForIsThatCharacter() throws IOException {
    try (XmlRecords records =
        new XmlRecords(bytes("<nitf>Caf&eacute;&nbsp;&mdash; &rlm;&amp;</nitf>"))) {
      assertThat(records.next(Set.of("nitf")).orElseThrow().text())
          .isEqualTo("Café\u00A0— \u200F&");
    }
  }

  @Test
  void blankLinesAboveTheDeclarationAreCountedAndPassedOver() throws IOException {
    try (XmlRecords records = new XmlRecords(bytes("\n\r\n <?xml version='1.0'?>\n<nitf/>"))) {
      assertThat(records.next(Set.of("nitf"))).isPresent();
      assertThat(records.recordLine()).isEqualTo(4);
    }
  }

  @Test
  void xIncludeIsRefused() {
    String xml =
        "<nitf xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"/etc/passwd\"/></nitf>";

    assertThatIOException().isThrownBy(() -> readAll(xml)).withMessageContaining("XInclude");
  }

  @Test
  void elementsNestedWithoutEndAreRefused() {
    assertThatIOException().isThrownBy(() -> readAll("<nitf>" + "<b>".repeat(100_000)));
  }

  @Test
  void aRecordThatWouldFillTheMemoryIsRefused() {
    InputStream endless = new EndlessElements();

    assertThatIOException()
        .isThrownBy(() -> {
          try (XmlRecords records = new XmlRecords(endless)) {
            records.next(Set.of("nitf"));
          }
        })
        .withMessageContaining("at most 16 MB");
  }

  @Test
  void nothingIsEverFetched() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String there = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      for (String xml : references(there)) {
        try {
          readAll(xml);
        } catch (IOException refused) {
          assertThat(refused).hasMessageContaining("expected");
        }
      }
      listener.setSoTimeout(50);
      assertThatCode(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static Set<String> references(String there) {
    return Set.of(
        "<!DOCTYPE nitf SYSTEM \"%s\"><nitf/>".formatted(there),
        "<!DOCTYPE nitf [<!ENTITY a SYSTEM \"%s\">]><nitf>&a;</nitf>".formatted(there),
        "<!DOCTYPE nitf [<!ENTITY %% p SYSTEM \"%s\"> %%p;]><nitf/>".formatted(there),
        """
        <nitf xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a %s"/>\
        """
            .formatted(there),
        "<?xml-stylesheet href=\"%s\"?><nitf/>".formatted(there),
        """
        <nitf xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="%s"/></nitf>\
        """
            .formatted(there));
  }

  /** One record that never ends. */
  private static final class EndlessElements extends InputStream {
    private static final byte[] START = "<nitf>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MORE = "<p>word</p>".getBytes(StandardCharsets.US_ASCII);
    private long at;

    @Override
    public int read() {
      long place = at++;
      return place < START.length
          ? START[(int) place]
          : MORE[(int) ((place - START.length) % MORE.length)];
    }
  }
}
