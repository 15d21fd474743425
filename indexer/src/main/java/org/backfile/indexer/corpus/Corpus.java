package org.backfile.indexer.corpus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome;

/**
 * The files of a corpus folder, or the one file given as the corpus.
 *
 * @param files what will be read, in order of name
 * @param notRead the files and folders that will not, and why
 */
public record Corpus(List<CorpusFile> files, List<ReadOutcome> notRead) {

  /** What lies among the articles without being one, by the name of the file, and why. */
  private static final List<Rule> NO_ARTICLES =
      List.of(
          new Rule("\\..*|__MACOSX", "hidden"),
          new Rule("(.*\\.)?map\\.toml", "a field map"),
          new Rule("README.*|LICENSE.*", "about the corpus, not of it"));

  private record Rule(Pattern names, String why) {
    Rule(String names, String why) {
      this(Pattern.compile(names), why);
    }
  }

  public Corpus {
    files = files.stream().sorted(Comparator.comparing(CorpusFile::name)).toList();
    notRead = List.copyOf(notRead);
  }

  /**
   * Lists a corpus. Links to folders are not followed, so that no loop and no folder outside is
   * read.
   *
   * @throws IOException when the corpus itself cannot be read
   */
  public static Corpus list(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "no such file or folder");
    }
    Path root = path.toRealPath();
    Listing listing = new Listing(Files.isDirectory(root) ? root : root.resolveSibling(""));
    if (Files.isDirectory(root)) {
      Files.newDirectoryStream(root).close();
      Files.walkFileTree(root, listing);
    } else {
      listing.add(root);
    }
    return new Corpus(listing.files, listing.notRead);
  }

  /** These files but some, by their names. */
  public Corpus without(Set<String> names) {
    return new Corpus(
        files.stream().filter(file -> !names.contains(file.name())).toList(), notRead);
  }

  /** Why a file packed in another is no article, by its path there; empty when it may be one. */
  static Optional<String> noArticle(String path) {
    return Arrays.stream(path.split("/")).flatMap(name -> rule(name).stream()).findFirst();
  }

  private static Optional<String> rule(String name) {
    return NO_ARTICLES.stream()
        .filter(rule -> rule.names().matcher(name).matches())
        .map(Rule::why)
        .findFirst();
  }

  /** Bytes of all files together. */
  public long bytes() {
    return files.stream().mapToLong(CorpusFile::size).sum();
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<CorpusFile> files = new ArrayList<>();
    private final List<ReadOutcome> notRead = new ArrayList<>();

    Listing(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      if (path.equals(folder) || !lastName(path).startsWith(".")) {
        return FileVisitResult.CONTINUE;
      }
      skip(path, "hidden, with all that is in it");
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
      Optional<String> rule = rule(lastName(path));
      if (rule.isPresent()) {
        skip(path, rule.get());
      } else {
        add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      notRead.add(new ReadOutcome.Failed(new Origin(name(path), 1), "cannot be read", ""));
      return FileVisitResult.CONTINUE;
    }

    private void add(Path path) throws IOException {
      if (!Files.isRegularFile(path)) {
        skip(path, "not a regular file");
      } else if (!SourceFormat.isKnown(lastName(path))) {
        skip(path, NotRead.why(lastName(path)));
      } else {
        long modified = Files.getLastModifiedTime(path).toMillis();
        files.add(new CorpusFile(path, name(path), Files.size(path), modified));
      }
    }

    private void skip(Path path, String why) {
      notRead.add(new ReadOutcome.Skipped(name(path), why));
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String lastName(Path path) {
      return String.valueOf(path.getFileName());
    }
  }
}
