package org.backfile.schema;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How an index is written, and the measure both sides must share: the length of a text. */
public final class IndexSettings {

  /** Writes lengths and ranks by them; both sides must use it. */
  public static final Similarity SIMILARITY = new BM25Similarity();

  private IndexSettings() {}

  /**
   * The settings of a writer that makes a whole index at once. All fields bring their own token
   * streams, so the analyzer is never asked.
   *
   * @param bufferMegabytes memory to fill before a segment is written, shared by all threads
   */
  public static IndexWriterConfig writer(double bufferMegabytes) {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setCodec(new ArchiveCodec())
        .setSimilarity(SIMILARITY)
        .setRAMBufferSizeMB(bufferMegabytes)
        .setUseCompoundFile(false)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
  }
}
