package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.search.Why;
import org.backfile.server.search.lucene.Ranked.Signs;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the scores of rows are made of, by scoring each part of the query alone. Only for rows
 * that are shown; each part is made ready once.
 */
final class Explanations {

  private final IndexSearcher searcher;
  private final WordTerms terms;
  private final ArchiveQuery tree;

  Explanations(IndexSearcher searcher, WordTerms terms, ArchiveQuery tree) {
    this.searcher = searcher;
    this.terms = terms;
    this.tree = tree;
  }

  /** Why each hit has its score; none is told when time runs out. */
  List<Optional<Why>> of(List<Ranked> hits) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (RankedPart part : RankedPart.of(tree)) {
      parts.add(new Part(part));
    }
    List<Optional<Why>> why = new ArrayList<>();
    for (Ranked hit : hits) {
      why.add(searcher.timedOut() ? Optional.empty() : Optional.of(why(hit, parts)));
    }
    return why;
  }

  private Query translated(ArchiveQuery query) throws IOException {
    return QueryTranslator.again(query, terms).query();
  }

  /** A scorer that stands at a document; empty when the document does not match. */
  private static Optional<Scorer> at(int document, @Nullable Scorer scorer) throws IOException {
    return scorer != null && scorer.iterator().advance(document) == document
        ? Optional.of(scorer)
        : Optional.empty();
  }

  private Why why(Ranked hit, List<Part> parts) throws IOException {
    LeafReaderContext leaf =
        searcher
            .getLeafContexts()
            .get(ReaderUtil.subIndex(hit.document(), searcher.getLeafContexts()));
    List<Why.Words> words = new ArrayList<>();
    for (Part part : parts) {
      float share = part.share(leaf, hit.document() - leaf.docBase);
      if (share > 0) {
        words.add(part.words(leaf, hit.document() - leaf.docBase, share));
      }
    }
    Signs signs = hit.signs();
    return new Why(
        words,
        signs.closeness(),
        signs.inARow(),
        hit.base() * signs.near(),
        hit.base() * signs.asTyped(),
        hit.base() * signs.recent());
  }

  /** One part of the query, ready to score and count. */
  private final class Part {
    private final RankedPart part;
    private final String clause;
    private final Weight weight;
    private final List<Weight> groups = new ArrayList<>();
    private final int articles;

    Part(RankedPart part) throws IOException {
      this.part = part;
      this.clause = QueryPrinter.print(part.query());
      Query query = translated(part.query());
      this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      this.articles = searcher.count(query);
      for (ArchiveQuery group : part.groups()) {
        Query whole = searcher.rewrite(translated(group));
        groups.add(searcher.createWeight(whole, ScoreMode.COMPLETE_NO_SCORES, 1));
      }
    }

    float share(LeafReaderContext leaf, int document) throws IOException {
      for (Weight group : groups) {
        if (at(document, group.scorer(leaf)).isEmpty()) {
          return 0;
        }
      }
      Optional<Scorer> scorer = at(document, weight.scorer(leaf));
      return scorer.isEmpty() ? 0 : part.factor() * scorer.get().score();
    }

    Why.Words words(LeafReaderContext leaf, int document, float share) throws IOException {
      return new Why.Words(
          clause,
          articles,
          mentions(ArchiveSchema.TITLE, leaf, document),
          mentions(ArchiveSchema.LEAD, leaf, document),
          mentions(ArchiveSchema.BODY, leaf, document),
          share);
    }

    /** Mentions in a field that the part looks in; the lead is the beginning of the body. */
    private int mentions(String field, LeafReaderContext leaf, int document) throws IOException {
      String within =
          field.equals(ArchiveSchema.LEAD) && looksIn(ArchiveSchema.BODY)
              ? ArchiveSchema.BODY
              : field;
      if (!looksIn(within)) {
        return 0;
      }
      IntervalsSource places = new Positions(terms, part.scope(), field).of(part.mention());
      IntervalIterator each = places.intervals(field, leaf);
      int count = 0;
      if (each != null && each.advance(document) == document) {
        while (each.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
          count++;
        }
      }
      return count;
    }

    private boolean looksIn(String field) {
      return part.scope().fields().contains(field);
    }
  }
}
