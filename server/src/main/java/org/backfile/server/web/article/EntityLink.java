package org.backfile.server.web.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.text.QueryText;
import org.backfile.text.QueryWord;

/**
 * Where a person, an organisation or a place has its page. The id says which of the three it is,
 * and the words of the name: {@code person:jane-doe}; so spellings that differ in capitals, accents
 * and signs have one page, whatever else the archive holds. A name whose words would be read back
 * as others, or that has none, is written out: {@code org:=!!!}. Not thread-safe; one a page.
 */
public final class EntityLink {
  private static final String PATH = "/entity/";
  private static final String API = "/api/v1/entities/";
  private static final char FIRST_CJK = '\u2E80';

  private final QueryText text = new QueryText();

  /** The address of a name's page. */
  public String path(KeywordField kind, String name) {
    return path(id(kind, name));
  }

  /** The address of an id. */
  public static String path(String id) {
    return PATH + ArticleLink.segment(id);
  }

  /** The address of an id's JSON. */
  public static String api(String id) {
    return API + ArticleLink.segment(id);
  }

  /** The id of a name. */
  public String id(KeywordField kind, String name) {
    return kind.key() + EntityId.KIND_END + slug(name);
  }

  /** The words of a name as an id has them, without the kind. */
  public String slug(String name) {
    return readable(words(name)).orElseGet(() -> EntityId.VERBATIM + name);
  }

  private Optional<String> readable(List<String> words) {
    return Stream.of(unpaired(words), String.join("-", words))
        .filter(written -> !written.isEmpty() && words(written).equals(words))
        .findFirst();
  }

  private List<String> words(String name) {
    return text.words(name).stream().map(QueryWord::folded).toList();
  }

  /** Chinese, Japanese and Korean are cut into pairs of characters, of which each begins anew. */
  private static String unpaired(List<String> words) {
    StringBuilder written = new StringBuilder();
    String before = "";
    for (String word : words) {
      if (isPair(before) && isPair(word) && before.endsWith(first(word))) {
        written.append(word.substring(first(word).length()));
      } else {
        written.append(written.isEmpty() ? "" : "-").append(word);
      }
      before = word;
    }
    return written.toString();
  }

  private static boolean isPair(String word) {
    return word.codePointCount(0, word.length()) == 2 && word.charAt(0) >= FIRST_CJK;
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
