package org.backfile.server.web.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * The parameters of a search in few bytes: {@code name=value}, a line each, raw Deflate (RFC 1951)
 * with a dictionary of what such lines often hold. The dictionary is part of the format: a change
 * of it is a new version of the receipt.
 */
final class PackedQuestion {
  private static final byte[] DICTIONARY =
      ("missing.1\nmatch=any\nsyntax=native\nnot.type=language=tag=place=org=person=byline=section="
              + "undated=1\nexact=1\nsort=oldest\nsort=newest\nto=19-12-31\nfrom=19-01-01\nto=20"
              + "\nfrom=20\nsource=The \nq=headline: AND NOT OR NEAR/5 \" ")
          .getBytes(StandardCharsets.UTF_8);

  /** More than any address can ask. */
  private static final int MOST_BYTES = 64 * 1024;

  private PackedQuestion() {}

  static byte[] pack(SearchState question) {
    StringBuilder lines = new StringBuilder();
    question
        .values()
        .forEach((parameter, values) ->
            values.forEach(value ->
                lines.append(parameter.name()).append('=').append(escaped(value)).append('\n')));
    byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(text);
      deflater.finish();
      byte[] out = new byte[text.length * 2 + 64];
      return Arrays.copyOf(out, deflater.deflate(out));
    } finally {
      deflater.end();
    }
  }

  /** A value holds no line feed of its own. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String unescaped(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        char next = line.charAt(++at);
        out.append(next == 'n' ? '\n' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Reads the rest of a buffer; empty when it holds no question that this program can ask. */
  static Optional<SearchState> unpack(ByteBuffer in) {
    byte[] packed = new byte[in.remaining()];
    in.get(packed);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed);
      byte[] out = new byte[MOST_BYTES];
      int length = inflater.inflate(out);
      return inflater.finished()
          ? state(new String(out, 0, length, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (DataFormatException damaged) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Optional<SearchState> state(String lines) {
    SearchState state = SearchState.EMPTY;
    List<String> all = lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    for (String line : all) {
      int equals = line.indexOf('=');
      Optional<Parameter> parameter =
          SearchParameters.named(line.substring(0, Math.max(0, equals)));
      String value = unescaped(line.substring(equals + 1));
      boolean fits = parameter.flatMap(each -> each.kind().canonical(value)).isPresent();
      if (!fits) {
        return Optional.empty();
      }
      List<String> values = new ArrayList<>(state.all(parameter.get()));
      values.add(value);
      state = state.with(parameter.get(), values);
    }
    return Optional.of(state);
  }
}
