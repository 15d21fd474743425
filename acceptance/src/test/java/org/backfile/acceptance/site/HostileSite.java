package org.backfile.acceptance.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.build.BuildFiles;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Gives tests a {@link Site} over articles that want to be code: in every field, in the names of
 * their files, and in records that cannot be read. Two have versions, one corrects another, two are
 * one story.
 */
public final class HostileSite extends TypeBasedParameterResolver<Site> {
  /** What would be seen if a browser, a template engine or a logger took text for code. */
  public static final String MARKUP =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'></title></textarea><svg onload=alert(3)>"
          + " javascript:alert(4) qz${7*7}qz#{7*7}qz{{7*7}}qz<%=7*7%>qz $unsafe ${jndi:ldap://127.0.0.1:9/x}";

  /** What stands where a template was evaluated. */
  public static final String EVALUATED = "qz49qz";

  /** Titles that a spreadsheet would take for formulas. */
  public static final List<String> FORMULAS =
      List.of("=HYPERLINK(\"http://x.example\")", "+1+1", "-1+1", "@SUM(A1)", "＝1+1");

  /** An id of signs that mean something in an address. */
  public static final String ID = "../<b>&\"~' onmouseover=alert(5)";

  private static final Namespace ALL_TESTS = Namespace.create(HostileSite.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE =
      "<img src=x onerror=alert(6)> \u001B[31m\u202E qz${7*7}qz\n.jsonl";

  /** The corpus, and the site over it. */
  private record Hostile(Path corpus, IndexedSite indexed) implements AutoCloseable {

    static Hostile make() {
      try {
        Path corpus = Files.createTempDirectory("hostile-corpus");
        write(corpus);
        return new Hostile(corpus, IndexedSite.of(corpus, "--max-bad", "50"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      indexed.close();
      BuildFiles.delete(corpus);
    }
  }

  /** Writes the articles, and records that cannot be read, as files of a corpus. */
  public static void write(Path corpus) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(article(ID, "Hostile " + MARKUP, "2015-03-04", Map.of()));
    lines.add(article(ID, "Hostile again " + MARKUP, "2015-03-05", Map.of()));
    lines.add(
        article("correction", "A correction " + MARKUP, "2015-03-06", Map.of("corrects", ID)));
    lines.add(article("copy", "Hostile " + MARKUP, "2015-03-04", Map.of("source", "B " + MARKUP)));
    for (String formula : FORMULAS) {
      lines.add(article("formula " + formula, formula, "2016", Map.of("section", formula)));
    }
    lines.add("{\"id\": " + MARKUP);
    Files.write(corpus.resolve(FILE), lines);
  }

  private static String article(String id, String title, String date, Map<String, Object> other)
      throws IOException {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("id", id);
    article.put("title", title);
    article.put("text", "Hostile paragraph " + MARKUP + "\n\nSecond of " + date + ". " + MARKUP);
    article.put("published", date);
    article.put("language", "en");
    article.put("source", "A " + MARKUP);
    article.put("section", "Section\r\nX-Made-Up: yes " + MARKUP);
    article.put("byline", List.of("Author " + MARKUP));
    article.put("tags", List.of("Tag " + MARKUP));
    article.put("people", List.of("Person " + MARKUP));
    article.put("orgs", List.of("Org " + MARKUP));
    article.put("places", List.of("Place " + MARKUP));
    article.put("url", "javascript:alert(7)");
    article.put("rights", MARKUP);
    article.put("page " + MARKUP, MARKUP);
    article.putAll(other);
    return JSON.writeValueAsString(article);
  }

  @Override
  public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ALL_TESTS)
        .computeIfAbsent("hostile", key -> Hostile.make(), Hostile.class)
        .indexed()
        .server()
        .site();
  }
}
