package org.backfile.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.backfile.server.web.paperdoll.PaperDoll;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedAnswerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path folder;

  @Test
  void aRowThatCouldNotBeMarkedToTheEndSaysSo() throws IOException {
    String said = " · not every match of this row could be marked in time";
    new TestArchive(folder).publish("20260101T000000Z-aaaaaa", MadeUpArticles.all(), 1);
    try (LuceneArchive real = LuceneArchive.open(folder)) {
      assertThat(printed(new PaperDoll(real), "q=land+OR+partial&size=3").split(said, -1))
          .as("three rows that say so, and what is round them")
          .hasSize(4);
      assertThat(printed(real, "q=land")).doesNotContain(said);
    }
  }

  private static String printed(ArchiveSearch archive, String asked) {
    SearchState state = SearchUrl.read(asked, Twin.API, TODAY).state();
    QueryReading reading = SearchRequests.reading(state, TODAY);
    SearchRequest request = SearchRequests.request(state, reading, Twin.API, TODAY);
    StringWriter text = new StringWriter();
    new PrintedAnswer(new Terminal(new PrintWriter(text), false))
        .print(state, request, archive.search(request), 0);
    return text.toString();
  }
}
