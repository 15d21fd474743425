package org.backfile.indexer.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.IOException;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownSourceTest {

  private static Outcomes read(String... lines) throws IOException {
    return Outcomes.of(MarkdownSource.open("posts/a.md", bytes(lines), FieldMap.NONE));
  }

  @Test
  void frontMatterInYamlGivesFieldsUnderTheNamesOfSiteGenerators() throws IOException {
    Article article =
        read(
                "---",
                "title: \"Bridge: shut\"",
                "date: 2015-03-04T18:02:00+01:00",
                "lastmod: 2015-03-05",
                "authors:",
                "  - Dora Smith",
                "  - name: Alan Smith",
                "categories: [Local, News]",
                "tags: [bridge, ferry]",
                "draft: false",
                "---",
                "",
                "The **bridge** is [shut](https://a.example/).")
            .article();

    assertThat(article.title()).isEqualTo("Bridge: shut");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00+01:00");
    assertThat(article.updated()).map(PublicationDate::iso).hasValue("2015-03-05");
    assertThat(article.byline()).containsExactly("Dora Smith", "Alan Smith");
    assertThat(article.section()).hasValue("Local");
    assertThat(article.tags()).containsExactly("bridge", "ferry");
    assertThat(article.paragraphs()).containsExactly("The bridge is shut.");
    assertThat(article.extras()).containsKeys("draft", "categories");
  }

  @Test
  void frontMatterInTomlIsReadToo() throws IOException {
    Article article =
        read("+++", "title = 'Bridge shut'", "date = 2015-03-04", "+++", "Text.").article();

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04");
  }

  @Test
  void aHeadingThatRepeatsTheTitleIsNoParagraph() throws IOException {
    Article article =
        read("---", "title: Bridge shut", "---", "# Bridge shut", "", "Text.").article();

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.paragraphs()).containsExactly("Text.");
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() throws IOException {
    Article article = read("# Bridge shut", "", "One", "two.", "", "* first", "* second").article();

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.paragraphs()).containsExactly("One two.", "first", "second");
    assertThat(article.id()).isEqualTo("posts:a.md");
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() throws IOException {
    assertThat(read("---", "Just a text.", "---", "More.").article().body())
        .contains("Just a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: [", "a: &a [*a, *a]\ntitle: {{", "\ttitle: x"})
  void frontMatterThatCannotBeReadIsToldWithTheReason(String yaml) throws IOException {
    assertThat(read("---", yaml, "---", "Text.").failure().reason())
        .startsWith("front matter that is not YAML: ");
  }

  @Test
  void yamlMakesNoObjects() throws IOException {
    Outcomes outcomes =
        read("---", "title: !!javax.script.ScriptEngineManager [x]", "---", "Text.");

    assertThat(outcomes.all()).hasSize(1);
    assertThat(outcomes.articles()).isEmpty();
  }

  @Test
  void nestingWithoutEndIsReadAsText() throws IOException {
    assertThat(read(">".repeat(100_000) + " Deep.").all()).hasSize(1);
    assertThat(read("*_".repeat(20_000) + "Deep." + "_*".repeat(20_000)).all()).hasSize(1);
  }
}
