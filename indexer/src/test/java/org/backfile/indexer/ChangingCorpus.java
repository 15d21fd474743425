package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.backfile.indexer.RunOutcome.Published;

/** A corpus of nine small files, to be changed by tests, and the archives that are built of it. */
record ChangingCorpus(Path temp) {

  private static final String ENGLISH =
      "The council met on Tuesday and decided to raise the harbour wall by two metres";

  /** Long enough to be a story where several have it. */
  private static final String STORY =
      "Fishermen of the outer bay found the old lighthouse dark last night and rowed out with lamps,"
          + " where the keeper told them that oil had not been sent since the first week of October";

  /** Settings as they are for most builds of it. */
  static final UnaryOperator<IndexPlan> NO_SETTINGS =
      plan -> with(plan, Optional.empty(), Optional.empty(), true, false);

  /** The corpus as it is before any change. */
  static ChangingCorpus in(Path temp) throws IOException {
    ChangingCorpus corpus = new ChangingCorpus(temp);
    Files.createDirectory(corpus.folder());
    corpus.write("a.jsonl", line("stays", "a quiet one"), line("goes", "soon no more"));
    corpus.write("b.jsonl", line("changes", "as it was"), line("stays", "an older text of it"));
    corpus.write("c.jsonl", line("moves", "into another file"));
    corpus.write("d.jsonl", line("stays", "a quiet one"), "{broken", line("other", "of its own"));
    corpus.write("wire.jsonl", story("agency", "Coastal News Agency", "2001-02-03"));
    corpus.write("web.jsonl", page("page-1", "of the first day"));
    corpus.write("feed.jsonl", page("feed-1", "of the second day"));
    corpus.write("paper.jsonl", story("paper", "The Lantern", "2001-02-04"));
    corpus.write(
        "notice.jsonl",
        "{\"id\":\"notice\",\"title\":\"Sorry\",\"text\":\"It was the second week.\","
            + "\"published\":\"2001-02-05\",\"corrects\":\"agency\"}");
    return corpus;
  }

  /** Where its files are. */
  Path folder() {
    return temp.resolve("corpus");
  }

  /** Where one of its archives is. */
  Path archive(String name) {
    return temp.resolve(name);
  }

  void write(String file, String... lines) throws IOException {
    Files.writeString(folder().resolve(file), String.join("\n", lines) + "\n");
  }

  void remove(String... files) throws IOException {
    for (String file : files) {
      Files.delete(folder().resolve(file));
    }
  }

  void rename(String file, String to) throws IOException {
    Files.move(folder().resolve(file), folder().resolve(to));
  }

  static String line(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s, %s.\"}".formatted(id, id, ENGLISH, text);
  }

  /** An article at an address that others of these have, too. */
  static String page(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"Harbour wall to rise\",\"text\":\"%s, %s.\",\"url\":\"https://news.example/wall\"}"
        .formatted(id, ENGLISH, text);
  }

  static String story(String id, String source, String day) {
    return "{\"id\":\"%s\",\"title\":\"Lighthouse dark\",\"text\":\"%s.\",\"source\":\"%s\",\"published\":\"%s\"}"
        .formatted(id, STORY, source, day);
  }

  Published index(String archive) throws IOException {
    return index(archive, NO_SETTINGS);
  }

  Published index(String archive, UnaryOperator<IndexPlan> settings) throws IOException {
    return index(archive, settings, Progress.NONE);
  }

  Published index(String archive, UnaryOperator<IndexPlan> settings, Progress progress)
      throws IOException {
    IndexPlan plan = IndexPlan.of(folder(), archive(archive));
    return (Published) new IndexRun(settings.apply(plan), progress).run();
  }

  static IndexPlan with(
      IndexPlan plan,
      Optional<Path> suppress,
      Optional<String> language,
      boolean enrich,
      boolean full) {
    return IndexPlan.builder(plan.corpus(), plan.archive())
        .suppress(suppress)
        .language(language)
        .enrich(enrich)
        .threads(2)
        .maxBad(50)
        .full(full)
        .build();
  }
}
