package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.Optional;
import org.backfile.server.search.Mentions;

/**
 * When the articles of an answer appeared.
 *
 * @param first date of the earliest: ISO 8601 with the known parts only
 * @param last date of the latest
 */
public record MentionsJson(
    String first, String last, Optional<PeakJson> peak, Optional<SilenceJson> silence) {

  /** The period with the most articles. */
  public record PeakJson(String interval, LocalDate start, int count) {}

  /**
   * The longest run of periods without an article.
   *
   * @param from first day of the first period
   * @param to first day of the last
   * @param held how many of the periods the archive holds anything of
   * @param holdings articles that it holds of them
   */
  public record SilenceJson(
      String interval, LocalDate from, LocalDate to, int periods, int held, int holdings) {}

  static MentionsJson of(Mentions mentions) {
    return new MentionsJson(
        mentions.first().iso(),
        mentions.last().iso(),
        mentions
            .peak()
            .map(peak -> new PeakJson(peak.interval().key(), peak.start(), peak.count())),
        mentions
            .silence()
            .map(silence ->
                new SilenceJson(
                    silence.interval().key(),
                    silence.from(),
                    silence.to(),
                    silence.periods(),
                    silence.held(),
                    silence.holdings())));
  }
}
