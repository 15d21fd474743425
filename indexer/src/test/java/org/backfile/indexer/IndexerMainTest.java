package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerMainTest {

  @TempDir Path temp;
  private Path corpus;
  private Path archive;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(temp.resolve("corpus"));
    archive = temp.resolve("archive");
    Files.writeString(
        corpus.resolve("a.csv"),
        "ref,head,date\n1,Ferry sails,4 March 2015\n2,Ferry late,03/04/2015\n");
  }

  private int run(String... arguments) {
    return IndexerMain.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Progress.NONE,
        arguments);
  }

  private int index(String... options) {
    String[] all = new String[options.length + 5];
    all[0] = "index";
    all[1] = "--corpus";
    all[2] = corpus.toString();
    all[3] = "--archive";
    all[4] = archive.toString();
    System.arraycopy(options, 0, all, 5, options.length);
    return run(all);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aGoodRunSaysWhatItReadAndWhichBuildServes() throws IOException {
    assertThat(index("--map", "id=ref,title=head,published=date")).isZero();

    assertThat(printed())
        .contains("2          2          0           0          0  a.csv")
        .contains("2 indexed = 2 articles\n")
        .contains("2 articles, 1 without a date")
        .contains("1 date not understood, such as \"03/04/2015\"")
        .contains("Build " + Archives.serving(archive).id() + " serves.");
    assertThat(index("--map", "id=ref,title=head,published=date", "--if-changed")).isZero();
    assertThat(printed()).contains("unchanged: build");
  }

  @Test
  void aDryRunWritesNothingAndShowsWhatIsThere() {
    assertThat(index("--map", "id=ref,title=head,published=date", "--dry-run")).isZero();

    assertThat(printed())
        .contains("title          100.0%  Ferry")
        .contains("1  written like 4 March 2015")
        .contains("1  not understood, such as \"03/04/2015\" in a.csv:3")
        .contains("2  not given");
    assertThat(archive).doesNotExist();
  }

  @Test
  void aDryRunTellsWhatAFieldMapNamesAndNoRecordHas() {
    assertThat(
            index(
                "--map",
                "id=ref,title=head,published=date,byline=author+by,text=Body",
                "--dry-run"))
        .isZero();

    assertThat(printed())
        .contains(
            """
            What field maps name and files do not have:
              byline is to be found in "author+by", which no record has
              text is to be found in "Body", which no record has
            """);
  }

  @Test
  void aDryRunOfColumnsOfOtherNamesListsThemAndProposesAMap() throws IOException {
    Files.writeString(
        corpus.resolve("a.csv"),
        "nr,headline,pubDate,note\n1,Ferry sails,4 March 2015,\n2,Ferry late,5 March 2015,x\n");

    assertThat(index("--dry-run")).isEqualTo(4);

    assertThat(printed())
        .contains("Names in a.csv, 2 records:")
        .contains("headline               100.0%  title?       Ferry sails")
        .contains("note                    50.0%  -            x")
        .contains("  --map id=nr,title=headline,published=pubDate\n")
        .contains("  [fields]\n  id = \"nr\"\n  title = \"headline\"\n  published = \"pubDate\"\n");
    assertThat(index("--map", "id=nr,title=headline", "--map", "published=pubDate")).isZero();
  }

  @Test
  void filesOfSeveralShapesAreProposedAMapEach() throws IOException {
    Files.writeString(corpus.resolve("a.csv"), "Überschrift,Datum\nFähre,2021-06-10\n");
    Files.writeString(corpus.resolve("b.csv"), "titre,date de parution\nLe bac,2021-06-10\n");

    assertThat(index("--dry-run")).isEqualTo(4);
    assertThat(printed())
        .contains("make\n  a.csv.map.toml\nof these lines")
        .contains("  [fields]\n  title = \"Überschrift\"\n  published = \"Datum\"\n")
        .contains("make\n  b.csv.map.toml\nof these lines")
        .doesNotContain("  --map ")
        .contains("Dates in records for quarantine:\n  Datum: 1 like 2015-03-04\n");
    Files.writeString(
        corpus.resolve("a.csv.map.toml"),
        "[fields]\ntitle = \"Überschrift\"\npublished = \"Datum\"\n");
    Files.writeString(
        corpus.resolve("b.csv.map.toml"),
        "[fields]\ntitle = \"titre\"\npublished = \"date de parution\"\n");
    assertThat(index()).isZero();
    assertThat(printed()).contains("2 indexed = 2 articles");
  }

  @Test
  void recordsWithoutIdAndAddressAreCountedAndKeepTheirIdsWhenLinesAreInserted()
      throws IOException {
    String header = "title,text,published\n";
    String ferry = "Ferry sails,At noon.,2021-06-10\n";
    Files.writeString(corpus.resolve("a.csv"), header + ferry + ferry + "Ferry late,At one.,\n");
    String told = "3 records have neither an id nor an address (url).";

    assertThat(index("--dry-run")).isZero();
    assertThat(printed()).contains(told).contains("Ids used again (versions or duplicates): 1");
    assertThat(index()).isZero();
    assertThat(printed())
        .contains("3          2          1           0          0  a.csv")
        .contains("2 indexed = 2 articles");
    Files.writeString(
        corpus.resolve("a.csv"),
        header + "Bridge shut,Again.,\n" + ferry + "Ferry late,At one.,\n");
    out.reset();
    assertThat(index()).isZero();
    assertThat(printed()).contains(": 1 new, 0 changed, 0 vanished").contains(told);
  }

  @Test
  void datesThatMayBeOneDayOrAnotherAreToldOnceWithWhatToSay() throws IOException {
    Files.writeString(
        corpus.resolve("a.csv"),
        "id,title,published\n1,A,03/04/2015\n2,B,04/05/2015\n3,C,25/12/2015\n4,D,2015-03-04\n");

    assertThat(index()).isZero();
    assertThat(printed())
        .contains("4 articles, 2 without a date")
        .contains(
            "2 dates may name one day or another, and no day is made up: say --map dates=dmy if"
                + " they are meant day first, as others here are\n")
        .doesNotContain("WARNING");
    assertThat(index("--map", "dates=dmy")).isZero();
    assertThat(printed()).contains("4 articles, 0 without a date");
  }

  @Test
  void aRunThatUnderstandsHardlyADateSaysSoAndEndsWithThree() throws IOException {
    Files.writeString(
        corpus.resolve("a.csv"), "id,title,published\n1,A,03/04/2015\n2,B,the other day\n");
    String warning =
        "WARNING: hardly a date was understood: 2 of 2 articles that give one have none";

    assertThat(index("--dry-run")).isEqualTo(3);
    assertThat(printed()).contains(warning);
    out.reset();
    assertThat(index()).isEqualTo(3);
    assertThat(printed()).contains(warning);
  }

  @Test
  void anIdThatAFieldMapNamesAndNoRecordOfAFileHasIsToldAndEndsWithThree() throws IOException {
    Files.writeString(corpus.resolve("a.csv"), "ref,head,text\n1,Ferry,At noon.\n2,Bridge,Shut.\n");
    Files.writeString(corpus.resolve("b.csv"), "refno,head,text\n1,Ship,In.\n,Ship,Out.\n");
    String map = "id=refno,title=head";
    String warning =
        "WARNING: no record of a.csv has an id in \"refno\", where its field map looks for it";
    assertThat(index("--map", map, "--dry-run")).isEqualTo(3);
    assertThat(printed()).contains(warning);
    out.reset();
    assertThat(index("--map", map)).isEqualTo(3);
    assertThat(printed()).contains(warning).doesNotContain("no record of b.csv");
    out.reset();
    assertThat(index("--map", map)).as("where nothing is read anew").isEqualTo(3);
    assertThat(printed()).contains(warning);
    out.reset();
    assertThat(index("--map", "id=ref+refno,title=head")).isZero();
    assertThat(printed()).doesNotContain("WARNING");
  }

  @Test
  void theDatesOfADryRunAddUp() throws IOException {
    Files.writeString(
        corpus.resolve("a.csv"),
        "id,title,published\n1,A,03/04/2015\n2,B,\n3,C,2015-03-04\n4,D,May 2015\n5,E,1066-10-14\n");

    assertThat(index("--dry-run")).isZero();
    assertThat(printed())
        .contains(
            """
            Dates of publication, of 5 articles:
                       2  known to the day
                       1  known to the month
                       1  not given
                       1  not understood, such as "03/04/2015" in a.csv:2
            Those that are known are
                       2  written like 2015-03-04
                       1  written like March 2015
            Of all, doubtful are
                       1  impossible
                       1  not understood
            """);
  }

  @Test
  void anOrderThatNamesNoArticleIsTold() throws IOException {
    Files.writeString(corpus.resolve("a.csv"), "id,title\n1,A\n2,B\n3,C\n4,D\n");
    Files.createDirectories(archive);
    Files.writeString(
        archive.resolve("withheld.json"),
        """
        {"withheld": [
          {"id": "1", "takedown": "silent"},
          {"id": "2", "until": "2999-01-01T00:00:00Z"},
          {"id": "3", "title": "Other", "paragraphs": ["Other."]},
          {"id": "mistyped", "takedown": "silent"}
        ]}
        """);
    String warning =
        "WARNING: 1 id that orders name is that of no article; is it mistyped? mistyped\n";

    assertThat(index()).isZero();
    assertThat(printed()).contains(warning);
    out.reset();
    assertThat(UnmetOrders.of(WithheldList.of(archive), Archives.serving(archive)).ids())
        .as("as check and serve say it")
        .containsExactly("mistyped");
    assertThat(index()).as("where nothing is read anew").isZero();
    assertThat(printed()).contains(warning);
    Files.writeString(archive.resolve("withheld.json"), "{\"withheld\": []}");
    out.reset();
    assertThat(index()).isZero();
    assertThat(printed()).doesNotContain("WARNING");
  }

  @Test
  void theStoryThresholdIsOneOfTheSettings() throws IOException {
    assertThat(index("--story-threshold", "20")).isEqualTo(2);
    assertThat(complaint()).contains("--story-threshold: expected 35 to 100, found 20");
    assertThat(index("--map", "id=ref,title=head")).isZero();
    assertThat(index("--map", "id=ref,title=head", "--if-changed", "--story-threshold", "50"))
        .isZero();
    assertThat(printed()).contains("unchanged: build");
    out.reset();
    assertThat(index("--map", "id=ref,title=head", "--if-changed", "--story-threshold", "80"))
        .isZero();
    assertThat(printed()).doesNotContain("unchanged: build");
  }

  @Test
  void aDryRunSaysWhatIsWrongAndHowARunWouldEnd() {
    assertThat(index("--dry-run")).isEqualTo(4);

    assertThat(printed())
        .contains("a.csv:2: an article needs a title or a text, found neither")
        .contains("An index run would publish nothing: 2 of 2 records are bad");
  }

  @Test
  void tooManyBadRecordsEndWithFour() {
    assertThat(index()).isEqualTo(4);
    assertThat(printed()).contains("Nothing was published: 2 of 2 records are bad, 100.0 %");
  }

  @Test
  void aShareOfBadRecordsThatIsAllowedEndsWithThree() throws IOException {
    Files.writeString(corpus.resolve("b.jsonl"), "{\"id\":\"1\",\"title\":\"T\"}\n");

    assertThat(index("--max-bad", "70")).isEqualTo(3);
    assertThat(printed())
        .contains("The bad records are listed in " + Archives.serving(archive).quarantine());
  }

  @Test
  void aCorpusThatIsNotThereEndsWithFive() {
    assertThat(run("index", "--corpus", "/nowhere/at/all", "--archive", archive.toString()))
        .isEqualTo(5);
    assertThat(complaint()).startsWith("backfile: no such file or folder: /nowhere/at/all");
  }

  @Test
  void aDryRunOfACorpusThatIsNotThereSaysNothingOfAnArchive() {
    assertThat(run("index", "--corpus", "/nowhere/at/all", "--dry-run")).isEqualTo(5);
    assertThat(complaint()).isEqualTo("backfile: no such file or folder: /nowhere/at/all\n");
  }

  @Test
  void theRecordsIndexedAreTheArticlesAndTheirOlderVersions() throws IOException {
    Files.writeString(corpus.resolve("a.csv"), "id,title\n1,First\n1,Second\n2,Other\n");

    assertThat(index()).isZero();
    assertThat(printed()).contains("3 indexed = 2 articles + 1 older version of them");
  }

  @Test
  void filesThatAreNoArticlesAreListedWithTheRule() throws IOException {
    Files.writeString(corpus.resolve("README.md"), "About it");

    assertThat(index("--map", "id=ref,title=head", "--dry-run")).isZero();
    assertThat(printed()).contains("Not read as articles, 1:\n  README.md: about the corpus");
  }

  @Test
  void anArchiveThatCannotBeWrittenEndsWithFive() throws IOException {
    Files.writeString(archive, "a file where a folder should be");

    assertThat(index("--map", "id=ref,title=head")).isEqualTo(5);
    assertThat(complaint()).contains(archive.toString());
  }

  @Test
  void aLanguageGivenIsThatOfArticlesThatDoNotSay() throws IOException {
    Files.writeString(
        corpus.resolve("a.csv"),
        "id,title,language\n1,Le port est ferm\u00e9,\n2,Harbour shut,en\n");

    assertThat(index("--language", "fr")).isZero();
    assertThat(Archives.serving(archive).manifest().languages())
        .containsOnly(Map.entry("fr", 1), Map.entry("en", 1));
  }

  @Test
  void withoutEnrichmentNothingIsFoundOut() throws IOException {
    Files.writeString(
        corpus.resolve("a.csv"),
        "id,title\n1,The harbour was closed on Thursday after the storm\n");

    assertThat(index("--no-enrich")).isZero();
    assertThat(Archives.serving(archive).manifest().languages()).containsOnly(Map.entry("und", 1));
    assertThat(index()).isZero();
    assertThat(Archives.serving(archive).manifest().languages()).containsOnly(Map.entry("en", 1));
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(run("index", "--corpus", corpus.toString())).isEqualTo(2);
    assertThat(complaint()).contains("--archive is missing");
    assertThat(index("--keep", "0")).isEqualTo(2);
    assertThat(complaint()).contains("--keep: expected 1 to 1000, found 0");
    assertThat(index("--map", "headline=head")).isEqualTo(2);
    assertThat(complaint())
        .contains("'headline' is no field of an article; the fields are id, title");
  }

  @Test
  void wrongUsageIsToldInOneLineThatNamesTheHelp() {
    assertThat(run("index", "--corpse", "x")).isEqualTo(2);
    assertThat(complaint().lines())
        .singleElement()
        .asString()
        .startsWith("backfile index: ")
        .endsWith("; see backfile index --help");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run("index", "--help")).isZero();
    assertThat(printed())
        .contains("--corpus", "--archive", "--map", "--dry-run", "--if-changed", "--max-bad")
        .contains("--language", "--no-enrich", "--suppress", "--keep", "--threads")
        .contains("--story-threshold");
  }
}
