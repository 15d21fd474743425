package org.backfile.indexer.stories;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Note;

/**
 * What two articles are compared by.
 *
 * @param source who published it
 * @param headline the words of the headline; empty when the source gave none
 * @param shingles those of its body, each once, rising
 * @param whole SHA-256 of headline and body
 */
record Text(Optional<String> source, Set<String> headline, long[] shingles, byte[] whole) {

  static Text of(Article article, Shingles shingles) {
    String body = article.body();
    return new Text(
        article.source(),
        article.notes().contains(Note.TITLE_FROM_TEXT) ? Set.of() : words(article.title()),
        shingles.read(body).distinct(),
        CanonicalText.sha256(article.title(), body));
  }

  private static Set<String> words(String headline) {
    Set<String> words =
        new HashSet<>(
            Arrays.asList(headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    words.remove("");
    return words;
  }
}
