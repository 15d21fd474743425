package org.backfile.text;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words of one text in order, with their offsets (UTF-16 units, end exclusive) and whether a
 * sentence or a paragraph begins with them. Reused from text to text; columns, not objects, because
 * an index run makes hundreds of millions of words.
 */
final class TextTokens {

  static final byte SENTENCE_START = 1;
  static final byte PARAGRAPH_START = 2;

  private WordForm[] forms = new WordForm[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private byte[] marks = new byte[1024];
  private int size;

  void clear() {
    Arrays.fill(forms, 0, size, null);
    size = 0;
  }

  void add(WordForm form, int start, int end, byte mark) {
    if (size == forms.length) {
      grow();
    }
    forms[size] = form;
    starts[size] = start;
    ends[size] = end;
    marks[size] = mark;
    size++;
  }

  private void grow() {
    forms = ArrayUtil.grow(forms, size + 1);
    starts = ArrayUtil.growExact(starts, forms.length);
    ends = ArrayUtil.growExact(ends, forms.length);
    marks = ArrayUtil.growExact(marks, forms.length);
  }

  int size() {
    return size;
  }

  WordForm form(int at) {
    return forms[at];
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  boolean beginsSentence(int at) {
    return (marks[at] & SENTENCE_START) != 0;
  }

  boolean beginsParagraph(int at) {
    return (marks[at] & PARAGRAPH_START) != 0;
  }
}
