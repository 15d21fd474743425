package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive answers whatever is asked as though the articles it withholds had never been. */
class HiddenMeansHiddenTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private static final String EARLIER = "20251231T000000Z-aaaaaa";

  private static final List<String> QUERIES =
      List.of(
          "",
          "land",
          "land deal mayor",
          "\"land deal\"",
          "quenselbrack",
          "quenselbrak",
          "quensel*",
          "mayoress*",
          "lan?",
          "deal NEAR/5 chamber",
          "land OR quenselbrack",
          "land quenselbrack chamber",
          "byline:quenselbrack",
          "source:\"Daily Post\"",
          "date:1801",
          "lang:fr",
          "deall");

  private static final List<String> SEARCHES =
      List.of(
          "/search?q=%s",
          "/search.csv?q=%s",
          "/search.jsonl?q=%s",
          "/search.atom?q=%s",
          "/search.ris?q=%s",
          "/search.bib?q=%s",
          "/search.csl?q=%s",
          "/api/v1/search?q=%s&explain=1&facet-size=50",
          "/api/v1/search?q=%s&interval=year&dup=all&size=100",
          "/api/v1/search?q=%s&sort=oldest&size=3&cursor=*",
          "/search?q=%s&from=1800&to=1900",
          "/timeline?q=%s&q2=land",
          "/timeline.csv?q=%s",
          "/timeline.svg?q=%s",
          "/api/v1/timeline?q=%s",
          "/compat/guardian/search?q=%s&show-fields=all&show-tags=all&page-size=50",
          "/compat/nyt/articlesearch.json?q=%s&facet_fields=source,section_name,persons",
          "/lists?lines=%s",
          "/lists.csv?lines=%s",
          "/api/v1/lists?lines=%s");

  private static final List<String> OTHERS =
      List.of(
          "/",
          "/help",
          "/status",
          "/api/v1/status",
          "/list",
          "/openapi.json",
          "/opensearch.xml",
          "/live",
          "/ready",
          "/static/none.css",
          "/r/NONE",
          "/search/facets/tag?q=land",
          "/search/facets/byline?q=land&facet-sort=name",
          "/alerts",
          "/alerts?q=quenselbrack",
          "/alerts?q=land",
          "/alerts/none",
          "/alerts/none/delete",
          "/alerts/none/feed",
          "/api/v1/alerts",
          "/api/v1/alerts/none",
          "/builds/current",
          "/builds/current?page=2",
          "/builds/current?since=" + EARLIER,
          "/builds/current.atom",
          "/builds/current.atom?since=" + EARLIER,
          "/api/v1/builds/current",
          "/api/v1/builds/current?since=" + EARLIER,
          "/api/v1/suggest?prefix=q",
          "/api/v1/suggest?prefix=the",
          "/api/v1/suggest?prefix=d",
          "/a/deal-10",
          "/a/deal-12?q=land+mayor&at=3",
          "/a/deal-2/compare",
          "/api/v1/articles/deal-2",
          "/api/v1/articles/deal-10/related",
          "/api/v1/articles/deal-2/compare",
          "/story/deal-12",
          "/story/none",
          "/story/" + SecretArticles.STORY,
          "/api/v1/stories/deal-12",
          "/api/v1/stories/" + SecretArticles.STORY,
          "/api/v1/articles/deal-12",
          "/entity/org:city-chamber",
          "/entity/org:city-chamber?page=2",
          "/entity/org:chamber",
          "/entity/chamber",
          "/entity/person:quentin-quenselbrack",
          "/entity/quenselbrack",
          "/api/v1/entities/org:city-chamber",
          "/api/v1/entities/quenselbrack",
          "/search/facets/org",
          "/compat/guardian/deal-10",
          "/compat/guardian/search?tag=organisation/city-chamber",
          "/compat/nyt/articlesearch.json?fq=organizations:(%22City+Chamber%22)",
          "/search?story=" + SecretArticles.STORY,
          "/api/v1/search?dup=fold&q=land&size=100",
          "/api/v1/search?story=" + SecretArticles.STORY);

  /** What an attacker would ask who knows a name, a day, an id or the shape of the answers. */
  private static final List<String> PROBES =
      List.of(
          "/search?q=land&view=table&explain=1",
          "/search?q=land&hints=off",
          "/search?q=quenselbrack&strict=1",
          "/search?q=quenselbrack&match=any",
          "/search?q=land+quenselbrack&match=all&exact=1",
          "/search?q=land&person=Quentin+Quenselbrack",
          "/search?q=land&-person=Quentin+Quenselbrack",
          "/search?byline=Q.+Quenselbrack",
          "/search?source=The+Quenselbrack+Gazette",
          "/search?tag=quenselbrackery&q=land",
          "/search?q=land&from=2026-11-01&to=2026-11-01",
          "/search?from=1801-05-06&to=1801-05-06",
          "/search?q=id:secret-first",
          "/search?q=secret-first",
          "/search?q=similar:secret-first",
          "/search?q=like:secret-revised",
          "/search?q=corrected:yes",
          "/search?q=copy:wire+OR+copy:own",
          "/search?q=quenselbrack~2",
          "/search?q=queselbrack~",
          "/search?q=title:quenselbrack+OR+text:quenselbrack",
          "/search?q=%7B%22query%22:%7B%22match%22:%7B%22title%22:%22quenselbrack%22%7D%7D%7D",
          "/search?q=TI(quenselbrack)+AND+land",
          "/search?q=atleast3(quenselbrack)",
          "/search?q=length%3E1&sort=newest&size=100&dup=all",
          "/search?q=land&sort=oldest&page=99",
          "/search?q=land&since=" + EARLIER,
          "/search?undated=1&facet-size=50",
          "/api/v1/search?since=" + EARLIER + "&size=100",
          "/api/v1/search?q=quenselbrak&hints=on",
          "/api/v1/search?facets=person,byline,source,tag,lang,section,org&facet-size=200",
          "/api/v1/search?q=land&facet-contains=quensel&facets=person,byline",
          "/api/v1/search?q=land&facet-prefix=Q&facets=byline",
          "/api/v1/search?q=the&interval=day&size=1",
          "/api/v1/search?q=lan*&explain=1",
          "/api/v1/search?q=quensel*&explain=1",
          "/search/facets/person?facet-prefix=Q",
          "/search/facets/byline?facet-contains=quensel",
          "/search/facets/source?facet-sort=name",
          "/search/facets/tag?q=quenselbrack",
          "/search/facets/lang",
          "/timeline?q=land&interval=day&measure=share",
          "/timeline?q=quenselbrack&q2=land&interval=month",
          "/timeline.csv?q=the&interval=day",
          "/api/v1/timeline?q=land&source=The+Quenselbrack+Gazette",
          "/api/v1/suggest?prefix=quens",
          "/api/v1/suggest?prefix=The+Quens",
          "/api/v1/suggest?prefix=tag",
          "/entity/person:quentin-quenselbrack?with=city-chamber",
          "/entity/org:city-chamber?from=1801&to=1801",
          "/entity/org:city-chamber?q=quenselbrack",
          "/entity/place:quenselbrack",
          "/api/v1/entities/person:quentin-quenselbrack",
          "/api/v1/entities/org:chamber-of-the-city",
          "/compat/guardian/search?q=quenselbrack&order-by=oldest",
          "/compat/guardian/search?ids=secret-first,deal-10",
          "/compat/guardian/search?from-date=1801-01-01&to-date=1801-12-31",
          "/compat/guardian/search?tag=contributor/q-quenselbrack",
          "/compat/nyt/articlesearch.json?q=quenselbrak",
          "/compat/nyt/articlesearch.json?fq=persons:(%22Quentin+Quenselbrack%22)",
          "/compat/nyt/articlesearch.json?begin_date=18010101&end_date=18011231&facet=true&facet_fields=source",
          "/lists?lines=quenselbrack%0Aland%0Asecret-first",
          "/search.csv?q=land&dup=all&fields=id,title,score,story,notes",
          "/search.atom?q=quenselbrak",
          "/alerts?source=The+Quenselbrack+Gazette",
          "/help?try=quenselbrack",
          "/r/quenselbrack",
          "/a/deal-10?q=quenselbrack",
          "/a/deal-10?cite=bib",
          "/a/deal-12?story=1",
          "/a/secret-correction?q=land",
          "/a/SECRET-FIRST",
          "/a/secret~2Dfirst",
          "/api/v1/articles/secret-first/related?limit=50",
          "/api/v1/articles/deal-12/related?limit=50",
          "/builds/current.atom?page=1",
          "/api/v1/builds/current?page=2&since=" + EARLIER);

  private static TestServer without;
  private static TestServer withheld;

  @BeforeAll
  static void start() throws IOException {
    String orders =
        """
        {"withheld": [
          {"id": "secret-first", "until": "2026-11-22T12:00:01Z"},
          {"id": "secret-revised", "takedown": "silent"},
          {"id": "secret-last", "role": "editor", "note": "never shown: quenselbrack"},
          {"id": "secret-correction", "takedown": "silent"},
          {"id": "secret-that-never-was", "takedown": "silent"}]}
        """;
    without =
        TestServer.of(
            Entrance.OPEN,
            named(MadeUpArticles.all()),
            archive -> archive.changes(EARLIER, changes(List.of())),
            "{\"withheld\": []}",
            CLOCK);
    withheld = withSecrets(orders);
  }

  /** The same articles with an organisation in their records, which the secret ones have, too. */
  private static List<Article> named(List<Article> articles) {
    return articles.stream()
        .map(article -> article.toBuilder().orgs(List.of("City Chamber")).build())
        .toList();
  }

  private static TestServer withSecrets(String orders) throws IOException {
    return TestServer.of(
        Entrance.OPEN,
        SecretArticles.among(named(MadeUpArticles.all())),
        archive -> {
          SecretArticles.standings().forEach(archive::standing);
          archive.changes(EARLIER, changes(SecretArticles.IDS));
        },
        orders,
        CLOCK);
  }

  /** What a build changed: some articles that anybody may see, and all that happened to others. */
  private static List<String> changes(List<String> secrets) {
    Stream<String> seen =
        Stream.of(
            "{\"kind\":\"CHANGED\",\"id\":\"deal-10\"}",
            "{\"kind\":\"CHANGED\",\"id\":\"deal-12\"}",
            "{\"kind\":\"VANISHED\",\"id\":\"deal-that-went\"}");
    Stream<String> gone =
        Stream.of(
            "{\"kind\":\"VANISHED\",\"id\":\"secret-that-never-was\"}",
            "{\"kind\":\"VANISHED\",\"id\":\"went\",\"otherIds\":[\"secret-that-never-was\"]}");
    Stream<String> hidden =
        secrets.stream()
            .flatMap(id ->
                Stream.of("CHANGED", "DATE_DOUBTFUL", "VANISHED")
                    .map(kind -> "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, id)));
    return Stream.of(seen, secrets.isEmpty() ? Stream.<String>empty() : gone, hidden)
        .flatMap(lines -> lines)
        .sorted(Comparator.comparing(line -> line.split("\"")[7]))
        .toList();
  }

  @AfterAll
  static void stop() {
    without.close();
    withheld.close();
  }

  static Stream<String> addresses() {
    Stream<String> searches =
        SEARCHES.stream()
            .flatMap(search -> QUERIES.stream().map(query -> search.formatted(encoded(query))));
    return Stream.of(searches, OTHERS.stream(), PROBES.stream(), secretAddresses())
        .flatMap(each -> each);
  }

  /** The addresses that the secret articles had. */
  private static Stream<String> secretAddresses() {
    String hash =
        CanonicalText.hex(
            CanonicalText.sha256(
                SecretArticles.all().getFirst().title(), SecretArticles.all().getFirst().body()));
    return SecretArticles.IDS.stream()
        .flatMap(id ->
            Stream.of(
                "/a/" + id,
                "/a/%s/v/%s".formatted(id, hash),
                "/a/%s/v/%s.txt".formatted(id, hash),
                "/a/%s/compare".formatted(id),
                "/api/v1/articles/" + id,
                "/story/" + id,
                "/compat/guardian/" + id,
                "/api/v1/stories/" + id,
                "/api/v1/articles/%s/related".formatted(id),
                "/api/v1/articles/%s/compare".formatted(id)));
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void theAnswerIsThatOfAnArchiveWithoutTheSecret(String address) {
    assertThat(answer(withheld, address)).isEqualTo(answer(without, address));
  }

  @Test
  void everyAddressOfTheServerIsAmongThem() {
    Set<String> asked =
        addresses().map(address -> address.replaceFirst("\\?.*", "")).collect(Collectors.toSet());
    Set<String> missed = new TreeSet<>(withheld.paths());
    missed.removeIf(template -> {
      String pattern = template.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+");
      return asked.stream().anyMatch(path -> path.matches(pattern));
    });
    assertThat(missed).isEmpty();
  }

  @Test
  void theSecretWouldHaveChangedAnswers() throws IOException {
    try (TestServer open = withSecrets("{\"withheld\": []}")) {
      assertThat(answer(open, "/api/v1/search?q=quenselbrack"))
          .isNotEqualTo(answer(without, "/api/v1/search?q=quenselbrack"));
      assertThat(answer(open, "/entity/org:city-chamber"))
          .isNotEqualTo(answer(without, "/entity/org:city-chamber"));
      assertThat(answer(open, "/api/v1/status")).isNotEqualTo(answer(without, "/api/v1/status"));
      assertThat(answer(open, "/builds/current.atom?since=" + EARLIER))
          .contains(SecretArticles.IDS)
          .contains("vanished: secret-that-never-was", "vanished: went");
    }
  }

  /** Status, headers and body, without what differs between any two servers. */
  private static String answer(TestServer server, String address) {
    HttpResponse<String> answer = server.get(address);
    String headers =
        answer.headers().map().entrySet().stream()
            .filter(header -> !Set.of("date", "etag", "content-length").contains(header.getKey()))
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    return (answer.statusCode() + "\n" + headers + "\n\n" + answer.body())
        .replace(":" + server.uri("/").getPort(), ":PORT")
        .replaceAll("(?<=\"(tookMillis|time)\":)\\d+", "0")
        .replaceAll(", and every byte again on [^<]*UTC", "")
        .replaceAll("\\d+ ms", "0 ms")
        .replaceAll("(?<=\"verifiedAt\":)(null|\"[^\"]*\")", "0")
        .replaceAll("(?<=\\.)[0-9.]+ s(econds)?", "0 s");
  }
}
