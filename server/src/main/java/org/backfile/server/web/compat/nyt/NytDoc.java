package org.backfile.server.web.compat.nyt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Snippet;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.compat.Foreign;

/**
 * One article.
 *
 * @param abstractText its first paragraph, as records have no summary of their own
 * @param snippet the passage that shows best why it was found
 * @param multimedia nothing, as the archive has only texts
 * @param pubDate in UTC; null where the article has no date
 */
public record NytDoc(
    @JsonProperty("_id") String id,
    String uri,
    @JsonProperty("web_url") String webUrl,
    @JsonProperty("abstract") String abstractText,
    String snippet,
    @JsonProperty("lead_paragraph") String leadParagraph,
    Optional<String> source,
    List<String> multimedia,
    NytHeadline headline,
    List<NytKeyword> keywords,
    @JsonProperty("pub_date") Optional<String> pubDate,
    @JsonProperty("document_type") String documentType,
    @JsonProperty("news_desk") Optional<String> newsDesk,
    @JsonProperty("section_name") Optional<String> sectionName,
    NytByline byline,
    @JsonProperty("type_of_material") Optional<String> typeOfMaterial,
    @JsonProperty("word_count") int wordCount) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

  /** The headline; records have none of its other forms. */
  public record NytHeadline(
      String main,
      Optional<String> kicker,
      @JsonProperty("content_kicker") Optional<String> contentKicker,
      @JsonProperty("print_headline") Optional<String> printHeadline,
      Optional<String> name,
      Optional<String> seo,
      Optional<String> sub) {
    static NytHeadline of(String title) {
      Optional<String> none = Optional.empty();
      return new NytHeadline(title, none, none, Optional.of(title), none, none, none);
    }
  }

  /**
   * A subject, or a name in the record.
   *
   * @param name {@code subject}, {@code persons}, {@code organizations} or {@code glocations}
   * @param rank its place among all of them, from 1
   * @param major never {@code Y}, as records do not say
   */
  public record NytKeyword(String name, String value, int rank, String major) {}

  /** The authors. */
  public record NytByline(
      Optional<String> original, List<NytPerson> person, Optional<String> organization) {
    static NytByline of(List<String> names) {
      List<NytPerson> persons = new ArrayList<>();
      names.forEach(name -> persons.add(NytPerson.of(name, persons.size() + 1)));
      Optional<String> original =
          names.isEmpty() ? Optional.empty() : Optional.of("By " + String.join(" and ", names));
      return new NytByline(original, persons, Optional.empty());
    }
  }

  /** One author; the last word of the name is taken for the family's. */
  public record NytPerson(
      Optional<String> firstname,
      Optional<String> middlename,
      String lastname,
      Optional<String> qualifier,
      Optional<String> title,
      String role,
      String organization,
      int rank) {
    static NytPerson of(String name, int rank) {
      String[] words = name.strip().split("\\s+");
      Optional<String> first = words.length > 1 ? Optional.of(words[0]) : Optional.empty();
      Optional<String> middle =
          words.length > 2
              ? Optional.of(String.join(" ", List.of(words).subList(1, words.length - 1)))
              : Optional.empty();
      return new NytPerson(
          first,
          middle,
          words[words.length - 1],
          Optional.empty(),
          Optional.empty(),
          "reported",
          "",
          rank);
    }
  }

  /** An article that was found. */
  static NytDoc of(Hit hit, Optional<Article> article, String origin) {
    ArticleCard card = hit.card();
    String lead = article.map(Foreign::lead).orElse("");
    String url = origin + ArticleLink.path(card.id());
    return new NytDoc(
        card.id(),
        url,
        url,
        lead,
        hit.snippets().stream().findFirst().map(NytDoc::text).orElse(lead),
        lead,
        card.source(),
        List.of(),
        NytHeadline.of(card.title()),
        keywords(card),
        card.published().map(date -> MOMENT.format(Foreign.moment(date))),
        "article",
        card.section(),
        card.section(),
        NytByline.of(card.byline()),
        card.type(),
        card.words());
  }

  private static String text(Snippet snippet) {
    return snippet.parts().stream().map(Snippet.Part::text).collect(Collectors.joining());
  }

  private static List<NytKeyword> keywords(ArticleCard card) {
    List<NytKeyword> all = new ArrayList<>();
    add(all, "subject", card.tags());
    add(all, "persons", card.people());
    add(all, "organizations", card.orgs());
    add(all, "glocations", card.places());
    return all;
  }

  private static void add(List<NytKeyword> all, String name, List<String> values) {
    values.forEach(value -> all.add(new NytKeyword(name, value, all.size() + 1, "N")));
  }
}
