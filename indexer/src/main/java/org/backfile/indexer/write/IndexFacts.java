package org.backfile.indexer.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.backfile.build.Extent;
import org.backfile.build.LogicalDigest;
import org.backfile.text.TextLanguage;

/**
 * What a finished index holds, read from the index itself.
 *
 * @param logicalDigest see {@link LogicalDigest}
 */
public record IndexFacts(Extent extent, String logicalDigest) {

  /** Reads them from an index. */
  public static IndexFacts of(Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexReader reader = DirectoryReader.open(directory)) {
      return new IndexFacts(Extent.of(reader), LogicalDigest.of(reader));
    }
  }

  /** Articles in it. */
  public long articles() {
    return extent.articles();
  }

  /** Articles without a date of publication. */
  public long undated() {
    return extent.undated();
  }

  /** Articles by language of analysis. */
  public SortedMap<String, Integer> languages() {
    return extent.languages();
  }

  /** The earliest date of publication, ISO with its known parts; empty when none has one. */
  public String firstDate() {
    return extent.firstDate();
  }

  /** The latest, like the earliest. */
  public String lastDate() {
    return extent.lastDate();
  }

  /** The languages of analysis. */
  public Set<TextLanguage> textLanguages() {
    return languages().keySet().stream().map(TextLanguage::of).collect(Collectors.toSet());
  }
}
