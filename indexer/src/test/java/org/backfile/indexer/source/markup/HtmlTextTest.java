package org.backfile.indexer.source.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          <p>One <b>two</b>.</p><p>Three.</p>      | [One two., Three.]
          One.<br>Two.                              | [One.~Two.]
          One.<br><br>Two.                          | [One., Two.]
          One <p>two</p> three                      | [One, two, three]
          <ul><li>one</li><li>two</li></ul>         | [one, two]
          <table><tr><td>a</td><td>b</td></tr></table> | [a, b]
          <script>x</script><style>y</style>One.    | [One.]
          <pre>a  b</pre>                           | [a  b]
          <p>a&nbsp;&nbsp; b</p>                    | [a b]
          <p> </p><div></div>                       | []
          """)
  void paragraphsAreWhatABrowserWouldBreak(String html, String paragraphs) {
    assertThat(HtmlText.paragraphs(html).toString().replace('\n', '~')).isEqualTo(paragraphs);
  }
}
