package org.backfile.indexer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.csv.CsvSource;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.jsonl.JsonLinesSource;
import org.backfile.indexer.source.jsonl.JsonStreamSource;
import org.backfile.indexer.source.text.TextSource;

/** The formats of corpus files: by name first, then by the first bytes. */
enum SourceFormat {
  JSON_LINES(".jsonl", ".ndjson") {
    @Override
    ArticleSource open(String file, InputStream bytes, FieldMap map) throws IOException {
      return new JsonLinesSource(file, bytes, map);
    }
  },
  JSON(".json") {
    @Override
    ArticleSource open(String file, InputStream bytes, FieldMap map) throws IOException {
      return new JsonStreamSource(file, bytes, map);
    }
  },
  CSV(".csv") {
    @Override
    ArticleSource open(String file, InputStream bytes, FieldMap map) throws IOException {
      return new CsvSource(file, bytes, map);
    }
  },
  TEXT(".txt") {
    @Override
    ArticleSource open(String file, InputStream bytes, FieldMap map) {
      return new TextSource(file, bytes, map);
    }
  };

  /** The names read, in words. */
  static final String NAMES = "*.jsonl, *.ndjson, *.json, *.csv, *.txt, each also with .gz";

  /** How many first bytes may tell the format. */
  static final int FIRST_BYTES = 1 << 16;

  private static final Pattern OBJECT_PER_LINE =
      Pattern.compile("\\s*\\{[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{.*", Pattern.DOTALL);

  private final String[] endings;

  SourceFormat(String... endings) {
    this.endings = endings;
  }

  /** The records of an unpacked file. */
  abstract ArticleSource open(String file, InputStream bytes, FieldMap map) throws IOException;

  /** The format a file's name promises; empty when it is none of ours. */
  static Optional<SourceFormat> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    for (SourceFormat format : values()) {
      for (String ending : format.endings) {
        if (plain.endsWith(ending)) {
          return Optional.of(format);
        }
      }
    }
    return Optional.empty();
  }

  /** The format a file really has, seen its first bytes: both kinds of JSON go by either name. */
  SourceFormat confirmed(byte[] first) {
    String text = new String(first, StandardCharsets.ISO_8859_1);
    return switch (this) {
      case JSON_LINES -> text.stripLeading().startsWith("[") ? JSON : JSON_LINES;
      case JSON -> OBJECT_PER_LINE.matcher(text).matches() ? JSON_LINES : JSON;
      case CSV -> CSV;
      case TEXT -> TEXT;
    };
  }
}
