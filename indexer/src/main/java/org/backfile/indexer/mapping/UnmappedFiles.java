package org.backfile.indexer.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.indexer.source.fields.FieldMap;

/**
 * The names of the records of many files, of the first {@value #MOST_FILES} by file; files for
 * which the same is proposed are told together. Thread-safe.
 */
public final class UnmappedFiles {

  static final int MOST_FILES = 100;

  /**
   * Files for which one map is proposed, or none can be.
   *
   * @param files their names, in the order of reading
   * @param found the names of all their records
   * @param alone whether these are all files that have names of their own, so that one map does for
   *     the corpus
   */
  public record Alike(List<String> files, NamesFound found, MapProposal proposal, boolean alone) {}

  private final Map<String, NamesFound> byFile = new LinkedHashMap<>();
  private final Map<String, FieldMap> maps = new LinkedHashMap<>();

  /** Adds what a record of a file has, which is read by a map. */
  public synchronized void add(String file, FieldMap map, ObjectNode record) {
    if (byFile.size() < MOST_FILES || byFile.containsKey(file)) {
      maps.put(file, map);
      byFile.computeIfAbsent(file, each -> new NamesFound(map)).add(record);
    }
  }

  /** The files for which a map is proposed, or would be needed. */
  public synchronized List<Alike> alike() {
    Map<List<Object>, Alike> alike = new LinkedHashMap<>();
    byFile.forEach((file, found) -> {
      MapProposal proposal = MapProposal.of(found);
      if (!proposal.isEmpty() || found.isReadAsNothing()) {
        FieldMap map = maps.getOrDefault(file, FieldMap.NONE);
        Alike others =
            alike.computeIfAbsent(
                List.of(proposal, map),
                each -> new Alike(new ArrayList<>(), new NamesFound(map), proposal, false));
        others.files().add(file);
        others.found().addAll(found);
      }
    });
    return alike.values().stream().map(this::all).toList();
  }

  private Alike all(Alike group) {
    boolean alone = group.files().size() == byFile.size();
    return new Alike(List.copyOf(group.files()), group.found(), group.proposal(), alone);
  }
}
