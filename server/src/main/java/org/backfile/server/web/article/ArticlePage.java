package org.backfile.server.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.Note;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The page of an article.
 *
 * @param article the version shown
 * @param text its text, matches numbered
 * @param cite how it is cited
 * @param company what stands near it in the archive
 * @param story where else it ran
 */
public record ArticlePage(
    Frame frame,
    ArticleView view,
    Article article,
    Marked text,
    Versions versions,
    Trail trail,
    Cite cite,
    Company company,
    Optional<StoryCompany> story) {
  /** A name of the article's metadata, and where more is told of it. */
  public record Name(String value, String href) {}

  /** Another article. */
  public record Other(String title, String date, String href) {
    static Other of(ArticleCard card) {
      return new Other(card.title(), Wording.date(card.published()), ArticleLink.path(card.id()));
    }
  }

  /** Names of one kind. */
  public record Names(String label, List<Name> values) {}

  /** A field the archive has no name for, as it was. */
  public record Extra(String key, String value) {}

  /** The language tag for the text, or blank. */
  public String lang() {
    return article.language().orElse("");
  }

  /** When the archive first had it; absent where the build does not say. */
  public Optional<Instant> seen() {
    return view.seen();
  }

  /** The direction of the text. */
  public String dir() {
    return TextDirection.of(lang());
  }

  /** What the archive concluded, where it concerns the version shown. */
  public List<Note> notes() {
    return List.copyOf(article.notes());
  }

  /** Why it is taken for agency copy or for its paper's own, and the search for such. */
  public Optional<Name> credit() {
    return view.stored()
        .card()
        .standing()
        .credit()
        .map(credit -> {
          String value = credit.kind().value();
          boolean wire = credit.kind() == Credit.Kind.WIRE;
          return new Name(
              wire
                  ? Wording.say("agency copy, because {0}", Wording.say(credit.words()))
                  : Wording.say("own copy, because {0}", Wording.say(credit.words())),
              name(KeywordField.COPY).apply(value).href());
        });
  }

  /** Where a search finds this article's own source. */
  public Optional<Name> source() {
    return article.source().map(name(KeywordField.SOURCE));
  }

  /** The section, when there is one. */
  public Optional<Name> section() {
    return article.section().map(name(KeywordField.SECTION));
  }

  /** The authors. */
  public List<Name> authors() {
    return article.byline().stream().map(name(KeywordField.BYLINE)).toList();
  }

  /** Subjects, people, organisations and places, where there are any. */
  public List<Names> names() {
    List<Names> names = new ArrayList<>();
    addNames(names, KeywordField.TAG, name(KeywordField.TAG));
    EntityLink links = new EntityLink();
    for (KeywordField kind : RecordedName.ENTITIES) {
      addNames(names, kind, value -> new Name(value, links.path(kind, value)));
    }
    return names;
  }

  private void addNames(List<Names> names, KeywordField field, Function<String, Name> name) {
    List<Name> values = field.values(article).stream().map(name).toList();
    if (!values.isEmpty()) {
      names.add(new Names(FacetName.spoken(field).label(), values));
    }
  }

  /** All that says when it was published or changed, best founded first. */
  public List<Dated> dates() {
    return Dated.of(article);
  }

  /** Fields the archive has no name for. */
  public List<Extra> extras() {
    return article.extras().entrySet().stream().map(ArticlePage::extra).toList();
  }

  /** Places in the text to jump to; none where it is not long. */
  public List<Jumps.Jump> jumps() {
    return Jumps.in(article.paragraphs());
  }

  /** Where the version shown is compared with the one before it. */
  public Optional<String> compareHref() {
    return versions.compareHref(versions.shown());
  }

  /** Where the newest version is compared with the one shown. */
  public String newerHref() {
    return "%s/compare?left=%s&right=%s"
        .formatted(
            ArticleLink.path(article.id()),
            versions.shown().sha256(),
            versions.all().getLast().sha256());
  }

  /** The article that this one corrects, where the archive has it. */
  public Optional<Other> corrected() {
    return view.corrected().map(Other::of);
  }

  /** The id of the article that this one corrects, where the archive does not have it. */
  public Optional<String> correctedElsewhere() {
    return view.corrected().isPresent() ? Optional.empty() : article.corrects();
  }

  /** The articles that correct this one. */
  public List<Other> correctedBy() {
    return view.correctedBy().stream().map(Other::of).toList();
  }

  /** Where its original is found. */
  public Original original() {
    return Original.of(article);
  }

  /** The address of a match. */
  public String matchHref(int match) {
    String self = trail.self();
    return self + (self.contains("?") ? "&" : "?") + "match=" + match + "#m" + match;
  }

  private static Function<String, Name> name(KeywordField field) {
    return value ->
        new Name(
            value, SearchState.EMPTY.plus(SearchParameters.include(field), value).url(Twin.PAGE));
  }

  private static Extra extra(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    return new Extra(field.getKey(), value.isTextual() ? value.asText() : value.toString());
  }
}
