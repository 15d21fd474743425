package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.backfile.server.web.receipt.Receipt;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A receipt, from the page that gives it to the page that takes it. */
class ReceiptPageTest {
  @AutoClose private static final TestServer server = TestServer.start();

  private static String code(String build, int total) {
    LocalDate today = LocalDate.of(2026, 11, 22);
    return Receipt.of(
            SearchUrl.read("q=land", Twin.PAGE, today).state(), "land", build, total, true, today)
        .code();
  }

  @Test
  void typedIntoTheBoxItGivesTheSameResult() {
    Document first = server.page("/search?q=land&section=City&sort=oldest");
    HttpResponse<String> typed = server.get("/search?q=" + first.select(".receipt").text());
    String there = typed.headers().firstValue("Location").orElseThrow();
    Document again = server.page(there);

    assertThat(typed.statusCode()).isEqualTo(303);
    assertThat(again.select(".notice").text()).contains("The receipt holds");
    assertThat(again.select("#found").text()).isEqualTo(first.select("#found").text());
    assertThat(again.select(".rows h3").eachText()).isEqualTo(first.select(".rows h3").eachText());
    assertThat(again.select(".receipt").text()).isEqualTo(first.select(".receipt").text());
  }

  @Test
  void ofABuildThatIsGoneItSaysSoAboveWhatIsFoundNow() {
    Document page = server.page("/r/" + code("20200101T000000Z-abcdef", 7));

    assertThat(page.select(".notice").text())
        .contains("The build of this receipt is gone", "7 articles", "20200101T000000Z-abcdef")
        .contains(TestServer.BUILD);
    assertThat(page.select(".rows h3")).isNotEmpty();
  }

  @Test
  void madeUpWithAnotherNumberItIsFoundOut() {
    assertThat(server.page("/r/" + code(TestServer.BUILD, 7)).select(".notice.fault").text())
        .contains("The receipt does not hold", "7 articles");
  }

  @Test
  void mistypedItIsRefusedInPlainWords() {
    HttpResponse<String> answer = server.get("/r/" + code(TestServer.BUILD, 7).replace('4', '5'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This is not a whole receipt", "A letter is wrong");
  }
}
