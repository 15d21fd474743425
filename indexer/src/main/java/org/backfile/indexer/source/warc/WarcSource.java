package org.backfile.indexer.source.warc;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.html.PageArticle;
import org.backfile.indexer.source.html.PageOrigin;
import org.backfile.indexer.source.pdf.PdfSource;
import org.backfile.indexer.source.text.TextSource;

/**
 * The captures of a web archive that are pages, texts or PDFs, and those that repeat one of them;
 * the others are counted by kind.
 */
public final class WarcSource implements ArticleSource {

  private static final int MOST_KINDS = 40;

  private final String file;
  private final SourceBytes bytes;
  private final RecordCutter cutter;
  private final ArticleAdapter adapter;
  private final Map<String, Integer> others = new TreeMap<>();
  private final RecentCaptures recent = new RecentCaptures();
  private Optional<Revisits> elsewhere = Optional.empty();
  private Optional<Capture.Repeat> firstUnread = Optional.empty();
  private long number;

  public WarcSource(String file, SourceBytes bytes, FieldMap map) {
    this.file = file;
    this.bytes = bytes;
    this.cutter = new RecordCutter(bytes);
    this.adapter = ArticleAdapter.of(map);
  }

  @Override
  public Optional<RawRecord> next() {
    while (true) {
      number++;
      Origin origin = new Origin(file, number);
      try {
        Optional<RecordCutter.Cut> record = cutter.next();
        if (record.isEmpty()) {
          return told();
        }
        if (record.get().tooLong()) {
          count("longer than %d MB".formatted(LONGEST_RECORD >> 20));
          continue;
        }
        switch (Capture.read(record.get().bytes())) {
          case Capture.Document document -> {
            recent.keep(document);
            return Optional.of(() -> read(document, origin, adapter));
          }
          case Capture.Repeat repeat -> {
            Optional<Capture.Document> repeated = recent.repeated(repeat);
            if (repeated.isPresent()) {
              return Optional.of(() -> read(repeated.get(), origin, adapter));
            }
            if (!ask(repeat, origin)) {
              count("revisit of a capture that is not in this file, or far before");
              firstUnread = firstUnread.or(() -> Optional.of(repeat));
            }
          }
          case Capture.Other other -> count(other.kind());
        }
      } catch (IOException damage) {
        String reason = words(damage);
        return Optional.of(() -> new Failed(origin, reason, ""));
      }
    }
  }

  /** Lets captures that are not at hand here be asked for in other files. */
  public void asking(Revisits revisits) {
    elsewhere = Optional.of(revisits);
  }

  private boolean ask(Capture.Repeat repeat, Origin origin) {
    return elsewhere.isPresent()
        && elsewhere.get().ask(new Revisits.Asked(origin, repeat, adapter));
  }

  private String words(IOException damage) {
    String reason =
        damage instanceof EOFException && damage.getMessage() == null
            ? "the record is cut off"
            : String.valueOf(damage.getMessage());
    String then =
        cutter.hasEnded() ? "; the file was not read from here on" : "; reading went on behind it";
    return "damaged record: " + reason + then;
  }

  static ReadOutcome read(Capture.Document document, Origin origin, ArticleAdapter adapter) {
    if (document.type().equals(Capture.PDF)) {
      return WholeFile.outcome(
          document.content(),
          origin,
          (content, where) ->
              PdfSource.read(content, where, document.url(), document.date(), adapter));
    }
    if (document.type().equals(Capture.TEXT)) {
      return WholeFile.outcome(
          document.content(),
          origin,
          (content, where) ->
              TextSource.read(
                  content, where, document.url(), document.date(), document.charset(), adapter));
    }
    PageOrigin from =
        new PageOrigin(
            origin, Optional.of(document.url()), document.charset(), Optional.of(document.date()));
    return WholeFile.outcome(
        document.content(), origin, (content, where) -> PageArticle.read(content, from, adapter));
  }

  private void count(String kind) {
    String known = others.containsKey(kind) || others.size() < MOST_KINDS ? kind : "other";
    others.merge(known, 1, Integer::sum);
  }

  /** Said once, at the end: what the archive holds besides articles. */
  private Optional<RawRecord> told() {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String kinds =
        others.entrySet().stream()
            .map(kind -> "%,d %s".formatted(kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    others.clear();
    String revisit =
        firstUnread
            .map(repeat ->
                "; the first revisit is of %s at %s".formatted(repeat.url(), repeat.date()))
            .orElse("");
    return Optional.of(() -> new Skipped(file, "records that are no articles: " + kinds + revisit));
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
