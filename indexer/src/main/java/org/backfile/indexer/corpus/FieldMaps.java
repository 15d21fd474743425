package org.backfile.indexer.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.fields.FieldMapProblem;

/**
 * The field map of each file of a corpus. The first of these that exists: the map given for all; in
 * the folder of maps given, the map named like the file; beside the file, {@code <file>.map.toml},
 * then {@code map.toml}.
 */
public final class FieldMaps {

  private static final String ENDING = ".map.toml";
  private static final String OF_FOLDER = "map.toml";

  private final Map<String, FieldMap> byFile;
  private final Map<Path, String> texts;

  private FieldMaps(Map<String, FieldMap> byFile, Map<Path, String> texts) {
    this.byFile = Map.copyOf(byFile);
    this.texts = new LinkedHashMap<>(texts);
  }

  /**
   * Finds and reads all maps of a corpus.
   *
   * @param given a TOML file, a folder of {@code <file>.map.toml}, or {@code field=name,…}
   * @throws IOException when a map cannot be read
   * @throws FieldMapProblem when one is not a field map; so before anything is indexed
   */
  public static FieldMaps of(Corpus corpus, Optional<String> given) throws IOException {
    Map<Path, FieldMap> read = new LinkedHashMap<>();
    Map<Path, String> texts = new LinkedHashMap<>();
    Map<String, FieldMap> byFile = new LinkedHashMap<>();
    Optional<FieldMap> inline = given.filter(FieldMaps::isInline).map(FieldMap::inline);
    Optional<Path> path = given.filter(text -> !isInline(text)).map(Path::of);
    if (path.isPresent() && !Files.exists(path.get())) {
      throw new FieldMapProblem("--map: no such file or folder: " + path.get());
    }
    for (CorpusFile file : corpus.files()) {
      Optional<Path> map = candidates(file, path).filter(Files::isRegularFile).findFirst();
      if (inline.isPresent()) {
        byFile.put(file.name(), inline.get());
      } else if (map.isPresent()) {
        if (!read.containsKey(map.get())) {
          read.put(map.get(), FieldMap.read(map.get()));
          texts.put(map.get(), Files.readString(map.get(), StandardCharsets.UTF_8));
        }
        byFile.put(file.name(), read.getOrDefault(map.get(), FieldMap.NONE));
      }
    }
    return new FieldMaps(byFile, texts);
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

  /** All maps that were found, as text: equal text, equal maps. */
  public String text() {
    return byFile.toString() + texts.values();
  }
}
