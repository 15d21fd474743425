package org.backfile.indexer.source.wordpress;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * A post or page of a WordPress export. A draft, a private post, one in the bin or one that waits
 * for its time was never published and stays out; so does one that needs a password.
 */
record WordPressPost(XmlNode item, Site site) {

  /**
   * What the export says of the whole site.
   *
   * @param authors the names that readers see, by those to log in with
   */
  record Site(String title, String language, Map<String, String> authors) {}

  /** What WordPress writes for a date that is not set. */
  private static final String NO_DATE = "0000-00-00 00:00:00";

  private static final Pattern BLOCK_MARK = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern SHORTCODE =
      Pattern.compile("\\[/?(caption|gallery|embed|audio|video|playlist)\\b[^\\]]{0,1000}]");
  private static final Pattern BLANK_LINES = Pattern.compile("\\r?\\n\\s*\\r?\\n");

  ReadOutcome adapt(Origin origin, FieldMap map) {
    Draft draft = new Draft(id(), origin);
    Article.Builder article = draft.article();
    item.own("title").stream().findFirst().map(XmlNode::line).ifPresent(article::title);
    draft.paragraphs(paragraphs());
    addDates(draft.dates());
    article.source(site.title()).language(site.language());
    item.line("link").ifPresent(article::url);
    article.byline(authors()).tags(categories("post_tag"));
    categories("category").stream().findFirst().ifPresent(article::section);
    item.line("post_type").filter("page"::equals).ifPresent(article::type);
    excerpt().ifPresent(text -> article.extra("excerpt", TextNode.valueOf(text)));
    hold(draft);
    return draft.finish(map);
  }

  private List<String> authors() {
    return item.lines("creator").stream()
        .map(login -> site.authors().getOrDefault(login, login))
        .toList();
  }

  private String id() {
    return Stream.of(item.line("guid"), item.line("link"))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new RecordProblem("guid", "an id", "nothing"));
  }

  /** Old posts have no marked paragraphs; blank lines become them when a page is made. */
  private List<String> paragraphs() {
    String content =
        item.in("modules/content", "encoded").stream().findFirst().map(XmlNode::text).orElse("");
    String html = SHORTCODE.matcher(BLOCK_MARK.matcher(content).replaceAll("")).replaceAll("");
    return HtmlText.paragraphs(BLANK_LINES.matcher(html).replaceAll("<p>"));
  }

  /**
   * The local time with its offset unknown, as the site's readers saw it; else that of Greenwich.
   */
  private void addDates(DateEvidence dates) {
    add("post_date", date -> dates.published(Confidence.STATED, "WordPress post_date", date));
    add(
        "post_date_gmt",
        date -> dates.published(Confidence.STATED, "WordPress post_date_gmt", date + "Z"));
    item.line("pubDate")
        .filter(date -> !date.contains("-0001"))
        .ifPresent(date -> dates.published(Confidence.LIKELY, "WordPress pubDate", date));
    Optional<String> posted = item.line("post_date");
    add(
        "post_modified",
        date -> {
          if (!posted.equals(Optional.of(date))) {
            dates.updated(Confidence.STATED, "WordPress post_modified", date);
          }
        });
  }

  private void add(String name, Consumer<String> date) {
    item.line(name).filter(written -> !written.equals(NO_DATE)).ifPresent(date);
  }

  private List<String> categories(String domain) {
    return item.children("category").stream()
        .filter(category -> category.attribute("domain").filter(domain::equals).isPresent())
        .map(XmlNode::line)
        .toList();
  }

  private Optional<String> excerpt() {
    return item.in("/excerpt", "encoded").stream()
        .map(text -> String.join(" ", HtmlText.paragraphs(text.text())))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private void hold(Draft draft) {
    String status = item.line("status").orElse("publish");
    switch (status) {
      case "publish" ->
          item.line("post_password").ifPresent(set -> draft.hold("protected by a password"));
      case "future" ->
          draft.holdUntil(
              item.line("post_date_gmt")
                  .filter(date -> !date.equals(NO_DATE))
                  .orElse("an unknown date"),
              "scheduled for");
      default -> draft.hold("status " + status);
    }
  }
}
