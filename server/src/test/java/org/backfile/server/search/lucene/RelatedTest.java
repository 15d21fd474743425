package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.search.ArchiveSearch;
import org.junit.jupiter.api.Test;

class RelatedTest {
  private static final ArchiveSearch ARCHIVE = new LuceneArchives(2).of(articles());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    articles.add(article("herring-1", "Herring quota cut", "Boats wait in the harbour.").build());
    articles.add(article("herring-2", "Anger over herring quotas", "Skippers protest.").build());
    articles.add(
        article("bridge", "Bridge closed", "Lorries wait.").people(List.of("J. Doe")).build());
    articles.add(
        article("opera", "A night at the opera", "Applause.").people(List.of("J. Doe")).build());
    for (int number = 0; number < 60; number++) {
      articles.add(article("filler-" + number, "The council met", "It met again.").build());
    }
    return articles;
  }

  private static Article.Builder article(String id, String title, String text) {
    return Article.builder(id, new Origin("made-up.jsonl", 1))
        .title(title)
        .text(text)
        .language("en");
  }

  private static List<String> like(String id) {
    return ARCHIVE.related(id, 10).orElseThrow().hits().stream()
        .map(hit -> hit.card().id())
        .toList();
  }

  @Test
  void rareWordsInAnyFormFindTheArticlesLikeIt() {
    assertThat(like("herring-1"))
        .as("not the bridge, where one waits too")
        .containsExactly("herring-2");
    assertThat(like("herring-2")).containsExactly("herring-1");
  }

  @Test
  void namesOfTheSourceFindThemToo() {
    assertThat(like("opera")).containsExactly("bridge");
  }

  @Test
  void whatEveryArticleSaysMakesNoneAlike() {
    assertThat(like("filler-1")).isEmpty();
  }

  @Test
  void anArticleThatIsNotThereIsLikeNone() {
    assertThat(ARCHIVE.related("nobody", 10)).isEqualTo(Optional.empty());
  }
}
