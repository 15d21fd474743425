package org.backfile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.backfile.article.Amendment;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Credit;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleDocumentTest {

  @ParameterizedTest
  @MethodSource
  void whatIsKnownAmongAllOthersComesBackOut(Standing standing) throws Exception {
    Article article = Article.builder("a", new Origin("a.jsonl", 1)).title("Title").build();

    assertThat(roundTrip(article, List.of(), standing).card().standing()).isEqualTo(standing);
  }

  static List<Standing> whatIsKnownAmongAllOthersComesBackOut() {
    return List.of(
        Standing.UNKNOWN,
        new Standing(Optional.of("0123456789abcdef"), Optional.empty(), Set.of()),
        new Standing(Optional.empty(), Optional.of(Credit.SOURCE_IS_AGENCY), Set.of()),
        new Standing(
            Optional.of("0123456789abcdef"),
            Optional.of(Credit.AUTHOR),
            EnumSet.allOf(Amendment.class)));
  }

  @Test
  void whatGoesIntoAnIndexComesOutAgain() throws Exception {
    Article older = full().version(1).text("First text.").build();
    Article newest = full().version(2).build();
    StoredArticle stored = roundTrip(newest, List.of(older));
    assertThat(stored.article()).isEqualTo(newest);
    assertThat(stored.older()).containsExactly(older);
    assertThat(stored.card().versions()).isEqualTo(2);
    assertThat(stored.card().words()).isEqualTo(7);
    assertThat(stored.card().sha256())
        .isEqualTo(CanonicalText.sha256(newest.title(), newest.body()));
  }

  @Test
  void aDuplicateSharesTheTextOfItsVersion() throws Exception {
    Article older = full().text("First text.").build();
    Article newest = full().build();
    Article again = full().source("Another Paper").build();
    Article olderAgain = full().text("First text.").source("A Third Paper").build();

    StoredArticle stored =
        roundTrip(newest, List.of(older), List.of(again, olderAgain), Standing.UNKNOWN);

    assertThat(stored.duplicates()).containsExactly(again, olderAgain);
    assertThat(stored.duplicates().getFirst().paragraphs()).isSameAs(stored.article().paragraphs());
    assertThat(stored.duplicates().getLast().paragraphs())
        .isSameAs(stored.older().getFirst().paragraphs());
  }

  @Test
  void anArticleOfATitleAloneIsKept() throws Exception {
    Article article =
        Article.builder("t", new Origin("a.jsonl", 1)).title("Only a headline").build();
    assertThat(roundTrip(article, List.of()).article()).isEqualTo(article);
  }

  @Test
  void metadataChangesTheMetadataHashButTheOriginDoesNot() throws Exception {
    Article article = full().build();
    Article elsewhere =
        Article.builder("id/1", new Origin("other.jsonl", 9)).title("x").text("y").build();
    Article same = Article.builder("id/1", new Origin("a.jsonl", 7)).title("x").text("y").build();
    assertThat(hash(elsewhere)).isEqualTo(hash(same)).isNotEqualTo(hash(article));
  }

  @Test
  void whatTheClockSaysOfADateDoesNotChangeTheHash() throws Exception {
    Article article = full().build();
    Article early = full().note(Note.DATE_IN_FUTURE).build();

    assertThat(hash(early)).isEqualTo(hash(article));
    assertThat(roundTrip(article, List.of(early)).older()).containsExactly(early);
  }

  private static byte[] hash(Article article) throws Exception {
    return roundTrip(article, List.of()).card().metadataHash();
  }

  private static Article.Builder full() {
    return Article.builder("id/1", new Origin("a.jsonl", 7))
        .title("A headline")
        .paragraphs(List.of("First paragraph.", "Second one\nof two lines."))
        .published(PublicationDate.parse("2015-03-04T18:02:00+01:00").orElseThrow())
        .updated(PublicationDate.parse("2015-03").orElseThrow())
        .dates(
            List.of(
                new DateCandidate(
                    Event.PUBLISHED,
                    "31 February 2015",
                    Optional.empty(),
                    "field \"date\"",
                    Confidence.STATED),
                new DateCandidate(
                    Event.UPDATED,
                    "March 2015",
                    PublicationDate.parse("2015-03"),
                    "file name",
                    Confidence.GUESSED)))
        .byline(List.of("A. Reporter", "B. Reporter"))
        .source("The Paper")
        .section("Politics")
        .language("en")
        .type("news")
        .url("https://paper.example/1")
        .tags(List.of("land", "deal"))
        .people(List.of("Jane Doe"))
        .orgs(List.of("Council"))
        .places(List.of("Harbour"))
        .corrects("id/0")
        .rights("The Paper 2015")
        .extra("page", JsonNodeFactory.instance.numberNode(3))
        .extra("nested", JsonNodeFactory.instance.objectNode().put("a", "b"))
        .note(Note.LANGUAGE_DETECTED)
        .note(Note.DATE_IMPOSSIBLE);
  }

  private static StoredArticle roundTrip(Article article, List<Article> older) throws Exception {
    return roundTrip(article, older, Standing.UNKNOWN);
  }

  private static StoredArticle roundTrip(Article article, List<Article> older, Standing standing)
      throws Exception {
    return roundTrip(article, older, List.of(), standing);
  }

  private static StoredArticle roundTrip(
      Article article, List<Article> older, List<Article> duplicates, Standing standing)
      throws Exception {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, IndexSettings.writer(16))) {
        writer.addDocument(new ArticleDocument().write(article, older, duplicates, standing));
      }
      try (var reader = DirectoryReader.open(directory)) {
        return ArticleDocument.read(reader, 0);
      }
    }
  }
}
