package org.backfile.indexer.source.warc;

import java.util.ArrayList;
import java.util.HashMap;
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
 * folder. Of each its address, names and place are kept, mostly about 1 kB, up to some hundred
 * where headers are as long as they may be. So both their number and their bytes are bounded, those
 * of one file whatever others ask for; once there are many of all files they should be looked for.
 * Not thread-safe.
 */
public final class Revisits {

  /**
   * What is kept.
   *
   * @param mostOfAFile revisits of one file
   * @param many revisits of all files, from which on they should be looked for
   * @param mostBytesOfAFile memory for those of one file, about
   * @param manyBytes memory for those of all files from which on they should be looked for, about
   */
  record Bounds(int mostOfAFile, int many, long mostBytesOfAFile, long manyBytes) {
    static final Bounds USUAL = new Bounds(50_000, 20_000, 48L << 20, 24L << 20);
  }

  /**
   * A revisit that is asked for.
   *
   * @param adapter makes an article of what it repeats
   */
  record Asked(Origin origin, Repeat repeat, ArticleAdapter adapter) {

    /** What it takes beside its address and its names. */
    private static final int OVERHEAD = 500;

    /** Its memory, about, in bytes: its names stand here, and as keys with their folder. */
    long size() {
      int names = repeat.names().stream().mapToInt(String::length).sum();
      return OVERHEAD + 2L * (repeat.url().length() + names);
    }
  }

  /** The revisits of one file that are asked for, and their memory. */
  private static final class OfFile {
    final Set<Asked> asked = new LinkedHashSet<>();
    long bytes;
  }

  private final Bounds bounds;
  private final Map<String, OfFile> open = new TreeMap<>();
  private final Map<String, List<Asked>> byName = new HashMap<>();
  private final Set<String> files = new TreeSet<>();
  private int kept;
  private long keptBytes;

  public Revisits() {
    this(Bounds.USUAL);
  }

  Revisits(Bounds bounds) {
    this.bounds = bounds;
  }

  /** Asks for a capture; false where it has no sure name, or its file asks for too many. */
  boolean ask(Asked asked) {
    String file = asked.origin().file();
    OfFile ofFile = open.computeIfAbsent(file, each -> new OfFile());
    if (!asked.repeat().isSure()
        || ofFile.asked.size() >= bounds.mostOfAFile()
        || ofFile.bytes + asked.size() > bounds.mostBytesOfAFile()) {
      return false;
    }
    files.add(file);
    if (ofFile.asked.add(asked)) {
      ofFile.bytes += asked.size();
      kept++;
      keptBytes += asked.size();
    }
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
      if (!asked.asked.isEmpty()) {
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
    return kept >= bounds.many() || keptBytes >= bounds.manyBytes();
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
    OfFile ofFile = open.get(asked.origin().file());
    if (ofFile == null || !ofFile.asked.remove(asked)) {
      return false;
    }
    ofFile.bytes -= asked.size();
    kept--;
    keptBytes -= asked.size();
    return true;
  }

  /** Tells what was not found, file by file, and asks for it no longer. */
  public List<Skipped> unanswered() {
    List<Skipped> told = new ArrayList<>();
    open.forEach((file, ofFile) ->
        ofFile.asked.stream()
            .findFirst()
            .ifPresent(first -> told.add(told(file, ofFile.asked.size(), first))));
    open.clear();
    byName.clear();
    kept = 0;
    keptBytes = 0;
    return told;
  }

  private static Skipped told(String file, int number, Asked first) {
    return new Skipped(
        file,
        "revisits of captures that are in no web archive of the folder: %,d, the first of %s at %s"
            .formatted(number, first.repeat().url(), first.repeat().date()));
  }
}
