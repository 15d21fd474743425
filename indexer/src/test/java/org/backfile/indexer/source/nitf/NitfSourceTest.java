package org.backfile.indexer.source.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfSourceTest {

  private static Outcomes read(String xml) throws IOException {
    return Outcomes.of(
        new XmlSource(
            "wire/a.xml",
            Outcomes.bytes(xml),
            Set.of("nitf"),
            (node, origin) -> NitfAdapter.adapt(node, origin, FieldMap.NONE)));
  }

  private static final String FULL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
      <nitf xml:lang="en">
        <head>
          <title>Not the headline</title>
          <meta name="page" content="3"/>
          <tobject tobject.type="news">
            <tobject.property tobject.property.type="obituary"/>
            <tobject.subject tobject.subject.type="Sport" tobject.subject.matter="Sailing"/>
          </tobject>
          <docdata>
            <doc-id id-string="lantern-7"/>
            <du-key key="ferry" version="2"/>
            <date.issue norm="20150304T180200+0000"/>
            <urgency ed-urg="4"/>
            <doc.copyright holder="The Lantern" year="2015"/>
            <key-list><keyword key="ferries"/></key-list>
            <correction id-string="lantern-6"/>
            <identified-content>
              <person>Jo Voss</person><org>Ferry Board</org><location>Averil</location>
              <classifier>Accidents</classifier>
            </identified-content>
          </docdata>
          <pubdata name="The Lantern" position.section="City" ex-ref="https://lantern.example/7"/>
        </head>
        <body>
          <body.head>
            <hedline><hl1>Ferry <em>late</em></hl1><hl2>Again</hl2></hedline>
            <byline>By Ann Reed and Tom Hale, <byttl>Staff</byttl></byline>
            <dateline><location>AVERIL</location></dateline>
            <abstract><p>A summary.</p></abstract>
          </body.head>
          <body.content>
            <block><p>One.</p><hl2>Between</hl2><p>Two.</p></block>
            <media media-type="image"><media-metadata>x</media-metadata>
              <media-caption>A ferry.</media-caption></media>
            <ul><li>a</li><li>b</li></ul>
          </body.content>
        </body>
      </nitf>
      """;

  @Test
  void everyPartOfADocumentHasItsPlace() throws IOException {
    Article article = read(FULL.stripLeading()).article();

    assertThat(article.id()).isEqualTo("lantern-7");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.paragraphs())
        .containsExactly("One.", "Between", "Two.", "A ferry.", "a", "b");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00Z");
    assertThat(article.byline()).containsExactly("Ann Reed", "Tom Hale");
    assertThat(article.source()).hasValue("The Lantern");
    assertThat(article.section()).hasValue("City");
    assertThat(article.language()).hasValue("en");
    assertThat(article.type()).hasValue("obituary");
    assertThat(article.url()).hasValue("https://lantern.example/7");
    assertThat(article.tags()).containsExactly("Sailing", "Accidents", "ferries");
    assertThat(article.people()).containsExactly("Jo Voss");
    assertThat(article.orgs()).containsExactly("Ferry Board");
    assertThat(article.places()).containsExactly("Averil");
    assertThat(article.version()).hasValue(2);
    assertThat(article.corrects()).hasValue("lantern-6");
    assertThat(article.rights()).hasValue("© 2015 The Lantern");
    assertThat(article.extras())
        .containsKeys("page", "dateline", "subheadline", "abstract", "urgency");
  }

  private static String withDocdata(String docdata) {
    return "<nitf><head>%s</head><body><body.content><p>T.</p></body.content></body></nitf>"
        .formatted(docdata);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20080219+0100        | 2008-02-19
          20080219             | 2008-02-19
          20080219T1302Z       | 2008-02-19T13:02:00Z
          2008-02-19T13:02:00  | 2008-02-19T13:02:00
          """)
  void datesAreAsPreciseAsTheirNorm(String norm, String iso) throws IOException {
    String head = "<docdata><date.issue norm=\"%s\"/></docdata>".formatted(norm);

    assertThat(read(withDocdata(head)).article().published())
        .map(PublicationDate::iso)
        .hasValue(iso);
  }

  @Test
  void aLeadThatIsPartOfTheFullTextIsNotReadTwice() throws IOException {
    Article article =
        read("""
        <nitf><head><title>T</title></head><body><body.content>
        <block class="lead_paragraph"><p>One.</p></block>
        <block class="full_text"><p>One.</p><p>Two.</p></block></body.content></body></nitf>
        """)
            .article();

    assertThat(article.paragraphs()).containsExactly("One.", "Two.");
  }

  @Test
  void aDocumentWithoutAnIdGoesByItsFile() throws IOException {
    assertThat(read(withDocdata("")).article().id()).isEqualTo("wire:a");
  }

  @Test
  void aDocumentUnderEmbargoWaitsForItsRelease() throws IOException {
    var held =
        read(withDocdata(
                "<docdata management-status=\"embargoed\"><date.release norm=\"20150304\"/></docdata>"))
            .all()
            .getFirst();

    assertThat(held.at(Instant.parse("2015-03-04T12:00:00Z"))).isInstanceOf(Held.class);
    assertThat(held.at(Instant.parse("2015-03-06T00:00:00Z"))).isNotInstanceOf(Held.class);
  }

  @Test
  void aCancelledDocumentSaysSo() throws IOException {
    assertThat(read(withDocdata("<docdata management-status=\"canceled\"/>")).article().notes())
        .containsExactly(Note.CANCELLED);
  }

  @Test
  void aFileThatBreaksOffKeepsWhatWasWhole() throws IOException {
    XmlSource source =
        new XmlSource(
            "a.xml",
            Outcomes.bytes("<all>" + withDocdata("") + "<nitf><body>"),
            Set.of("nitf"),
            (node, origin) -> NitfAdapter.adapt(node, origin, FieldMap.NONE));

    assertThat(source.next()).isPresent();
    org.assertj.core.api.Assertions.assertThatIOException().isThrownBy(source::next);
  }
}
