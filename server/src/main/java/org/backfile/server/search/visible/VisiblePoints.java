package org.backfile.server.search.visible;

import java.io.IOException;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;

/**
 * The dates of a segment, spanning and counting those of visible articles only. Ranges still find
 * hidden ones, which the mask of documents takes out.
 */
final class VisiblePoints extends PointValues {

  private final PointValues all;
  private final PointValues hidden;
  private final byte[] first;
  private final byte[] last;

  /**
   * @param visible the same dates as a column, without hidden articles; at least one
   */
  VisiblePoints(PointValues all, PointValues hidden, NumericDocValues visible) throws IOException {
    this.all = all;
    this.hidden = hidden;
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    while (visible.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      least = Math.min(least, visible.longValue());
      greatest = Math.max(greatest, visible.longValue());
    }
    this.first = LongPoint.pack(least).bytes;
    this.last = LongPoint.pack(greatest).bytes;
  }

  @Override
  public PointTree getPointTree() throws IOException {
    return all.getPointTree();
  }

  @Override
  public byte[] getMinPackedValue() {
    return first.clone();
  }

  @Override
  public byte[] getMaxPackedValue() {
    return last.clone();
  }

  @Override
  public int getNumDimensions() throws IOException {
    return all.getNumDimensions();
  }

  @Override
  public int getNumIndexDimensions() throws IOException {
    return all.getNumIndexDimensions();
  }

  @Override
  public int getBytesPerDimension() throws IOException {
    return all.getBytesPerDimension();
  }

  @Override
  public long size() {
    return all.size() - hidden.size();
  }

  @Override
  public int getDocCount() {
    return all.getDocCount() - hidden.getDocCount();
  }
}
