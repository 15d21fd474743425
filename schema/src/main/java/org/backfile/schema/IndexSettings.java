package org.backfile.schema;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How an index is written, and the measure both sides must share: the length of a text. */
public final class IndexSettings {

  /**
   * How fast a further mention of a word tells less (k1 of BM25): twice the usual 1.2, since words
   * of the lead count twice.
   */
  private static final float SATURATION = 2.4f;

  /** How much long texts are held against their length (b of BM25), 0 to 1. */
  private static final float LENGTH_NORMALISATION = 0.65f;

  /**
   * Writes lengths and ranks by them; both sides must use it. Its two numbers and the weights of
   * {@link org.backfile.text.ArticleText} were chosen together, on the collections that {@code
   * backfile eval} keeps scores of, with the same setting for all.
   */
  public static final Similarity SIMILARITY = new BM25Similarity(SATURATION, LENGTH_NORMALISATION);

  private IndexSettings() {}

  /**
   * The settings of a writer that makes a whole index at once, or goes on with one that is there.
   * All fields bring their own token streams, so the analyzer is never asked.
   *
   * @param bufferMegabytes memory to fill before a segment is written, shared by all threads
   */
  public static IndexWriterConfig writer(double bufferMegabytes) {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setCodec(new ArchiveCodec())
        .setSimilarity(SIMILARITY)
        .setRAMBufferSizeMB(bufferMegabytes)
        .setUseCompoundFile(false)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }
}
