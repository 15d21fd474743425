package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.Amendment;
import org.backfile.article.CanonicalText;
import org.backfile.article.Credit;
import org.backfile.article.Note;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Hit;
import org.backfile.server.search.StoryPart;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.article.Original;
import org.backfile.server.web.article.SameDay;
import org.backfile.server.web.article.StoryLink;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * One row of the page.
 *
 * @param number its place in the whole result, from 1
 * @param href the article, with this search, so that matches can be marked there
 * @param permalink exactly this version of it, for paper, with the host
 * @param language its language, shown where a page has several
 * @param names some of the names in its record, with their pages; where a row says why it stands
 *     there, that is in their place
 * @param copies the articles with nearly its text
 */
public record ResultRow(
    int number,
    Hit hit,
    String href,
    String permalink,
    Optional<String> language,
    List<Name> names,
    Optional<Copies> copies) {
  private static final int MOST_NAMES = 2;

  /** A person, an organisation or a place, and its page. */
  public record Name(String name, String href) {}

  /**
   * The other articles that have nearly its text.
   *
   * @param label how many of them the search found, or the archive has, as {@code +6 similar}
   * @param href those that were found, or the story
   * @param first who ran it first; absent when it was the article of the row
   * @param storyHref the story
   */
  public record Copies(String label, String href, Optional<ArticleCard> first, String storyHref) {

    /** Who ran it first, in words. */
    public String firstRun() {
      return first
          .map(card ->
              Wording.say(
                  "first in {0}, {1}",
                  card.source().orElseGet(() -> Wording.say("source unknown")),
                  card.published()
                      .map(Wording::shortDate)
                      .orElseGet(() -> Wording.say("date unknown"))))
          .orElseGet(() -> Wording.say("first here"));
    }

    static Copies of(SearchState state, StoryPart story, ArticleCard card) {
      String storyHref = StoryLink.path(story.key());
      boolean several = story.found() > 1;
      int others = (several ? story.found() : story.articles()) - 1;
      return new Copies(
          several
              ? Wording.say("+{0} similar", others)
              : Wording.say("{0} more copy in the archive|{0} more copies in the archive", others),
          several
              ? state.fromTheTop().with(SearchParameters.STORY, story.key()).url(Twin.PAGE)
              : storyHref,
          Optional.of(story.first()).filter(first -> !first.id().equals(card.id())),
          storyHref);
    }
  }

  /**
   * The rows of a page.
   *
   * @param hits of these articles
   * @param before how many come before them
   * @param origin where the server is reached
   */
  static List<ResultRow> of(SearchState state, List<Hit> hits, int before, String origin) {
    boolean mixed = hits.stream().map(hit -> hit.card().language()).distinct().count() > 1;
    EntityLink links = new EntityLink();
    List<ResultRow> rows = new ArrayList<>();
    for (Hit hit : hits) {
      int number = before + rows.size() + 1;
      String href = ArticleLink.inResult(state, hit.card().id(), number);
      rows.add(
          new ResultRow(
              number,
              hit,
              href,
              origin + permalink(hit.card()),
              mixed ? hit.card().language() : Optional.empty(),
              hit.why().isPresent() ? List.of() : names(hit.card(), links),
              hit.story().map(story -> Copies.of(state, story, hit.card()))));
    }
    return rows;
  }

  /** People first, as they are whom a row is told by. */
  private static List<Name> names(ArticleCard card, EntityLink links) {
    return Stream.of(
            names(KeywordField.PERSON, card.people(), links),
            names(KeywordField.ORG, card.orgs(), links),
            names(KeywordField.PLACE, card.places(), links))
        .flatMap(each -> each)
        .limit(MOST_NAMES)
        .toList();
  }

  private static Stream<Name> names(KeywordField kind, List<String> names, EntityLink links) {
    return names.stream().map(name -> new Name(name, links.path(kind, name)));
  }

  private static String permalink(ArticleCard card) {
    return ArticleLink.path(card.id(), CanonicalText.hex(card.sha256()));
  }

  public ArticleCard card() {
    return hit.card();
  }

  /** {@code by A. Reporter and B. Writer}. */
  public Optional<String> byline() {
    return hit.card().byline().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", hit.card().byline()));
  }

  /** Where the article's page says how it is cited. */
  public String citeHref() {
    return href + "#citation";
  }

  /** What its source published on its day, where both are known. */
  public Optional<String> sameDayHref() {
    return SameDay.search(card().source(), card().published()).map(state -> state.url(Twin.PAGE));
  }

  /** Where its source published it. */
  public Optional<String> originalHref() {
    return Original.web(card().url());
  }

  /** Whether another copy of it was corrected, and it was not. */
  public boolean uncorrected() {
    return hit.card().standing().amendments().contains(Amendment.UNCORRECTED_COPY);
  }

  /** What the archive says of it, in short. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (hit.card().versions() > 1) {
      remarks.add(Wording.say("{0} version|{0} versions", hit.card().versions()));
    }
    hit.card()
        .standing()
        .credit()
        .filter(credit -> credit.kind() == Credit.Kind.WIRE)
        .filter(credit -> credit != Credit.SOURCE_IS_AGENCY)
        .ifPresent(credit -> remarks.add(Wording.say("agency copy")));
    hit.card().notes().stream()
        .filter(note -> note != Note.LANGUAGE_DETECTED && note != Note.ID_FROM_CONTENT)
        .map(note -> Wording.say(note.words()))
        .forEach(remarks::add);
    language
        .filter(tag -> hit.card().notes().contains(Note.LANGUAGE_DETECTED))
        .ifPresent(tag -> remarks.add(Wording.say(Note.LANGUAGE_DETECTED.words())));
    if (!hit.marked()) {
      remarks.add(Wording.say("not every match of this row could be marked in time"));
    }
    return remarks;
  }
}
