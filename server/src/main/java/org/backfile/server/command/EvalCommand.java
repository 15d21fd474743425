package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.server.eval.CollectionProblem;
import org.backfile.server.eval.Evaluation;
import org.backfile.server.eval.ScoreFile;
import org.backfile.server.eval.ScoreTable;
import org.backfile.server.eval.Scores;
import org.backfile.server.eval.TestCollection;
import org.backfile.server.query.MatchMode;
import org.backfile.server.search.lucene.LuceneArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the ranking on a test collection, and fails when it got worse than it was. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the ranking on a folder with docs.jsonl[.gz], queries.tsv (id, tab, text) and"
          + " qrels.txt (topic, 0, id of the article, grade): nDCG@10, MAP, MRR and R@100, as"
          + " trec_eval defines them.",
      "The documents are indexed for the occasion, as English or in --language TAG, into an archive"
          + " that is removed at the end.",
      "Ends with 1 when a measure fell by more than 0.005 below the stored scores."
    })
public final class EvalCommand implements Callable<Integer> {
  /** Not for people: the launcher makes the archive. */
  @Option(names = "--archive", required = true, paramLabel = "DIR", hidden = true)
  private Path archive = Path.of("");

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the collection")
  private Path corpus = Path.of("");

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "the topics of queries.NAME.tsv and qrels.NAME.txt")
  private @Nullable String split;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "scores reached before, to compare with: a table of set, measure, value")
  private @Nullable Path scores;

  @Option(names = "--update", description = "keep the new scores in --scores")
  private boolean update;

  @Option(
      names = "--match",
      paramLabel = "any|most|all",
      defaultValue = "any",
      converter = MatchModeOption.class,
      description = "how many of a topic's words an article must have (default: any)")
  private MatchMode match = MatchMode.ANY;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "1000",
      description = "articles to look at for a topic, at most 1000 (default: ${DEFAULT-VALUE})")
  private int depth;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "language of documents that do not say (default: en)")
  private @Nullable String language;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      return evaluate().number();
    } catch (CollectionProblem problem) {
      throw new CommandFailure(ExitCode.FAILED, String.valueOf(problem.getMessage()));
    }
  }

  private ExitCode evaluate() throws IOException {
    if (update && scores == null) {
      throw new CommandFailure(ExitCode.USAGE, "--update needs --scores FILE");
    }
    TestCollection collection = TestCollection.read(corpus, Optional.ofNullable(split));
    Scores reached = reached(collection);
    Optional<ScoreFile> file = Optional.ofNullable(scores).map(ScoreFile::new);
    boolean kept = scores != null && Files.exists(scores);
    ScoreTable table =
        new ScoreTable(
            collection.name(),
            collection.topics().size(),
            reached,
            kept ? file.orElseThrow().scores(collection.name()) : Optional.empty());
    print(table.text());
    if (update) {
      file.orElseThrow().keep(collection.name(), reached);
      return ExitCode.DONE;
    }
    return table.worse() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private Scores reached(TestCollection collection) {
    try (LuceneArchive opened = LuceneArchive.open(ArchiveOption.folder(archive).path())) {
      return new Evaluation(opened, match, depth).scores(collection);
    } catch (IllegalArgumentException outOfBounds) {
      throw new CommandFailure(ExitCode.USAGE, "--" + outOfBounds.getMessage());
    }
  }

  private void print(String text) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
