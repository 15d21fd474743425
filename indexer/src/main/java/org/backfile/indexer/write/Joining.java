package org.backfile.indexer.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.backfile.indexer.stories.Revisions;
import org.backfile.indexer.write.LuceneSink.Settled;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Makes one article of several ids where they are versions of one. The rule:
 *
 * <ol>
 *   <li>An article whose source says that it follows another, as {@code evolvedfrom} of ninjs does,
 *       is a later version of it; where two follow the same, neither is.
 *   <li>Articles of one {@link org.backfile.article.Address address} that {@link Revisions may be}
 *       one article rewritten are versions of it. An address with more than {@value #MOST_OF_ONE}
 *       is no article's.
 *   <li>What follows comes after what it follows; else the order is that of {@link SameId}, without
 *       numbers of versions, which count within one id only.
 *   <li>Of versions with the same canonical text the last is kept; the others are duplicates.
 * </ol>
 *
 * <p>The article has the id of its newest version, and is found by all.
 */
final class Joining {

  /** Articles of one address. */
  static final int MOST_OF_ONE = 50;

  private final IndexReader reader;
  private final @Nullable Bits live;
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Map<Integer, Integer> predecessors = new HashMap<>();

  private Joining(IndexReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  /** Joins what stands apart after the settlement of each id. */
  static Settled join(IndexWriter writer, DocumentWriter document, Settled byId)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Joining joining = new Joining(reader);
      joining.findChains();
      joining.findAddresses();
      return joining.write(writer, document, byId);
    }
  }

  private void findChains() throws IOException {
    TermsEnum each = terms(ArchiveSchema.FOLLOWS);
    for (BytesRef id = each.next(); id != null; id = each.next()) {
      List<Integer> following = documents(each.postings(null, PostingsEnum.NONE));
      PostingsEnum named = MultiTerms.getTermPostingsEnum(reader, ArchiveSchema.ID, id);
      List<Integer> followed = named == null ? List.of() : documents(named);
      if (following.size() == 1
          && followed.size() == 1
          && root(following.getFirst()) != root(followed.getFirst())) {
        predecessors.put(following.getFirst(), followed.getFirst());
        parents.put(root(following.getFirst()), root(followed.getFirst()));
      }
    }
  }

  private void findAddresses() throws IOException {
    TermsEnum each = terms(ArchiveSchema.ADDRESS);
    while (each.next() != null) {
      if (each.docFreq() > 1) {
        List<Integer> documents = documents(each.postings(null, PostingsEnum.NONE));
        if (documents.size() > 1 && documents.size() <= MOST_OF_ONE) {
          joinLikely(documents);
        }
      }
    }
  }

  private void joinLikely(List<Integer> documents) {
    Revisions revisions =
        new Revisions(
            documents.stream().map(each -> ArticleDocument.read(reader, each).article()).toList());
    for (int one = 1; one < documents.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (root(documents.get(one)) != root(documents.get(other))
            && revisions.likely(one, other)) {
          parents.put(root(documents.get(one)), root(documents.get(other)));
        }
      }
    }
  }

  private TermsEnum terms(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private List<Integer> documents(PostingsEnum all) throws IOException {
    List<Integer> documents = new ArrayList<>();
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(all.docID())) {
        documents.add(all.docID());
      }
    }
    return documents;
  }

  private int root(int document) {
    int root = document;
    for (Integer parent = parents.get(root); parent != null && parent != root; ) {
      root = parent;
      parent = parents.get(root);
    }
    return root;
  }

  private Settled write(IndexWriter writer, DocumentWriter document, Settled byId)
      throws IOException {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    parents.keySet().forEach(each -> groups.computeIfAbsent(root(each), Joining::alone).add(each));
    Map<String, Long> duplicates = new HashMap<>(byId.duplicates());
    long articles = byId.articles();
    for (List<Integer> group : groups.values()) {
      Versions versions = versions(group.stream().distinct().toList());
      if (versions.newest().isPresent()) {
        for (String id : versions.ids()) {
          writer.deleteDocuments(new Term(ArchiveSchema.ID, id));
        }
        writer.addDocument(versions.document(document));
        versions
            .newDuplicates()
            .forEach(each -> duplicates.merge(each.origin().corpusFile(), 1L, Long::sum));
        articles -= versions.ids().size() - 1;
      }
    }
    return new Settled(articles, Map.copyOf(duplicates), byId.whole());
  }

  private static List<Integer> alone(int root) {
    return new ArrayList<>(List.of(root));
  }

  private Versions versions(List<Integer> group) {
    Map<Integer, StoredArticle> stored = new HashMap<>();
    group.forEach(each -> stored.put(each, ArticleDocument.read(reader, each)));
    List<Integer> oldestFirst =
        group.stream()
            .sorted(
                Comparator.comparing(
                    each -> Optional.ofNullable(stored.get(each)).orElseThrow().article(),
                    SameId.OLDEST_FIRST_OF_ANY_ID))
            .toList();
    Versions versions = new Versions();
    afterWhatTheyFollow(oldestFirst)
        .forEach(each -> versions.add(Optional.ofNullable(stored.get(each)).orElseThrow()));
    return versions;
  }

  /** The same in the same order, but what follows another never before it. */
  private Set<Integer> afterWhatTheyFollow(List<Integer> oldestFirst) {
    Set<Integer> placed = new LinkedHashSet<>();
    for (Integer document : oldestFirst) {
      Deque<Integer> chain = new ArrayDeque<>();
      for (Integer each = document;
          each != null && !placed.contains(each);
          each = predecessors.get(each)) {
        chain.push(each);
      }
      placed.addAll(chain);
    }
    return placed;
  }
}
