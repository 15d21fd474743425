package org.backfile.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;

/**
 * The records that said the same again, as they are kept with an article: like {@link ArticleJson},
 * but instead of the text the number of the version that has it.
 */
final class DuplicateJson {

  private static final String TEXT_OF = "_textOf";
  private static final List<String> TEXT = List.of("title", "paragraphs");

  private DuplicateJson() {}

  /** The duplicates; each has the text of one of the versions. */
  static ArrayNode write(List<Article> duplicates, List<Article> versions) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    List<byte[]> texts = duplicates.isEmpty() ? List.of() : hashes(versions);
    for (Article duplicate : duplicates) {
      ObjectNode json = ArticleJson.write(duplicate).remove(TEXT);
      array.add(json.put(TEXT_OF, indexOf(hash(duplicate), texts)));
    }
    return array;
  }

  /** What {@link #write} wrote; a duplicate shares the text of its version, which may be long. */
  static List<Article> read(JsonNode array, List<Article> versions) {
    List<Article> duplicates = new ArrayList<>();
    for (JsonNode json : array) {
      Article version = versions.get(json.path(TEXT_OF).asInt());
      duplicates.add(ArticleJson.reader(json).textOf(version).build());
    }
    return duplicates;
  }

  private static List<byte[]> hashes(List<Article> versions) {
    return versions.stream().map(DuplicateJson::hash).toList();
  }

  private static byte[] hash(Article article) {
    return CanonicalText.sha256(article.title(), article.body());
  }

  private static int indexOf(byte[] text, List<byte[]> texts) {
    for (int at = 0; at < texts.size(); at++) {
      if (Arrays.equals(text, texts.get(at))) {
        return at;
      }
    }
    throw new IllegalArgumentException("expected a duplicate of one of the versions, found none");
  }
}
