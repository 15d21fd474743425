package org.backfile.server.search.visible;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;

/**
 * The terms of a field without what hidden articles added to them: terms that only they have are
 * not there, all others are as frequent as without them.
 */
final class VisibleTerms extends FilterTerms {

  private final Terms hidden;

  /**
   * @param all the terms of the field
   * @param hidden those of the hidden articles alone
   */
  VisibleTerms(Terms all, Terms hidden) {
    super(all);
    this.hidden = hidden;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Each(in.iterator(), hidden.iterator());
  }

  /** Not known without looking at all of them. */
  @Override
  public long size() {
    return -1;
  }

  @Override
  public long getSumTotalTermFreq() throws IOException {
    return in.getSumTotalTermFreq() - hidden.getSumTotalTermFreq();
  }

  @Override
  public long getSumDocFreq() throws IOException {
    return in.getSumDocFreq() - hidden.getSumDocFreq();
  }

  @Override
  public int getDocCount() throws IOException {
    return in.getDocCount() - hidden.getDocCount();
  }

  private static final class Each extends FilterTermsEnum {
    private final TermsEnum hidden;

    Each(TermsEnum all, TermsEnum hidden) {
      super(all);
      this.hidden = hidden;
    }

    @Override
    public BytesRef next() throws IOException {
      BytesRef term = in.next();
      while (term != null && docFreq() <= 0) {
        term = in.next();
      }
      return term;
    }

    @Override
    public SeekStatus seekCeil(BytesRef wanted) throws IOException {
      SeekStatus status = in.seekCeil(wanted);
      if (status == SeekStatus.END || docFreq() > 0) {
        return status;
      }
      return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
    }

    /** Looks in both places always: a term that is hidden is found out like one that never was. */
    @Override
    public boolean seekExact(BytesRef wanted) throws IOException {
      boolean there = in.seekExact(wanted);
      int theirs = hidden.seekExact(wanted) ? hidden.docFreq() : 0;
      return there && in.docFreq() > theirs;
    }

    @Override
    public IOBooleanSupplier prepareSeekExact(BytesRef wanted) {
      return () -> seekExact(wanted);
    }

    @Override
    public int docFreq() throws IOException {
      return in.docFreq() - (hidden.seekExact(in.term()) ? hidden.docFreq() : 0);
    }

    @Override
    public long totalTermFreq() throws IOException {
      return in.totalTermFreq() - (hidden.seekExact(in.term()) ? hidden.totalTermFreq() : 0);
    }
  }
}
