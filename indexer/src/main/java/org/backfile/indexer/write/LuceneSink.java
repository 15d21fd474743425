package org.backfile.indexer.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.backfile.article.Article;
import org.backfile.build.Build;
import org.backfile.indexer.stories.StoryThreshold;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.IndexSettings;
import org.backfile.text.TextLanguage;
import org.backfile.text.WordForms;
import org.backfile.withheld.Order.Redaction;

/**
 * Writes the index of one build, and beside it the dictionary of word forms. Where there is an
 * index already, taken over from another build, it goes on with that.
 */
public final class LuceneSink implements Closeable {

  /** Most memory for documents not yet written, in MB; with it a run fits a heap of 512 MB. */
  private static final double MOST_BUFFER_MEGABYTES = 96;

  /** Share of a smaller heap that they may take. */
  private static final double BUFFER_SHARE = 0.18;

  /** Segments of one size that wait to be merged. */
  private static final int MOST_SEGMENTS = 40;

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean findsStories;
  private final FirstSeen seen;

  /**
   * @param findsStories whether to find out which articles tell the same story
   * @param seen when the archive first had an article
   */
  public LuceneSink(Path index, boolean findsStories, FirstSeen seen) throws IOException {
    this.findsStories = findsStories;
    this.seen = seen;
    directory = FSDirectory.open(index);
    writer =
        new IndexWriter(
            directory, IndexSettings.writer(bufferMegabytes()).setMergePolicy(fewMerges()));
  }

  /**
   * All is merged at the end anyhow; merging before that only keeps the number of files in bounds.
   */
  private static MergePolicy fewMerges() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(MOST_SEGMENTS).setNoCFSRatio(0);
    return policy;
  }

  private static double bufferMegabytes() {
    double heap = Runtime.getRuntime().maxMemory() / (1024.0 * 1024.0);
    return Math.min(MOST_BUFFER_MEGABYTES, BUFFER_SHARE * heap);
  }

  /** Adds articles for one thread; any number of them may work at once. */
  public Adder adder() {
    return new Adder();
  }

  /** Adds articles; each thread has its own. */
  public final class Adder {
    private final DocumentWriter document = new DocumentWriter(findsStories, seen);

    private Adder() {}

    /** Adds an article, whatever else has its id. */
    public void add(Article article) throws IOException {
      writer.addDocument(document.write(article, List.of(), List.of()));
    }

    /**
     * Writes out one share of what is still in memory. Called by all threads at their end, it
     * spares the one that settles and merges from writing everything alone.
     */
    public void flush() throws IOException {
      var _ = writer.flushNextBuffer();
    }
  }

  /** Removes the article of an id, which was taken over from another index. */
  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(ArchiveSchema.ID, id));
  }

  /**
   * Ids and records after the rule of {@link SameId}.
   *
   * @param articles number of articles
   * @param duplicates records that say the same again, by file: how many more than were said to be
   *     in the articles that were taken over
   * @param whole whether every record is in the index, duplicates too
   */
  public record Settled(long articles, Map<String, Long> duplicates, boolean whole) {}

  /**
   * Makes one document of all that share an id, by the rule of {@link SameId}, then of those that
   * are versions of one article under several ids, by the rule of {@link Joining}.
   *
   * @param takenDown ids of articles that will be {@link #withhold withheld}
   * @param witness is told of their records that are too many for an article
   * @return how many articles there are, and where duplicates were read
   */
  public Settled settleSameIds(Set<String> takenDown, Withholding.Witness witness)
      throws IOException {
    DocumentWriter document = new DocumentWriter(findsStories, seen);
    Settled byId = IdSettlement.settle(writer, document, takenDown, witness);
    return Joining.join(writer, document, byId);
  }

  /**
   * Keeps out what orders are about, whichever id of an article they name. To be called after
   * {@link #settleSameIds}, and before anything is found out of articles together.
   *
   * @param takenDown ids of articles that must not be in the index
   * @param redacted by id, the texts that stand for others
   * @param settled what there was until now
   * @return what there is then
   */
  public Settled withhold(
      Set<String> takenDown,
      Map<String, Redaction> redacted,
      Withholding.Witness witness,
      Settled settled)
      throws IOException {
    DocumentWriter document = new DocumentWriter(findsStories, seen);
    return Withholding.obey(writer, document, takenDown, redacted, witness, settled);
  }

  /**
   * Writes into the articles what is known only when all are read: stories, and corrections. To be
   * called after {@link #settleSameIds}.
   *
   * @param threshold how much articles of one story share
   * @return how many stories there are, and how many articles in them
   */
  public Standings.Found settleStandings(StoryThreshold threshold, int threads) throws IOException {
    return Standings.settle(
        writer, () -> new DocumentWriter(findsStories, seen), threshold, threads);
  }

  /** Merges all into one segment, without what was replaced, and commits. */
  public void finish() throws IOException {
    writer.forceMerge(1);
    writer.commit();
  }

  /** Writes the dictionary of word forms of a build whose index is finished. */
  public static void writeWordForms(Build build, Set<TextLanguage> languages) throws IOException {
    try (Directory index = FSDirectory.open(build.index());
        IndexReader reader = DirectoryReader.open(index);
        Directory forms = FSDirectory.open(build.wordForms())) {
      WordForms.write(reader, Set.of(ArchiveSchema.TITLE, ArchiveSchema.BODY), languages, forms);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
