package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.Hit;
import org.backfile.server.search.lucene.Highlights.Row;

/** Reads what the rows of an answer show. */
final class HitReader {

  private final IndexReader reader;
  private final Highlights highlights;
  private final int snippets;

  /**
   * @param snippets most passages a row
   */
  HitReader(IndexReader reader, List<Marker> inTitle, List<Marker> inBody, int snippets) {
    this.reader = reader;
    this.highlights = new Highlights(reader, inTitle, inBody);
    this.snippets = snippets;
  }

  /**
   * The rows of hits, in their order.
   *
   * @param deadline when to show what is left without marks
   */
  List<Hit> hits(List<Ranked> ranked, Deadline deadline) throws IOException {
    int[] documents = ranked.stream().mapToInt(Ranked::document).toArray();
    Row[] rows = highlights.rows(documents, snippets, deadline);
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < rows.length; at++) {
      Row row = rows[at];
      boolean corrected = isCorrected(row.card().id());
      float score = ranked.get(at).score();
      hits.add(
          new Hit(row.card(), row.title(), row.snippets(), corrected, score, Optional.empty()));
    }
    return hits;
  }

  private boolean isCorrected(String id) throws IOException {
    return reader.docFreq(new Term(ArchiveSchema.CORRECTS, id)) > 0;
  }
}
