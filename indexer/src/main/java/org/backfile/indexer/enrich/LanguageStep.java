package org.backfile.indexer.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Note;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the language of an article that does not say, from the beginning of its text: n-grams
 * of characters, 103 languages (Apache OpenNLP's language detector). In doubt it stays open.
 */
final class LanguageStep implements EnrichmentStep {

  /** Characters looked at. */
  private static final int ENOUGH = 300;

  /**
   * The detector shares one certainty among 103 languages, and short or mixed text leaves all of
   * them near 0.01. Sentences of a language it knows gave 0.03 to 0.13, and 1.3 to 5 times the
   * second best.
   */
  private static final double LEAST_CONFIDENCE = 0.025;

  private static final double LEAST_LEAD = 1.2;

  private @Nullable LanguageDetectorME detector;

  @Override
  public Article enrich(Article article) {
    if (article.language().isPresent()) {
      return article;
    }
    String text = CanonicalText.of(article);
    Language[] best =
        detector().predictLanguages(text.substring(0, Math.min(ENOUGH, text.length())));
    boolean sure =
        best[0].getConfidence() >= LEAST_CONFIDENCE
            && best[0].getConfidence() >= LEAST_LEAD * best[1].getConfidence();
    return sure
        ? article.toBuilder().language(tag(best[0].getLang())).note(Note.LANGUAGE_DETECTED).build()
        : article;
  }

  /** Made for the first article that needs it: the model takes a second and 36 MB. */
  private LanguageDetectorME detector() {
    LanguageDetectorME made = detector;
    if (made == null) {
      made = new LanguageDetectorME(Model.LOADED);
      detector = made;
    }
    return made;
  }

  /** BCP 47 takes the shorter of two ISO 639 codes; the detector's {@code cmn} is Chinese. */
  private static String tag(String iso3) {
    return Model.TAGS.getOrDefault(iso3, iso3);
  }

  /** Loaded once for all threads. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();
    static final Map<String, String> TAGS = tags();

    private static LanguageDetectorModel load() {
      try (InputStream model = LanguageStep.class.getResourceAsStream("/langdetect-183.bin")) {
        if (model == null) {
          throw new IllegalStateException("langdetect-183.bin is not on the class path");
        }
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, String> tags() {
      Map<String, String> tags = new HashMap<>(Map.of("cmn", "zh"));
      for (String iso2 : Locale.getISOLanguages()) {
        tags.put(Locale.of(iso2).getISO3Language(), iso2);
      }
      return Map.copyOf(tags);
    }
  }
}
