package org.backfile.indexer.corpus;

import java.util.List;
import java.util.regex.Pattern;

/** Why a file is not read whose name no {@link SourceFormat} has, and what to do about it. */
final class NotRead {

  private static final String WHY = "no format has files of this name";

  private static final List<Advice> ADVICE =
      List.of(
          new Advice("docm?|dot[xm]?|odt|pages|wp[ds]", "save it as .docx, .txt or .pdf"),
          new Advice("xls[xmb]?|ods|numbers", "save it as .csv"),
          new Advice("rar|7z|xz|lz4|tbz2?|txz|tzst", "unpack it, or pack it as .zip, .tar or .gz"),
          new Advice("mdb|accdb|sqlite|db|sql", "export its tables as .csv or .jsonl"));

  private record Advice(Pattern name, String what) {
    Advice(String endings, String what) {
      this(Pattern.compile("(?i).*\\.(" + endings + ")"), what);
    }
  }

  private NotRead() {}

  /** The reason, with what to do where the ending of the name tells. */
  static String why(String name) {
    return ADVICE.stream()
        .filter(advice -> advice.name().matcher(name).matches())
        .map(advice -> "%s; for it to be read, %s".formatted(WHY, advice.what()))
        .findFirst()
        .orElse(WHY);
  }
}
