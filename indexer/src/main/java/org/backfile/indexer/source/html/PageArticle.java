package org.backfile.indexer.source.html;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Makes an article of a web page. Its id is its address, so that captures of one address are
 * versions of one article; a page without address goes by its file.
 */
public final class PageArticle {

  private static final int DECLARED_WITHIN = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]*charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]*encoding=[\"']([\\w:.-]+)");

  private PageArticle() {}

  /**
   * The article of a page.
   *
   * @throws RecordProblem when there is no text in it
   */
  public static Read read(byte[] html, PageOrigin from, ArticleAdapter adapter) {
    DecodedText text = DecodedText.of(html, from.charset().or(() -> declared(html)));
    text.requireText();
    Document document = Jsoup.parse(text.text(), from.url().orElse(""));
    WebPage page = PageReader.read(document);
    if (page.paragraphs().isEmpty()) {
      throw new RecordProblem("expected a page with a text, found none");
    }
    Read read = adapter.adapt(record(page, from), from.origin(), dates(page, from));
    return text.guessed() ? noted(read) : read;
  }

  private static DateEvidence dates(WebPage page, PageOrigin from) {
    DateEvidence dates = new DateEvidence();
    from.captured().ifPresent(date -> dates.published(Confidence.GUESSED, "time of capture", date));
    page.published()
        .forEach((where, written) -> dates.published(PageDates.confidence(where), where, written));
    page.modified().forEach((where, written) -> dates.updated(Confidence.STATED, where, written));
    return dates;
  }

  private static Optional<String> declared(byte[] html) {
    int length = Math.min(html.length, DECLARED_WITHIN);
    Matcher declared = DECLARED.matcher(new String(html, 0, length, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(declared.group(1)).or(() -> Optional.ofNullable(declared.group(2)));
  }

  private static Read noted(Read read) {
    Article article = read.article().toBuilder().note(Note.ENCODING_GUESSED).build();
    return new Read(article);
  }

  private static ObjectNode record(WebPage page, PageOrigin from) {
    Optional<String> url = address(page, from);
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put(
        "id", url.map(SourceId::ofUrl).orElseGet(() -> SourceId.ofFile(from.origin().file())));
    put(record, "title", page.title());
    put(record, "source", page.site().or(() -> url.flatMap(PageArticle::host)));
    put(record, "section", page.section());
    put(record, "language", page.language());
    put(record, "type", page.type());
    put(record, "url", url);
    put(record, "description", page.description());
    put(record, "captured", from.captured());
    put(record, "byline", page.byline());
    put(record, "tags", page.keywords());
    put(record, "paragraphs", withoutTitle(page));
    return record;
  }

  /** Pages show their headline above the text, where it would be a paragraph. */
  private static List<String> withoutTitle(WebPage page) {
    List<String> text = page.paragraphs();
    boolean repeated =
        text.size() > 1
            && page.title().filter(title -> title.equalsIgnoreCase(text.getFirst())).isPresent();
    return repeated ? text.subList(1, text.size()) : text;
  }

  /**
   * The address a page gives itself, unless it was fetched from another site, or calls itself the
   * front page of its own: many pages do, all the same.
   */
  private static Optional<String> address(WebPage page, PageOrigin from) {
    Optional<String> own = page.url();
    if (own.isEmpty() || from.url().isEmpty()) {
      return own.or(from::url);
    }
    boolean same = host(own.get()).equals(host(from.url().get()));
    return same && SourceId.ofUrl(own.get()).contains(":") ? own : from.url();
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static void put(ObjectNode record, String key, Optional<String> value) {
    value.ifPresent(text -> record.put(key, text));
  }

  private static void put(ObjectNode record, String key, List<String> values) {
    values.forEach(record.withArray(key)::add);
  }
}
