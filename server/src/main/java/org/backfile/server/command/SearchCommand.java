package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.backfile.article.PlainText;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.search.SearchJson;
import org.backfile.server.web.url.Kind;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Answers one query in the terminal, the way the page does: its options are the parameters of a
 * search address.
 */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = "backfile search --archive=DIR [OPTIONS] [QUERY...]",
    description = "Answers one query in the terminal.")
public final class SearchCommand implements Callable<Integer> {
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = {
        "the query; several words are one query, and none finds everything.",
        "Single quotes keep it from the shell, such as 'mayor \"land deal\"'; behind -- it may begin"
            + " with a hyphen."
      })
  private List<String> words = List.of();

  @Option(names = "--json", description = "prints the answer of the JSON API")
  private boolean json;

  private final CommandLine commandLine;

  private SearchCommand() {
    commandLine = new CommandLine(this);
    CommandSpec spec = commandLine.getCommandSpec();
    SearchParameters.ALL.stream()
        .filter(each -> each != SearchParameters.Q)
        .map(SearchCommand::option)
        .forEach(spec::addOption);
  }

  /** The command with an option for every parameter. */
  public static CommandLine create() {
    return new SearchCommand().commandLine;
  }

  private static OptionSpec option(Parameter parameter) {
    boolean flag = parameter.kind() instanceof Kind.Flag;
    return OptionSpec.builder("--" + parameter.name())
        .arity(flag ? "0" : "1")
        .type(flag ? boolean.class : List.class)
        .auxiliaryTypes(flag ? boolean.class : String.class)
        .paramLabel("VALUE")
        .description(description(parameter))
        .build();
  }

  private static String description(Parameter parameter) {
    String meaning = parameter.meaning().toString();
    return switch (parameter.kind()) {
      case Kind.Text _, Kind.Values _ -> meaning;
      case Kind.Flag _ -> meaning.replaceFirst("^1 = ", "");
      case Kind.Choice(var only) when only.size() == 1 -> meaning;
      case Kind.Choice _, Kind.Whole _, Kind.Date _, Kind.Build _, Kind.Names _ ->
          meaning + "; " + parameter.kind().expected();
    };
  }

  @Override
  public Integer call() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    SearchUrl url = SearchUrl.read(asked(), Twin.API, today);
    if (!url.faults().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          url.faults().stream()
              .map(fault ->
                  "--%s %s: %s"
                      .formatted(
                          fault.parameter().name(),
                          PlainText.visible(Terminal.cut(fault.given())),
                          fault.message()))
              .collect(Collectors.joining("\n")));
    }
    QueryReading reading = SearchRequests.reading(url.state(), today);
    reading.refusal().ifPresent(problem -> refuse(problem, reading));
    archive.folderWithBuilds();
    try (LuceneArchive lucene = LuceneArchive.open(archive.path())) {
      answer(lucene, url, SearchRequests.request(url.state(), reading, Twin.API, today));
    }
    return ExitCode.DONE.number();
  }

  private void answer(ArchiveSearch archiveSearch, SearchUrl url, SearchRequest request) {
    long start = System.nanoTime();
    SearchResult result = archiveSearch.search(request);
    long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    result.refusal().ifPresent(problem -> refuse(problem, request.query()));
    PrintWriter out = commandLine.getOut();
    if (json) {
      out.println(
          new String(
              Json.bytes(SearchJson.of(url, request, result, archiveSearch, millis)),
              StandardCharsets.UTF_8));
    } else {
      new PrintedAnswer(Terminal.on(out)).print(url.state(), request, result, millis);
    }
    out.flush();
  }

  /** The options as the address they stand for, so that they are read the one way there is. */
  private String asked() {
    return UrlText.query(address -> {
      address.add(SearchParameters.Q.name(), String.join(" ", words));
      for (OptionSpec option : commandLine.getParseResult().matchedOptions()) {
        String name = option.longestName().substring(2);
        if (SearchParameters.named(name).isPresent()) {
          option.typedValues().forEach(value -> add(address, name, value));
        }
      }
    });
  }

  private static void add(UrlText.Writer address, String name, Object value) {
    switch (value) {
      case Boolean on -> address.add(name, on ? "1" : "0");
      case List<?> values -> values.forEach(each -> address.add(name, String.valueOf(each)));
      default -> address.add(name, String.valueOf(value));
    }
  }

  private static void refuse(QueryProblem problem, QueryReading reading) {
    String place = problem.caret(reading.asTyped());
    throw new CommandFailure(
        ExitCode.USAGE, "%s %s\n%s".formatted(problem.message(), problem.hint(), place));
  }
}
