package org.backfile.indexer.source.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlSource;
import org.junit.jupiter.api.Test;

class NewsMlSourceTest {

  private static Outcomes read(String xml) throws IOException {
    return Outcomes.of(
        new XmlSource(
            "a.xml",
            Outcomes.bytes(xml),
            Set.of("NewsItem"),
            (node, origin) -> NewsMlAdapter.adapt(node, origin, FieldMap.NONE)));
  }

  private static String item(String status, String component) {
    return """
    <NewsML Version="1.2"><NewsItem>
      <Identification><NewsIdentifier><ProviderId>fna.example</ProviderId><DateId>20130605</DateId>
        <NewsItemId>17</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
        <PublicIdentifier>urn:newsml:fna.example:20130605:17:2</PublicIdentifier>
      </NewsIdentifier></Identification>
      <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20130605T210000+0000</FirstCreated>
        <ThisRevisionCreated>20130606T090000+0000</ThisRevisionCreated>%s</NewsManagement>
      <NewsComponent>%s</NewsComponent>
    </NewsItem></NewsML>\
    """
        .formatted(status, component);
  }

  @Test
  void theBodyAmongManyComponentsIsTheText() throws IOException {
    Article article =
        read(item(
                "<Status FormalName=\"Usable\"/>",
                """
                <NewsLines><CopyrightLine>© FNA</CopyrightLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="Foreland"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="en"/><Genre FormalName="Release"/></DescriptiveMetadata>
                <Metadata><Property FormalName="XKeywords" Value="Ferries"/></Metadata>
                <NewsComponent><NewsLines><HeadLine>Ferry late</HeadLine><ByLine>By Ann Reed</ByLine></NewsLines>
                  <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><MimeType FormalName="text/css"/>
                    <DataContent>p {}</DataContent></ContentItem></NewsComponent>
                  <NewsComponent><Role FormalName="Body"/><ContentItem><MimeType FormalName="text/xhtml"/>
                    <DataContent><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
                    <body><p>One.</p><p>Two.</p></body></html></DataContent></ContentItem></NewsComponent>
                </NewsComponent>\
                """))
            .article();

    assertThat(article.id()).isEqualTo("urn:newsml:fna.example:20130605:17");
    assertThat(article.version()).hasValue(2);
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.paragraphs()).containsExactly("One.", "Two.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2013-06-05T21:00:00Z");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2013-06-06T09:00:00Z");
    assertThat(article.source()).hasValue("Foreland");
    assertThat(article.type()).hasValue("Release");
    assertThat(article.language()).hasValue("en");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.tags()).containsExactly("Ferries");
    assertThat(article.rights()).hasValue("© FNA");
  }

  @Test
  void aTextWithoutARoleIsTheText() throws IOException {
    String component =
        """
        <NewsLines><HeadLine>T</HeadLine></NewsLines>
        <ContentItem><DataContent>One.

        Two.</DataContent></ContentItem>\
        """;

    assertThat(read(item("", component)).article().paragraphs()).containsExactly("One.", "Two.");
  }

  @Test
  void aWithheldItemStaysOut() throws IOException {
    String lines = "<NewsLines><HeadLine>T</HeadLine></NewsLines>";

    assertThat(read(item("<Status FormalName=\"Withheld\"/>", lines)).all().getFirst())
        .isInstanceOf(Held.class);
    assertThat(read(item("<Status FormalName=\"Odd\"/>", lines)).failure().reason())
        .contains("Status: expected usable, withheld or canceled, found 'Odd'");
  }
}
