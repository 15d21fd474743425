package org.backfile.server.web.paperdoll;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.backfile.server.TemporaryFolders;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.WebServer;
import org.backfile.withheld.WithheldList;

/**
 * Serves every state of every page on port 8081, to be looked at, and on port 8082 those of an
 * archive that is built for the first time.
 */
final class PaperDollMain {
  private static final int PORT = 8081;
  private static final int UNBUILT_PORT = 8082;
  private static final String WITHHELD =
      """
      {"withheld": [
        {"id": "deal-11", "takedown": "tombstone"},
        {"id": "deal-12", "title": "Land deal, day 12", "paragraphs": ["The mayor told the chamber."]}
      ]}
      """;

  private PaperDollMain() {}

  static void main() throws Exception {
    ArchiveFolder unbuilt = new ArchiveFolder(TemporaryFolders.make("paper-doll-unbuilt"));
    try (AutoCloseable lock = unbuilt.lock().orElseThrow()) {
      unbuilt.tell(new BuildProgress(BuildStage.INDEXING, OptionalInt.of(63), Instant.now()));
      System.out.println(serve(unbuilt.path(), UNBUILT_PORT) + " with " + lock);
      Path folder = TemporaryFolders.make("paper-doll");
      Files.writeString(folder.resolve(WithheldList.FILE), WITHHELD);
      new TestArchive(folder).publish("20260101T000000Z-aaaaaa", MadeUpArticles.all(), 1);
      list(serve(folder, PORT));
      Thread.currentThread().join();
    }
  }

  private static void list(String url) {
    System.out.println(url);
    for (String state :
        List.of(
            "search?q=land",
            "search?q=land&source=Daily+Post&not.section=City",
            "search?q=land&from=2019-13&unknown=1",
            "search?q=nowhere+land&exact=1",
            "search?q=*tion",
            "search?q=partial",
            "search?q=land+OR+partial",
            "search?q=land&view=table",
            "search?q=deal&explain=1",
            "search?undated=1",
            "search?q=(land+OR+deal",
            "search/facets/tag?q=land&facet-sort=name",
            "search?q=spelling",
            "search?q=broken",
            "search?q=gone",
            "search?q=land&build=older",
            "a/deal-1?q=land&at=1&match=2",
            "a/deal-2",
            "a/deal-2/compare",
            "a/deal-2/compare?view=side&only=1",
            "a/deal-2/compare?left=1&right=1",
            "a/deal-1/compare",
            "timeline",
            "timeline?q=land&q2=mayor&q3=nowhere&q4=*tion",
            "timeline?source=Odd+%26+Sons&source=Agency&interval=year&measure=share",
            "timeline?q=partial&interval=day",
            "timeline?q=land&from=1900&to=1901",
            "lists",
            "lists?lines=land%0A*tion%0Apartial%0Anowhere&from=2019-13",
            "search?q=nowhere&source=Agency&from=2015&to=2015",
            "search?q=land&measure=share",
            "help?try=mayor+w/5+deal",
            "help?try=*tion",
            "status",
            "builds/current",
            "a/hostile",
            "a/loose",
            "a/deal-11",
            "a/deal-12",
            "search/facets/nothing",
            "r/BF-nonsense",
            "a/nothing")) {
      System.out.println(url + state);
    }
  }

  private static String serve(Path folder, int port) {
    ServerConfig config =
        ServerConfig.of(folder, "Paper Doll", ServerConfig.LOOPBACK, port, List.of());
    PaperDoll doll = new PaperDoll(LuceneArchive.open(folder));
    return new WebServer(config, doll, Clock.systemUTC()).start().url();
  }
}
