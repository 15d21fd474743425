package org.backfile.server.web.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.ArticleView;

/**
 * The versions of an article, oldest first.
 *
 * @param all each with its own address
 * @param shown the one on the page
 */
public record Versions(List<Version> all, Version shown) {

  /**
   * One version.
   *
   * @param number from 1, in the archive's order
   * @param changed when it was last changed, or published
   * @param newest whether it is the last one
   */
  public record Version(
      int number,
      String title,
      String sha256,
      String href,
      Optional<PublicationDate> changed,
      boolean newest) {}

  /** The versions of an article, of which one is shown. */
  public static Versions of(ArticleView view, Article shown) {
    List<Article> articles = articles(view);
    List<Version> all = new ArrayList<>();
    for (Article each : articles) {
      all.add(version(each, all.size() + 1, all.size() + 1 == articles.size()));
    }
    return new Versions(all, all.get(articles.indexOf(shown)));
  }

  /** Where the version before a version is compared with it; absent for the first. */
  public Optional<String> compareHref(Version version) {
    if (version.number() == 1) {
      return Optional.empty();
    }
    Version before = all.get(version.number() - 2);
    String article = version.href().substring(0, version.href().lastIndexOf("/v/"));
    return Optional.of(
        "%s/compare?left=%s&right=%s".formatted(article, before.sha256(), version.sha256()));
  }

  /** The versions themselves, oldest first. */
  public static List<Article> articles(ArticleView view) {
    List<Article> articles = new ArrayList<>(view.stored().older());
    articles.add(view.stored().article());
    return articles;
  }

  private static Version version(Article article, int number, boolean newest) {
    String sha256 = CanonicalText.hex(CanonicalText.sha256(article.title(), article.body()));
    return new Version(
        number,
        article.title(),
        sha256,
        ArticleLink.path(article.id(), sha256),
        article.updated().or(article::published),
        newest);
  }
}
