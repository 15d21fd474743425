package org.backfile.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.ChangedField;
import org.backfile.article.Credit;
import org.backfile.article.DateCandidate;
import org.backfile.article.Note;
import org.backfile.build.BuildStage;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.GrammarTable;
import org.backfile.server.query.QueryField;
import org.backfile.server.search.RelatedArticles;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.ItemField;
import org.backfile.server.web.url.Measure;
import org.backfile.server.web.url.SearchParameters;
import org.junit.jupiter.api.Test;

/** The German catalog against the program's own texts. */
class CatalogTest {
  private static final Path SOURCES = Path.of("src", "main");
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";

  /** Where a text is written down to be said: in templates and in code. */
  private static final Pattern SAID =
      Pattern.compile("(?<![\\w.])(?:Wording\\.say|say|html|Message\\.of)\\(\\s*" + TEXT);

  private static final Pattern OPEN_PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern MARKUP = Pattern.compile("<[^>]+>");

  private final Map<String, String> german = Catalog.of("de");

  @Test
  void everyTextOfPagesAndCodeIsTranslated() {
    assertThat(written(SAID)).filteredOn(text -> !german.containsKey(text)).isEmpty();
  }

  @Test
  void everyTextOfTheTablesIsTranslated() {
    assertThat(tables()).filteredOn(text -> !german.containsKey(text)).isEmpty();
  }

  @Test
  void nothingIsTranslatedThatIsNotSaid() {
    String sources = String.join("\n", sources());
    Set<String> known = tables();
    assertThat(german.keySet())
        .filteredOn(text -> !known.contains(text))
        .filteredOn(text -> !sources.contains('"' + text.replace("\"", "\\\"") + '"'))
        .isEmpty();
  }

  @Test
  void aTranslationHasTheFormsOpenPlacesAndMarkupOfItsText() {
    german.forEach((english, translated) -> {
      assertThat(translated.split("\\|", -1)).as(english).hasSameSizeAs(english.split("\\|", -1));
      assertThat(all(OPEN_PLACE, translated)).as(english).isEqualTo(all(OPEN_PLACE, english));
      assertThat(all(MARKUP, translated)).as(english).isEqualTo(all(MARKUP, english));
    });
  }

  private static Set<String> tables() {
    return Stream.of(
            Stream.of(Note.values()).map(Note::words),
            Stream.of(Credit.values()).map(Credit::words),
            Stream.of(ChangedField.values()).map(ChangedField::words),
            Stream.of(Problem.Kind.values()).map(Problem.Kind::title),
            Stream.of(CitationFormat.values()).map(CitationFormat::label),
            Stream.of(QueryField.values()).map(QueryField::meaning),
            Stream.of(ItemField.values()).map(ItemField::meaning),
            SearchParameters.ALL.stream().map(parameter -> parameter.meaning().pattern()),
            GrammarTable.ROWS.stream().flatMap(row -> Stream.of(row.task(), row.meaning())),
            Stream.of(KeywordField.values())
                .map(FacetName::of)
                .flatMap(
                    name -> Stream.of(name.label(), name.absent(), name.unknown(), name.plural())),
            Stream.of(DateCandidate.Event.values()).map(DateCandidate.Event::words),
            Stream.of(DateCandidate.Confidence.values()).map(DateCandidate.Confidence::words),
            Stream.of(Measure.values()).map(Measure::unit),
            Stream.of(BuildStage.values()).map(BuildStage::words),
            Stream.of(RelatedArticles.METHOD))
        .flatMap(texts -> texts)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> written(Pattern pattern) {
    Set<String> texts = new TreeSet<>();
    for (String source : sources()) {
      Matcher found = pattern.matcher(source);
      while (found.find()) {
        texts.add(found.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
      }
    }
    texts.remove("");
    return texts;
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(CatalogTest::holdsTexts).toList()) {
        sources.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** Commands speak to a terminal, in English. */
  private static boolean holdsTexts(Path file) {
    String name = file.toString();
    return name.endsWith(".jte") || (name.endsWith(".java") && !name.endsWith("Command.java"));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
