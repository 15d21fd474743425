package org.backfile.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list of versions with known holes in pom.xml does what it says: a module that takes one is
 * refused. The libraries here are empty files in a repository of the test's own.
 */
@Tag("faults")
class VulnerableVersionsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BANNED =
      Pattern.compile("<exclude>([^:<]+):([^:<]+):\\(,([^]<]+)]</exclude>");

  @TempDir private Path folder;

  /** A library in a version. */
  private record Library(String group, String name, String version) {
    String dependency() {
      return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
          .formatted(group, name, version);
    }

    String said() {
      return "%s:%s:jar:%s".formatted(group, name, version);
    }

    void writeTo(Path repository) throws IOException {
      Path place =
          Files.createDirectories(
              repository.resolve(group.replace('.', '/')).resolve(name).resolve(version));
      String file = name + "-" + version;
      Files.writeString(
          place.resolve(file + ".pom"),
          "<project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></project>"
              .formatted(group, name, version));
      new JarOutputStream(Files.newOutputStream(place.resolve(file + ".jar"))).close();
    }
  }

  private static List<Library> banned() throws IOException {
    return BANNED
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map(each -> new Library(each.group(1), each.group(2), each.group(3)))
        .toList();
  }

  /** Runs the checks of a module with some libraries, without a network. */
  private String checked(List<Library> libraries, int expectedExit) throws Exception {
    Path repository = folder.resolve("repository");
    for (Library each : libraries) {
      each.writeTo(repository);
    }
    Path pom = folder.resolve("pom.xml");
    Files.writeString(
        pom,
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.backfile</groupId>
            <artifactId>backfile</artifactId>
            <version>0.1.0</version>
            <relativePath>%s</relativePath>
          </parent>
          <artifactId>tried</artifactId>
          <dependencies>%s</dependencies>
        </project>
        """
            .formatted(
                folder.toRealPath().relativize(ROOT.resolve("pom.xml")),
                libraries.stream().map(Library::dependency).collect(Collectors.joining())));
    Path output = folder.resolve("output");
    Process maven =
        new ProcessBuilder(
                ROOT.resolve("mvnw").toString(),
                "-o",
                "-B",
                "-f",
                pom.toString(),
                "-Dmaven.repo.local.tail=" + repository,
                "validate")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = maven.waitFor();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(exit).as(said).isEqualTo(expectedExit);
    return said;
  }

  @Test
  void everyVersionOnTheListIsRefusedByName() throws Exception {
    List<Library> banned = banned();
    assertThat(banned).hasSizeGreaterThan(10);
    assertThat(checked(banned, 1))
        .contains("this version has a known vulnerability")
        .contains(banned.stream().map(Library::said).toList());
  }

  @Test
  void aVersionThatIsNotOnTheListIsTaken() throws Exception {
    var _ = checked(List.of(new Library("org.jsoup", "jsoup", "999.1")), 0);
  }
}
