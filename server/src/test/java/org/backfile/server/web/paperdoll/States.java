package org.backfile.server.web.paperdoll;

import static org.backfile.server.web.paperdoll.Stage.Condition.CLOSED;
import static org.backfile.server.web.paperdoll.Stage.Condition.EMPTY;
import static org.backfile.server.web.paperdoll.Stage.Condition.FALLEN_BACK;
import static org.backfile.server.web.paperdoll.Stage.Condition.FIRST_BUILD;
import static org.backfile.server.web.paperdoll.Stage.Condition.KEYED;
import static org.backfile.server.web.paperdoll.Stage.Condition.SAVED;
import static org.backfile.server.web.paperdoll.Stage.Condition.WHOLE;

import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;

/** Every state of every page: where it can be seen, and by which words it is known. */
final class States {
  private static final String NO_HASH = "0".repeat(64);

  private States() {}

  /**
   * One state.
   *
   * @param name page and state
   * @param path where; {@value Stage#ALERT} in it stands for the id of the saved search
   * @param says words that a reader meets there
   */
  record State(String name, Stage.Condition condition, String path, int status, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<State> all() {
    return Stream.of(
            home(),
            results(),
            facets(),
            articles(),
            compared(),
            entities(),
            alerts(),
            others(),
            problems())
        .flatMap(List::stream)
        .toList();
  }

  private static State at(String name, String path, String says) {
    return new State(name, WHOLE, path, 200, says);
  }

  private static State at(String name, String path, int status, String says) {
    return new State(name, WHOLE, path, status, says);
  }

  private static List<State> home() {
    return List.of(
        at("home", "/", "What the archive holds"),
        new State("home: no index", EMPTY, "/", 503, "backfile index --corpus"),
        new State("home: first build", FIRST_BUILD, "/", 503, "indexing, 63 %"),
        new State("home: older build", FALLEN_BACK, "/", 200, "An older state."));
  }

  private static List<State> results() {
    return List.of(
        at("results", "/search?q=land", "articles"),
        at(
            "results: filtered",
            "/search?q=land&source=Daily+Post&not.section=City",
            "Clear filters"),
        at("results: partial", "/search?q=land+OR+partial", "at least"),
        at("results: nothing counted in time", "/search?q=partial", "None counted in time"),
        at("results: zero", "/search?q=nowhere+land", "These find something:"),
        at("results: zero, nothing helps", "/search?q=nowhere", "Tell me when there is one"),
        at(
            "results: nothing held",
            "/search?q=land&source=Agency&from=2015&to=2015",
            "holds nothing"),
        at("results: too broad", "/search?q=land&sort=relevance", "% of the archive"),
        at("results: too costly", "/search?q=*tion", 400, "*tion"),
        at("results: a limit", "/search?q=" + "(".repeat(40) + "land", 400, "Not searched."),
        at("results: odd syntax", "/search?q=(land+OR+deal", "Read as:"),
        at("results: other spelling", "/search?q=spelling", "Did you mean"),
        at("results: unknown parameter", "/search?q=land&colour=red", "no such parameter"),
        at("results: bad date", "/search?q=land&from=2019-13", "was left out"),
        at("results: no such page", "/search?q=land&page=999", "there is no page 999"),
        at("results: other build", "/search?q=land&build=older", "does not serve any more"),
        at("results: without a date", "/search?undated=1", "date unknown"),
        at("results: why", "/search?q=land+deal&explain=1", "Why it stands here:"),
        at("results: table", "/search?q=land&view=table", "Headline"),
        at("results: shares", "/search?q=land&measure=share", "of every 1,000 held"),
        at("results: copies", "/search?q=lighthouse+sold+dawn", "+1 similar"),
        at("results: corrected", "/search?q=council+approves", "corrected by a later article"));
  }

  private static List<State> facets() {
    return List.of(
        at("values", "/search/facets/tag?q=land&facet-sort=name", "subjects"),
        at("values: none", "/search/facets/person?q=land", "There is no such value"),
        at("values: no such facet", "/search/facets/nothing", 404, "nothing at this address"));
  }

  private static List<State> articles() {
    Article first =
        MadeUpArticles.all().stream()
            .filter(each -> each.id().equals(MadeUpArticles.REVISED))
            .findFirst()
            .orElseThrow();
    String hash = CanonicalText.hex(CanonicalText.sha256(first.title(), first.body()));
    return List.of(
        at("article", "/a/deal-10", "Provenance"),
        at("article: matches", "/a/deal-10?q=land+deal&at=1&match=2", "here 2 of"),
        at("article: newest of several", "/a/deal-2", "The newest of 2 versions"),
        at("article: older version", "/a/deal-2/v/" + hash, "An older version."),
        at("article: corrected", "/a/deal-1", "A later article corrects this one"),
        at("article: correction", "/a/correction", "This article corrects another"),
        at("article: never corrected", "/a/copy-1", "Never corrected."),
        at("article: removed", "/a/deal-11", 410, "was taken down on 20 November 2026"),
        at("article: embargoed", "/a/deal-13", 404, "no article, or no version"),
        at("article: unknown", "/a/nothing", 404, "no article, or no version"),
        at("article: redacted", "/a/deal-12?q=chamber", "Redacted."),
        at("article: damaged", "/a/loose", 500, "failed its integrity check"),
        at("article: very long", "/a/long?q=dawn", "A long text of 221 paragraphs"),
        at("article: no text", "/a/bare", "has the headline of this article, not its text"),
        at("article: right to left", "/a/%D8%B9%D8%B1%D8%A8%D9%8A-1", "language recognised"),
        at("article: hostile", "/a/hostile", "<b>key</b>"));
  }

  private static List<State> compared() {
    return List.of(
        at("compare", "/a/deal-2/compare", "1 paragraph changed"),
        at("compare: side by side", "/a/deal-2/compare?view=side&only=1", "Only changes"),
        at("compare: identical", "/a/deal-2/compare?left=1&right=1", "are identical"),
        at("compare: one version", "/a/deal-1/compare", "has one version"),
        at("compare: very long", "/a/long/compare?only=1", "compared paragraph by paragraph"),
        at(
            "compare: one side removed",
            "/a/deal-12/compare?left=" + NO_HASH,
            "was removed on legal"),
        at(
            "compare: no such version",
            "/a/deal-2/compare?left=7",
            404,
            "no article, or no version"));
  }

  private static List<State> entities() {
    return List.of(
        at("entity", "/entity/person:jane-doe", "May mix people who share a name."),
        at("entity: shares", "/entity/place:quay?measure=share", "of every 1,000 held"),
        at("entity: one name, two things", "/entity/quay", "for different things"),
        at("entity: names like it", "/entity/person:doe", "these are like it"),
        at("entity: unknown parameter", "/entity/org:quay?colour=red", "no such parameter"),
        at("entity: unknown", "/entity/person:nobody", 404, "Nothing is named nobody"));
  }

  private static List<State> alerts() {
    String one = "/alerts/" + Stage.ALERT;
    return List.of(
        at("alerts: off", "/alerts", "It is off on this server"),
        at("alerts: a feed", "/alerts?q=land", "came into the archive in the last"),
        at("alerts: a limit", "/alerts?q=*tion", "Not searched."),
        new State("alerts: none yet", KEYED, "/alerts", 200, "None yet."),
        new State("alerts: to save", KEYED, "/alerts?q=land", 200, "Save this search"),
        new State("alerts: unknown", KEYED, "/alerts/nothing", 404, "nothing at this address"),
        new State("alerts", SAVED, "/alerts", 200, "The land deal"),
        new State("alerts: one", SAVED, one, 200, "The land deal"),
        new State("alerts: delete", SAVED, one + "/delete", 200, "Delete this alert?"));
  }

  private static List<State> others() {
    return List.of(
        at("timeline", "/timeline", "Articles"),
        at(
            "timeline: one without hits, one refused",
            "/timeline?q=land&q2=nowhere&q3=*tion",
            "Search C was not made."),
        at(
            "timeline: one source",
            "/timeline?source=Agency&q=land&interval=year",
            "holds of Agency"),
        at(
            "timeline: no data",
            "/timeline?source=Agency&source=Odd+%26+Sons&interval=year&measure=share",
            "No data:"),
        at("timeline: coarser", "/timeline?q=land&interval=day", "so it is drawn by"),
        at("timeline: partial", "/timeline?q=partial&q2=land", "Not everything could be counted"),
        at("timeline: nothing to draw", "/timeline?q=land&from=1900&to=1901", "nothing to draw"),
        at("lists", "/lists", "One search a line"),
        at(
            "lists: a bad line",
            "/lists?lines=land%0A*tion%0Apartial%0Anowhere&from=2019-13",
            "4 of 4 lines run"),
        at(
            "lists: too many lines",
            "/lists?lines=" + "a%0A".repeat(503),
            "Only the first 500 lines were run."),
        at("lists: no time left", "/lists?lines=land%0Abusy%0Alate", "2 lines were not run."),
        at("story", "/story/copy-1", "Who ran it, in order"),
        at("story: compared", "/story/copy-1?left=copy-1&right=copy-2", "Against the first"),
        at("help", "/help", "The query language"),
        at("help: tried", "/help?try=mayor+w/5+deal", "Search for it"),
        at("help: refused", "/help?try=*tion", "Not searched."),
        at("changes", "/builds/current", "is the first of its kind"),
        at("status", "/status", "indexing, 63 %"),
        new State("status: degraded", FALLEN_BACK, "/status", 200, "Degraded."),
        new State("status: read-only", CLOSED, "/status", 200, "Read-only."),
        new State("status: no index", EMPTY, "/status", 503, "backfile index --corpus"));
  }

  private static List<State> problems() {
    return List.of(
        at("no such page", "/nothing?q=land", 404, "nothing at this address"),
        at("no such receipt", "/r/BF-nonsense", 400, "not a whole receipt"),
        at("too many requests", "/search?q=often", 429, "Too many requests"),
        at("failed", "/search?q=broken", 500, "Something went wrong here"),
        at("busy", "/search?q=busy", 503, "Too many searches at once"),
        at("too long", "/search?q=late", 503, "took longer than an answer may"),
        at("no build", "/search?q=gone", 503, "There is no build to serve"));
  }
}
