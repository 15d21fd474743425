package org.backfile.indexer.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.backfile.article.Origin;
import org.backfile.indexer.corpus.packed.Packed;
import org.backfile.indexer.corpus.packed.PackedFiles;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.warc.Revisits;
import org.backfile.indexer.source.warc.WarcSource;
import org.jspecify.annotations.Nullable;

/**
 * One file of the corpus being read, with all that is packed in it. What cannot be read in it costs
 * one failure: a member the rest of that member, an archive the rest of its members.
 */
final class OpenFile implements Closeable {

  /** Archives within archives, at most. */
  private static final int DEEPEST = 4;

  /** Members that are no articles told by name, at most; of the others the number is told. */
  private static final int MOST_TOLD = 20;

  private record Archive(String name, PackedFiles files) {}

  private final FieldMap map;
  private final Revisits revisits;
  private final Deque<Archive> archives = new ArrayDeque<>();
  private @Nullable ArticleSource source;
  private @Nullable SourceBytes unopened;
  private String name;
  private int passedOver;

  /**
   * @param revisits where a web archive that is no member of another file asks for captures
   */
  OpenFile(CorpusFile file, SourceBytes bytes, FieldMap map, Revisits revisits) {
    this.map = map;
    this.revisits = revisits;
    this.name = file.name();
    this.unopened = bytes;
  }

  /** The next record, or failure; empty at the end. */
  Optional<RawRecord> next() {
    while (true) {
      try {
        if (source == null && unopened == null && archives.isEmpty()) {
          return toldLast();
        }
        Optional<RawRecord> record = step();
        if (record.isPresent()) {
          return record;
        }
      } catch (IOException | RuntimeException failure) {
        return Optional.of(brokenOff(failure));
      }
    }
  }

  /** Takes a record, or else opens or closes something. */
  private Optional<RawRecord> step() throws IOException {
    ArticleSource open = source;
    if (open != null) {
      Optional<RawRecord> record = open.next();
      if (record.isEmpty()) {
        closeSource();
      }
      return record.map(raw -> raw.failingAlone(new Origin(name, open.line())));
    }
    SourceBytes bytes = unopened;
    if (bytes != null) {
      open(bytes);
      return Optional.empty();
    }
    return nextMember();
  }

  private void open(SourceBytes bytes) throws IOException {
    SourceFormat format =
        SourceFormat.of(lastName(name), bytes.first())
            .orElseThrow(() -> new IOException(SourceFormat.expected(lastName(name))));
    switch (format.opening()) {
      case SourceFormat.Opener records -> source = records(records.open(name, bytes, map));
      case SourceFormat.Unpacker archive -> {
        if (archives.size() >= DEEPEST) {
          throw new IOException("packed more than %d deep".formatted(DEEPEST));
        }
        archives.push(new Archive(name, archive.unpack(bytes)));
      }
    }
    unopened = null;
  }

  private ArticleSource records(ArticleSource opened) {
    if (opened instanceof WarcSource archive && archives.isEmpty()) {
      archive.asking(revisits);
    }
    return opened;
  }

  private Optional<RawRecord> nextMember() throws IOException {
    Archive archive = archives.element();
    name = archive.name();
    Optional<Packed> packed = archive.files().next();
    if (packed.isEmpty()) {
      archives.pop();
      archive.files().close();
      return Optional.empty();
    }
    String path = archive.name() + Origin.WITHIN + packed.get().name();
    return switch (packed.get()) {
      case Packed.Member member -> take(member, path);
      case Packed.Refused refused -> Optional.of(failed(new Origin(path, 1), refused.why()));
      case Packed.PassedOver other -> passOver(path, other.why());
    };
  }

  private Optional<RawRecord> take(Packed.Member member, String path) throws IOException {
    Optional<String> rule = Corpus.noArticle(member.name());
    if (rule.isEmpty() && SourceFormat.isKnown(lastName(path))) {
      name = path;
      unopened = member.bytes();
      return Optional.empty();
    }
    member.bytes().close();
    return passOver(path, rule.orElseGet(() -> NotRead.why(lastName(path))));
  }

  private Optional<RawRecord> passOver(String path, String why) {
    passedOver++;
    return passedOver > MOST_TOLD
        ? Optional.empty()
        : Optional.of(() -> new ReadOutcome.Skipped(path, why));
  }

  private Optional<RawRecord> toldLast() {
    int untold = passedOver - MOST_TOLD;
    passedOver = 0;
    String file = new Origin(name, 1).corpusFile();
    return untold > 0
        ? Optional.of(() ->
            new ReadOutcome.Skipped(
                file, "%,d more members that are no articles".formatted(untold)))
        : Optional.empty();
  }

  private RawRecord brokenOff(Exception failure) {
    ArticleSource open = source;
    Origin where = new Origin(name, open == null ? 1 : open.line());
    String reason = BrokenOff.words(failure) + "; the file was not read from here on";
    try {
      closeInnermost();
    } catch (IOException alreadyReported) {
      source = null;
    }
    return failed(where, reason);
  }

  private void closeInnermost() throws IOException {
    SourceBytes bytes = unopened;
    unopened = null;
    if (source != null) {
      closeSource();
    } else if (bytes != null) {
      bytes.close();
    } else if (!archives.isEmpty()) {
      archives.pop().files().close();
    }
  }

  private void closeSource() throws IOException {
    ArticleSource open = source;
    source = null;
    if (open != null) {
      open.close();
    }
  }

  private static RawRecord failed(Origin where, String reason) {
    return () -> new ReadOutcome.Failed(where, reason, "");
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() throws IOException {
    while (source != null || unopened != null || !archives.isEmpty()) {
      closeInnermost();
    }
  }
}
