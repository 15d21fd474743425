package org.backfile.indexer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DatesFoundTest {

  @Test
  void ofEachNameIsToldHowItsDatesAreWrittenAndWhichMayBeTwoDays() {
    DatesFound dates = new DatesFound();
    for (String date :
        new String[] {"2021-06-10", "2021-06-11", "03/04/2015", "soon", "20210610"}) {
      ObjectNode record = new ObjectMapper().createObjectNode();
      dates.add(record.put("Datum", date).put("Nr", "20210610").put("Ort", "Averil"));
    }

    assertThat(dates.told())
        .containsExactly(
            "Datum: 2 like 2015-03-04, 1 like 20150304, 1 that may name one day or another, such as"
                + " 03/04/2015");
    assertThat(dates.anyAmbiguous()).isTrue();
  }
}
