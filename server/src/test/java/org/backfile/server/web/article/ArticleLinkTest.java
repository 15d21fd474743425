package org.backfile.server.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLinkTest {
  @ParameterizedTest
  @CsvSource({
    "reut-17405, reut-17405",
    "a/b, a~2Fb",
    "~, ~7E",
    "100%, 100~25",
    "a b, a~20b",
    ".., ~2E.",
    "a.b, a.b",
    "'x;y', x~3By",
    "é, %C3%A9",
    "a\\b, a~5Cb"
  })
  void whatAPathCannotCarryIsEscapedWithATilde(String id, String segment) {
    assertThat(ArticleLink.segment(id)).isEqualTo(segment);
  }

  @Property
  void anIdSurvivesItsAddress(@ForAll("ids") String id) {
    String segment = ArticleLink.segment(id);
    assertThat(URI.create("/a/" + segment).normalize().getRawPath()).isEqualTo("/a/" + segment);
    assertThat(ArticleLink.id(URLDecoder.decode(segment, StandardCharsets.UTF_8))).contains(id);
  }

  @Test
  void aBrokenEscapeNamesNoArticle() {
    assertThat(ArticleLink.id("a~")).isEmpty();
    assertThat(ArticleLink.id("a~zz")).isEmpty();
    assertThat(ArticleLink.id("a~FF")).isEmpty();
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(id ->
            id.codePoints()
                .noneMatch(
                    each -> Character.isISOControl(each) || (each >= 0xD800 && each <= 0xDFFF)));
  }
}
