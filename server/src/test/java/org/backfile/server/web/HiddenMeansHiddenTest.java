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
    return Stream.concat(Stream.concat(searches, OTHERS.stream()), secretAddresses());
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
