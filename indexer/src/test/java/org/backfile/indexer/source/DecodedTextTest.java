package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {

  private static final String RUSSIAN =
      "Городской совет принял решение о строительстве нового моста через реку. Жители района довольны.";
  private static final String JAPANESE = "市議会は新しい橋の建設を承認しました。住民は満足しています。";
  private static final String FRENCH = "Le café fermé « à côté » coûte 3 €.";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          french,   UTF-8,        -,            false
          french,   UTF-8,        iso-8859-1,   false
          french,   windows-1252, ISO-8859-1,   false
          french,   windows-1252, -,            true
          french,   windows-1252, utf-8,        true
          french,   UTF-16LE,     -,            false
          french,   UTF-16,       utf-8,        false
          russian,  windows-1251, windows-1251, false
          russian,  windows-1251, -,            true
          russian,  KOI8-R,       -,            true
          russian,  UTF-8,        nonsense!,    false
          japanese, Shift_JIS,    -,            true
          japanese, EUC-JP,       euc-jp,       false
          japanese, ISO-2022-JP,  iso-2022-jp,  false
          """)
  void theTextIsFoundWhateverIsDeclared(
      String language, String written, String declared, boolean guessed) {
    String text =
        language.equals("french") ? FRENCH : language.equals("russian") ? RUSSIAN : JAPANESE;

    DecodedText decoded =
        DecodedText.of(text.getBytes(Charset.forName(written)), Optional.ofNullable(declared));

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.guessed()).isEqualTo(guessed);
  }

  @Test
  void bytesOfWindowsPastedIntoUtf8AreReadAsBoth() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Pélissier, café, né, été: ".getBytes(StandardCharsets.UTF_8));
    bytes.write(0x93);
    bytes.writeBytes("oui".getBytes(StandardCharsets.UTF_8));
    DecodedText decoded = DecodedText.of(bytes.toByteArray());

    assertThat(decoded.text()).isEqualTo("Pélissier, café, né, été: \u201coui");
    assertThat(decoded.guessed()).isTrue();
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 0, 0};

    assertThatThrownBy(DecodedText.of(picture)::requireText)
        .isInstanceOf(RecordProblem.class)
        .hasMessage("expected a text, found bytes that are none");
  }

  @Property(tries = 500)
  void anyBytesAreDecodedWithoutFailure(@ForAll byte[] bytes, @ForAll String declared) {
    assertThat(DecodedText.of(bytes, Optional.of(declared)).text()).isNotNull();
  }
}
