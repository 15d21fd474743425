package org.backfile.server.web.article;

import org.backfile.server.language.Message;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.Tombstone;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;

/** Reads the articles that addresses name; a text that fails its check is never given out. */
public final class Articles {
  private final Site site;

  public Articles(Site site) {
    this.site = site;
  }

  /**
   * The article of an address.
   *
   * @param segment the part of the path that stands for its id
   * @param query what to mark
   * @throws ProblemException when there is none, or its text is damaged
   */
  public ArticleView read(String segment, QueryReading query) {
    String id = ArticleLink.id(segment).orElseThrow(Articles::none);
    ArticleView view = site.article(id, query).orElseThrow(() -> missing(id));
    if (!view.sound()) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.DAMAGED,
              Message.of(
                  "The text read from the index is not the text that was indexed, so it is not shown. Run backfile check, then index the corpus again.")));
    }
    return view;
  }

  /**
   * The archive has no article of an id. That it had one is told only where the order to take it
   * down says so; else the answer is that to an id that never was.
   */
  public ProblemException missing(String id) {
    return site.archive().tombstone(id).map(Articles::gone).orElseGet(Articles::none);
  }

  private static ProblemException gone(Tombstone tombstone) {
    return new ProblemException(
        new Problem(
            Problem.Kind.GONE,
            tombstone
                .date()
                .map(day ->
                    Message.of(
                        "The article was taken down on {0} and cannot be read here any more.",
                        Wording.day(day)))
                .orElseGet(() ->
                    Message.of("The article was taken down and cannot be read here any more."))));
  }

  /** There is nothing at the address. */
  public static ProblemException none() {
    return new ProblemException(
        new Problem(
            Problem.Kind.NOT_FOUND,
            Message.of("The archive has no article, or no version of one, at this address.")));
  }
}
