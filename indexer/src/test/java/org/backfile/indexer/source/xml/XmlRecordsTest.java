package org.backfile.indexer.source.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.backfile.indexer.source.ArticleSource;
import org.junit.jupiter.api.Test;

class XmlRecordsTest {
  private static final int LETTERS = 1 << 20;

  @Test
  void recordsWithNothingBetweenThemMayTogetherBeLongerThanOneMay() throws IOException {
    int records = ArticleSource.LONGEST_RECORD / LETTERS + 2;
    String xml = "<all>" + ("<item>" + "a".repeat(LETTERS) + "</item>").repeat(records) + "</all>";
    int read = 0;
    try (XmlRecords items =
        new XmlRecords(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
      while (items.next(Set.of("item")).isPresent()) {
        read++;
      }
    }
    assertThat(read).isEqualTo(records);
  }
}
