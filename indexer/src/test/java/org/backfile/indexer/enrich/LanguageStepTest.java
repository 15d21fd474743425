package org.backfile.indexer.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageStepTest {

  private static Article.Builder article(String text) {
    return Article.builder("1", new Origin("a", 1)).text(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The harbour was closed on Thursday after the storm, and the ferry did not sail until the wind had dropped.
          fr | Le port est resté fermé jeudi après la tempête, et le bateau n'est parti qu'une fois le vent tombé.
          de | Der Hafen blieb am Donnerstag nach dem Sturm geschlossen, und die Fähre fuhr erst, als der Wind nachließ.
          es | El puerto permaneció cerrado el jueves después de la tormenta, y el barco no salió hasta que bajó el viento.
          it | Il porto è rimasto chiuso giovedì dopo la tempesta e il traghetto è partito solo quando il vento è calato.
          nl | De haven bleef donderdag na de storm gesloten, en de veerboot voer pas uit toen de wind was gaan liggen.
          ar | بقي الميناء مغلقا يوم الخميس بعد العاصفة ولم تبحر العبارة حتى هدأت الريح في المساء
          zh | 周四暴风雨过后，港口一直关闭，直到晚上风停了，渡轮才重新起航。许多乘客在候船室里等了整整一天。
          """)
  void theLanguageOfASentenceIsRecognisedAndTheArchiveSaysSo(String language, String text) {
    Article article = new LanguageStep().enrich(article(text).build());

    assertThat(article.language()).hasValue(language);
    assertThat(article.notes()).containsExactly(Note.LANGUAGE_DETECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "Hi",
    "qty 12 345 abc",
    "USDA REPORTS",
    "12:45 - 17:30",
    "Q3 mln dlrs vs 1.2 mln shrs"
  })
  void inDoubtTheLanguageStaysOpen(String text) {
    Article article = article(text).build();

    assertThat(new LanguageStep().enrich(article)).isEqualTo(article);
  }

  @Test
  void aLanguageThatIsGivenStays() {
    Article article = article("Le port est fermé depuis jeudi.").language("en").build();

    assertThat(Enrichment.all().enrich(article)).isSameAs(article);
  }
}
