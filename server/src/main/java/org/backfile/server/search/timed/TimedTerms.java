package org.backfile.server.search.timed;

import java.io.IOException;
import org.apache.lucene.index.ExitableDirectoryReader.ExitableTerms;
import org.apache.lucene.index.ExitableDirectoryReader.ExitableTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** The words of a field; time is looked at with every few of them and every list of postings. */
final class TimedTerms extends ExitableTerms {

  TimedTerms(Terms terms) {
    super(terms, Deadline::isOver);
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Words(in.iterator());
  }

  @Override
  public TermsEnum intersect(CompiledAutomaton accepted, @Nullable BytesRef start)
      throws IOException {
    return new Words(in.intersect(accepted, start));
  }

  private static final class Words extends ExitableTermsEnum {

    Words(TermsEnum words) {
      super(words, Deadline::isOver);
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      Deadline.check();
      PostingsEnum used = reuse instanceof TimedPostings timed ? timed.unwrap() : reuse;
      PostingsEnum postings = in.postings(used, flags);
      return hasPlaces(flags) ? new TimedPostings(postings) : postings;
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      Deadline.check();
      ImpactsEnum postings = in.impacts(flags);
      return hasPlaces(flags) ? new TimedImpacts(postings) : postings;
    }

    private static boolean hasPlaces(int flags) {
      return PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS);
    }
  }
}
