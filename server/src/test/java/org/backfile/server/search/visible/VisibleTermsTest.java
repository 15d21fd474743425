package org.backfile.server.search.visible;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What is done to find out that an id is not there, or may not be seen. */
class VisibleTermsTest {
  private static final String FIELD = "id";

  private final List<String> done = new ArrayList<>();

  @Test
  void aHiddenIdIsLookedUpInAsManyPlacesAsOneThatNeverWas() throws IOException {
    List<String> ids = IntStream.range(0, 500).mapToObj("article-%03d"::formatted).toList();
    Terms visible =
        new VisibleTerms(
            new Counted("all", SmallIndex.terms(FIELD, ids)),
            new Counted("hidden", SmallIndex.terms(FIELD, ids.subList(100, 200))));
    List<String> hidden = lookUp(visible, "article-150");
    assertThat(hidden).containsExactly("all", "hidden");
    for (String never : List.of("article-1500", "a", "zzz", "", "article-15")) {
      assertThat(lookUp(visible, never)).as(never).isEqualTo(hidden);
    }
  }

  private List<String> lookUp(Terms terms, String id) throws IOException {
    TermsEnum each = terms.iterator();
    done.clear();
    assertThat(each.seekExact(new BytesRef(id))).isFalse();
    return List.copyOf(done);
  }

  @Test
  void whatIsLeftIsFoundWithItsFrequencyInWhicheverWay() throws IOException {
    List<String> all = List.of("both", "both", "hidden", "seen");
    Terms visible =
        new VisibleTerms(
            SmallIndex.terms(FIELD, all), SmallIndex.terms(FIELD, List.of("both", "hidden")));
    TermsEnum each = visible.iterator();
    List<String> listed = new ArrayList<>();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      listed.add(term.utf8ToString() + each.docFreq());
    }
    List<String> sought = new ArrayList<>();
    for (String term : Stream.of("both", "hidden", "seen", "never").toList()) {
      if (visible.iterator().seekExact(new BytesRef(term))) {
        sought.add(term);
      }
    }
    assertThat(listed).containsExactly("both1", "seen1");
    assertThat(sought).containsExactly("both", "seen");
  }

  /** Terms that write down when one of them is looked up. */
  private final class Counted extends FilterTerms {
    private final String name;

    Counted(String name, Terms terms) {
      super(terms);
      this.name = name;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new FilterTermsEnum(in.iterator()) {
        @Override
        public boolean seekExact(BytesRef term) throws IOException {
          done.add(name);
          return in.seekExact(term);
        }
      };
    }
  }
}
