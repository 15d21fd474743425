package org.backfile.indexer.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.fields.FieldMapProblem;

/**
 * The field map of each file of a corpus. The first of these that exists: the map given for all; in
 * the folder of maps given, the map named like the file; beside the file, {@code <file>.map.toml},
 * then {@code map.toml}. What is given in one line counts before what any of them says.
 */
public final class FieldMaps {

  private static final String ENDING = ".map.toml";
  private static final String OF_FOLDER = "map.toml";

  private final SortedMap<String, FieldMap> byFile = new TreeMap<>();

  private FieldMaps() {}

  /**
   * Finds and reads all maps of a corpus.
   *
   * @param given a TOML file or a folder of {@code <file>.map.toml}, and any number of {@code
   *     field=name,…}, which count before what any file says
   * @throws IOException when a map cannot be read
   * @throws FieldMapProblem when one is not a field map; so before anything is indexed
   */
  public static FieldMaps of(Corpus corpus, List<String> given) throws IOException {
    FieldMaps maps = new FieldMaps();
    maps.find(corpus, onlyOne(given.stream().filter(map -> !isInline(map)).toList()));
    String inline = given.stream().filter(FieldMaps::isInline).collect(Collectors.joining(","));
    if (!inline.isEmpty()) {
      FieldMap above = FieldMap.inline(inline);
      corpus.files().forEach(file -> maps.byFile.merge(file.name(), above, FieldMap::with));
    }
    return maps;
  }

  private static Optional<Path> onlyOne(List<String> files) {
    if (files.size() > 1) {
      throw new FieldMapProblem(
          "--map: expected one file or folder, found %s; a folder may hold a map for each file"
              .formatted(String.join(" and ", files)));
    }
    return files.stream().findFirst().map(FieldMaps::requireExisting);
  }

  private void find(Corpus corpus, Optional<Path> given) throws IOException {
    Map<Path, FieldMap> read = new HashMap<>();
    for (CorpusFile file : corpus.files()) {
      Optional<Path> path = candidates(file, given).filter(Files::isRegularFile).findFirst();
      if (path.isPresent()) {
        FieldMap map = read.get(path.get());
        if (map == null) {
          map = FieldMap.read(path.get());
          read.put(path.get(), map);
        }
        byFile.put(file.name(), map);
      }
    }
  }

  private static Path requireExisting(String given) {
    Path path = Path.of(given);
    if (!Files.exists(path)) {
      throw new FieldMapProblem("--map: no such file or folder: " + given);
    }
    return path;
  }

  private static boolean isInline(String given) {
    return given.contains("=");
  }

  private static Stream<Path> candidates(CorpusFile file, Optional<Path> given) {
    List<Path> candidates = new ArrayList<>();
    List<String> names = names(file.lastName());
    if (given.isPresent() && Files.isDirectory(given.get())) {
      names.forEach(name -> candidates.add(given.get().resolve(name)));
    } else {
      given.ifPresent(candidates::add);
    }
    names.forEach(name -> candidates.add(file.path().resolveSibling(name)));
    candidates.add(file.path().resolveSibling(OF_FOLDER));
    return candidates.stream();
  }

  /** {@code a.jsonl.gz} goes by a.jsonl.gz.map.toml, a.jsonl.map.toml and a.map.toml. */
  private static List<String> names(String file) {
    List<String> names = new ArrayList<>();
    for (String name = file; !name.isEmpty(); ) {
      names.add(name + ENDING);
      int dot = name.lastIndexOf('.');
      name = dot < 0 ? "" : name.substring(0, dot);
    }
    return names;
  }

  /** The map of a file; {@link FieldMap#NONE} where there is none. */
  public FieldMap forFile(CorpusFile file) {
    return byFile.getOrDefault(file.name(), FieldMap.NONE);
  }

  /** All maps in order of their files: equal text, equal maps. */
  @Override
  public String toString() {
    return byFile.toString();
  }
}
