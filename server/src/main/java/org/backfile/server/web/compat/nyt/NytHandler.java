package org.backfile.server.web.compat.nyt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.compat.Foreign;
import org.backfile.server.web.compat.nyt.NytAnswer.NytFacet;
import org.backfile.server.web.compat.nyt.NytAnswer.NytMeta;
import org.backfile.server.web.compat.nyt.NytAnswer.NytResponse;
import org.backfile.server.web.compat.nyt.NytAnswer.NytTerm;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.Twin;

/** Answers as the Article Search API of the New York Times does. */
public final class NytHandler {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Site site;

  public NytHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /compat/nyt/articlesearch.json}. */
  public void search(Context ctx) {
    long start = System.nanoTime();
    LocalDate today = site.today();
    NytQuestion question =
        NytQuestion.read(Objects.requireNonNullElse(ctx.queryString(), ""), today);
    QueryReading reading = SearchRequests.reading(question.state(), today);
    SearchResult result =
        Foreign.searched(site, SearchRequests.request(question.state(), reading, Twin.API, today));
    String origin = site.origin().of(ctx);
    Map<String, Article> texts = Foreign.whole(site, result.hits(), today);
    List<NytDoc> docs =
        result.hits().stream()
            .map(hit -> NytDoc.of(hit, Optional.ofNullable(texts.get(hit.card().id())), origin))
            .toList();
    long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    NytMeta meta = new NytMeta(result.total(), question.page() * NytQuestion.SIZE, millis);
    NytResponse response = new NytResponse(docs, meta, meta, facets(question, result));
    NytAnswer answer =
        new NytAnswer("OK", "Of each article its publisher; archive: " + site.name(), response);
    Reply.send(ctx, 200, new Body(Body.JSON, Json.bytes(chosen(answer, question))));
  }

  /** The answer with the fields of an article that are asked for. */
  private static JsonNode chosen(NytAnswer answer, NytQuestion question) {
    JsonNode tree = Json.tree(answer);
    if (!question.fields().isEmpty()) {
      for (JsonNode doc : tree.at("/response/docs")) {
        ((ObjectNode) doc).retain(question.fields());
      }
    }
    return tree;
  }

  private static Optional<Map<String, NytFacet>> facets(NytQuestion question, SearchResult result) {
    if (question.facets().isEmpty()) {
      return Optional.empty();
    }
    Map<String, NytFacet> facets = new LinkedHashMap<>();
    question
        .facets()
        .forEach((name, field) ->
            result.facets().stream()
                .filter(facet -> facet.field() == field)
                .forEach(facet -> facets.put(name, facet(facet))));
    return Optional.of(facets);
  }

  private static NytFacet facet(FacetResult facet) {
    List<NytTerm> terms =
        facet.values().stream().map(value -> new NytTerm(value.value(), value.count())).toList();
    long listed = terms.stream().mapToLong(NytTerm::count).sum();
    return new NytFacet("terms", facet.missing(), listed + facet.other(), facet.other(), terms);
  }
}
