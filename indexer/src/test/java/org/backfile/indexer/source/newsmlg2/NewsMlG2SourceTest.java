package org.backfile.indexer.source.newsmlg2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2SourceTest {

  private static Outcomes read(String xml) throws IOException {
    return Outcomes.of(
        new XmlSource(
            "a.xml",
            Outcomes.bytes(xml),
            NewsMlG2Adapter.ITEMS,
            (node, origin) -> NewsMlG2Adapter.adapt(node, origin, FieldMap.NONE)));
  }

  private static String item(String itemMeta, String contentMeta, String content) {
    return """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="4" xml:lang="en">
      <rightsInfo><copyrightHolder><name>Holder</name></copyrightHolder>
        <copyrightNotice>© Holder</copyrightNotice><usageTerms>Ask.</usageTerms></rightsInfo>
      <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2018-11-21T16:25:32-05:00</versionCreated>
        %s</itemMeta>
      <contentMeta><headline>Ferry late</headline>%s</contentMeta>
      <contentSet>%s</contentSet>
    </newsItem>\
    """
        .formatted(itemMeta, contentMeta, content);
  }

  @Test
  void everyPartOfANewsItemHasItsPlace() throws IOException {
    Article article =
        read(item(
                """
                <provider qcode="nprov:FNA"/><firstCreated>2018-11-20T10:00:00Z</firstCreated>
                <pubStatus qcode="stat:usable"/><service qcode="s:1"><name>Coast</name></service>
                <edNote>Adds quote</edNote><link rel="irel:corrects" residref="urn:x:0"/>\
                """,
                """
                <located><name>Averil</name></located><by>By Ann Reed</by>
                <genre qcode="genre:interview"><name>Interview</name></genre>
                <subject type="cpnat:person"><name>Jo Voss</name></subject>
                <subject type="cpnat:organisation" qcode="o:1"/>
                <subject type="cpnat:abstract"><name xml:lang="de">Arbeit</name>\
                <name xml:lang="en">labour</name></subject>\
                """,
                """
                <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>x</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML>\
                """))
            .article();

    assertThat(article.id()).isEqualTo("urn:x:1");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.paragraphs()).containsExactly("One.", "Two.");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2018-11-20T10:00:00Z");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2018-11-21T16:25:32-05:00");
    assertThat(article.source()).hasValue("FNA");
    assertThat(article.section()).hasValue("Coast");
    assertThat(article.type()).hasValue("Interview");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.people()).containsExactly("Jo Voss");
    assertThat(article.orgs()).containsExactly("1");
    assertThat(article.places()).containsExactly("Averil");
    assertThat(article.tags()).containsExactly("labour");
    assertThat(article.version()).hasValue(4);
    assertThat(article.corrects()).hasValue("urn:x:0");
    assertThat(article.rights()).hasValue("© Holder Ask.");
    assertThat(article.extras()).containsKeys("ednote");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "irel:evolvedFrom urn:x:0 irel:previousVersion urn:x:1, urn:x:0",
    "irel:previousVersion urn:x:1 irel:evolvedFrom urn:x:0, urn:x:0",
    "irel:previousVersion urn:x:9 irel:evolvedFrom urn:x:0, urn:x:0",
    "irel:evolvedFrom urn:x:1 irel:previousVersion urn:x:9, urn:x:9",
    "irel:previousVersion urn:x:9, urn:x:9",
    "irel:previousVersion urn:x:1,",
  })
  void anItemFollowsWhatItEvolvedFromAndNeverItself(String links, @Nullable String followed)
      throws IOException {
    String elements = links.replaceAll("(\\S+) (\\S+)", "<link rel=\"$1\" residref=\"$2\"/>");

    assertThat(read(item(elements, "", "")).article().follows())
        .isEqualTo(Optional.ofNullable(followed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inlineXML><nitf><body><body.content><p>One.</p></body.content></body></nitf></inlineXML>",
        "<inlineXML><p>One.</p></inlineXML>",
        "<inlineData contenttype=\"text/html\">&lt;p&gt;One.&lt;/p&gt;</inlineData>",
        "<inlineData contenttype=\"text/plain\">One.</inlineData>",
        "<inlineXML><sports/></inlineXML><inlineData>One.</inlineData>"
      })
  void theTextIsReadInWhateverFormItComes(String content) throws IOException {
    assertThat(read(item("", "", content)).article().paragraphs()).containsExactly("One.");
  }

  @Test
  void aPictureHasItsCaptionForText() throws IOException {
    String caption = "<description role=\"drol:caption\">A ferry.</description>";

    assertThat(read(item("", caption, "<remoteContent href=\"a.jpg\"/>")).article().paragraphs())
        .containsExactly("A ferry.");
  }

  @Test
  void aProviderKnownByAddressOnlyGoesByTheHolderOfTheRights() throws IOException {
    assertThat(read(item("<provider uri=\"http://a.example/b/\"/>", "", "")).article().source())
        .hasValue("Holder");
  }

  @Test
  void aSubjectIsNamedByWhatTheItemAssertsOfItsCode() throws IOException {
    String item =
        item("", "<subject type=\"cpnat:person\" qcode=\"p:7\"/>", "")
            .replace(
                "<contentSet>", "<assert qcode=\"p:7\"><name>Jo Voss</name></assert><contentSet>");

    assertThat(read(item).article().people()).containsExactly("Jo Voss");
  }

  private static ReadOutcome withStatus(String status) throws IOException {
    return read(item("<pubStatus qcode=\"stat:%s\"/>".formatted(status), "", "")).all().getFirst();
  }

  @Test
  void theStatusDecidesWhatBecomesOfAnItem() throws IOException {
    assertThat(withStatus("withheld")).isInstanceOf(Held.class);
    assertThat(withStatus("canceled"))
        .extracting(outcome -> ((ReadOutcome.Read) outcome).article().notes())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
        .containsExactly(Note.CANCELLED);
    assertThat(withStatus("commissioned")).isInstanceOf(ReadOutcome.Failed.class);
  }

  @Test
  void anItemUnderEmbargoWaits() throws IOException {
    ReadOutcome item =
        read(item("<embargoed>2018-10-23T12:00:00Z</embargoed>", "", "")).all().getFirst();

    assertThat(item.at(Instant.parse("2018-10-23T11:59:59Z"))).isInstanceOf(Held.class);
    assertThat(item.at(Instant.parse("2018-10-23T12:00:00Z"))).isInstanceOf(ReadOutcome.Read.class);
  }

  @Test
  void aNewsMessageHoldsManyItemsAndItsPackageListsThem() throws IOException {
    Outcomes outcomes =
        read(
            """
            <newsMessage><header><sent>2018-10-19T11:17:00Z</sent></header><itemSet>
            <packageItem guid="p"><itemMeta><title>TOP</title></itemMeta><groupSet><group>
            <itemRef residref="a"><title>One</title><description>Of it.</description></itemRef>
            <itemRef residref="b"/></group></groupSet></packageItem>
            <newsItem guid="a"><contentMeta><headline>One</headline></contentMeta></newsItem>
            <conceptItem guid="c"/></itemSet></newsMessage>\
            """);

    assertThat(outcomes.articles()).extracting(Article::id).containsExactly("p", "a");
    assertThat(outcomes.articles().getFirst().paragraphs()).containsExactly("One — Of it.", "b");
    assertThat(outcomes.articles().getFirst().type()).hasValue("package");
    assertThat(outcomes.all().getLast()).isInstanceOf(Skipped.class);
  }
}
