package org.backfile.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The languages whose inflected forms the archive knows, and one for all others, whose words are
 * kept as they are. The stemmers are Lucene's; the abbreviations are those whose full stop does not
 * end a sentence.
 */
public enum TextLanguage {
  ENGLISH(
      "en",
      words -> new SnowballFilter(new EnglishPossessiveFilter(words), new EnglishStemmer()),
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "col", "lt", "capt", "sgt", "gov",
          "sen", "rep", "st", "jr", "sr", "inc", "corp", "co", "ltd", "vs", "etc", "approx", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "dept",
          "fig", "vol", "mt")),
  FRENCH(
      "fr",
      FrenchLightStemFilter::new,
      Set.of("m", "mm", "mme", "mlle", "dr", "pr", "st", "ste", "etc", "av", "bd", "art")),
  GERMAN(
      "de",
      words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)),
      Set.of("hr", "fr", "dr", "prof", "st", "nr", "bzw", "usw", "ca", "vgl", "str", "mio", "mrd")),
  SPANISH(
      "es",
      SpanishLightStemFilter::new,
      Set.of("sr", "sra", "srta", "dr", "dra", "ud", "uds", "av", "etc", "pág", "núm")),
  ITALIAN(
      "it",
      ItalianLightStemFilter::new,
      Set.of("sig", "sigra", "dott", "prof", "avv", "ing", "ecc", "on", "sen")),
  PORTUGUESE(
      "pt",
      PortugueseLightStemFilter::new,
      Set.of("sr", "sra", "dr", "dra", "prof", "av", "etc", "pág")),
  DUTCH(
      "nl",
      words -> new SnowballFilter(words, new DutchStemmer()),
      Set.of("dhr", "mevr", "dr", "drs", "ir", "mr", "prof", "bijv", "enz", "nr")),
  ARABIC("ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)), Set.of()),
  OTHER("und", words -> words, Set.of());

  private final String tag;
  private final UnaryOperator<TokenStream> stemmer;
  private final Set<String> abbreviations;

  TextLanguage(String tag, UnaryOperator<TokenStream> stemmer, Set<String> abbreviations) {
    this.tag = tag;
    this.stemmer = stemmer;
    this.abbreviations = abbreviations;
  }

  /** BCP 47 primary language subtag; {@code und} for {@link #OTHER}. */
  public String tag() {
    return tag;
  }

  /** The language of a BCP 47 tag, by its primary subtag: {@code pt-BR} is Portuguese. */
  public static TextLanguage of(String languageTag) {
    String primary = Locale.forLanguageTag(languageTag.replace('_', '-')).getLanguage();
    for (TextLanguage language : values()) {
      if (language.tag.equals(primary)) {
        return language;
      }
    }
    return OTHER;
  }

  /** Wraps lower-cased words so that they come out as stems. */
  TokenStream stems(TokenStream words) {
    return stemmer.apply(words);
  }

  /** Whether a lower-cased word is usually written with a full stop that ends no sentence. */
  boolean abbreviates(String word) {
    return abbreviations.contains(word);
  }
}
