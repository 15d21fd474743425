package org.backfile.server.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wish is saved as it was meant, or refused: nothing of it is passed over. */
class WishTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Wish read(String json) throws JsonProcessingException {
    return Wish.read(JSON.readTree(json), LocalDate.of(2020, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "bridge, q=bridge",
    "a OR b, q=a+OR+b",
    "?ridge, q=%3Fridge",
    "q=bridge&source=Weser-Bote, q=bridge&source=Weser-Bote",
    "/search?q=bridge, q=bridge",
    "?q=bridge, q=bridge",
    "source=Weser-Bote, source=Weser-Bote",
    "*, q=*",
    "q=*, q=*"
  })
  void aSearchIsParametersOrItsWords(String given, String search) throws JsonProcessingException {
    Wish wish = read("{\"search\":\"%s\"}".formatted(given));
    assertThat(wish.faults()).isEmpty();
    assertThat(wish.draft().search()).isEqualTo(search);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'search':'bridge','q':'a OR b'} | q",
        "{'search':'bridge','extra':1} | extra",
        "{'search':'bridge','paused':'yes'} | paused",
        "{'search':'bridge','paused':1} | paused",
        "{'search':'bridge','named':[]} | named",
        "{'search':'bridge','name':7} | name",
        "{'search':'bridge','to':{}} | to",
        "{'search':'bridge','channel':true} | channel",
        "{'search':'bridge','frequency':1} | frequency",
        "{'search':7} | search",
        "{'search':'q=bridge&sorce=Weser-Bote'} | search"
      })
  void whatHasNoMeaningIsAFaultOfItsMember(String json, String member)
      throws JsonProcessingException {
    assertThat(read(json.replace('\'', '"')).faults())
        .extracting(AlertDraft.Fault::field)
        .containsExactly(member);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"search\":null}",
        "{\"search\":\"\"}",
        "{\"search\":\"  \"}",
        "{\"search\":\"q=\"}",
        "{\"search\":\"/search?\"}",
        "{\"search\":\"sort=newest&size=5\"}"
      })
  void aSearchForNothingIsRefusedAndToldHowToAskForEverything(String json)
      throws JsonProcessingException {
    assertThat(read(json).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.field()).isEqualTo("search");
          assertThat(fault.message().toString()).contains("q=*");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"to", "named", "paused"})
  void aMemberThatIsNullIsLeftOut(String member) throws JsonProcessingException {
    assertThat(read("{\"search\":\"bridge\",\"%s\":null}".formatted(member)).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void aFlagIsRead(String sent, boolean paused) throws JsonProcessingException {
    assertThat(read("{\"search\":\"bridge\",\"paused\":%s}".formatted(sent)).paused())
        .isEqualTo(paused);
  }
}
