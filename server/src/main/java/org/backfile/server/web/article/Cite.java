package org.backfile.server.web.article;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;
import org.backfile.server.web.cite.Citation;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.http.Json;

/**
 * How the page of an article lets it be cited: as text, as files, and in its head for programs that
 * collect references.
 *
 * @param href the address of the version, without the host
 */
public record Cite(Citation citation, String href) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A file to fetch. */
  public record File(String label, String href) {}

  /** A value for the head of the page. */
  public record Meta(String name, String content) {}

  /** The citation to be copied by hand. */
  public String plain() {
    return CitationFormat.TEXT.entry(citation).strip();
  }

  /** The same in every format. */
  public List<File> files() {
    return Stream.of(CitationFormat.values())
        .map(format -> new File(format.label(), href + format.suffix()))
        .toList();
  }

  /**
   * Highwire's names, which Google Scholar and Zotero read, Dublin Core's, and Zotero's own for the
   * kind of article, which the others cannot say.
   */
  public List<Meta> metas() {
    Stream.Builder<Meta> metas = Stream.builder();
    metas.add(new Meta("z:itemType", "newspaperArticle"));
    both(metas, "citation_title", "DC.title", citation.title());
    citation.byline().forEach(name -> both(metas, "citation_author", "DC.creator", name));
    citation
        .published()
        .map(PublicationDate::iso)
        .ifPresent(date -> both(metas, "citation_publication_date", "DC.date", date));
    citation
        .source()
        .ifPresent(source -> both(metas, "citation_journal_title", "DC.publisher", source));
    citation
        .language()
        .ifPresent(language -> both(metas, "citation_language", "DC.language", language));
    both(metas, "citation_public_url", "DC.identifier", citation.permalink());
    metas.add(new Meta("DC.identifier", "sha256:" + citation.sha256()));
    metas.add(new Meta("DC.type", "Text"));
    citation.original().ifPresent(url -> metas.add(new Meta("DC.source", url)));
    return metas.build().filter(meta -> !meta.content().isEmpty()).toList();
  }

  private static void both(
      Stream.Builder<Meta> metas, String highwire, String dublin, String text) {
    metas.add(new Meta(highwire, text)).add(new Meta(dublin, text));
  }

  /** The article as a {@code NewsArticle} of schema.org. */
  public String jsonLd() {
    ObjectNode article = JSON.objectNode();
    article.put("@context", "https://schema.org").put("@type", "NewsArticle");
    article.put("headline", citation.title()).put("url", citation.permalink());
    citation
        .published()
        .map(PublicationDate::iso)
        .ifPresent(date -> article.put("datePublished", date));
    if (!citation.byline().isEmpty()) {
      ArrayNode authors = article.putArray("author");
      citation.byline().forEach(name -> authors.add(named("Person", name)));
    }
    citation
        .source()
        .ifPresent(source -> article.set("publisher", named("NewsMediaOrganization", source)));
    citation.section().ifPresent(section -> article.put("articleSection", section));
    citation.language().ifPresent(language -> article.put("inLanguage", language));
    citation
        .original()
        .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
        .ifPresent(url -> article.put("sameAs", url));
    article
        .putObject("identifier")
        .put("@type", "PropertyValue")
        .put("propertyID", "SHA-256")
        .put("value", citation.sha256());
    return Json.inPage(article);
  }

  private static ObjectNode named(String type, String name) {
    return JSON.objectNode().put("@type", type).put("name", name);
  }
}
