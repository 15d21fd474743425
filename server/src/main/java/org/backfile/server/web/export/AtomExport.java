package org.backfile.server.web.export;

import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Snippet;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.http.XmlWriter;
import org.backfile.server.web.site.Software;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.Twin;

/**
 * A feed (RFC 4287), with what OpenSearch 1.1 adds. The id of an entry is made from the article's
 * id and nothing else, so it is the same after every build.
 *
 * <p>Atom knows no date of less than a second. So {@code published} stands only where the time is
 * known; {@code dc:date} has the date with its known parts. {@code updated}, which no entry may
 * lack, is the first moment of the date, or 1970 where there is none.
 */
final class AtomExport implements ExportWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

  private final ExportHead head;
  private final XmlWriter xml;

  AtomExport(OutputStream stream, ExportHead head) {
    this.head = head;
    this.xml = new XmlWriter(new BufferedOutputStream(stream));
  }

  @Override
  public void begin() throws IOException {
    xml.root("feed", ATOM, Map.of("dc", DUBLIN_CORE, "opensearch", OPEN_SEARCH));
    String query = head.state().text(SearchParameters.Q);
    xml.text("title", (query.isEmpty() ? "All articles" : query) + " - " + head.archive());
    StringBuilder about = new StringBuilder();
    head.facts()
        .forEach((name, value) -> about.append(name).append(": ").append(value).append('\n'));
    xml.text("subtitle", about.toString());
    xml.text("id", id("search:" + head.state().query()));
    xml.text("updated", head.build().builtAt().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", head.page());
    xml.empty(
        "link",
        "rel",
        "self",
        "type",
        "application/atom+xml",
        "href",
        head.origin() + head.state().url(Twin.ATOM));
    xml.text("generator", "Backfile " + Software.VERSION);
    xml.start("author");
    xml.text("name", head.archive());
    xml.end();
    xml.text("opensearch:totalResults", String.valueOf(head.total()));
    xml.text("opensearch:itemsPerPage", String.valueOf(head.rows()));
  }

  @Override
  public void row(Hit hit, int number) throws IOException {
    ArticleCard card = hit.card();
    xml.start("entry");
    xml.text("id", id("article:" + card.id()));
    xml.text("title", card.title().isEmpty() ? "(no headline)" : card.title());
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "href",
        head.origin() + ArticleLink.path(card.id()));
    xml.text("updated", moment(card.updated().or(card::published)));
    if (card.published().isPresent()) {
      published(card.published().get());
    }
    for (String name : card.byline()) {
      xml.start("author");
      xml.text("name", name);
      xml.end();
    }
    if (card.source().isPresent()) {
      xml.text("dc:publisher", card.source().get());
    }
    if (card.language().isPresent()) {
      xml.text("dc:language", card.language().get());
    }
    if (card.section().isPresent()) {
      xml.empty("category", "term", card.section().get());
    }
    xml.text("summary", summary(hit));
    xml.end();
  }

  private void published(PublicationDate date) throws IOException {
    if (date instanceof PublicationDate.AtTime(var time, var offset) && offset.isPresent()) {
      xml.text("published", time.atOffset(offset.get()).toInstant().toString());
    }
    xml.text("dc:date", date.iso());
  }

  /** The first moment of a date, taken as UTC where its clock is not known. */
  private static String moment(Optional<PublicationDate> date) {
    return date.map(known ->
            switch (known) {
              case PublicationDate.AtTime(var time, var offset) ->
                  time.toInstant(offset.orElse(ZoneOffset.UTC));
              case PublicationDate.Day day -> day.start().toInstant(ZoneOffset.UTC);
              case PublicationDate.Month month -> month.start().toInstant(ZoneOffset.UTC);
              case PublicationDate.Year year -> year.start().toInstant(ZoneOffset.UTC);
            })
        .orElse(Instant.EPOCH)
        .toString();
  }

  private static String summary(Hit hit) {
    return hit.snippets().stream()
        .map(snippet -> snippet.parts().stream().map(Snippet.Part::text).collect(joining()))
        .collect(joining(" … "));
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void end() throws IOException {
    xml.end();
    xml.close();
  }
}
