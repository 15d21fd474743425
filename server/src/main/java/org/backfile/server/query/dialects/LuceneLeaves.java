package org.backfile.server.query.dialects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.InField;
import org.backfile.server.query.Limits;
import org.backfile.server.query.QueryField;
import org.backfile.server.query.QueryText;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.Lexeme.Kind;

/** The leaves of Lucene's tree: words, phrases and ranges, each with its field. */
final class LuceneLeaves {
  private final String text;
  private final Limits limits;
  private final LeafReader leaves;
  private final ConditionReader conditions;
  private final Placing placing;
  private final Problems problems;

  LuceneLeaves(String text, Rules rules, ReadOptions options, Problems problems) {
    this.text = text;
    this.limits = options.limits();
    this.leaves = new LeafReader(rules, options, problems);
    this.conditions = new ConditionReader(text, options.today(), problems);
    this.placing = new Placing(problems);
    this.problems = problems;
  }

  /** A word or a phrase, perhaps with a spelling tolerance, or a condition on dates or words. */
  Optional<ArchiveQuery> read(FieldQueryNode node) {
    String name = node.getFieldAsString();
    String content = text.substring(node.getBegin(), node.getEnd());
    if (name.equals("*")) {
      return Optional.of(new ArchiveQuery.Everything());
    }
    if (ConditionReader.isName(name)) {
      return condition(name + ":" + content, node.getBegin(), node.getEnd());
    }
    Optional<QueryField> field = QueryField.named(name);
    String known = field.isEmpty() && !name.isEmpty() ? unknown(name, node) : "";
    Optional<ArchiveQuery> leaf = leaf(node, known + content);
    if (node instanceof FuzzyQueryNode fuzzy) {
      leaf =
          leaf.map(word -> placing.marked(word, mark(node, new Sign.Tilde(edits(fuzzy))), limits));
    }
    return leaf.map(query -> field.map(in -> ArchiveQuery.inField(in, query)).orElse(query));
  }

  /** A phrase with a distance. */
  Optional<ArchiveQuery> near(FieldQueryNode phrase, int distance) {
    Token mark = mark(phrase, new Sign.Tilde(distance));
    return read(phrase).map(query -> inside(query, inner -> placing.marked(inner, mark, limits)));
  }

  /** Weighted by a factor. */
  ArchiveQuery boosted(ArchiveQuery query, double factor) {
    return placing.marked(query, new Token(new Sign.Boost(factor), 0, text.length()), limits);
  }

  /** Dates or word counts from one to another. */
  Optional<ArchiveQuery> range(TermRangeQueryNode range) {
    FieldQueryNode from = range.getLowerBound();
    FieldQueryNode to = range.getUpperBound();
    String typed =
        from.getFieldAsString()
            + ":"
            + (range.isLowerInclusive() ? "[" : "{")
            + bound(from)
            + " TO "
            + bound(to)
            + (range.isUpperInclusive() ? "]" : "}");
    int start = text.lastIndexOf(from.getFieldAsString(), Math.min(from.getBegin(), to.getBegin()));
    int end = Math.max(from.getEnd(), to.getEnd());
    return condition(typed, Math.max(0, start), Math.min(text.length(), end + 1));
  }

  /** Regular expressions are not run; the words in one are looked for. */
  Optional<ArchiveQuery> regexp(RegexpQueryNode node) {
    String pattern = node.getText().toString();
    RegularExpressions.warn(0, text.length(), pattern, problems);
    List<ArchiveQuery.Word> words =
        Arrays.stream(pattern.split("[^\\p{L}\\p{N}]+"))
            .filter(QueryText::hasContent)
            .map(word -> new ArchiveQuery.Word(word, Form.EXACT))
            .toList();
    return Optional.of(ArchiveQuery.all(words));
  }

  private Optional<ArchiveQuery> leaf(FieldQueryNode node, String content) {
    boolean quoted = node instanceof QuotedFieldQueryNode || content.indexOf(' ') >= 0;
    Lexeme piece =
        new Lexeme(quoted ? Kind.QUOTED : Kind.WORD, content, node.getBegin(), node.getEnd());
    Optional<Token> token = quoted ? leaves.quoted(piece) : leaves.word(piece, true);
    return token.map(found -> ((Sign.Leaf) found.sign()).query());
  }

  private Optional<ArchiveQuery> condition(String typed, int start, int end) {
    Optional<ArchiveQuery> query = conditions.read(typed);
    if (query.isEmpty()) {
      conditions.complain(typed, start, end);
    }
    return query;
  }

  private String unknown(String name, FieldQueryNode node) {
    if (name.length() > 1 && name.chars().allMatch(Character::isLetter)) {
      PrefixReader.warnUnknown(name, node.getBegin(), node.getEnd(), problems);
    }
    return node instanceof QuotedFieldQueryNode ? "" : name + "\\:";
  }

  private static String bound(FieldQueryNode node) {
    return node.getTextAsString();
  }

  /** Older queries say how alike, from 0.0 to 1.0, instead of how many letters may differ. */
  private static int edits(FuzzyQueryNode node) {
    float number = node.getSimilarity();
    return number > 0 && number < 1 ? 2 : Math.round(Math.min(number, Numbers.HIGHEST));
  }

  private static ArchiveQuery inside(ArchiveQuery query, UnaryOperator<ArchiveQuery> change) {
    return query instanceof InField(var field, var inner)
        ? ArchiveQuery.inField(field, change.apply(inner))
        : change.apply(query);
  }

  /** The mark behind a word or a closing quote. */
  private Token mark(FieldQueryNode node, Sign sign) {
    int start = text.indexOf('~', node.getEnd());
    Matcher mark = Lexer.MARK.matcher(text).region(Math.max(0, start), text.length());
    int end = mark.lookingAt() ? mark.end() : text.length();
    return new Token(sign, Math.max(0, start), end);
  }
}
