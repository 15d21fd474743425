package org.backfile.indexer.source.warc;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.warc.Revisits.Asked;

/** Looks through one web archive for captures that {@link Revisits} ask for. */
public final class CaptureSearch implements Closeable {

  private final String file;
  private final SourceBytes bytes;
  private final RecordCutter cutter;
  private final Revisits revisits;

  public CaptureSearch(String file, SourceBytes bytes, Revisits revisits) {
    this.file = file;
    this.bytes = bytes;
    this.cutter = new RecordCutter(bytes);
    this.revisits = revisits;
  }

  /**
   * Looks at the next record. Damage is told where the file itself is read.
   *
   * @param found takes the revisits that it answers, as records of their own files
   * @return false at the end
   */
  public boolean next(List<RawRecord> found) {
    try {
      var record = cutter.next();
      if (record.isEmpty()) {
        return false;
      }
      if (!record.get().tooLong()
          && Capture.read(record.get().bytes()) instanceof Capture.Document document
          && document.content().length > 0) {
        revisits.answeredBy(document, file).forEach(asked -> found.add(again(document, asked)));
      }
      return true;
    } catch (IOException damage) {
      return !cutter.hasEnded();
    }
  }

  private static RawRecord again(Capture.Document document, Asked asked) {
    RawRecord record =
        () -> WarcSource.read(document.again(asked.repeat()), asked.origin(), asked.adapter());
    return record.failingAlone(asked.origin());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
