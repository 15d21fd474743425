package org.backfile.acceptance.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the starter archive: the repository's corpus, indexed by the real indexer, on a
 * running server. Both are made once for all test classes. A test asks for it by a parameter of
 * type {@link Site} or {@link Build}.
 */
public final class StarterSite implements ParameterResolver {
  private static final Namespace ALL_TESTS = Namespace.create(StarterSite.class);

  /** The archive with its server. */
  private record Starter(Path folder, Build build, LocalSite server) implements AutoCloseable {

    static Starter make() {
      try {
        Path folder = Files.createTempDirectory("starter-archive");
        Ended indexed =
            Program.INDEXER.run("index", "--corpus", Path.of("..", "corpus"), "--archive", folder);
        assertThat(indexed.exitCode()).as(indexed.output()).isZero();
        Build build = new ArchiveFolder(folder).current().orElseThrow();
        return new Starter(folder, build, LocalSite.over(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      BuildFiles.delete(folder);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Site.class || type == Build.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Starter starter =
        context
            .getRoot()
            .getStore(ALL_TESTS)
            .computeIfAbsent("starter", key -> Starter.make(), Starter.class);
    return parameter.getParameter().getType() == Site.class
        ? starter.server().site()
        : starter.build();
  }
}
