package org.backfile.indexer.source.factiva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.IOException;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactivaLayoutTest {

  private static final String CODED =
      """
      HD
      Bridge shut after cracks
      found in pier
      BY
      By Dora Smith
      WC
      212 words
      PD
      4 March 2015
      ET
      18:02
      SN
      The Averil Lantern
      SC
      AVLANT
      PG
      12
      LA
      English
      CY
      (c) 2015 The Averil Lantern

      LP
      The bridge is shut.

      Nobody knows why.
      TD
      The ferry sails
      again.

      CO
      tarbrg : Tarrow Bridge Company | halvfr : Halvern Ferries
      IN
      i763 : Bridges
      NS
      gtrans : Transport | gcat : Political/General News
      RE
      halv : Halvern Coast
      PUB
      Lantern Press
      AN
      Document AVLANT0020150304eb340002x

      """;

  private static final String SHOWN =
      """
      News
      Bridge shut after cracks found in pier
      By Dora Smith
      212 words
      4 March 2015
      18:02
      The Averil Lantern
      AVLANT
      12
      English
      (c) 2015 The Averil Lantern

      The bridge is shut.

      Nobody knows why.

      Document AVLANT0020150304eb340001x
      """;

  private static Outcomes read(String text) throws IOException {
    return Outcomes.of(FactivaLayout.open("a.txt", bytes(text), FieldMap.NONE));
  }

  private static void assertHasHead(Article article) {
    assertThat(article.title()).isEqualTo("Bridge shut after cracks found in pier");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00");
    assertThat(article.source()).hasValue("The Averil Lantern");
    assertThat(article.language()).hasValue("en");
  }

  @Test
  void fieldsWithCodesAreRead() throws IOException {
    Article article = read(CODED).article();

    assertThat(article.id()).isEqualTo("AVLANT0020150304eb340002x");
    assertHasHead(article);
    assertThat(article.rights()).hasValue("(c) 2015 The Averil Lantern");
    assertThat(article.paragraphs())
        .containsExactly("The bridge is shut.", "Nobody knows why.", "The ferry sails again.");
    assertThat(article.orgs()).containsExactly("Tarrow Bridge Company", "Halvern Ferries");
    assertThat(article.tags()).containsExactly("Transport", "Political/General News");
    assertThat(article.places()).containsExactly("Halvern Coast");
    assertThat(article.extras().get("page")).hasToString("\"12\"");
  }

  @Test
  void anArticleAsItIsShownIsRead() throws IOException {
    Article article = read(SHOWN).article();

    assertThat(article.id()).isEqualTo("AVLANT0020150304eb340001x");
    assertThat(article.section()).hasValue("News");
    assertHasHead(article);
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
  }

  /** Newspapers write the first words of a story in capitals. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "IN a rare move the bridge was shut.",
        "AN engineer found the cracks.",
        "CO operatives own the ferry.",
        "PUB landlords complain.",
        "BY night the bridge is lit.",
        "RE opened at last."
      })
  void aLineOfTheTextIsNoFieldThoughItBeginsAsOne(String line) throws IOException {
    Article article = read(CODED.replace("Nobody knows why.", line)).article();

    assertThat(article.paragraphs())
        .containsExactly("The bridge is shut.", line, "The ferry sails again.");
    assertThat(article.orgs()).containsExactly("Tarrow Bridge Company", "Halvern Ferries");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "   ", "\t"})
  void aCodeMayStandBeforeWhatItSays(String blank) throws IOException {
    String joined =
        CODED.replaceAll("(?m)^(HD|BY|WC|PD|ET|SN|SC|PG|LA|CY|CO|IN|NS|RE|PUB|AN)\n", "$1" + blank);
    Article article = read(joined).article();

    assertHasHead(article);
    assertThat(article.id()).isEqualTo("AVLANT0020150304eb340002x");
    assertThat(article.orgs()).containsExactly("Tarrow Bridge Company", "Halvern Ferries");
    assertThat(article.extras().get("publisher")).hasToString("\"Lantern Press\"");
  }

  @Test
  void whatStandsAtTheFootOfPagesIsNoText() throws IOException {
    String foot = "\nPage 1 of 3 © 2015 Factiva, Inc. All rights reserved.\n";
    Article article = read(SHOWN.replace("\nNobody", foot + "\nNobody")).article();

    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
  }

  @Test
  void everyLineMayStandByItself() throws IOException {
    Article article = read(SHOWN.replace("\n", "\n\n")).article();

    assertHasHead(article);
    assertThat(article.section()).hasValue("News");
    assertThat(article.rights()).hasValue("(c) 2015 The Averil Lantern");
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
  }

  @Test
  void pagesInOtherLanguagesAreRead() throws IOException {
    Article article =
        read("""
        Lokales
        Brücke nach Rissen gesperrt
        Von Dora Smith
        1.212 Wörter
        4. März 2015
        Abendblatt Averil
        ABAV
        Deutsch
        © 2015 Abendblatt Averil

        Die Brücke ist gesperrt.

        Dokument ABAV000020150304eb340001x
        """)
            .article();

    assertThat(article.id()).isEqualTo("ABAV000020150304eb340001x");
    assertThat(article.title()).isEqualTo("Brücke nach Rissen gesperrt");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(article.language()).hasValue("de");
    assertThat(article.paragraphs()).containsExactly("Die Brücke ist gesperrt.");
  }

  @Test
  void aHeadlineOfTwoLinesIsNoSection() throws IOException {
    Article article =
        read(SHOWN.replace(
                "News\nBridge",
                "Ferry company asks for patience and for money as its boats are late;\nBridge"))
            .article();

    assertThat(article.section()).isEmpty();
    assertThat(article.title()).startsWith("Ferry company asks").endsWith("cracks found in pier");
  }

  @Test
  void aDownloadHoldsManyAndEndsWithALineOfItsOwn() throws IOException {
    Outcomes outcomes =
        read(SHOWN + "\n" + CODED + "\n© 2015 Factiva, Inc. All rights reserved.\n");

    assertThat(outcomes.articles())
        .extracting(Article::origin)
        .containsExactly(new Origin("a.txt", 1), new Origin("a.txt", 19));
    assertThat(outcomes.failures()).isEmpty();
  }

  @Test
  void aDocumentInNoLayoutCostsItselfOnly() throws IOException {
    Outcomes outcomes = read("Only a headline\n\nDocument AVLANT0020150304eb340009x\n\n" + SHOWN);

    assertThat(outcomes.articles()).hasSize(1);
    assertThat(outcomes.failure().reason())
        .isEqualTo("expected a line with the number of words, found none");
  }

  @Test
  void otherTextsDoNotBearTheMark() throws IOException {
    assertThat(FactivaLayout.marks(bytes(CODED).first())).isTrue();
    assertThat(FactivaLayout.marks(bytes(SHOWN).first())).isTrue();
    assertThat(FactivaLayout.marks(bytes("HD television is here.\nDocument it.").first()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Von der Leyen siegt", "Par ici la sortie", "Von Rissen", "Por fin"})
  void aHeadlineIsNoBylineThoughItBeginsAsOne(String headline) throws IOException {
    Article article =
        read(SHOWN.replace(
                "News\nBridge shut after cracks found in pier\nBy Dora Smith",
                "POLITIK\n" + headline))
            .article();

    assertThat(article.title()).isEqualTo(headline);
    assertThat(article.section()).hasValue("POLITIK");
    assertThat(article.byline()).isEmpty();
  }

  @Test
  void aBylineMayStandBehindALongHeadlineAlone() throws IOException {
    String headline = "Fährgesellschaft bittet um Geduld, weil ihre Boote sich verspäten";
    Article article =
        read(SHOWN.replace(
                "News\nBridge shut after cracks found in pier\nBy Dora Smith",
                headline + "\nVon Dora Smith"))
            .article();

    assertThat(article.title()).isEqualTo(headline);
    assertThat(article.byline()).containsExactly("Dora Smith");
  }

  @Test
  void aLineOfTheTextIsNoNumberOfADocumentWithoutADigit() throws IOException {
    Article article =
        read(SHOWN.replace("Nobody knows why.", "Document Recommendations\n\nNobody knows why."))
            .article();

    assertThat(article.paragraphs())
        .containsExactly("The bridge is shut.", "Document Recommendations", "Nobody knows why.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge is shut.\n\nCopyright trolls own it.",
        "The bridge is shut, and so it will be for years to come, as the engineers said who found the"
            + " cracks in its piers last week.\n\nCopyright of 1976 plans is in doubt."
      })
  void aTextThatSpeaksOfCopyrightIsNoFact(String text) throws IOException {
    Article article =
        read(SHOWN
                .replace("(c) 2015 The Averil Lantern\n", "")
                .replace("The bridge is shut.", text))
            .article();

    assertThat(article.paragraphs())
        .containsExactly((text + "\n\nNobody knows why.").split("\n\n"));
    assertThat(article.rights()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright 2015 The Averil Lantern",
        "Copyright (c) The Averil Lantern",
        "2015 Copyright The Averil Lantern",
        "© The Averil Lantern. All rights reserved."
      })
  void rightsEndTheFactsThoughEveryLineStandsByItself(String rights) throws IOException {
    Article article =
        read(SHOWN.replace("(c) 2015 The Averil Lantern", rights).replace("\n", "\n\n")).article();

    assertHasHead(article);
    assertThat(article.rights()).hasValue(rights);
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
  }
}
