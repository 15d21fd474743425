package org.backfile.server.web.story;

import java.util.List;
import java.util.Optional;
import org.backfile.article.Amendment;
import org.backfile.article.CanonicalText;
import org.backfile.article.Credit;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.Story;
import org.backfile.server.web.article.StoryLink;
import org.backfile.server.web.compare.Block;
import org.backfile.server.web.compare.Difference;

/**
 * A story as JSON.
 *
 * @param total how many articles it has
 * @param headlines the headlines under which it ran, each once
 * @param articles the articles, the first to run first; of a large story the first two hundred
 * @param corrections ids of the articles that correct one of them
 */
public record StoryJson(
    String key,
    String link,
    int total,
    List<String> headlines,
    List<CopyJson> articles,
    List<String> corrections,
    String buildId) {

  /**
   * One of its articles.
   *
   * @param copy wire or own
   * @param copyEvidence why it is taken for that
   * @param corrections what it has to do with corrections
   * @param differs how its text differs from that of the first; absent for the first
   */
  public record CopyJson(
      String id,
      String link,
      String title,
      Optional<String> source,
      Optional<String> published,
      Optional<String> copy,
      Optional<String> copyEvidence,
      List<String> corrections,
      String sha256,
      Optional<DiffersJson> differs) {
    static CopyJson of(Copy copy) {
      Optional<Credit> credit = copy.stored().card().standing().credit();
      return new CopyJson(
          copy.article().id(),
          copy.href(),
          copy.article().title(),
          copy.article().source(),
          copy.article().published().map(PublicationDate::iso),
          credit.map(each -> each.kind().value()),
          credit.map(Credit::words),
          copy.stored().card().standing().amendments().stream().map(Amendment::value).toList(),
          CanonicalText.hex(copy.stored().card().sha256()),
          copy.difference().map(DiffersJson::of));
    }
  }

  /** How a text differs from another, in paragraphs. */
  public record DiffersJson(boolean headline, long removed, long changed, long added, long same) {
    static DiffersJson of(Difference difference) {
      return new DiffersJson(
          difference.title().differs(),
          difference.count(Block.Kind.REMOVED),
          difference.count(Block.Kind.CHANGED),
          difference.count(Block.Kind.ADDED),
          difference.count(Block.Kind.SAME));
    }
  }

  static StoryJson of(Story story) {
    List<Copy> copies = Copy.of(story.key(), story.articles());
    return new StoryJson(
        story.key(),
        StoryLink.path(story.key()),
        story.total(),
        copies.stream().map(copy -> copy.article().title()).distinct().toList(),
        copies.stream().map(CopyJson::of).toList(),
        story.corrections().stream().map(each -> each.article().id()).toList(),
        story.build().buildId());
  }
}
