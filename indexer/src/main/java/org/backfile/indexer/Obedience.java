package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.indexer.previous.PreviousBuild;
import org.backfile.indexer.write.LuceneSink;
import org.backfile.indexer.write.LuceneSink.Settled;
import org.backfile.indexer.write.Withholding;
import org.backfile.schema.StoredArticle;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;

/** Has the orders obeyed, counts what they keep out, and knows what must not be named. */
final class Obedience implements Withholding.Witness {

  private final Suppressed suppressed;
  private final Tally tally;
  private final Set<String> gone = new HashSet<>();
  private final Set<String> met = new HashSet<>();

  /**
   * @param previous may have had articles under other ids than those that are ordered about
   */
  Obedience(Suppressed suppressed, Tally tally, PreviousBuild previous) throws IOException {
    this.suppressed = suppressed;
    this.tally = tally;
    gone.addAll(suppressed.ids());
    for (String id : suppressed.hashes().keySet()) {
      previous.articleOf(id).ifPresent(gone::add);
    }
  }

  /** Settles what belongs together, and obeys where articles are joined. */
  Settled settle(LuceneSink sink) throws IOException {
    Settled settled = sink.settleSameIds(suppressed.ids(), this);
    return sink.withhold(suppressed.ids(), suppressed.redacted(), this, settled);
  }

  @Override
  public void leftOut(Article record) {
    met.add(record.id());
    tally.suppress(record);
  }

  @Override
  public void takenDown(StoredArticle article) {
    for (Article record : article.records()) {
      gone.add(record.id());
      met.add(record.id());
      tally.suppress(record);
    }
  }

  @Override
  public void redacted(StoredArticle article, Article shown) {
    for (Article record : article.records()) {
      gone.add(record.id());
      met.add(record.id());
      tally.redact(record);
    }
    tally.addHoldings(shown);
  }

  /** The orders, also those of which the index knows nothing, that were about no article. */
  UnmetOrders unmet(WithheldList list, Path index) throws IOException {
    Set<String> ids = new HashSet<>(suppressed.hashes().keySet());
    list.orders().forEach(order -> ids.add(order.id()));
    ids.removeAll(met);
    return UnmetOrders.of(ids, index);
  }

  /** Whether an id is one of an article that was taken down, or not that of a redacted one. */
  boolean isGone(String id) {
    return gone.contains(id) && !suppressed.redacted().containsKey(id);
  }
}
