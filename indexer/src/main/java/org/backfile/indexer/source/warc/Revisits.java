package org.backfile.indexer.source.warc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.warc.Capture.Document;
import org.backfile.indexer.source.warc.Capture.Repeat;

/**
 * Revisits whose captures are not at hand where they stand, asked for in all web archives of their
 * folder. Of each its names and place are kept, about 1 kB; of one file {@value #MOST_OF_A_FILE} at
 * most, and once there are {@value #MANY} of all files they should be looked for. Not thread-safe.
 */
public final class Revisits {

  static final int MOST_OF_A_FILE = 50_000;
  static final int MANY = 20_000;

  /**
   * A revisit that is asked for.
   *
   * @param adapter makes an article of what it repeats
   */
  record Asked(Origin origin, Repeat repeat, ArticleAdapter adapter) {}

  private final Map<String, Set<Asked>> open = new TreeMap<>();
  private final Map<String, List<Asked>> byName = new HashMap<>();
  private final Set<String> files = new TreeSet<>();
  private int kept;

  /** Asks for a capture; false where it has no sure name, or its file asks for too many. */
  boolean ask(Asked asked) {
    String file = asked.origin().file();
    Set<Asked> ofFile = open.computeIfAbsent(file, each -> new LinkedHashSet<>());
    if (!asked.repeat().isSure() || ofFile.size() >= MOST_OF_A_FILE) {
      return false;
    }
    files.add(file);
    kept++;
    ofFile.add(asked);
    for (String name : asked.repeat().names()) {
      byName.computeIfAbsent(folder(file) + name, each -> new ArrayList<>()).add(asked);
    }
    return true;
  }

  /** The folder of a file with its last slash; empty for the corpus itself. */
  public static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The files that ever asked: what they give depends on others. */
  public Set<String> files() {
    return files;
  }

  /** The folders in which something is asked for. */
  public Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    open.forEach((file, asked) -> {
      if (!asked.isEmpty()) {
        folders.add(folder(file));
      }
    });
    return folders;
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return kept == 0;
  }

  /** Whether so many are asked for that they should be looked for now. */
  public boolean areMany() {
    return kept >= MANY;
  }

  /** The revisits that a capture answers, which are not asked for any more. */
  List<Asked> answeredBy(Document capture, String file) {
    List<Asked> answered = new ArrayList<>();
    for (String name : capture.names()) {
      List<Asked> asked = byName.getOrDefault(folder(file) + name, List.of());
      asked.stream().filter(this::close).forEach(answered::add);
      byName.remove(folder(file) + name);
    }
    return answered;
  }

  private boolean close(Asked asked) {
    boolean wasOpen = open.getOrDefault(asked.origin().file(), new HashSet<>()).remove(asked);
    kept -= wasOpen ? 1 : 0;
    return wasOpen;
  }

  /** Tells what was not found, file by file, and asks for it no longer. */
  public List<Skipped> unanswered() {
    List<Skipped> told = new ArrayList<>();
    open.forEach((file, asked) ->
        asked.stream().findFirst().ifPresent(first -> told.add(told(file, asked.size(), first))));
    open.clear();
    byName.clear();
    kept = 0;
    return told;
  }

  private static Skipped told(String file, int number, Asked first) {
    return new Skipped(
        file,
        "revisits of captures that are in no web archive of the folder: %,d, the first of %s at %s"
            .formatted(number, first.repeat().url(), first.repeat().date()));
  }
}
