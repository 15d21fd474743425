package org.backfile.server.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.backfile.server.web.compare.Difference.Text;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static Difference between(List<String> left, List<String> right) {
    return Difference.between(new Text("Title", left), new Text("Title", right));
  }

  private static List<Block.Kind> kinds(Difference difference) {
    return difference.paragraphs().stream().map(Block::kind).toList();
  }

  @Property(tries = 300)
  void removingAndAddingGivesTheOtherTextExactly(
      @ForAll String title,
      @ForAll String other,
      @ForAll("paragraphs") List<String> left,
      @ForAll("paragraphs") List<String> right) {
    Difference difference = Difference.between(new Text(title, left), new Text(other, right));
    assertThat(difference.left()).isEqualTo(new Text(title, left));
    assertThat(difference.right()).isEqualTo(new Text(other, right));
    assertThat(difference.identical()).isEqualTo(title.equals(other) && left.equals(right));
  }

  @Property(tries = 300)
  void wordsOfAnyScriptAreNeitherLostNorMade(@ForAll String left, @ForAll String right) {
    List<Piece> pieces = Words.pieces(left, right);
    assertThat(Block.text(pieces.stream().filter(Piece::inLeft).toList())).isEqualTo(left);
    assertThat(Block.text(pieces.stream().filter(Piece::inRight).toList())).isEqualTo(right);
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    Arbitrary<String> words =
        Arbitraries.of("the", "mayor", "said", "land", "deal", "no", "café", "今日は", "\uD83D\uDE00");
    return words
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(each -> String.join(" ", each))
        .list()
        .ofMaxSize(9);
  }

  @Test
  void aParagraphThatKeptMostOfItsWordsWasChangedAndAnotherWasReplaced() {
    Difference difference =
        between(
            List.of("The mayor bought the land.", "Nothing else happened that day."),
            List.of("The mayor never bought the land.", "A wholly new ending was written here."));
    assertThat(kinds(difference))
        .containsExactly(Block.Kind.CHANGED, Block.Kind.REMOVED, Block.Kind.ADDED);
    assertThat(difference.paragraphs().getFirst().pieces())
        .containsExactly(
            new Piece(Piece.Kind.SAME, "The mayor "),
            new Piece(Piece.Kind.ADDED, "never "),
            new Piece(Piece.Kind.SAME, "bought the land."));
  }

  @Test
  void theSameParagraphTwiceIsTwoChanges() {
    Difference difference = between(List.of("Twice.", "Twice."), List.of());
    assertThat(kinds(difference)).containsExactly(Block.Kind.REMOVED, Block.Kind.REMOVED);
  }

  @Test
  void longTextsAreComparedByParagraphAndSaySo() {
    List<String> left = new ArrayList<>();
    IntStream.range(0, 300).forEach(n -> left.add(("word" + n + " ").repeat(60)));
    List<String> right = new ArrayList<>(left);
    right.set(150, left.get(150) + "more");
    Difference difference = between(left, right);
    assertThat(difference.byParagraph()).isTrue();
    assertThat(difference.count(Block.Kind.REMOVED)).isEqualTo(1);
    assertThat(difference.count(Block.Kind.ADDED)).isEqualTo(1);
    assertThat(difference.right()).isEqualTo(new Text("Title", right));
  }

  @Test
  void textsThatHaveNothingInCommonAreComparedWithoutLoss() {
    List<String> left = IntStream.range(0, 9_000).mapToObj(n -> "left " + n).toList();
    List<String> right =
        new ArrayList<>(IntStream.range(0, 9_000).mapToObj(n -> "right " + n).toList());
    Collections.shuffle(right, new java.util.Random(1));
    Difference difference = between(left, right);
    assertThat(difference.left().paragraphs()).isEqualTo(left);
    assertThat(difference.right().paragraphs()).isEqualTo(right);
  }
}
