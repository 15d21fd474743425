package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;
import org.backfile.server.search.Story;
import org.backfile.server.search.StoryPart;
import org.backfile.server.search.timed.Deadline;

/** Reads stories of a build: those of rows, and one whole. */
final class StoryReader {

  private static final int MOST_CORRECTIONS = 20;

  private final OpenBuild build;
  private final IndexReader reader;
  private final NamedArticles named;
  private final Map<String, Whole> read = new HashMap<>();

  private record Whole(int articles, ArticleCard first) {}

  StoryReader(OpenBuild build) {
    this.build = build;
    this.reader = build.reader();
    this.named = new NamedArticles(reader);
  }

  /**
   * What a row tells of its article's story.
   *
   * @param several how many articles of a story were found, by its number, where it is not one
   */
  Optional<StoryPart> part(int document, ArticleCard card, Map<Integer, Integer> several)
      throws IOException {
    Optional<String> key = card.standing().story();
    int number = build.stories().story(document);
    if (key.isEmpty() || number == StoryColumn.ALONE) {
      return Optional.empty();
    }
    Whole whole = whole(key.get());
    int found = several.getOrDefault(number, 1);
    return whole.articles() < 2
        ? Optional.empty()
        : Optional.of(new StoryPart(key.get(), found, whole.articles(), whole.first()));
  }

  private Whole whole(String key) throws IOException {
    Whole known = read.get(key);
    if (known == null) {
      TopDocs members = named.of(ArchiveSchema.STORY, key, Story.MOST_SHOWN);
      List<ArticleCard> cards = new ArrayList<>();
      for (ScoreDoc each : members.scoreDocs) {
        cards.add(ArticleDocument.card(reader, each.doc));
      }
      int articles = Math.toIntExact(members.totalHits.value());
      known = new Whole(articles, Collections.min(cards, ArticleCard.FIRST_RUN));
      read.put(key, known);
    }
    return known;
  }

  /** A story by its key, or by the id of one of its articles. */
  Optional<Story> story(String keyOrId) throws IOException {
    TopDocs members = named.of(ArchiveSchema.STORY, keyOrId, Story.MOST_SHOWN);
    String key = keyOrId;
    if (members.scoreDocs.length == 0) {
      OptionalInt article = named.document(keyOrId);
      Optional<String> its =
          article.isEmpty()
              ? Optional.empty()
              : ArticleDocument.card(reader, article.getAsInt()).standing().story();
      if (its.isEmpty()) {
        return Optional.empty();
      }
      key = its.get();
      members = named.of(ArchiveSchema.STORY, key, Story.MOST_SHOWN);
    }
    return members.scoreDocs.length < 2 ? Optional.empty() : Optional.of(story(key, members));
  }

  private Story story(String key, TopDocs members) throws IOException {
    List<StoredArticle> articles = inOrder(members);
    List<StoredArticle> corrections = new ArrayList<>();
    for (StoredArticle each : articles) {
      corrections.addAll(
          inOrder(named.of(ArchiveSchema.CORRECTS, each.article().id(), MOST_CORRECTIONS)));
    }
    corrections.sort(Comparator.comparing(StoredArticle::card, ArticleCard.FIRST_RUN));
    int total = Math.toIntExact(members.totalHits.value());
    return new Story(key, articles, total, corrections, build.info());
  }

  private List<StoredArticle> inOrder(TopDocs found) {
    List<StoredArticle> articles = new ArrayList<>();
    for (ScoreDoc each : found.scoreDocs) {
      Deadline.check();
      articles.add(ArticleDocument.read(reader, each.doc));
    }
    articles.sort(Comparator.comparing(StoredArticle::card, ArticleCard.FIRST_RUN));
    return articles;
  }
}
