package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Article;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.KeywordField;
import org.backfile.schema.StoredArticle;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.RelatedArticles;
import org.backfile.server.search.timed.Deadline;
import org.backfile.text.ArticleText;
import org.backfile.text.FunctionWords;
import org.backfile.text.TextLanguage;

/**
 * Finds articles like one, as Lucene's {@code MoreLikeThis} does: the words of its headline and
 * opening that are frequent there and rare in the archive are asked for, each by that weight. It is
 * written out here because the field that ranks has terms of bytes, which {@code MoreLikeThis} does
 * not read. Names that the source gives are asked for too.
 */
final class Related {

  private static final int MOST_WORDS = 25;
  private static final int MOST_NAMES = 10;

  /** Of so many words asked for, one must be met. */
  private static final int ONE_OF = 5;

  /** One word in common is a chance, however rare it is; that one word is all there is, is not. */
  private static final int LEAST_SHARED = 2;

  /** A word in more than one of so many articles tells nothing. */
  private static final int TOO_COMMON = 5;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int OPENING_CHARACTERS = 800;
  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final List<KeywordField> NAMES =
      List.of(KeywordField.PERSON, KeywordField.ORG, KeywordField.PLACE);

  private final OpenBuild build;
  private final IndexReader reader;

  Related(OpenBuild build) {
    this.build = build;
    this.reader = build.reader();
  }

  private record Weighed(Query query, double weight) {}

  /** The articles most like that of an id; empty when there is none of it. */
  Optional<RelatedArticles> to(String id, int limit) throws IOException {
    IndexSearcher searcher = build.searcher(Deadline.in(LIMIT));
    OptionalInt found = new NamedArticles(reader).document(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    StoredArticle stored = ArticleDocument.read(reader, found.getAsInt());
    List<Weighed> asked = asked(stored.article());
    List<Ranked> ranked = new ArrayList<>();
    if (!asked.isEmpty()) {
      for (ScoreDoc hit : searcher.search(like(stored, asked), limit).scoreDocs) {
        ranked.add(new Ranked(hit.doc, hit.score));
      }
    }
    HitReader rows = new HitReader(build, List.of(), List.of(), 0, Map.of());
    return Optional.of(new RelatedArticles(rows.hits(ranked, Deadline.in(LIMIT)), build.info()));
  }

  /** What has enough of that which was asked, but for the article itself and its copies. */
  private static Query like(StoredArticle stored, List<Weighed> asked) {
    BooleanQuery.Builder like =
        new BooleanQuery.Builder()
            .add(Conditions.among(Set.of(stored.card().id())), Occur.MUST_NOT);
    stored
        .card()
        .standing()
        .story()
        .ifPresent(key -> like.add(Conditions.story(key), Occur.MUST_NOT));
    asked.forEach(
        each -> like.add(new BoostQuery(each.query(), (float) each.weight()), Occur.SHOULD));
    int least = Math.max(Math.min(LEAST_SHARED, asked.size()), asked.size() / ONE_OF);
    return like.setMinimumNumberShouldMatch(least).build();
  }

  private List<Weighed> asked(Article article) throws IOException {
    List<Weighed> asked = new ArrayList<>();
    frequencies(article).forEach((term, frequency) -> add(asked, term, frequency));
    asked.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    List<Weighed> all = new ArrayList<>(asked.subList(0, Math.min(MOST_WORDS, asked.size())));
    double best = all.isEmpty() ? 1 : all.getFirst().weight();
    for (KeywordField field : NAMES) {
      for (String name : field.values(article).stream().limit(MOST_NAMES).toList()) {
        KeywordFilter named = new KeywordFilter(List.of(name), false, List.of());
        all.add(new Weighed(new ConstantScoreQuery(Conditions.keyword(field, named)), best));
      }
    }
    return all;
  }

  private void add(List<Weighed> asked, BytesRef stem, int frequency) {
    try {
      Term term = new Term(ArchiveSchema.RANK, stem);
      int articles = reader.docFreq(term);
      if (articles > 1 && (long) articles * TOO_COMMON <= reader.numDocs()) {
        double rarity = Math.log((double) reader.numDocs() / articles) + 1;
        asked.add(new Weighed(new TermQuery(term), frequency * rarity));
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** The stems of headline and opening, and how much each counts there. */
  private static Map<BytesRef, Integer> frequencies(Article article) throws IOException {
    TextLanguage language = article.language().map(TextLanguage::of).orElse(TextLanguage.OTHER);
    ArticleText text = new ArticleText();
    text.read(telling(article.title(), language), telling(opening(article), language), language);
    Map<BytesRef, Integer> frequencies = new HashMap<>();
    TokenStream stems = text.rank();
    BytesTermAttribute term = stems.getAttribute(BytesTermAttribute.class);
    TermFrequencyAttribute weight = stems.getAttribute(TermFrequencyAttribute.class);
    stems.reset();
    while (stems.incrementToken()) {
      frequencies.merge(
          BytesRef.deepCopyOf(term.getBytesRef()), weight.getTermFrequency(), Integer::sum);
    }
    return frequencies;
  }

  /** A text without its function words: in a small archive they would be rare. */
  private static String telling(String text, TextLanguage language) {
    return WORD.matcher(text)
        .replaceAll(word ->
            FunctionWords.isOne(word.group().toLowerCase(Locale.ROOT), language)
                ? ""
                : Matcher.quoteReplacement(word.group()));
  }

  private static String opening(Article article) {
    StringBuilder opening = new StringBuilder();
    for (String paragraph : article.paragraphs()) {
      if (opening.length() >= OPENING_CHARACTERS) {
        break;
      }
      opening.append(paragraph, 0, Math.min(paragraph.length(), 2 * OPENING_CHARACTERS));
      opening.append("\n\n");
    }
    return opening.toString();
  }
}
