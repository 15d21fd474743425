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
    "Averil Valley Edition, Bridge shut after cracks found, true",
    "Museum plans new edition, of its great atlas, false",
    "A first edition, found in the cellar, false",
  })
  void anEditionIsNoPartOfTheHeadline(String first, String second, boolean edition)
      throws IOException {
    String text =
        OLD.replace("First Edition", first).replace("Bridge shut after cracks found", second);

    assertThat(read(text).articles().getFirst().title())
        .isEqualTo(edition ? second : first + " " + second);
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
  }
}
