package org.backfile.indexer;

import java.nio.charset.StandardCharsets;
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
 * @param config of the settings, the field maps and the program's version
 * @param settings of the settings and the program's version alone
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
    add(settings, plan.language() + " " + plan.enrich());
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

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
