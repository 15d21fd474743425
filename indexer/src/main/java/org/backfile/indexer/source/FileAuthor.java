package org.backfile.indexer.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PlainText;

/**
 * Who made a file, by its properties: often who wrote the text, as often who typed it, or the
 * program. So it is a byline only where nothing else names one and it looks like a person's name,
 * and the article says where it is from.
 */
public final class FileAuthor {

  /** Words of a name with its particles, at most. */
  private static final int MOST_WORDS = 5;

  private static final Pattern NAME =
      Pattern.compile("(?:\\p{Ll}{1,2}['’])?[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*|\\p{Ll}{1,4}");

  private static final Pattern CAPITAL = Pattern.compile("(?:\\p{Ll}{1,2}['’])?[\\p{Lu}\\p{Lo}].*");

  /** Words of what programs and offices call themselves. */
  private static final Set<String> NOBODY =
      Set.of(
          "microsoft",
          "office",
          "user",
          "users",
          "admin",
          "administrator",
          "unknown",
          "author",
          "windows",
          "word",
          "apache",
          "poi",
          "libreoffice",
          "openoffice",
          "adobe",
          "indesign",
          "acrobat",
          "quarkxpress",
          "google",
          "docs",
          "desk",
          "newsroom",
          "redaktion",
          "benutzer",
          "utilisateur",
          "usuario",
          "utente");

  private FileAuthor() {}

  /** The article with who made its file as byline, where it has none and that is a name. */
  public static Article orByline(Article article, String author) {
    String name = PlainText.line(author);
    return article.byline().isEmpty() && isName(name)
        ? article.toBuilder().byline(List.of(name)).note(Note.BYLINE_FROM_FILE).build()
        : article;
  }

  private static boolean isName(String author) {
    List<String> words = List.of(author.split(" "));
    return words.size() > 1
        && words.size() <= MOST_WORDS
        && words.stream().allMatch(word -> NAME.matcher(word).matches())
        && words.stream().filter(word -> CAPITAL.matcher(word).matches()).count() > 1
        && words.stream().noneMatch(word -> NOBODY.contains(word.toLowerCase(Locale.ROOT)));
  }
}
