package org.backfile.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.Note;
import org.backfile.indexer.IndexReport.FieldReport;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;
import org.backfile.indexer.corpus.FieldMaps;
import org.backfile.indexer.source.fields.CanonicalField;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * Fields for which a field map names columns or keys that no record has: a name that was mistyped
 * is lost without a word otherwise. Not thread-safe.
 */
final class UnfilledFields {

  private final Map<String, FieldMap> maps = new HashMap<>();
  private final Map<FieldMap, Set<String>> filled = new HashMap<>();

  /** Looks after the files whose map renames something. */
  UnfilledFields(Corpus corpus, FieldMaps all) {
    for (CorpusFile file : corpus.files()) {
      FieldMap map = all.forFile(file);
      if (!map.renamed().isEmpty()) {
        maps.put(file.name(), map);
      }
    }
  }

  void add(Article article) {
    FieldMap map = maps.get(article.origin().corpusFile());
    if (map != null) {
      filled.computeIfAbsent(map, each -> new HashSet<>()).addAll(fields(article));
    }
  }

  private static Set<String> fields(Article article) {
    FieldTally tally = new FieldTally();
    tally.add(article);
    Set<String> fields =
        tally.reports().stream().map(FieldReport::name).collect(Collectors.toSet());
    if (!article.notes().contains(Note.ID_FROM_CONTENT)) {
      fields.add(CanonicalField.ID.key());
    }
    if (fields.contains(CanonicalField.TEXT.key())) {
      fields.add(CanonicalField.PARAGRAPHS.key());
    }
    for (DateCandidate date : article.dates()) {
      boolean change = date.event() == Event.UPDATED;
      fields.add((change ? CanonicalField.UPDATED : CanonicalField.PUBLISHED).key());
    }
    return fields;
  }

  /** Each such field with its names, in words. */
  List<String> told() {
    Set<String> told = new TreeSet<>();
    filled.forEach((map, fields) ->
        map.renamed()
            .forEach((field, names) -> {
              if (!fields.contains(field)) {
                told.add(
                    "%s is to be found in \"%s\", which no record has".formatted(field, names));
              }
            }));
    return new ArrayList<>(told);
  }
}
