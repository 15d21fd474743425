package org.backfile.indexer.source.mediawiki;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.indexer.source.markup.HtmlText;

/**
 * Wiki text to plain text. What a page shows of its own words stays; templates, tables, files,
 * references and categories go, for they are made of other pages or are no text.
 */
final class WikiText {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?is)<(ref|gallery|math|timeline|score|syntaxhighlight|source|imagemap)\\b[^>]{0,500}?"
              + "(/>|>.*?(</\\1\\s*>|\\z))");
  private static final Pattern NOWIKI = Pattern.compile("(?i)</?nowiki\\s*/?>");
  private static final Pattern EMPHASIS = Pattern.compile("'{2,5}");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^(={1,6})[ \\t]*(.{1,300}?)[ \\t]*\\1[ \\t]*$");
  private static final Pattern MARK = Pattern.compile("(?m)^[*#;:]+[ \\t]*");
  private static final Pattern RULE = Pattern.compile("(?m)^-{4,}");
  private static final Pattern SWITCH = Pattern.compile("__[A-Z]{3,}__");
  private static final Pattern EXTERNAL =
      Pattern.compile("\\[(?:https?:)?//[^\\s\\]]{1,2000}(?:[ \\t]+([^\\]\\n]{0,1000}))?]");
  private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]]*)]]");
  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?i)\\[\\[\\s*(?:category|kategorie|catégorie|categoría)\\s*:\\s*([^\\]|]+)");
  private static final Pattern DATE =
      Pattern.compile("(?i)\\{\\{\\s*(?:date|datum|byline\\|date=)\\s*\\|?\\s*([^|}]+)");

  private final String source;
  private final UnaryOperator<CharSequence> reading;

  WikiText(String source) {
    this(source, UnaryOperator.identity());
  }

  /**
   * @param reading through what each step reads its text
   */
  WikiText(String source, UnaryOperator<CharSequence> reading) {
    this.source = source;
    this.reading = reading;
  }

  /** The paragraphs of the page. */
  List<String> paragraphs() {
    return HtmlText.paragraphs(html()).stream()
        .map(paragraph -> paragraph.replace('\n', ' '))
        .toList();
  }

  /** What is left when all marks but those of HTML are gone. */
  String html() {
    String text = in(source, COMMENT).replaceAll("");
    text = in(text, NO_TEXT).replaceAll("");
    text = without(reading.apply(text), "{{", "}}");
    text = without(reading.apply(text), "{|", "|}");
    text = links(links(text));
    text = in(text, EXTERNAL).replaceAll(WikiText::label);
    text = in(text, HEADING).replaceAll("\n\n$2\n\n");
    text = in(text, MARK).replaceAll("\n\n");
    text = in(text, RULE).replaceAll("");
    text = in(text, SWITCH).replaceAll("");
    text = in(text, NOWIKI).replaceAll("");
    text = in(text, EMPHASIS).replaceAll("").strip();
    return in(text, GAP).replaceAll("<p>");
  }

  private Matcher in(String text, Pattern pattern) {
    return pattern.matcher(reading.apply(text));
  }

  /** The categories the page puts itself in. */
  List<String> categories() {
    return CATEGORY.matcher(source).results().map(found -> found.group(1).strip()).toList();
  }

  /** The date the page gives itself by a template, as Wikinews does. */
  Optional<String> date() {
    Matcher date = DATE.matcher(source);
    return date.find() ? Optional.of(date.group(1).strip()) : Optional.empty();
  }

  /** Whether the page only leads to another. */
  boolean isRedirect() {
    return source.stripLeading().toUpperCase(Locale.ROOT).startsWith("#REDIRECT");
  }

  /** The text outside of balanced marks; an unclosed mark ends with its paragraph. */
  private static String without(CharSequence text, String open, String close) {
    StringBuilder kept = new StringBuilder(text.length());
    int last = text.toString().lastIndexOf(close);
    int depth = 0;
    for (int at = 0; at < text.length(); ) {
      if (isAt(at, text, open)) {
        depth++;
        at += open.length();
      } else if (depth > 0 && isAt(at, text, close)) {
        depth--;
        at += close.length();
      } else {
        boolean unclosed = depth > 0 && at > last && isAt(at, text, "\n\n");
        depth = unclosed ? 0 : depth;
        if (depth == 0) {
          kept.append(text.charAt(at));
        }
        at++;
      }
    }
    return kept.toString();
  }

  /** Whether a text has a mark of two characters at a place. */
  private static boolean isAt(int at, CharSequence text, String mark) {
    return at + 1 < text.length()
        && text.charAt(at) == mark.charAt(0)
        && text.charAt(at + 1) == mark.charAt(1);
  }

  /** {@code [[page|words]]} is its words, {@code [[File:…]]} and {@code [[Category:…]]} nothing. */
  private String links(String text) {
    return in(text, LINK).replaceAll(WikiText::words);
  }

  private static String words(MatchResult link) {
    String target = link.group(1);
    int bar = target.lastIndexOf('|');
    String page = bar < 0 ? target : target.substring(0, target.indexOf('|'));
    String shown = bar < 0 ? target : target.substring(bar + 1);
    boolean hidden = isOfNamespace(page) && !page.startsWith(":");
    String words = hidden ? "" : shown.replaceFirst("^:", "");
    return Matcher.quoteReplacement(words);
  }

  /** A page's namespace, or a link to the page in another language. */
  private static boolean isOfNamespace(String page) {
    return page.matches(
        "(?i)\\s*(file|image|media|category|template|datei|bild|kategorie|fichier|catégorie|archivo"
            + "|categoría|[a-z]{2,3}(-[a-z]+)?)\\s*:.*");
  }

  private static String label(MatchResult link) {
    return Matcher.quoteReplacement(Stream.ofNullable(link.group(1)).findFirst().orElse(""));
  }
}
