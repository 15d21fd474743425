package org.backfile.indexer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.CanonicalText;
import org.backfile.audit.AuditLog;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import org.backfile.withheld.Sight;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;

/**
 * Makes a removal real: deletes everything in the archive's folder that may still hold what the
 * serving build was made without, and writes a receipt. The corpus and copies of the archive
 * elsewhere are not ours to delete; the receipt says so.
 */
final class Purge {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ArchiveFolder archive;

  Purge(Path archive) {
    this.archive = new ArchiveFolder(archive);
  }

  /**
   * What was removed, for whoever ordered it.
   *
   * @param time when all of it was gone, ISO 8601 in UTC
   * @param firstCleanBuild the build that was made without it
   * @param removed SHA-256 of the id of each article taken down that was there: in the records
   *     indexed now, or in a build that was deleted
   * @param redacted SHA-256 of the id of each such article with another text
   * @param ordersAboutNothing SHA-256 of each other id that orders name: of no article
   * @param deleted names of what was deleted in the archive's folder
   * @param notDeleted what may hold copies and is out of reach
   */
  record Receipt(
      String time,
      String firstCleanBuild,
      List<String> removed,
      List<String> redacted,
      List<String> ordersAboutNothing,
      List<String> deleted,
      List<String> notDeleted) {}

  /**
   * Deletes all but a build.
   *
   * @param clean the serving build, which was made under the list as it is now
   * @param unmet orders that are about none of the records it was made of
   * @return where the receipt lies
   */
  Path allBut(Build clean, UnmetOrders unmet) throws IOException {
    Sight lasting = WithheldList.of(archive.path()).lasting();
    Set<String> nothing = inNoBuild(unmet.ids(), clean);
    List<Path> others = others(clean);
    for (Path other : others) {
      BuildFiles.delete(other);
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Receipt receipt =
        new Receipt(
            now.toString(),
            clean.id(),
            hashes(lasting.hidden().stream().filter(id -> !nothing.contains(id))),
            hashes(lasting.redacted().keySet().stream().filter(id -> !nothing.contains(id))),
            hashes(nothing.stream()),
            others.stream().map(other -> other.getFileName().toString()).toList(),
            List.of("the corpus", "backups and copies of the archive", "files that were exported"));
    Path file = archive.path().resolve("purged-%s.json".formatted(clean.id()));
    Files.write(file, JSON.writeValueAsBytes(receipt), StandardOpenOption.CREATE_NEW);
    new AuditLog(archive.path().resolve(AuditLog.FILE)).append("purged", "all but " + clean.id());
    return file;
  }

  /** Which of some ids no build has that will be deleted; a damaged one cannot say. */
  private Set<String> inNoBuild(Set<String> ids, Build clean) throws IOException {
    Set<String> nothing = ids;
    for (Build build : archive.builds()) {
      if (!build.folder().equals(clean.folder())) {
        nothing = notIn(build, nothing);
      }
    }
    return nothing;
  }

  private static Set<String> notIn(Build build, Set<String> ids) {
    try {
      return UnmetOrders.of(ids, build.index()).ids();
    } catch (IOException damaged) {
      return ids;
    }
  }

  /** Other builds, finished or not, and what was kept of refused ones. */
  private List<Path> others(Build clean) throws IOException {
    try (Stream<Path> entries = Files.list(archive.path())) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !entry.equals(clean.folder()))
          .filter(entry -> entry.getFileName().toString().matches("(build|rejected)-.*"))
          .sorted()
          .toList();
    }
  }

  private static List<String> hashes(Stream<String> ids) {
    return ids.map(id ->
            CanonicalText.hex(
                CanonicalText.newSha256().digest(id.getBytes(StandardCharsets.UTF_8))))
        .sorted()
        .toList();
  }
}
