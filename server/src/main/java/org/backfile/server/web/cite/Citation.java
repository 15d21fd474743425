package org.backfile.server.web.cite;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.PublicationDate;

/**
 * What is said of an article when it is cited. Its texts are single lines without control
 * characters.
 *
 * @param id the article's id in the archive
 * @param title the headline; blank when there is none
 * @param byline who wrote it, as printed
 * @param source who published it
 * @param original where the source published it
 * @param permalink the absolute address of exactly this version
 * @param sha256 hash of its canonical text, in hexadecimal
 * @param archive what the archive is called
 * @param buildId the build that answered
 * @param retrieved when it answered, to the second
 * @param remarks what whoever cites it should know: a correction, a newer version, the search it
 *     was found by
 */
public record Citation(
    String id,
    String title,
    List<String> byline,
    Optional<String> source,
    Optional<String> section,
    Optional<PublicationDate> published,
    Optional<String> language,
    Optional<String> original,
    String permalink,
    String sha256,
    String archive,
    String buildId,
    OffsetDateTime retrieved,
    List<String> remarks) {
  /** Always with an offset, and {@code +00:00} rather than {@code Z}: people read it. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  public Citation {
    title = line(title);
    byline = byline.stream().map(Citation::line).toList();
    source = source.map(Citation::line);
    section = section.map(Citation::line);
    original = original.map(Citation::line);
    archive = line(archive);
    remarks = remarks.stream().map(Citation::line).toList();
  }

  /** A moment as {@link #retrieved} wants it. */
  public static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).withNano(0);
  }

  /** {@code 2026-11-22T13:05:11+00:00}. */
  public static String text(OffsetDateTime time) {
    return TIME.format(time);
  }

  /** When it was retrieved, with the offset. */
  public String retrievedAt() {
    return text(retrieved);
  }

  /** What proves the text, as lines of a name and a value. */
  public List<String> proof() {
    List<String> lines = new ArrayList<>();
    lines.add("Archive: " + archive + ", id " + id);
    lines.add("SHA-256: " + sha256);
    lines.add("Build: " + buildId);
    lines.add("Retrieved: " + retrievedAt());
    original.ifPresent(url -> lines.add("Original: " + url));
    lines.addAll(remarks);
    return lines;
  }

  /** Line breaks and controls become blanks: each of them means something in some format. */
  private static String line(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }
}
