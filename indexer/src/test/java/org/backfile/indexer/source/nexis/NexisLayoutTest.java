package org.backfile.indexer.source.nexis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.IOException;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NexisLayoutTest {

  private static final String OLD =
      """
                                     1 of 2 DOCUMENTS

                                    The Averil Lantern

                                March 4, 2015 Wednesday
                                      First Edition

      Bridge shut after cracks found

      BYLINE: Dora Smith

      SECTION: NEWS; Pg. 4

      LENGTH: 212 words

      The bridge is
      shut.

      WHO KNOWS: nobody does.

      LOAD-DATE: March 5, 2015

      LANGUAGE: ENGLISH

      SUBJECT: BRIDGES (90%); FERRIES (75%)

                          Copyright 2015 Lantern Press
                              All Rights Reserved


                                     2 of 2 DOCUMENTS

                                    Evening Capstan

                                      March 2015

      Ferry sails

      LENGTH: 12 words

      The ferry sails.
      """;

  private static final String NEW =
      """
      Bridge shut after cracks found
      The Averil Lantern
      March 4, 2015 Wednesday

      Copyright 2015 Lantern Press All Rights Reserved

      Section: NEWS; Pg. 4
      Length: 212 words
      Byline: Dora Smith

      Body

      The bridge is shut.

      Nobody knows why.

      Classification

      Language: ENGLISH

      Publication-Type: Newspaper

      Subject: BRIDGES (90%)

      Load-Date: March 5, 2015

      End of Document
      """;

  private static Outcomes read(String text) throws IOException {
    return Outcomes.of(NexisLayout.open("a.txt", bytes(text), FieldMap.NONE));
  }

  @Test
  void theOlderLayoutIsRead() throws IOException {
    Outcomes outcomes = read(OLD);
    Article article = outcomes.articles().getFirst();

    assertThat(article.title()).isEqualTo("Bridge shut after cracks found");
    assertThat(article.extras().get("edition")).hasToString("\"First Edition\"");
    assertThat(article.source()).hasValue("The Averil Lantern");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.section()).hasValue("NEWS; Pg. 4");
    assertThat(article.language()).hasValue("en");
    assertThat(article.tags()).containsExactly("BRIDGES", "FERRIES");
    assertThat(article.rights()).hasValue("Copyright 2015 Lantern Press All Rights Reserved");
    assertThat(article.paragraphs())
        .containsExactly("The bridge is shut.", "WHO KNOWS: nobody does.");
    assertThat(outcomes.articles().getLast().published())
        .map(PublicationDate::iso)
        .hasValue("2015-03");
  }

  @ParameterizedTest
  @CsvSource({
    "Late Edition - Final, Bridge shut after cracks found, true",
    "FINAL EDITION, Bridge shut after cracks found, true",
    "Edition 1; National, Bridge shut after cracks found, true",
    "Edition 1;, Bridge shut after cracks found, true",
    "Averil Valley Edition, Bridge shut after cracks found, true",
    "Museum plans new edition, of its great atlas, false",
    "A first edition, found in the cellar, false",
  })
  void anEditionIsNoPartOfTheHeadline(String first, String second, boolean edition)
      throws IOException {
    String head = "\n\n" + first + (edition ? "\n\n" : "\n") + second;
    String text = OLD.replaceFirst("\\s+First Edition\\s+Bridge shut after cracks found", head);

    assertThat(read(text).articles().getFirst().title())
        .isEqualTo(edition ? second : first + " " + second);
  }

  @Test
  void linesJustBelowTheDateAreTheEdition() throws IOException {
    Article article =
        read(OLD.replace("First Edition", "Edition 1;\n                 Averil Valley"))
            .articles()
            .getFirst();

    assertThat(article.title()).isEqualTo("Bridge shut after cracks found");
    assertThat(article.extras().get("edition")).hasToString("\"Edition 1; Averil Valley\"");
  }

  @Test
  void aHeadlineThatIsAllThereIsStaysOne() throws IOException {
    String text = OLD.replace("Bridge shut after cracks found", "");

    assertThat(read(text).articles().getFirst().title()).isEqualTo("First Edition");
  }

  @Test
  void theNewerLayoutIsRead() throws IOException {
    Article article = read(NEW).article();

    assertThat(article.title()).isEqualTo("Bridge shut after cracks found");
    assertThat(article.source()).hasValue("The Averil Lantern");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
    assertThat(article.extras().get("load_date")).hasToString("\"March 5, 2015\"");
  }

  @Test
  void whatWasSearchedForIsNoDocument() throws IOException {
    String cover =
        """



        Download Request: Selected Items: 1-2
        Time Of Request: Friday, March 20, 2015  16:51:31

        Terms: (bridge and LENGTH(>100))
        Source: The Averil Lantern;Evening Capstan

        """;

    assertThat(read(cover + OLD).articles())
        .extracting(Article::title)
        .containsExactly("Bridge shut after cracks found", "Ferry sails");
  }

  @Test
  void aValueGoesOnUntilABlankLine() throws IOException {
    Article article =
        read(OLD.replace("BYLINE: Dora Smith", "BYLINE: Dora Smith and\nTom Hale")
                .replace("FERRIES (75%)", "FERRIES (75%);\nRIVERS (70%)")
                .replace("Pg. 4", "Pg.\n4"))
            .articles()
            .getFirst();

    assertThat(article.byline()).containsExactly("Dora Smith and Tom Hale");
    assertThat(article.section()).hasValue("NEWS; Pg. 4");
    assertThat(article.tags()).containsExactly("BRIDGES", "FERRIES", "RIVERS");
    assertThat(article.paragraphs())
        .containsExactly("The bridge is shut.", "WHO KNOWS: nobody does.");
  }

  /** As Nexis gave them out until about 2004. */
  @Test
  void theOldestLayoutIsRead() throws IOException {
    Article article =
        read("""
                               1 of 1 DOCUMENT

                 Copyright 2001 Lantern Press
                      The Averil Lantern

          September 12, 2001, Wednesday, Late Edition - Final

        SECTION: Section A; Page 1; Column 6; National Desk

        LENGTH: 2354 words

        HEADLINE: Bridge shut;
        Ferry sails

        BYLINE:  By DORA SMITH

        DATELINE: TARROW, Sept. 11

        BODY:
           The bridge is
        shut.

           TYPE: nobody knows.

        GRAPHIC: Photos: The bridge.

        The ferry.

        LOAD-DATE: September 12, 2001
        """)
            .article();

    assertThat(article.title()).isEqualTo("Bridge shut; Ferry sails");
    assertThat(article.source()).hasValue("The Averil Lantern");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2001-09-12");
    assertThat(article.extras().get("edition")).hasToString("\"Late Edition - Final\"");
    assertThat(article.byline()).containsExactly("DORA SMITH");
    assertThat(article.rights()).hasValue("Copyright 2001 Lantern Press");
    assertThat(article.paragraphs().getFirst()).isEqualTo("The bridge is shut.");
    assertThat(article.extras().get("graphic")).hasToString("\"Photos: The bridge. The ferry.\"");
  }

  @Test
  void labelsAndDatesOfOtherLanguagesAreRead() throws IOException {
    Article article =
        read("""
                              Dokument 1 von 1

                           Abendblatt Averil

                      11. Januar 2010 Montag

        Brücke gesperrt

        AUTOR: Dora Smith

        RUBRIK: LOKALES; S. 6

        LÄNGE: 75 Wörter

        Die Brücke ist gesperrt.

        UPDATE: 12. Januar 2010

        SPRACHE: GERMAN; DEUTSCH
        """)
            .article();

    assertThat(article.title()).isEqualTo("Brücke gesperrt");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2010-01-11");
    assertThat(article.byline()).containsExactly("Dora Smith");
    assertThat(article.section()).hasValue("LOKALES; S. 6");
    assertThat(article.language()).hasValue("de");
    assertThat(article.paragraphs()).containsExactly("Die Brücke ist gesperrt.");
  }

  @Test
  void aTimeOfDayBehindTheDateIsKept() throws IOException {
    assertThat(
            read(NEW.replace("2015 Wednesday", "2015 Wednesday 6:02 PM GMT")).article().published())
        .map(PublicationDate::iso)
        .hasValue("2015-03-04T18:02:00Z");
  }

  @Test
  void ofTheNewerLayoutNeitherCoverNorPicturesAreTaken() throws IOException {
    String cover =
        """
        User Name: reader
        Date and Time: Friday, March 20, 2015 4:51 PM
        Documents (2)
        1. Bridge shut after cracks found
        Search Terms: bridge

        """;
    String pictures = "Graphic\n\nPhoto: the bridge\n\nin the rain\n\nClassification";
    String apart =
        NEW.replace("found\nThe", "found\n\nThe")
            .replace("Lantern\nMarch", "Lantern\n\nMarch")
            .replace("Wednesday\n", "Wednesday\nLate Edition - Final\n")
            .replace("Classification", pictures);
    Article article = read(cover + apart).article();

    assertThat(article.title()).isEqualTo("Bridge shut after cracks found");
    assertThat(article.source()).hasValue("The Averil Lantern");
    assertThat(article.extras().get("edition")).hasToString("\"Late Edition - Final\"");
    assertThat(article.extras().get("graphic")).hasToString("\"Photo: the bridge in the rain\"");
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.", "Nobody knows why.");
    assertThat(article.tags()).containsExactly("BRIDGES");
  }

  @Test
  void oneDocumentHasOneIdWhereverItIsDownloaded() throws IOException {
    assertThat(read("\n\n" + NEW).article().id()).isEqualTo(read(NEW).article().id());
  }

  @Test
  void aDocumentWithoutADateIsToldAsBad() throws IOException {
    assertThat(read(NEW.replace("March 4, 2015 Wednesday", "")).failure().reason())
        .isEqualTo("expected a line with the date of publication, found none");
  }

  @Test
  void otherTextsDoNotBearTheMark() throws IOException {
    assertThat(NexisLayout.marks(bytes(OLD).first())).isTrue();
    assertThat(NexisLayout.marks(bytes(NEW).first())).isTrue();
    assertThat(NexisLayout.marks(bytes("This is the end of document number 1 of 2.").first()))
        .isFalse();
    assertThat(NexisLayout.marks(bytes("Dokument 1 von 3\n\nEin Brief.").first())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", " ; ,"})
  void aLanguageWithoutANameIsNone(String language) throws IOException {
    assertThat(read(NEW.replace("Language: ENGLISH", "Language: " + language)).article().language())
        .isEmpty();
  }

  @Test
  void aLongLineThatIsNearlyAnEditionIsATitle() throws IOException {
    String line = "Edition " + "A".repeat(3_000) + "!";

    assertThat(read(OLD.replace("Bridge shut after cracks found", line)).articles().getFirst())
        .extracting(Article::title)
        .asString()
        .startsWith("Edition AAA");
  }

  @Test
  void whetherManyBlankLinesHoldAMarkIsToldInOnePass() throws IOException {
    assertThat(NexisLayout.marks(bytes("\n".repeat(60_000)).first())).isFalse();
    assertThat(NexisLayout.marks(bytes("\n\f\t 1 of 2 DOCUMENTS \n").first())).isTrue();
  }

  @Test
  void manyLinesBehindALabelAreOneValue() throws IOException {
    String lines = "Who was on the ferry.\n".repeat(40_000);
    Article article =
        read(NEW.replace("Classification", "Notes\n\n" + lines + "\nClassification")).article();

    assertThat(article.extras().get("notes").asText())
        .hasSize(lines.length() - 1)
        .endsWith("ferry. Who was on the ferry.");
  }
}
