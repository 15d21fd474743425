package org.backfile.indexer.stories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;

/**
 * The stories of an index: sets of articles of which each is {@link Likeness like} another. Which
 * they are depends on the articles alone, not on their order in the index. Memory: four bytes an
 * article, and the texts compared last.
 */
public final class Stories {

  /** Of a large set of articles with a band in common, each is compared with so many before it. */
  private static final int MOST_COMPARED = 24;

  private static final int TEXTS_KEPT = 512;
  private static final int REFUSALS_KEPT = 1 << 18;

  private final IndexReader reader;
  private final StoryThreshold threshold;
  private final int[] parents;
  private final Shingles shingles = new Shingles();
  private final Map<Integer, Text> texts = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Long> refused = new HashSet<>();

  private Stories(IndexReader reader, StoryThreshold threshold) {
    this.reader = reader;
    this.threshold = threshold;
    this.parents = new int[reader.maxDoc()];
    Arrays.setAll(parents, document -> document);
  }

  /**
   * Finds the stories of an index whose articles have a {@link ArchiveSchema#SIGNATURE}.
   *
   * @return the numbers of the articles of each story, two at least, rising
   */
  public static List<int[]> of(IndexReader reader, StoryThreshold threshold) throws IOException {
    Stories stories = new Stories(reader, threshold);
    new Bands(reader).forEach(stories::compare);
    return stories.found();
  }

  /** Articles are compared in the order of their ids, which no thread has a hand in. */
  private void compare(int[] documents) throws IOException {
    List<Integer> before = new ArrayList<>();
    for (int document : documents.length > 2 ? byId(documents) : documents) {
      boolean alone = true;
      for (int at = before.size() - 1; at >= Math.max(0, before.size() - MOST_COMPARED); at--) {
        int other = before.get(at);
        if (root(document) == root(other) || alike(document, other)) {
          parents[root(document)] = root(other);
          alone = false;
        }
      }
      if (alone) {
        before.add(document);
      }
    }
  }

  private int[] byId(int[] documents) throws IOException {
    List<String> ids = new ArrayList<>();
    Map<String, Integer> byId = new LinkedHashMap<>();
    for (int document : documents) {
      String id = ArticleDocument.card(reader, document).id();
      ids.add(id);
      byId.put(id, document);
    }
    return ids.stream().sorted().mapToInt(byId::get).toArray();
  }

  private boolean alike(int one, int other) throws IOException {
    long pair = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    if (refused.contains(pair)) {
      return false;
    }
    boolean alike = Likeness.alike(text(one), text(other), threshold);
    if (!alike) {
      if (refused.size() >= REFUSALS_KEPT) {
        refused.clear();
      }
      refused.add(pair);
    }
    return alike;
  }

  private Text text(int document) throws IOException {
    Text kept = texts.get(document);
    if (kept == null) {
      kept = Text.of(ArticleDocument.read(reader, document).article(), shingles);
      texts.put(document, kept);
      if (texts.size() > TEXTS_KEPT) {
        texts.remove(texts.keySet().iterator().next());
      }
    }
    return kept;
  }

  private int root(int document) {
    int root = document;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private List<int[]> found() {
    int[] sizes = new int[parents.length];
    for (int document = 0; document < parents.length; document++) {
      sizes[root(document)]++;
    }
    Map<Integer, List<Integer>> stories = new LinkedHashMap<>();
    for (int document = 0; document < parents.length; document++) {
      if (sizes[root(document)] > 1) {
        stories.computeIfAbsent(root(document), each -> new ArrayList<>()).add(document);
      }
    }
    return stories.values().stream()
        .map(story -> story.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
