package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.indexer.IndexReport.FileReport;
import org.junit.jupiter.api.Test;

/** The standards' own examples, where they are at hand; see the property {@code backfile.data}. */
class RealFormatsTest {

  private static IndexReport read(String folder) throws IOException {
    String given = System.getProperty("backfile.data", "");
    Path path = Path.of(given.isEmpty() ? "../../shared/data" : given).resolve("formats/" + folder);
    assumeTrue(Files.isReadable(path), "no real data: " + path + " is not there");
    IndexReport report = new DryRun(IndexPlan.of(path, path)).run().report();
    assertThat(report.files())
        .allSatisfy(file ->
            assertThat(file.read())
                .isEqualTo(
                    file.indexed() + file.duplicates() + file.quarantined() + file.suppressed()));
    return report;
  }

  private static List<String> refused(IndexReport report) {
    return report.files().stream()
        .filter(file -> file.quarantined() > 0)
        .map(FileReport::name)
        .toList();
  }

  /** One example repeats a key, and one is a schema. */
  @Test
  void theExamplesOfNinjsAndNewsMlAreArticles() throws IOException {
    assertThat(refused(read("ninjs/examples")))
        .containsExactly(
            "1.4/businesswire-newsml-20130731006140.json",
            "2.1/schema-extension/extension-schema.json");
  }

  @Test
  void theNewsItemsOfTheGuidelinesOfNewsMlG2AreArticles() throws IOException {
    IndexReport report = read("newsml-g2/examples");

    assertThat(report.files().stream().filter(file -> file.indexed() > 0).map(FileReport::name))
        .contains(
            "LISTING_1_A_NewsML-G2_News_Item.xml",
            "LISTING_2_NewsML-G2_Text_Document.xml",
            "LISTING_3_Photo_in_NewsML-G2.xml",
            "LISTING_5_Multi-part_Video_in_NewsML-G2.xml",
            "LISTING_6_Simple_NewsML-G2_Package.xml",
            "LISTING_22_Sports_story_in_NewsML-G2NITF.xml");
    assertThat(report.skipped())
        .filteredOn(file -> file.why().contains("which is no article"))
        .hasSize(10);
  }

  /** What has neither title nor text apart, only declarations of entities are refused. */
  @Test
  void ofOverAThousandFeedsOnlyThoseWithADtdAreRefusedWhole() throws IOException {
    IndexReport report = read("feeds/wellformed");

    assertThat(report.counts().read()).isGreaterThan(1_000);
    assertThat(report.counts().indexed()).isGreaterThan(400);
    assertThat(refused(report))
        .contains("rdf/doctype_contains_entity_decl.xml", "rss/entity_in_doctype.xml");
  }
}
