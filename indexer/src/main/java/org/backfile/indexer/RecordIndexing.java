package org.backfile.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.build.BuildStage;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusReader;
import org.backfile.indexer.enrich.Enrichment;
import org.backfile.indexer.previous.PreviousBuild;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.write.LuceneSink;
import org.backfile.indexer.write.Threads;

/**
 * The work of all threads: take a record, read it, find out what it does not say, index it, count
 * it. Each thread does all of it for one record at a time, so that nothing waits in memory.
 */
final class RecordIndexing {

  private final RunInput input;
  private final Tally tally;
  private final LuceneSink sink;
  private final PreviousBuild previous;
  private final Optional<TakeOver> takeOver;
  private final ContentHashes hashes;

  /**
   * @param takeOver what need not be read
   * @param hashes take down those of the files that are read
   */
  RecordIndexing(
      RunInput input,
      Tally tally,
      LuceneSink sink,
      PreviousBuild previous,
      Optional<TakeOver> takeOver,
      ContentHashes hashes) {
    this.previous = previous;
    this.takeOver = takeOver;
    this.hashes = hashes;
    this.input = input;
    this.tally = tally;
    this.sink = sink;
  }

  /** Indexes the whole corpus; what is no article goes to the quarantine file. */
  void run(Path quarantineFile, Progress progress) throws IOException {
    Corpus corpus = takeOver.map(TakeOver::rest).orElse(input.corpus());
    hashes.forget(corpus);
    try (CorpusReader reader = new CorpusReader(corpus, input.corpus(), input.maps(), hashes::put);
        Quarantine quarantine = new Quarantine(quarantineFile);
        Closeable shown =
            progress.reading(
                new Progress.Reading(
                    BuildStage.INDEXING,
                    "records",
                    corpus.bytes(),
                    reader::bytesRead,
                    tally::read))) {
      if (takeOver.isPresent()) {
        takeOver.get().into(sink, tally, quarantine);
      }
      for (ReadOutcome outcome : input.corpus().notRead()) {
        take(outcome, sink.adder(), quarantine);
      }
      Threads.run(input.plan().threads(), reader::stop, () -> work(reader, quarantine));
      reader.asking().forEach(tally::asks);
    }
  }

  private void work(CorpusReader reader, Quarantine quarantine) throws IOException {
    LuceneSink.Adder adder = sink.adder();
    Enrichment enrichment = input.enrichment();
    Optional<RawRecord> record = reader.next();
    while (record.isPresent()) {
      ReadOutcome outcome = record.get().read().at(input.startedAt());
      take(
          outcome instanceof Read read
              ? new Read(enrichment.enrich(known(read.article())))
              : outcome,
          adder,
          quarantine);
      record = reader.next();
    }
    adder.flush();
  }

  /** What the build before found out of the same text need not be found out again. */
  private Article known(Article article) throws IOException {
    IndexPlan plan = input.plan();
    boolean finds = plan.enrich() && plan.language().isEmpty() && !plan.full();
    return finds ? previous.withLanguage(article) : article;
  }

  private void take(ReadOutcome outcome, LuceneSink.Adder adder, Quarantine quarantine)
      throws IOException {
    switch (outcome) {
      case Read read -> {
        adder.add(read.article());
        tally.add(read.article());
      }
      case Held held -> tally.add(held);
      case Failed failed -> {
        quarantine.add(failed);
        tally.add(failed);
      }
      case Skipped skipped -> tally.add(skipped);
    }
  }
}
