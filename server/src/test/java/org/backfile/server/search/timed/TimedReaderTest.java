package org.backfile.server.search.timed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TimedReaderTest {
  private static final int ARTICLES = 2_000;
  private static final Deadline PAST = Deadline.in(Duration.ZERO);

  private static DirectoryReader index;
  private static IndexReader timed;

  @BeforeAll
  static void index() throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      for (int number = 0; number < ARTICLES; number++) {
        String text = "harbour harbour word%d".formatted(number);
        writer.addDocument(List.of(new TextField("body", text, Field.Store.NO)));
      }
      writer.forceMerge(1);
    }
    index = DirectoryReader.open(memory);
    timed = TimedReader.of(index);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static long walk() throws IOException {
    TermsEnum words = MultiTerms.getTerms(timed, "body").iterator();
    long count = 0;
    while (words.next() != null) {
      count++;
    }
    return count;
  }

  private static PostingsEnum postings(IndexReader reader, int what) throws IOException {
    TermsEnum words = reader.leaves().getFirst().reader().terms("body").iterator();
    assertThat(words.seekExact(new BytesRef("harbour"))).isTrue();
    return words.postings(null, what);
  }

  private static int read(int what) throws IOException {
    PostingsEnum postings = Deadline.never(() -> postings(timed, what));
    int found = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      found++;
    }
    return found;
  }

  @Test
  void withoutADeadlineItReadsWhatThereIs() throws IOException {
    assertThat(walk()).isEqualTo(ARTICLES + 1);
    assertThat(read(PostingsEnum.POSITIONS)).isEqualTo(ARTICLES);
  }

  @Test
  void afterTheDeadlineItStopsAmongWordsAndAmongPlaces() {
    assertThatThrownBy(() -> PAST.during(TimedReaderTest::walk))
        .isInstanceOf(ExitingReaderException.class);
    assertThatThrownBy(() -> PAST.during(() -> read(PostingsEnum.POSITIONS)))
        .isInstanceOf(ExitingReaderException.class);
    assertThatThrownBy(() -> PAST.during(() -> postings(timed, PostingsEnum.FREQS)))
        .isInstanceOf(ExitingReaderException.class);
  }

  @Test
  void postingsWithoutPlacesAreLucenesOwnAndCostNothingMore() throws IOException {
    assertThat(postings(timed, PostingsEnum.FREQS))
        .hasSameClassAs(postings(index, PostingsEnum.FREQS));
    assertThat(postings(timed, PostingsEnum.POSITIONS)).isInstanceOf(TimedPostings.class);
  }

  @Test
  void aDeadlineWithinAnotherOnlyEndsSooner() throws IOException {
    Deadline later = Deadline.in(Duration.ofHours(1));
    assertThatThrownBy(() -> PAST.during(() -> later.during(TimedReaderTest::walk)))
        .isInstanceOf(ExitingReaderException.class);
    assertThatThrownBy(() -> later.during(() -> PAST.during(TimedReaderTest::walk)))
        .isInstanceOf(ExitingReaderException.class);
    assertThat(PAST.<Long>during(() -> Deadline.never(TimedReaderTest::walk))).isPositive();
    assertThat(later.<Long>during(TimedReaderTest::walk)).isPositive();
  }
}
