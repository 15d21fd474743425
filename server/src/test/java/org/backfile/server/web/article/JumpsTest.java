package org.backfile.server.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.backfile.server.web.article.Jumps.Jump;
import org.junit.jupiter.api.Test;

class JumpsTest {
  private static final String PARAGRAPH =
      "Fishermen, skippers and the owners of both quays spoke until the lamps went out. ".repeat(5);

  @Test
  void aTextThatIsNotLongHasNone() {
    assertThat(Jumps.in(List.of())).isEmpty();
    assertThat(Jumps.in(Collections.nCopies(20, PARAGRAPH))).isEmpty();
  }

  @Test
  void aLongTextInOnePieceHasNowhereToJumpTo() {
    assertThat(Jumps.in(List.of(PARAGRAPH.repeat(100)))).isEmpty();
  }

  @Test
  void thePlacesOfALongTextAreAboutAsFarApart() {
    List<Jump> jumps = Jumps.in(Collections.nCopies(120, PARAGRAPH));
    assertThat(jumps).extracting(Jump::paragraph).startsWith(1, 11, 21).endsWith(111).hasSize(12);
  }

  @Test
  void aPlaceIsToldByItsFirstWholeWords() {
    Jump first = Jumps.in(Collections.nCopies(120, PARAGRAPH)).getFirst();
    assertThat(first.begins())
        .isEqualTo("Fishermen, skippers and the owners of both quays spoke …");
  }
}
