package org.backfile.acceptance.site;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Gives tests a {@link Site} with 21,578 wire stories of 1987, indexed by their map file once for
 * all test classes. Where the data is missing, the tests are skipped with that reason.
 */
public final class ReutersSite extends TypeBasedParameterResolver<Site>
    implements ExecutionCondition {
  /** The corpus, which need not be there. */
  public static final Path CORPUS =
      Path.of(System.getProperty("backfile.data", ""), "news", "reuters21578.jsonl.gz");

  private static final Namespace ALL_TESTS = Namespace.create(ReutersSite.class);
  private static final Path MAP = Path.of("..", "indexer", "maps", "reuters21578.map.toml");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Files.exists(CORPUS)
        ? ConditionEvaluationResult.enabled("there is real data")
        : ConditionEvaluationResult.disabled(
            "no real data: BACKFILE_DATA names no folder with news/reuters21578.jsonl.gz");
  }

  @Override
  public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ALL_TESTS)
        .computeIfAbsent("reuters", key -> IndexedSite.of(CORPUS, "--map", MAP), IndexedSite.class)
        .server()
        .site();
  }
}
