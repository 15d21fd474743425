package org.backfile.acceptance.site;

import java.nio.file.Path;
import org.backfile.build.Build;
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

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Site.class || type == Build.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    IndexedSite starter =
        context
            .getRoot()
            .getStore(ALL_TESTS)
            .computeIfAbsent(
                "starter", key -> IndexedSite.of(Path.of("..", "corpus")), IndexedSite.class);
    return parameter.getParameter().getType() == Site.class
        ? starter.server().site()
        : starter.build();
  }
}
