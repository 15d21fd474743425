package org.backfile.indexer.stories;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Credit;

/**
 * Tells a copy of agency text from a paper's own work by what is printed with it: source, byline,
 * dateline, last line.
 */
public final class CreditLines {

  /** The agencies whose names do not say that they are, and short names of those that do. */
  private static final String NAMES =
      "Reuters|Thomson Reuters|AP|Associated Press|AFP|Agence France-Presse|UPI|United Press International"
          + "|dpa|Deutsche Presse-Agentur|PA|PA Media|Press Association|EFE|ANSA|APA|ATS|Keystone-SDA|Belga|ANP|TT"
          + "|NTB|Ritzau|STT|PAP|CTK|MTI|TASS|ITAR-TASS|Interfax|RIA Novosti|Xinhua|Kyodo|Kyodo News|Jiji|Jiji Press"
          + "|Yonhap|PTI|Press Trust of India|ANI|IANS|UNI|Bernama|Antara|AAP|Australian Associated Press|SAPA"
          + "|Canadian Press|The Canadian Press|CP|Bloomberg|Bloomberg News|Dow Jones|Dow Jones Newswires|MENA"
          + "|Anadolu|Anadolu Agency|KUNA|WAM|Tanjug|Ukrinform|Unian|AGERPRES|BTA|Lusa|Telam|Notimex";

  private static final Pattern AGENCY =
      Pattern.compile(
          "(?:the )?(?:(?:"
              + NAMES
              + ")|.*\\b(?:news ?agency|news ?wire|wire service|press agency|news service))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_BYLINE =
      Pattern.compile(
          "(?:(?:by|from) )?(?:.*(?:,|/| for| of) ?)?(.{2,40}?)(?: staff| correspondent)?");

  /** A place in capitals, perhaps a date, an agency in brackets, a dash. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}\\p{M} .,'’/-]{1,60}(?:,? [\\p{L}.]{3,9} \\d{1,2})? ?\\(([\\p{L}][\\p{L} .-]{1,38})\\) ?(?:[-–—]|--)");

  private static final Pattern LAST_LINE =
      Pattern.compile("[\\[(–—-] ?([\\p{L}][\\p{L} .-]{1,38}?)[\\])]?\\.?");

  private static final int LONGEST_LAST_LINE = 48;

  private CreditLines() {}

  /** What the article itself tells; the strongest first. */
  public static Optional<Credit> of(Article article) {
    if (article.source().filter(CreditLines::isAgency).isPresent()) {
      return Optional.of(Credit.SOURCE_IS_AGENCY);
    }
    if (article.byline().stream().anyMatch(CreditLines::namesAgency)) {
      return Optional.of(Credit.BYLINE);
    }
    List<String> text = article.paragraphs();
    if (!text.isEmpty() && DATELINE.matcher(text.getFirst()).lookingAt()) {
      return Optional.of(Credit.DATELINE);
    }
    if (text.size() > 1 && isCredit(text.getLast(), article.byline())) {
      return Optional.of(Credit.LAST_LINE);
    }
    return article.byline().isEmpty() ? Optional.empty() : Optional.of(Credit.AUTHOR);
  }

  private static boolean isAgency(String name) {
    return AGENCY.matcher(name).matches();
  }

  private static boolean namesAgency(String byline) {
    Matcher named = IN_BYLINE.matcher(byline);
    return isAgency(byline) || (named.matches() && isAgency(named.group(1)));
  }

  /**
   * A name alone at the end, in brackets or after a dash: an agency's, or one word that is the
   * byline too, as no person's name is.
   */
  private static boolean isCredit(String paragraph, List<String> byline) {
    String line = paragraph.strip();
    Matcher named = LAST_LINE.matcher(line);
    if (line.length() > LONGEST_LAST_LINE || !named.matches()) {
      return false;
    }
    String name = named.group(1);
    return isAgency(name) || (byline.contains(name) && name.indexOf(' ') < 0);
  }
}
