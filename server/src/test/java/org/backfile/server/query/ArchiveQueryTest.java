package org.backfile.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.backfile.server.query.ArchiveQuery.All;
import org.backfile.server.query.ArchiveQuery.Any;
import org.backfile.server.query.ArchiveQuery.Boosted;
import org.backfile.server.query.ArchiveQuery.Everything;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Most;
import org.backfile.server.query.ArchiveQuery.Near;
import org.backfile.server.query.ArchiveQuery.Not;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Placed;
import org.backfile.server.query.ArchiveQuery.Word;
import org.junit.jupiter.api.Test;

class ArchiveQueryTest {
  private static final Word A = new Word("a", Form.INFLECTED);
  private static final Word B = new Word("b", Form.INFLECTED);
  private static final Word C = new Word("c", Form.INFLECTED);

  @Test
  void aWordTypedTwiceCountsOnce() {
    assertThat(ArchiveQuery.all(List.of(A, B, A))).isEqualTo(new All(List.of(A, B)));
    assertThat(ArchiveQuery.any(List.of(A, A))).isEqualTo(A);
  }

  @Test
  void groupsOfOneKindAreOneGroup() {
    assertThat(ArchiveQuery.all(List.of(A, ArchiveQuery.all(List.of(B, C)))))
        .isEqualTo(new All(List.of(A, B, C)));
    assertThat(ArchiveQuery.any(List.of(ArchiveQuery.any(List.of(A, B)), C)))
        .isEqualTo(new Any(List.of(A, B, C)));
  }

  @Test
  void everythingAddsNothingToAnAndAndSwallowsAnOr() {
    assertThat(ArchiveQuery.all(List.of(A, new Everything()))).isEqualTo(A);
    assertThat(ArchiveQuery.any(List.of(A, new Everything()))).isEqualTo(new Everything());
    assertThat(ArchiveQuery.all(List.of())).isEqualTo(new Everything());
  }

  @Test
  void mostIsMoreThanHalf() {
    assertThat(new Most(List.of(A, B, C)).minimum()).isEqualTo(2);
    assertThat(ArchiveQuery.most(List.of(A, B))).isEqualTo(new All(List.of(A, B)));
    assertThat(ArchiveQuery.most(List.of(A, B, C, ArchiveQuery.not(A))).clauses())
        .containsExactly(new Most(List.of(A, B, C)), new Not(A));
  }

  @Test
  void negatingTwiceAndBoostingTwiceAreOnce() {
    assertThat(ArchiveQuery.not(ArchiveQuery.not(A))).isEqualTo(A);
    assertThat(ArchiveQuery.boosted(ArchiveQuery.boosted(A, 2), 3)).isEqualTo(new Boosted(A, 6));
  }

  @Test
  void treesThatAreNotCanonicalAreRefusedWithTheRule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new All(List.of(A)))
        .withMessageContaining("at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new All(List.of(A, A)))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Not(new Not(A)))
        .withMessageContaining("NOT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Not(new Everything()))
        .withMessageContaining("everything");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Phrase(List.of(new PhraseSlot.AnyWord(), new PhraseSlot.Exactly("a"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Word("two words", Form.EXACT))
        .withMessageContaining("two words");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WordPattern("abc"))
        .withMessageContaining("abc");
  }

  @Test
  void anAlternativeWithoutAPlaceCannotBeNearAnything() {
    Placed mixed = (Placed) ArchiveQuery.any(List.of(A, new Not(B)));
    assertThat(mixed.isPlaced()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Near(mixed, C, 5, false))
        .withMessageContaining("place");
  }

  @Test
  void aPatternKnowsItsBeginning() {
    assertThat(new WordPattern("prosecut$3").prefix()).isEqualTo("prosecut");
    assertThat(new WordPattern("prosecut$3").moreLetters()).hasValue(3);
    assertThat(new WordPattern("wom?n").prefix()).isEqualTo("wom");
    assertThat(new WordPattern("wom**").isPrefix()).isTrue();
  }
}
