package org.backfile.server.web.entity;

import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Mentions;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Timeline;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.search.FacetHandler;
import org.backfile.server.web.search.Histogram;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The page of a person, an organisation or a place.
 *
 * @param respelled the spelling of the address, where it is not the usual one
 * @param histogram its articles over time; absent where none has a date
 * @param ignored names of parameters that say nothing here
 */
public record EntityPage(
    Frame frame,
    Entity entity,
    Optional<String> respelled,
    Optional<Histogram> histogram,
    List<String> ignored) {

  /** The most frequent spelling. */
  public String name() {
    return entity.name();
  }

  /** What it is. */
  public String kind() {
    return FacetName.spoken(entity.kind()).label();
  }

  /** What the numbers may mix up. */
  public String warning() {
    return switch (entity.kind()) {
      case PERSON -> Wording.say("May mix people who share a name.");
      case ORG -> Wording.say("May mix organisations that share a name.");
      default -> Wording.say("May mix places that share a name.");
    };
  }

  /** {@code 1,204 articles}. */
  public String counted() {
    return Wording.articles(result().total(), result().complete());
  }

  public SearchResult result() {
    return entity.result();
  }

  /** Its articles without a date. */
  public int undated() {
    return result().timeline().map(Timeline::undated).orElse(0);
  }

  /** When the articles appeared. */
  public Optional<Mentions> mentions() {
    return result().mentions();
  }

  public List<Spelling> spellings() {
    return entity.spellings();
  }

  /** The page with all spellings of the name; absent where these are used. */
  public Optional<String> wholeHref() {
    return entity.chosen() ? Optional.of(entity.whole()) : Optional.empty();
  }

  public List<Candidate> others() {
    return entity.others();
  }

  /** This page with a name that is like it added; absent for what is something else. */
  public Optional<String> withHref(Candidate other) {
    return other.kind().equals(entity.kind().key())
        ? Optional.of(entity.with(other))
        : Optional.empty();
  }

  public List<SourceShare> sources() {
    return entity.sources();
  }

  /** All its sources, where not all are told. */
  public Optional<String> allSourcesHref() {
    return result().facets().stream()
        .filter(facet -> facet.field() == KeywordField.SOURCE && facet.other() > 0)
        .map(_ -> entity.search().url(FacetHandler.PATH + KeywordField.SOURCE.key()))
        .findFirst();
  }

  public List<Companion> companions() {
    return entity.companions();
  }

  public Optional<Passages> passages() {
    return entity.passages();
  }

  /** A page of passages, where there is such a page. */
  public Optional<String> passagesHref(int page) {
    int pages = entity.passages().map(Passages::pages).orElse(1);
    String number = page == 1 ? "" : String.valueOf(page);
    return page < 1 || page > pages
        ? Optional.empty()
        : Optional.of(
            entity.path(SearchState.EMPTY.with(SearchParameters.PAGE, number)) + "#passages");
  }

  /** Its articles as a search. */
  public String searchHref() {
    return entity.search().url(Twin.PAGE);
  }

  /** Its articles as a file or feed. */
  public String href(Twin twin) {
    return entity.search().url(twin);
  }

  /** The forms in which its articles can be had as a file. */
  public List<Twin> files() {
    return Twin.files().stream().filter(file -> file != Twin.ATOM).toList();
  }

  /** Its feed. */
  public String feedHref() {
    return href(Twin.ATOM);
  }

  /** The same as JSON. */
  public String jsonHref() {
    return entity.own(SearchState.EMPTY).url(EntityLink.api(entity.id()));
  }

  /** The address that all spellings share. */
  public String canonical() {
    return entity.whole();
  }
}
