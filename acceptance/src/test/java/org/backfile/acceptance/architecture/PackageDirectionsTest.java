package org.backfile.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;

/** Dependencies point one way, along the data: see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.backfile", importOptions = DoNotIncludeTests.class)
class PackageDirectionsTest {
  @ArchTest
  static final ArchRule theContractKnowsNeitherProgram =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.backfile.article..",
              "org.backfile.schema..",
              "org.backfile.text..",
              "org.backfile.audit..",
              "org.backfile.withheld..",
              "org.backfile.build..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.backfile.indexer..", "org.backfile.server..");

  @ArchTest
  static final ArchRule theIndexerNeverKnowsTheServer =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.indexer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.backfile.server..");

  @ArchTest
  static final ArchRule theServerNeverKnowsTheIndexer =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.backfile.indexer..");

  @ArchTest
  static final ArchRule anArticleKnowsNoIndex =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.article..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule readingAQueryKnowsNoSearchNoWebAndNoIndex =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server.query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.backfile.server.search..",
              "org.backfile.server.web..",
              "org.apache.lucene.document..",
              "org.apache.lucene.index..",
              "org.apache.lucene.search..");

  @ArchTest
  static final ArchRule theTreeOfAQueryKnowsNoLuceneAtAll =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server.query")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule searchingKnowsNoWeb =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.backfile.server.web..", "io.javalin..", "gg.jte..");

  @ArchTest
  static final ArchRule thePortKnowsNoBackend =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server.search")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.backfile.server.search.lucene..", "org.apache.lucene..");

  /** A reader of its own would see what is withheld. */
  @ArchTest
  static final ArchRule onlyTheVisibleIndexOpensAnIndex =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server..")
          .and()
          .resideOutsideOfPackage("org.backfile.server.search.visible..")
          .and()
          .doNotHaveSimpleName("CheckCommand")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.apache\\.lucene\\.(index\\.(DirectoryReader|IndexWriter|StandardDirectoryReader)|store\\..*Directory)");

  /** Whoever reads what only some may read is noted there. */
  @ArchTest
  static final ArchRule onlyTheSiteReadsArticles =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.server.web..")
          .and()
          .doNotHaveSimpleName("Site")
          .should()
          .callMethod(ArchiveSearch.class, "article", String.class, QueryReading.class);

  @ArchTest
  static final ArchRule noPackagesFormACircle =
      slices().matching("org.backfile.(**)").should().beFreeOfCycles();
}
