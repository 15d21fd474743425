package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.Snippet;
import org.backfile.server.search.Snippet.Part;
import org.backfile.server.search.timed.Deadline;

/**
 * Shows why articles were found: headlines in plain and matched parts, and the best passages of
 * their texts. Marks come from the postings, texts are read once, and nothing is HTML.
 */
final class Highlights {

  private static final Marks NO_MARKS = new Marks();

  private final IndexReader reader;
  private final List<Marker> inTitle;
  private final List<Marker> inBody;

  /**
   * @param inTitle what to mark in headlines
   * @param inBody what to mark in texts
   */
  Highlights(IndexReader reader, List<Marker> inTitle, List<Marker> inBody) {
    this.reader = reader;
    this.inTitle = inTitle;
    this.inBody = inBody;
  }

  /**
   * What a row shows of an article's text.
   *
   * @param moreMatches how many matches its text has beyond those in the snippets
   * @param marked whether there was time for its marks
   */
  record Row(
      ArticleCard card,
      List<Part> title,
      List<Snippet> snippets,
      int moreMatches,
      boolean marked) {}

  /**
   * The rows of documents, in their order.
   *
   * @param snippets most passages a row
   * @param deadline when to show what is left without marks
   */
  Row[] rows(int[] documents, int snippets, Deadline deadline) throws IOException {
    Row[] rows = new Row[documents.length];
    StoredFields texts = reader.storedFields();
    SegmentMarks marks = null;
    for (int at : risingOrder(documents)) {
      Deadline.check();
      int document = documents[at];
      if (marks == null || !marks.holds(document)) {
        marks = new SegmentMarks(document);
      }
      ArticleCard card = ArticleDocument.card(reader, document);
      SegmentMarks here = marks;
      Optional<Marks> inTitle = until(deadline, () -> here.inTitle(document));
      Optional<Marks> inBody =
          snippets == 0 ? Optional.of(NO_MARKS) : until(deadline, () -> here.inBody(document));
      String body = snippets == 0 ? "" : body(texts, document);
      List<Snippet> best = new Snippets(body, inBody.orElse(NO_MARKS)).best(snippets);
      rows[at] =
          new Row(
              card,
              Parts.of(card.title(), inTitle.orElse(NO_MARKS)),
              best,
              more(body, inBody.orElse(NO_MARKS), best),
              inTitle.isPresent() && inBody.isPresent());
    }
    return rows;
  }

  /** The marks are read for the snippets anyway; counting them costs no look at the index. */
  private static int more(String body, Marks marks, List<Snippet> snippets) {
    long shown =
        snippets.stream().flatMap(snippet -> snippet.parts().stream()).filter(Part::match).count();
    return Math.max(0, Parts.matches(body, marks) - (int) shown);
  }

  /** The marks of one text; absent when their time is over, or was over before all were read. */
  private static Optional<Marks> until(Deadline deadline, Deadline.Work<Marks> read)
      throws IOException {
    boolean foregone = deadline.shouldExit();
    try {
      return foregone ? Optional.empty() : Optional.of(deadline.during(read));
    } catch (ExitingReaderException late) {
      Deadline.check();
      return Optional.empty();
    }
  }

  private static String body(StoredFields texts, int document) throws IOException {
    String body = texts.document(document, Set.of(ArchiveSchema.BODY)).get(ArchiveSchema.BODY);
    return body == null ? "" : body;
  }

  private static int[] risingOrder(int[] documents) {
    return IntStream.range(0, documents.length)
        .boxed()
        .sorted((one, other) -> Integer.compare(documents[one], documents[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The marks in one headline. */
  Marks inTitle(int document) throws IOException {
    return new SegmentMarks(document).inTitle(document);
  }

  /** The marks in one text. */
  Marks inBody(int document) throws IOException {
    return new SegmentMarks(document).inBody(document);
  }

  /** The readers of the segment that holds a document. */
  private final class SegmentMarks {
    private final LeafReaderContext leaf;
    private final Once<MarkReader> titles;
    private final Once<MarkReader> bodies;

    SegmentMarks(int document) {
      this.leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      this.titles = new Once<>(() -> new MarkReader(leaf, ArchiveSchema.TITLE, inTitle));
      this.bodies = new Once<>(() -> new MarkReader(leaf, ArchiveSchema.BODY, inBody));
    }

    boolean holds(int document) {
      return document < leaf.docBase + leaf.reader().maxDoc();
    }

    Marks inTitle(int document) throws IOException {
      return titles.get().marks(document - leaf.docBase);
    }

    Marks inBody(int document) throws IOException {
      return bodies.get().marks(document - leaf.docBase);
    }
  }
}
