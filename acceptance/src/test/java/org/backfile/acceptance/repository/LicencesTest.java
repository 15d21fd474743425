package org.backfile.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The kept list of licences is that of the bills of materials, and has allowed licences only.
 * {@code -Dbackfile.goldens=update} writes it anew.
 */
class LicencesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/licences.md");
  private static final List<String> PROGRAMS = List.of("indexer", "server");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");

  /** Licences that ask nothing of a program which uses a library as it is. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "JDOM",
          "MIT",
          "MPL-1.1");

  /** What bills of materials call otherwise. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Mozilla Public License Version 1.1", "MPL-1.1",
          "Similar to Apache License but with the acknowledgment clause removed", "JDOM");

  /** Whose licence has three clauses; of its bare name, "The BSD License", the bill makes four. */
  private static final String JLINE = "org.jline:";

  private static TreeMap<String, TreeSet<String>> delivered() throws IOException {
    TreeMap<String, TreeSet<String>> licences = new TreeMap<>();
    for (String program : PROGRAMS) {
      Path bill = ROOT.resolve(program).resolve("target/bom.json");
      assumeTrue(Files.exists(bill), () -> bill + " is made by verify, and is not there");
      for (JsonNode each : new ObjectMapper().readTree(bill.toFile()).path("components")) {
        String library = each.path("group").asText() + ":" + each.path("name").asText();
        if (!each.path("group").asText().equals("org.backfile")) {
          licences.computeIfAbsent(library, _ -> new TreeSet<>()).addAll(of(library, each));
        }
      }
    }
    return licences;
  }

  private static List<String> of(String library, JsonNode component) {
    List<String> found = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      String name = licence.path("id").asText(licence.path("name").asText());
      found.add(
          library.startsWith(JLINE) && name.equals("BSD-4-Clause")
              ? "BSD-3-Clause"
              : NAMES.getOrDefault(name, name));
    }
    return found;
  }

  private static TreeMap<String, TreeSet<String>> documented() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .collect(
            Collectors.toMap(
                row -> row.group(1),
                row -> new TreeSet<>(List.of(row.group(2).split(" or "))),
                (one, _) -> one,
                TreeMap::new));
  }

  private static void write(TreeMap<String, TreeSet<String>> licences) throws IOException {
    String page = Files.readString(PAGE);
    String rows =
        licences.entrySet().stream()
            .map(each ->
                "| `%s` | %s |".formatted(each.getKey(), String.join(" or ", each.getValue())))
            .collect(Collectors.joining("\n", "|---|---|\n", "\n"));
    Files.writeString(PAGE, page.substring(0, page.indexOf("|---|---|")) + rows);
  }

  @Test
  void theListIsThatOfTheBillsOfMaterials() throws IOException {
    TreeMap<String, TreeSet<String>> delivered = delivered();
    if ("update".equals(System.getProperty("backfile.goldens"))) {
      write(delivered);
    }
    assertThat(delivered).hasSizeGreaterThan(20);
    assertThat(documented()).isEqualTo(delivered);
  }

  /** Of several licences one may choose. */
  @Test
  void everyLibraryCanBeHadUnderALicenceThatIsAllowed() throws IOException {
    assertThat(documented())
        .isNotEmpty()
        .allSatisfy((_, licences) -> assertThat(licences).containsAnyElementsOf(ALLOWED));
  }
}
