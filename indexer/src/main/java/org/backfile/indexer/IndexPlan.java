package org.backfile.indexer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backfile.indexer.stories.StoryThreshold;

/**
 * What to index and how.
 *
 * @param corpus a folder or one file
 * @param archive the folder of builds
 * @param maps field maps given for the whole corpus: a file, a folder of them, or {@code
 *     field=name,…}; what the latter say counts before all others
 * @param suppress file of ids that must stay out, one a line
 * @param language language of articles that do not say, instead of recognising it
 * @param enrich whether to find out what articles do not say
 * @param stories how much texts must share to be one story
 * @param threads threads at work
 * @param maxBad highest share of quarantined records to publish with, in per cent
 * @param keep builds to keep, the new one included
 * @param ifChanged whether to leave the archive alone when corpus and settings are those of the
 *     serving build
 * @param full whether to read every file, also those that are as they were for the serving build
 */
public record IndexPlan(
    Path corpus,
    Path archive,
    List<String> maps,
    Optional<Path> suppress,
    Optional<String> language,
    boolean enrich,
    StoryThreshold stories,
    int threads,
    double maxBad,
    int keep,
    boolean ifChanged,
    boolean full) {

  private static final double MAX_BAD = 5;
  private static final int KEEP = 2;

  /** The defaults of all settings. */
  public static IndexPlan of(Path corpus, Path archive) {
    return builder(corpus, archive).build();
  }

  /** A plan with the defaults of all settings that it is not told otherwise. */
  public static Builder builder(Path corpus, Path archive) {
    return new Builder(corpus, archive);
  }

  /** What a plan is put together with. */
  public static final class Builder {
    private final Path corpus;
    private final Path archive;
    private final List<String> maps = new ArrayList<>();
    private Optional<Path> suppress = Optional.empty();
    private Optional<String> language = Optional.empty();
    private boolean enrich = true;
    private StoryThreshold stories = StoryThreshold.DEFAULT;
    private OptionalInt threads = OptionalInt.empty();
    private double maxBad = MAX_BAD;
    private int keep = KEEP;
    private boolean ifChanged;
    private boolean full;

    private Builder(Path corpus, Path archive) {
      this.corpus = corpus;
      this.archive = archive;
    }

    /** Adds field maps. */
    public Builder maps(List<String> given) {
      maps.addAll(given);
      return this;
    }

    /** Keeps out the ids in a file, one a line; none without one. */
    public Builder suppress(Optional<Path> file) {
      suppress = file;
      return this;
    }

    /** Takes articles that do not say for ones of a language; recognises it without one. */
    public Builder language(Optional<String> tag) {
      language = tag;
      return this;
    }

    /** Whether to find out what articles do not say; true where nothing is said. */
    public Builder enrich(boolean finds) {
      enrich = finds;
      return this;
    }

    /** How much texts must share to be one story. */
    public Builder stories(StoryThreshold threshold) {
      stories = threshold;
      return this;
    }

    /** How many threads work, 1 or more; one for each processor where nothing is said. */
    public Builder threads(int number) {
      threads = OptionalInt.of(number);
      return this;
    }

    /**
     * The highest share of quarantined records to publish with.
     *
     * @param percent 0 to 100
     */
    public Builder maxBad(double percent) {
      maxBad = percent;
      return this;
    }

    /** How many builds to keep, the new one included; 1 or more. */
    public Builder keep(int builds) {
      keep = builds;
      return this;
    }

    /** Whether to leave an archive alone that is as corpus and settings would make it. */
    public Builder ifChanged(boolean only) {
      ifChanged = only;
      return this;
    }

    /** Whether to read every file, changed or not. */
    public Builder full(boolean all) {
      full = all;
      return this;
    }

    /** The plan. */
    public IndexPlan build() {
      return new IndexPlan(
          corpus,
          archive,
          List.copyOf(maps),
          suppress,
          language,
          enrich,
          stories,
          threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()),
          maxBad,
          keep,
          ifChanged,
          full);
    }
  }
}
