package org.backfile.server.search.visible;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.backfile.article.Article;
import org.backfile.article.Standing;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.build.Extent;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.timed.TimedReader;
import org.backfile.server.search.visible.SmallIndex.Entry;
import org.backfile.text.WordForms;
import org.backfile.withheld.Order.Redaction;
import org.backfile.withheld.Sight;
import org.jspecify.annotations.Nullable;

/** The index of one build as far as it may be seen. Thread-safe. */
public final class VisibleIndex implements Closeable {

  private final Build build;
  private final Sight sight;
  private final IndexReader all;
  private final IndexReader index;
  private final IndexReader reader;
  private final IndexReader forms;
  private final Optional<Withheld> withheld;

  /** How many records less may be seen than there are. */
  private record Withheld(int records) {}

  private VisibleIndex(
      Build build,
      Sight sight,
      IndexReader all,
      IndexReader index,
      IndexReader forms,
      Optional<Withheld> withheld)
      throws IOException {
    this.build = build;
    this.sight = sight;
    this.all = all;
    this.index = index;
    this.reader = TimedReader.of(index);
    this.forms = forms;
    this.withheld = withheld;
  }

  /**
   * Opens a build.
   *
   * @throws IOException when its files cannot be read as what they should be
   */
  public static VisibleIndex open(Build build, Sight sight) throws IOException {
    DirectoryReader all = null;
    DirectoryReader forms = null;
    try {
      all = DirectoryReader.open(FSDirectory.open(build.index()));
      forms = DirectoryReader.open(FSDirectory.open(build.wordForms()));
      return sight.isWhole()
          ? new VisibleIndex(build, sight, all, all, forms, Optional.empty())
          : seen(build, all, forms, sight);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(all, forms);
      throw e;
    }
  }

  private static VisibleIndex seen(
      Build build, DirectoryReader all, DirectoryReader forms, Sight sight) throws IOException {
    Set<String> masked = new HashSet<>(sight.hidden());
    masked.addAll(sight.redacted().keySet());
    List<ArticleCard> hidden = cards(all, masked);
    VisibleReader rest = new VisibleReader(all, masked, VisibleStories.lonely(all, hidden));
    List<Entry> instead = instead(all, sight.redacted());
    IndexReader reader = instead.isEmpty() ? rest : new MultiReader(rest, SmallIndex.of(instead));
    Withheld withheld =
        new Withheld(hidden.stream().mapToInt(ArticleCard::versions).sum() - instead.size());
    return new VisibleIndex(build, sight, all, reader, forms, Optional.of(withheld));
  }

  private static List<ArticleCard> cards(IndexReader all, Set<String> ids) throws IOException {
    Map<String, ArticleCard> cards = new LinkedHashMap<>();
    for (String id : ids) {
      PostingsEnum found = named(all, id);
      if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ArticleCard card = ArticleDocument.card(all, found.docID());
        cards.put(card.id(), card);
      }
    }
    return List.copyOf(cards.values());
  }

  private static @Nullable PostingsEnum named(IndexReader all, String id) throws IOException {
    return MultiTerms.getTermPostingsEnum(
        all, ArchiveSchema.ID, new BytesRef(id), PostingsEnum.NONE);
  }

  /** What is seen of the redacted articles that the index has. */
  private static List<Entry> instead(IndexReader all, Map<String, Redaction> redacted)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Redaction redaction : redacted.values()) {
      PostingsEnum found = named(all, redaction.id());
      if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        Article original = ArticleDocument.read(all, found.docID()).article();
        entries.add(new Entry(redaction.of(original), List.of(), Standing.UNKNOWN));
      }
    }
    return entries;
  }

  /** The articles that may be seen, read until the deadline of whoever reads. */
  public IndexReader reader() {
    return reader;
  }

  /**
   * Whether an id is one of an article that may not be seen: that which an order names, or another
   * that this article has.
   */
  public boolean withholds(String id) throws IOException {
    Term term = new Term(ArchiveSchema.ID, id);
    return sight.hidden().contains(id) || all.docFreq(term) > index.docFreq(term);
  }

  /**
   * The manifest of a build that holds what may be seen, and nothing else that was read: with the
   * digests and files of the build as it is.
   */
  public BuildManifest manifest() throws IOException {
    BuildManifest all = build.manifest();
    Extent seen = Extent.of(reader);
    return new BuildManifest(
        all.schemaVersion(),
        all.buildId(),
        all.builtAt(),
        all.software(),
        counts(all.counts(), seen),
        seen.languages(),
        seen.firstDate(),
        seen.lastDate(),
        all.inputDigest(),
        all.configDigest(),
        all.logicalDigest(),
        all.files());
  }

  private Counts counts(Counts all, Extent seen) {
    long indexed = all.indexed() - withheld.map(Withheld::records).orElse(0);
    return new Counts(
        indexed + all.duplicates() + all.quarantined(),
        indexed,
        all.duplicates(),
        all.quarantined(),
        0,
        seen.articles(),
        seen.undated());
  }

  /** The accounting of the build for whoever runs it: what may not be seen counts as suppressed. */
  public Counts accounting() throws IOException {
    Counts all = build.manifest().counts();
    int hidden = withheld.map(Withheld::records).orElse(0);
    Extent seen = Extent.of(reader);
    return new Counts(
        all.read(),
        all.indexed() - hidden,
        all.duplicates(),
        all.quarantined(),
        all.suppressed() + hidden,
        seen.articles(),
        seen.undated());
  }

  /** The written forms of words, those of visible articles only. */
  public WordForms wordForms() {
    return new WordForms(forms, word -> withheld.isEmpty() || isSeen(word));
  }

  private boolean isSeen(String word) {
    try {
      return reader.docFreq(new Term(ArchiveSchema.BODY, word)) > 0
          || reader.docFreq(new Term(ArchiveSchema.TITLE, word)) > 0;
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(index, forms);
  }
}
