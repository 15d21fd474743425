package org.backfile.indexer.source.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;

/** A text file that a press database gave: many documents, each told by its layout alone. */
public final class DownloadSource implements ArticleSource {

  /** How the documents of a database are laid out. */
  public interface Layout {

    /** Whether a line is the last of a document. */
    boolean isLast(String line);

    /** Whether a line begins a document, where the layout has such a line. */
    boolean isFirst(String line);

    /** Whether lines are no document, such as a cover or a table of contents. */
    boolean isNone(List<String> lines);

    /**
     * A document as a record of the article format.
     *
     * @throws RecordProblem when it is not laid out so
     */
    ObjectNode record(List<String> lines, Origin origin);
  }

  private final String file;
  private final Layout layout;
  private final DocumentLines lines;
  private final ArticleAdapter adapter;
  private Optional<String> held = Optional.empty();
  private long begun = 1;
  private boolean ended;

  public DownloadSource(String file, SourceBytes bytes, FieldMap map, Layout layout)
      throws IOException {
    this.file = file;
    this.layout = layout;
    this.lines = new DocumentLines(bytes);
    this.adapter = ArticleAdapter.of(map);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (!ended) {
      List<String> document = document();
      if (document.stream().anyMatch(line -> !line.isBlank()) && !layout.isNone(document)) {
        Origin origin = new Origin(file, begun);
        return Optional.of(() -> read(document, origin));
      }
    }
    return Optional.empty();
  }

  private List<String> document() throws IOException {
    List<String> document = new ArrayList<>();
    lines.documentBegins();
    begun = lines.number() + (held.isPresent() ? 0 : 1);
    held.ifPresent(document::add);
    held = Optional.empty();
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!document.isEmpty() && layout.isFirst(line.get())) {
        held = line;
        return document;
      }
      if (!document.isEmpty() || !line.get().isBlank()) {
        begun = document.isEmpty() ? lines.number() : begun;
        document.add(line.get());
      }
      if (layout.isLast(line.get())) {
        return document;
      }
    }
    ended = true;
    return document;
  }

  private ReadOutcome read(List<String> document, Origin origin) {
    try {
      Read read = adapter.adapt(layout.record(document, origin), origin);
      return lines.guessed()
          ? new Read(read.article().toBuilder().note(Note.ENCODING_GUESSED).build())
          : read;
    } catch (RecordProblem e) {
      return new Failed(origin, String.valueOf(e.getMessage()), String.join(" ", document));
    }
  }

  @Override
  public long line() {
    return begun;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
