package org.backfile.indexer.source.mediawiki;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * A page in one of its revisions.
 *
 * @param number of the revision among those of the page in the dump, from 1
 * @param first time of the page's first revision in the dump; blank when not known
 */
record WikiPage(Wiki wiki, String id, String title, XmlNode revision, int number, String first) {

  /**
   * The wiki that was dumped.
   *
   * @param name its name, such as Wikinews
   * @param base address of its main page; blank when not known
   */
  record Wiki(String name, String base, String language) {

    static final Wiki UNKNOWN = new Wiki("", "", "");

    Wiki with(XmlNode siteInfo, String ofRoot) {
      return new Wiki(
          siteInfo.line("sitename").orElse(""), siteInfo.line("base").orElse(""), ofRoot);
    }

    Optional<String> address(String title) {
      int slash = base.lastIndexOf('/');
      return slash < 0
          ? Optional.empty()
          : Optional.of(base.substring(0, slash + 1) + title.replace(' ', '_'));
    }

    private String host() {
      return base.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
    }
  }

  ReadOutcome adapt(Origin origin, FieldMap map) {
    XmlNode text =
        revision.first("text").orElseThrow(() -> new RecordProblem("text", "wiki text", "nothing"));
    if (text.attribute("deleted").isPresent()) {
      throw new RecordProblem("text", "wiki text", "a revision whose text the wiki has deleted");
    }
    WikiText wikiText = new WikiText(text.text());
    Draft draft = new Draft(wiki.host() + ":" + id, origin);
    Article.Builder article = draft.article().title(title).source(wiki.name());
    draft.paragraphs(wikiText.paragraphs());
    String time = revision.line("timestamp").orElse("");
    wikiText
        .date()
        .ifPresent(date -> draft.dates().published(Confidence.STATED, "wiki date template", date));
    draft.dates().published(Confidence.GUESSED, "first revision in the dump", first);
    draft.dates().updated(Confidence.STATED, "revision timestamp", time);
    article.language(wiki.language()).tags(wikiText.categories()).version(number);
    wiki.address(title).ifPresent(article::url);
    revision.line("contributor/username").ifPresent(name -> extra(article, "contributor", name));
    revision.line("comment").ifPresent(comment -> extra(article, "comment", comment));
    revision.line("id").ifPresent(id -> extra(article, "revision", id));
    return draft.finish(map);
  }

  private static void extra(Article.Builder article, String key, String value) {
    article.extra(key, TextNode.valueOf(value));
  }
}
