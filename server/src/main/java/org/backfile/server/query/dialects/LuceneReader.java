package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ReadOptions;

/**
 * Reads Lucene's language with Lucene's own parser ({@link StandardSyntaxParser}) and maps its
 * nodes to ours. Words without an operator between them all count. That parser recurses, so the
 * limits come first: {@link LimitCheck}.
 */
final class LuceneReader {
  private final String text;
  private final Problems problems;
  private final LuceneLeaves leaves;

  LuceneReader(String text, Rules rules, ReadOptions options, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.leaves = new LuceneLeaves(text, rules, options, problems);
  }

  /**
   * The tree; nothing when Lucene's parser does not take the text, or it holds what only Lucene can
   * run.
   */
  Optional<ArchiveQuery> read() {
    try {
      return parsed().map(node -> query(node).orElse(new ArchiveQuery.Everything()));
    } catch (Unsupported notRead) {
      return Optional.empty();
    }
  }

  private Optional<QueryNode> parsed() {
    try {
      return Optional.of(new StandardSyntaxParser().parse(text, ""));
    } catch (QueryNodeException | NumberFormatException notLucene) {
      return Optional.empty();
    }
  }

  /** A node that has no counterpart in our tree. */
  private static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(QueryNode node) {
      super("no counterpart for " + node.getClass().getSimpleName(), null, false, false);
    }
  }

  private Optional<ArchiveQuery> query(QueryNode node) {
    return switch (node) {
      case OrQueryNode or -> either(or);
      case AndQueryNode and -> all(and);
      case BooleanQueryNode row -> all(row);
      case GroupQueryNode group -> query(group.getChild());
      case ModifierQueryNode modifier -> modified(modifier);
      case BoostQueryNode boost ->
          query(boost.getChild()).map(inner -> leaves.boosted(inner, factor(boost)));
      case SlopQueryNode slop -> leaves.near((FieldQueryNode) slop.getChild(), slop.getValue());
      case TermRangeQueryNode range -> leaves.range(range);
      case RegexpQueryNode regexp -> leaves.regexp(regexp);
      case FieldQueryNode field -> leaves.read(field);
      default -> throw new Unsupported(node);
    };
  }

  /** The number as typed, which the node keeps as the nearest float. */
  private static double factor(BoostQueryNode boost) {
    return Double.parseDouble(Float.toString(boost.getValue()));
  }

  private Optional<ArchiveQuery> all(BooleanQueryNode node) {
    return Optional.of(ArchiveQuery.all(queries(node.getChildren())));
  }

  /**
   * In Lucene an OR with {@code +} or NOT in it asks for those alone; the other parts only lift the
   * order.
   */
  private Optional<ArchiveQuery> either(OrQueryNode or) {
    List<QueryNode> optional =
        or.getChildren().stream().filter(child -> modifier(child) == Modifier.MOD_NONE).toList();
    List<QueryNode> strict =
        or.getChildren().stream().filter(child -> modifier(child) != Modifier.MOD_NONE).toList();
    boolean required = strict.stream().anyMatch(child -> modifier(child) == Modifier.MOD_REQ);
    List<ArchiveQuery> parts = new ArrayList<>();
    if (required && !optional.isEmpty()) {
      problems.assume(
          Message.of(
              "Beside a word with +, Lucene makes the other sides of OR optional; they are left out."));
    } else if (!optional.isEmpty()) {
      parts.add(ArchiveQuery.any(queries(optional)));
    }
    parts.addAll(queries(strict));
    return Optional.of(ArchiveQuery.all(parts));
  }

  private List<ArchiveQuery> queries(List<QueryNode> nodes) {
    return nodes.stream().flatMap(node -> query(node).stream()).toList();
  }

  private Optional<ArchiveQuery> modified(ModifierQueryNode node) {
    Optional<ArchiveQuery> inner = query(node.getChild());
    return modifier(node) == Modifier.MOD_NOT
        ? inner.filter(query -> !(query instanceof ArchiveQuery.Everything)).map(ArchiveQuery::not)
        : inner;
  }

  private static Modifier modifier(QueryNode node) {
    return node instanceof ModifierQueryNode modifier ? modifier.getModifier() : Modifier.MOD_NONE;
  }
}
