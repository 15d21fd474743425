package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An article and a result as PDF, which is what a reader files. */
@ExtendWith({Chromium.class, StarterSite.class})
class PaperTest {

  @Test
  void aPdfHasCitationAddressHashAndAllTheTextButNoNavigation(Site site, Browser browser)
      throws IOException {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE + "?q=council&at=1");
      List<String> words = words(page.locator(".text").innerText());
      String hash = page.locator(".provenance .hash").textContent();
      String paper = text(page.pdf());

      assertThat(words(paper)).containsSubsequence(words);
      assertThat(paper.replaceAll("\\s", ""))
          .contains(hash, site.at(Pages.ARTICLE) + "/v/", "Retrieved:20");
      assertThat(paper).doesNotContain("Back to the results", "Next match", "Timeline");
    }
  }

  @Test
  void printedResultsAreAListWithPermanentAddressesAndNothingToClick(Site site, Browser browser)
      throws IOException {
    try (Visit visit = Visit.to(site, browser)) {
      String paper = text(visit.open("/search?q=herring").pdf());
      String packed = paper.replaceAll("\\s", "");

      for (JsonNode item : site.json("q=herring&size=25").get("results")) {
        assertThat(packed).contains("(" + site.at(item.get("permalink").asText()) + ")");
      }
      assertThat(paper)
          .contains("articles")
          .doesNotContain("Apply filters", "Copy link", "Same day");
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Words of three letters and more: numbers of paragraphs stand elsewhere on paper. */
  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> word.length() > 2).toList();
  }
}
