package org.backfile.indexer.source.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.jsonl.JsonRecords;
import org.backfile.indexer.source.markup.HtmlText;

/**
 * A JSON Feed, 1.0 or 1.1. It is one object with its items in it, so it is in memory as a whole.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
public final class JsonFeedSource implements ArticleSource {

  private static final Pattern VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:(\\\\?/){2}(www\\.)?jsonfeed\\.org");

  private static final Set<String> READ =
      Set.of(
          "id",
          "url",
          "external_url",
          "title",
          "content_html",
          "content_text",
          "summary",
          "date_published",
          "date_modified",
          "author",
          "authors",
          "tags",
          "language");

  private final String file;
  private final SourceBytes bytes;
  private final FieldMap map;
  private final Deque<JsonNode> items = new ArrayDeque<>();
  private FeedHead head = FeedHead.EMPTY;
  private long number;
  private boolean opened;

  public JsonFeedSource(String file, SourceBytes bytes, FieldMap map) {
    this.file = file;
    this.bytes = bytes;
    this.map = map;
  }

  /** Whether a file begins as a JSON Feed. */
  public static boolean isIn(FirstBytes first) {
    return first.begin("{") && first.hold(VERSION);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (!opened) {
      opened = true;
      open();
    }
    JsonNode item = items.poll();
    if (item == null) {
      return Optional.empty();
    }
    Origin origin = new Origin(file, ++number);
    return Optional.of(() -> ReadOutcome.of(origin, item::toString, () -> adapt(item, origin)));
  }

  private void open() throws IOException {
    byte[] content = bytes.utf8().readNBytes(LONGEST_RECORD + 1);
    if (content.length > LONGEST_RECORD) {
      throw new IOException(
          "expected a JSON Feed of at most %d MB, found a longer one"
              .formatted(LONGEST_RECORD >> 20));
    }
    try {
      JsonNode feed = JsonRecords.TREES.readTree(content);
      head =
          FeedHead.EMPTY
              .withTitle(feed.path("title").asText(""))
              .withLanguage(feed.path("language").asText(""))
              .withAuthor(String.join("; ", authors(feed)))
              .withBase(feed.path("home_page_url").asText(""))
              .withBase(feed.path("feed_url").asText(""));
      feed.path("items").forEach(items::add);
    } catch (JsonProcessingException e) {
      throw new IOException(JsonRecords.words(e), e);
    }
  }

  private ReadOutcome adapt(JsonNode json, Origin origin) {
    if (!(json instanceof ObjectNode item)) {
      throw new RecordProblem(
          "items", "objects", "a " + json.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    Optional<String> url =
        text(item, "url")
            .or(() -> text(item, "external_url"))
            .flatMap(address -> head.resolve(Optional.empty(), address));
    Draft draft = new Draft(FeedAdapter.id(text(item, "id"), url, origin.record(), origin), origin);
    Article.Builder article = draft.article();
    text(item, "title").ifPresent(article::title);
    addText(item, draft);
    text(item, "date_published")
        .ifPresent(date -> draft.dates().published(Confidence.STATED, "feed date_published", date));
    text(item, "date_modified")
        .ifPresent(date -> draft.dates().updated(Confidence.STATED, "feed date_modified", date));
    url.ifPresent(article::url);
    head.title().ifPresent(article::source);
    text(item, "language").or(head::language).ifPresent(article::language);
    List<String> authors = authors(item);
    article.byline(authors.isEmpty() ? head.author().stream().toList() : authors);
    article.tags(item.path("tags").valueStream().map(JsonNode::asText).toList());
    item.properties().stream()
        .filter(property -> !READ.contains(property.getKey()) && !property.getValue().isNull())
        .forEach(property -> article.extra(property.getKey(), property.getValue()));
    return draft.finish(map);
  }

  private static void addText(ObjectNode item, Draft draft) {
    Optional<String> html = text(item, "content_html");
    Optional<String> plain = text(item, "content_text");
    Optional<String> summary = text(item, "summary");
    if (html.isPresent()) {
      draft.paragraphs(HtmlText.paragraphs(html.get()));
    } else {
      plain.or(() -> summary).ifPresent(draft::text);
    }
    if (html.isPresent() || plain.isPresent()) {
      summary.ifPresent(text -> draft.article().extra("summary", TextNode.valueOf(text)));
    }
  }

  /** 1.1 has a list, 1.0 had one. */
  private static List<String> authors(JsonNode node) {
    return Stream.concat(node.path("authors").valueStream(), Stream.of(node.path("author")))
        .map(author -> author.path("name").asText())
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  /** Ids are often numbers, which the specification wants read as text. */
  private static Optional<String> text(JsonNode item, String key) {
    JsonNode value = item.path(key);
    if (value.isContainerNode()) {
      throw new RecordProblem(key, "a string", value.getNodeType().name());
    }
    return Optional.of(value.asText("")).filter(text -> !text.isBlank());
  }

  @Override
  public long line() {
    return Math.max(1, number);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
