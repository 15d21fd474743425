package org.backfile.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary from a stem to the words of the archive that have it: what turns a word into all its
 * written forms where positions are asked for, in highlighting and in the read-back of a query.
 *
 * <p>It is a small Lucene index beside the archive's, made from the finished one's words; its terms
 * are the stem term, NUL, the word. Nothing is counted in it.
 */
public final class WordForms {

  private static final String FIELD = "form";
  private static final char SEPARATOR = '\0';
  private static final int WORDS_A_DOCUMENT = 10_000;
  private static final FieldType TERMS_ONLY = termsOnly();

  private final IndexReader dictionary;
  private final Predicate<String> known;

  /** Reads a dictionary; the reader stays the caller's to close. */
  public WordForms(IndexReader dictionary) {
    this(dictionary, _ -> true);
  }

  /**
   * Reads a part of a dictionary.
   *
   * @param known which words there are
   */
  public WordForms(IndexReader dictionary, Predicate<String> known) {
    this.dictionary = dictionary;
    this.known = known;
  }

  /**
   * The words of the archive that have a stem, in order; empty when none has.
   *
   * @param stem a term of {@link QueryText#stems}
   * @param limit most words, the first in order of the alphabet
   */
  public List<String> forms(BytesRef stem, int limit) throws IOException {
    List<String> forms = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(dictionary, FIELD);
    if (terms == null) {
      return forms;
    }
    BytesRef prefix = new BytesRef(stem.utf8ToString() + SEPARATOR);
    TermsEnum each = terms.iterator();
    BytesRef term = each.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : each.term();
    while (term != null && forms.size() < limit && StringHelper.startsWith(term, prefix)) {
      int start = term.offset + prefix.length;
      String form = new BytesRef(term.bytes, start, term.length - prefix.length).utf8ToString();
      if (known.test(form)) {
        forms.add(form);
      }
      term = each.next();
    }
    return forms;
  }

  /**
   * Writes the dictionary of an index.
   *
   * @param index the finished index of articles
   * @param fields its fields that hold words as written
   * @param languages the languages of its articles
   */
  public static void write(
      IndexReader index, Set<String> fields, Collection<TextLanguage> languages, Directory target)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer()).setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(target, config)) {
      for (TextLanguage language : languages) {
        Lexicon lexicon = new Lexicon(language, Lexicon.WORDS_OF_TEXTS);
        for (String field : fields) {
          writeField(MultiTerms.getTerms(index, field), lexicon, writer);
        }
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static void writeField(@Nullable Terms words, Lexicon lexicon, IndexWriter writer)
      throws IOException {
    if (words == null) {
      return;
    }
    List<BytesRef> batch = new ArrayList<>();
    TermsEnum each = words.iterator();
    for (BytesRef word = each.next(); word != null; word = each.next()) {
      String text = word.utf8ToString();
      batch.add(new BytesRef(lexicon.form(text).stem().utf8ToString() + SEPARATOR + text));
      if (batch.size() == WORDS_A_DOCUMENT) {
        writer.addDocument(document(batch));
        batch.clear();
      }
    }
    writer.addDocument(document(batch));
  }

  private static Document document(List<BytesRef> terms) {
    Document document = new Document();
    document.add(new Field(FIELD, new TermStream(List.copyOf(terms)), TERMS_ONLY));
    return document;
  }

  private static FieldType termsOnly() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /** A stream of given terms. */
  private static final class TermStream extends TokenStream {
    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private final List<BytesRef> terms;
    private int next;

    TermStream(List<BytesRef> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      attribute.setBytesRef(terms.get(next++));
      return true;
    }
  }
}
