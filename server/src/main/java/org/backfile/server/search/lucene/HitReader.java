package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.Hit;
import org.backfile.server.search.StoryPart;
import org.backfile.server.search.lucene.Highlights.Row;
import org.backfile.server.search.timed.Deadline;

/** Reads what the rows of an answer show. */
final class HitReader {

  private final IndexReader reader;
  private final Highlights highlights;
  private final int snippets;
  private final StoryReader stories;
  private final Map<Integer, Integer> several;

  /**
   * @param snippets most passages a row
   * @param several how many articles of a story were found, by its number, where it is not one
   */
  HitReader(
      OpenBuild build,
      List<Marker> inTitle,
      List<Marker> inBody,
      int snippets,
      Map<Integer, Integer> several) {
    this.reader = build.reader();
    this.stories = new StoryReader(build);
    this.several = several;
    this.highlights = new Highlights(reader, inTitle, inBody);
    this.snippets = snippets;
  }

  /** The rows of hits, in their order; all marked, however long that takes. */
  List<Hit> hits(List<Ranked> ranked) throws IOException {
    return hits(ranked, Deadline.NEVER);
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
      Optional<StoryPart> story = stories.part(documents[at], row.card(), several);
      hits.add(
          new Hit(
              row.card(),
              row.title(),
              row.snippets(),
              row.moreMatches(),
              row.marked(),
              corrected,
              story,
              score,
              Optional.empty()));
    }
    return hits;
  }

  private boolean isCorrected(String id) throws IOException {
    return reader.docFreq(new Term(ArchiveSchema.CORRECTS, id)) > 0;
  }
}
