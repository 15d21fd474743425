package org.backfile.build;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * What a build is: written last by the indexer, read first by the server.
 *
 * @param schemaVersion version of the index format
 * @param buildId the build's id
 * @param builtAt when it was built, ISO 8601 in UTC
 * @param software name and version of the program that built it
 * @param counts what became of every record read
 * @param languages articles by language of analysis
 * @param firstDate date of the earliest dated article, ISO with its known parts, without a time of
 *     day; empty when nothing is dated
 * @param lastDate that of the latest
 * @param inputDigest digest of the corpus files: equal digest, equal input
 * @param configDigest digest of the settings that change a build
 * @param logicalDigest digest of what the archive says: equal for equal corpus, settings and
 *     version
 * @param files every file of the build but the manifest, by name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
public record BuildManifest(
    int schemaVersion,
    String buildId,
    String builtAt,
    String software,
    Counts counts,
    SortedMap<String, Integer> languages,
    String firstDate,
    String lastDate,
    String inputDigest,
    String configDigest,
    String logicalDigest,
    List<BuildFile> files) {

  /** Name of the manifest in a build's folder. */
  public static final String FILE = "manifest.json";

  /** Name of the file that holds the manifest's SHA-256: what proves the proof. */
  public static final String SEAL = "manifest.sha256";

  /** No control character, nothing outside of the build's folder. */
  private static final Pattern NAME = Pattern.compile("(?s)(?!/|.*(?:^|/)\\.\\.?(?:/|$))\\P{Cc}+");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * The accounting of a build: {@code read = indexed + duplicates + quarantined + suppressed}.
   *
   * @param read records read from the corpus
   * @param indexed records whose text is in the archive: articles and their older versions
   * @param duplicates records that repeat id and text of another
   * @param quarantined records that could not be understood
   * @param suppressed records kept out by order
   * @param articles articles, each counted once whatever its versions
   * @param undated articles without a publication date
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Counts(
      long read,
      long indexed,
      long duplicates,
      long quarantined,
      long suppressed,
      long articles,
      long undated) {
    public Counts {
      if (read != indexed + duplicates + quarantined + suppressed) {
        throw new IllegalArgumentException(
            "records do not add up: read %d, but indexed %d + duplicates %d + quarantined %d + suppressed %d"
                .formatted(read, indexed, duplicates, quarantined, suppressed));
      }
    }
  }

  /**
   * One file as it was written.
   *
   * @param name path in the build's folder, with {@code /} between names
   * @param size bytes
   * @param crc32c its CRC-32C, 8 hexadecimal digits: quick proof against damage
   * @param sha256 its SHA-256, 64 hexadecimal digits: proof against anything
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BuildFile(String name, long size, String crc32c, String sha256) {
    public BuildFile {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("a file of a build cannot be called '" + name + "'");
      }
    }
  }

  public BuildManifest {
    files = List.copyOf(files);
  }

  /** Writes the manifest into a build's folder, and its own SHA-256 beside it. */
  public void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    Files.writeString(folder.resolve(SEAL), BuildFiles.sha256(folder.resolve(FILE)) + "\n");
  }

  /**
   * Reads the manifest of a build's folder.
   *
   * @throws IOException when there is none or it is not one
   */
  public static BuildManifest read(Path folder) throws IOException {
    BuildManifest read =
        JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), BuildManifest.class);
    return Optional.ofNullable(read)
        .orElseThrow(() -> new IOException("expected an object, found null"));
  }
}
