package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.IndexSettings;
import org.backfile.text.TextLanguage;
import org.backfile.text.WordForms;

/**
 * Writes builds of given articles, as small as they can be. Articles of one id are its versions,
 * oldest first; so is one that says what it follows.
 */
public final class TestArchive {

  private static final String NO_DIGEST = "0".repeat(64);

  private final ArchiveFolder folder;
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private String earlier = "";
  private List<String> changes = List.of();

  public TestArchive(Path path) throws IOException {
    Files.createDirectories(path);
    this.folder = new ArchiveFolder(path);
  }

  public ArchiveFolder folder() {
    return folder;
  }

  /** Writes a build and lets it serve. */
  public Build publish(String buildId, Collection<Article> articles, int segments)
      throws IOException {
    Build build = build(buildId, articles, segments);
    folder.makeCurrent(build);
    return build;
  }

  /** Writes a build of so many segments, as far as there are articles. */
  public Build build(String buildId, Collection<Article> articles, int segments)
      throws IOException {
    Path unfinished = Files.createDirectory(folder.path().resolve("build-" + buildId + ".tmp"));
    writeIndex(unfinished.resolve("index"), articles, segments);
    writeForms(unfinished);
    writeChanges(unfinished);
    manifest(unfinished, buildId, articles).write(unfinished);
    return folder.finish(unfinished, buildId);
  }

  /** What is known of an article among all others, in builds written from now on. */
  public TestArchive standing(String id, Standing standing) {
    standings.put(id, standing);
    return this;
  }

  /** The second in which an article came in, as builds say it that are written from now on. */
  public TestArchive seen(String id, long second) {
    seen.put(id, second);
    return this;
  }

  /**
   * What builds that are written from now on say that they changed.
   *
   * @param build id of an earlier one, which need not be there
   * @param lines as {@code changes.jsonl} has them
   */
  public TestArchive changes(String build, List<String> lines) {
    earlier = build;
    changes = lines;
    return this;
  }

  private void writeChanges(Path folder) throws IOException {
    if (!earlier.isEmpty()) {
      Build build = new Build(earlier, folder);
      Files.writeString(build.report(), "{\"since\":{\"build\":\"%s\"}}".formatted(earlier));
      Files.write(build.changes(), changes);
    }
  }

  private void writeIndex(Path path, Collection<Article> articles, int segments)
      throws IOException {
    int perSegment = Math.ceilDiv(Math.max(1, articles.size()), segments);
    ArticleDocument document = new ArticleDocument();
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, IndexSettings.writer(16))) {
      int written = 0;
      for (List<Article> versions : versions(articles)) {
        int newest = versions.size() - 1;
        Article article = versions.get(newest);
        Document fields =
            document.write(
                article,
                versions.subList(0, newest),
                standings.getOrDefault(article.id(), Standing.UNKNOWN));
        Optional.ofNullable(seen.get(article.id()))
            .ifPresent(second -> {
              fields.add(new LongPoint(ArchiveSchema.SEEN, second));
              fields.add(new NumericDocValuesField(ArchiveSchema.SEEN, second));
            });
        writer.addDocument(fields);
        if (++written % perSegment == 0) {
          writer.flush();
        }
      }
      if (segments == 1) {
        writer.forceMerge(1);
      }
      writer.commit();
    }
    Files.deleteIfExists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
  }

  private static Collection<List<Article>> versions(Collection<Article> articles) {
    Map<String, List<Article>> byId = new LinkedHashMap<>();
    for (Article each : articles) {
      byId.computeIfAbsent(each.follows().orElse(each.id()), id -> new ArrayList<>()).add(each);
    }
    return byId.values();
  }

  private static void writeForms(Path folder) throws IOException {
    Path forms = folder.resolve("forms");
    try (Directory index = FSDirectory.open(folder.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(index);
        Directory target = FSDirectory.open(forms)) {
      WordForms.write(
          reader,
          Set.of(ArchiveSchema.TITLE, ArchiveSchema.BODY),
          List.of(TextLanguage.ENGLISH),
          target);
    }
    Files.deleteIfExists(forms.resolve(IndexWriter.WRITE_LOCK_NAME));
  }

  private static BuildManifest manifest(Path folder, String id, Collection<Article> articles)
      throws IOException {
    List<String> days =
        articles.stream()
            .flatMap(article -> article.published().stream())
            .sorted(Comparator.comparing(PublicationDate::start))
            .map(PublicationDate::isoDate)
            .toList();
    int size = articles.size();
    TreeMap<String, Integer> languages = new TreeMap<>();
    languages.put("en", size);
    return new BuildManifest(
        ArchiveSchema.VERSION,
        id,
        Instant.EPOCH.toString(),
        "test",
        new Counts(size, size, 0, 0, 0, versions(articles).size(), size - days.size()),
        languages,
        days.isEmpty() ? "" : days.getFirst(),
        days.isEmpty() ? "" : days.getLast(),
        NO_DIGEST,
        NO_DIGEST,
        NO_DIGEST,
        BuildFiles.measure(folder));
  }
}
