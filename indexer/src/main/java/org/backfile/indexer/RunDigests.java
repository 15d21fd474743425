package org.backfile.indexer;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.backfile.article.CanonicalText;
import org.backfile.build.BuildManifest;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;
import org.backfile.indexer.corpus.FieldMaps;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.schema.ArchiveSchema;

/**
 * What a run would read and how, as two numbers: where both are those of a build, another run would
 * say the same again.
 *
 * @param input of the name, size and time of change of every file
 * @param config of the settings, the field maps and the program
 * @param settings of the settings and the program alone
 */
record RunDigests(String input, String config, String settings) {

  static RunDigests of(IndexPlan plan, Corpus corpus, FieldMaps maps, Suppressed suppressed) {
    MessageDigest input = CanonicalText.newSha256();
    for (CorpusFile file : corpus.files()) {
      add(input, file.name());
      add(input, file.size() + " " + file.modified());
    }
    corpus.notRead().stream()
        .filter(outcome -> !(outcome instanceof Skipped))
        .forEach(failed -> add(input, failed.toString()));
    MessageDigest settings = CanonicalText.newSha256();
    add(settings, software() + " " + ArchiveSchema.VERSION);
    add(settings, code(RunDigests.class) + " " + code(ArchiveSchema.class));
    add(settings, plan.language() + " " + plan.enrich() + " " + plan.stories());
    String all = CanonicalText.hex(settings.digest());
    MessageDigest config = CanonicalText.newSha256();
    add(config, all);
    add(config, maps.toString());
    add(config, suppressed.toString());
    return new RunDigests(
        CanonicalText.hex(input.digest()), CanonicalText.hex(config.digest()), all);
  }

  boolean equalThoseOf(BuildManifest manifest) {
    return manifest.schemaVersion() == ArchiveSchema.VERSION
        && manifest.inputDigest().equals(input)
        && manifest.configDigest().equals(config);
  }

  /** Name and version of this program. */
  static String software() {
    String version = RunDigests.class.getPackage().getImplementationVersion();
    return version == null ? "backfile" : "backfile " + version;
  }

  /**
   * The hash of the jar that a class is from: another program may read the same file otherwise,
   * whatever it calls its version. Empty where it runs from classes, as tests do.
   */
  private static String code(Class<?> type) {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar)
          ? CanonicalText.hex(CanonicalText.newSha256().digest(Files.readAllBytes(jar)))
          : "";
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the program cannot read itself", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
