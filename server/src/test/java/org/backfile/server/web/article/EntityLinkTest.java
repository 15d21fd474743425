package org.backfile.server.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.backfile.schema.KeywordField;
import org.backfile.text.QueryText;
import org.backfile.text.QueryWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityLinkTest {
  private final EntityLink links = new EntityLink();

  @ParameterizedTest
  @CsvSource({
    "Jane Doe, person:jane-doe, /entity/person:jane-doe",
    "JANE  Doé, person:jane-doe, /entity/person:jane-doe",
    "'Doe, Jane', person:doe-jane, /entity/person:doe-jane",
    "jane-doe, person:jane-doe, /entity/person:jane-doe",
    "O’Roe, person:o'roe, /entity/person:o~27roe",
    "J. R. Doe, person:j-r-doe, /entity/person:j-r-doe",
    "Δήμος, person:δημος, /entity/person:%CE%B4%CE%B7%CE%BC%CE%BF%CF%82",
    "金正日, person:金正日, /entity/person:%E9%87%91%E6%AD%A3%E6%97%A5",
    "!!!, person:=!!!, /entity/person:~3D~21~21~21"
  })
  void anIdIsTheKindAndTheWordsOfTheName(String name, String id, String path) {
    assertThat(links.id(KeywordField.PERSON, name)).isEqualTo(id);
    assertThat(links.path(KeywordField.PERSON, name)).isEqualTo(path);
  }

  @Property
  void anAddressLeadsBackToTheWordsOfItsName(@ForAll("names") String name) {
    String path = links.path(KeywordField.ORG, name);
    EntityId id = read(path).orElseThrow();

    assertThat(URI.create(path).normalize().getRawPath()).isEqualTo(path);
    assertThat(id.kind()).contains(KeywordField.ORG);
    assertThat(words(id.name())).isEqualTo(words(name));
    if (words(name).isEmpty()) {
      assertThat(id.name()).isEqualTo(name);
    }
  }

  @Property
  void theNameOfAnAddressHasThatAddress(@ForAll("names") String name) {
    String path = links.path(KeywordField.ORG, name);

    assertThat(links.path(KeywordField.ORG, read(path).orElseThrow().name())).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jane Doe", "tag:jane", "re: Jane", "people:jane"})
  void aNameMayStandWithoutAKind(String segment) {
    assertThat(EntityId.read(segment)).contains(new EntityId(Optional.empty(), segment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"person:", "person:=", "  ", "person:~zz"})
  void whatNamesNothingIsNoId(String segment) {
    assertThat(EntityId.read(segment)).isEmpty();
  }

  private static Optional<EntityId> read(String path) {
    String segment = path.substring("/entity/".length());
    return EntityId.read(URLDecoder.decode(segment, StandardCharsets.UTF_8));
  }

  private static List<String> words(String text) {
    return new QueryText().words(text).stream().map(QueryWord::folded).toList();
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<Character> latin =
        Arbitraries.of("aZé'’.-, &½ß_9".chars().mapToObj(c -> (char) c).toList());
    Arbitrary<Character> other =
        Arbitraries.of("金正日かなﾊﾟ한δعبﷺ👍🏽".chars().mapToObj(c -> (char) c).toList());
    return Arbitraries.oneOf(
            latin.list().ofMinSize(1).ofMaxSize(12),
            other.list().ofMinSize(1).ofMaxSize(12),
            Arbitraries.chars().all().list().ofMinSize(1).ofMaxSize(12))
        .map(EntityLinkTest::text)
        .filter(name -> !name.isBlank());
  }

  /** As records have them: in one line, without lone surrogates. */
  private static String text(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replaceAll("\\p{Cntrl}", " ")
        .strip();
  }
}
