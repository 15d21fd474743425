package org.backfile.indexer.previous;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.article.Article;
import org.backfile.article.ChangeKind;
import org.backfile.article.ChangedField;
import org.backfile.article.Note;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * What has changed from one build to the next. Both are gone through side by side in the order of
 * ids, so that no more than one article of each is in memory. An article that has another id than
 * before, since a newer version of it came or went, has changed: it is neither new nor vanished.
 */
public final class BuildChanges {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
  private final BufferedWriter out;
  private final Predicate<String> untold;

  private BuildChanges(BufferedWriter out, Predicate<String> untold) {
    this.out = out;
    this.untold = untold;
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(kind, 0L);
    }
  }

  /**
   * Writes what has changed, one JSON object a line: {@code kind} and {@code id}, {@code fields}
   * that are others in what was changed, and {@code otherIds} of what vanished, as an order that
   * withholds it may name any of them. Articles that are new are only counted: the index knows them
   * by when they were first seen.
   *
   * @param index the new index
   * @param untold ids that must not be named
   * @return how many articles became what
   */
  public static Map<ChangeKind, Long> write(
      PreviousBuild previous, Path index, Path file, Predicate<String> untold) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexReader now = DirectoryReader.open(directory);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      BuildChanges changes = new BuildChanges(out, untold);
      Optional<IndexReader> before = previous.reader();
      if (before.isPresent()) {
        changes.compare(new Articles(before.get()), new Articles(now));
      }
      return changes.counts;
    }
  }

  private void compare(Articles before, Articles now) throws IOException {
    before.next();
    now.next();
    while (before.id != null || now.id != null) {
      int order = order(before.id, now.id);
      if (order < 0) {
        if (now.withAnIdOf(before).isEmpty()) {
          tell(ChangeKind.VANISHED, before.card().id(), before.otherIds(), Set.of());
        }
        before.next();
      } else if (order > 0) {
        cameAs(before.withAnIdOf(now), now);
        now.next();
      } else {
        compareOne(before, now);
        before.next();
        now.next();
      }
    }
  }

  private static int order(@Nullable BytesRef before, @Nullable BytesRef now) {
    if (before == null) {
      return 1;
    }
    return now == null ? -1 : before.compareTo(now);
  }

  /**
   * An article under an id that none had.
   *
   * @param before what there was of it under others
   */
  private void cameAs(Optional<StoredArticle> before, Articles now) throws IOException {
    if (before.isEmpty()) {
      counts.merge(ChangeKind.NEW, 1L, Long::sum);
    } else {
      tellChange(before.get(), now.stored());
      tellDoubt(before.get().card(), now.card());
    }
  }

  private void compareOne(Articles before, Articles now) throws IOException {
    ArticleCard then = before.card();
    ArticleCard card = now.card();
    boolean same =
        Arrays.equals(then.sha256(), card.sha256())
            && Arrays.equals(then.metadataHash(), card.metadataHash())
            && then.versions() == card.versions();
    if (!same) {
      tellChange(before.stored(), now.stored());
    }
    tellDoubt(then, card);
  }

  private void tellChange(StoredArticle before, StoredArticle now) throws IOException {
    Set<ChangedField> fields = ChangedField.between(before.article(), now.article());
    if (before.card().versions() != now.card().versions()) {
      fields.add(ChangedField.VERSION);
    }
    tell(ChangeKind.CHANGED, now.card().id(), Set.of(), fields);
  }

  private void tellDoubt(ArticleCard before, ArticleCard now) throws IOException {
    if (doubtful(now) && !doubtful(before)) {
      tell(ChangeKind.DATE_DOUBTFUL, now.id(), Set.of(), Set.of());
    }
  }

  private static boolean doubtful(ArticleCard card) {
    return card.notes().stream().map(Note::dateDoubt).anyMatch(Optional::isPresent);
  }

  private void tell(ChangeKind kind, String id, Set<String> otherIds, Set<ChangedField> fields)
      throws IOException {
    if (!untold.test(id) && otherIds.stream().noneMatch(untold)) {
      counts.merge(kind, 1L, Long::sum);
      ObjectNode line = JSON.createObjectNode().put("kind", kind.name()).put("id", id);
      if (!otherIds.isEmpty()) {
        otherIds.forEach(line.putArray("otherIds")::add);
      }
      if (!fields.isEmpty()) {
        fields.stream().map(ChangedField::key).forEach(line.putArray("fields")::add);
      }
      out.write(JSON.writeValueAsString(line));
      out.write('\n');
    }
  }

  /** The articles of an index in the order of their ids. */
  private static final class Articles {
    private final IndexReader reader;
    private final TermsEnum ids;
    private final FixedBitSet ofSeveralIds;
    private @Nullable BytesRef id;

    Articles(IndexReader reader) throws IOException {
      this.reader = reader;
      this.ids = terms(ArchiveSchema.ID);
      this.ofSeveralIds = new FixedBitSet(Math.max(1, reader.maxDoc()));
      TermsEnum others = terms(ArchiveSchema.OTHER_ID);
      while (others.next() != null) {
        ofSeveralIds.or(others.postings(null, PostingsEnum.NONE));
      }
    }

    private TermsEnum terms(String field) throws IOException {
      Terms terms = MultiTerms.getTerms(reader, field);
      return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** Goes to the next article; ids that only older versions had are none. */
    void next() throws IOException {
      do {
        id = ids.next();
      } while (id != null && !card().id().equals(id.utf8ToString()));
    }

    /** The article here that shares an id with the one where another index is. */
    Optional<StoredArticle> withAnIdOf(Articles other) throws IOException {
      for (BytesRef each : other.allIds()) {
        PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, ArchiveSchema.ID, each);
        if (found != null) {
          return Optional.of(ArticleDocument.read(reader, found.nextDoc()));
        }
      }
      return Optional.empty();
    }

    /** The ids that only older versions of the article here had. */
    Set<String> otherIds() throws IOException {
      return allIds().stream()
          .filter(each -> !each.equals(id))
          .map(BytesRef::utf8ToString)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<BytesRef> allIds() throws IOException {
      Set<BytesRef> all = new TreeSet<>(Set.of(BytesRef.deepCopyOf(ids.term())));
      if (ofSeveralIds.get(document())) {
        for (Article record : ArticleDocument.read(reader, document()).records()) {
          all.add(new BytesRef(record.id()));
        }
      }
      return all;
    }

    ArticleCard card() throws IOException {
      return ArticleDocument.card(reader, document());
    }

    StoredArticle stored() throws IOException {
      return ArticleDocument.read(reader, document());
    }

    private int document() throws IOException {
      return ids.postings(null, PostingsEnum.NONE).nextDoc();
    }
  }
}
