package org.backfile.indexer.source.mediawiki;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.indexer.source.html.HtmlText;

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
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?i)\\[\\[\\s*(?:category|kategorie|catégorie|categoría)\\s*:\\s*([^\\]|]+)");
  private static final Pattern DATE =
      Pattern.compile("(?i)\\{\\{\\s*(?:date|datum|byline\\|date=)\\s*\\|?\\s*([^|}]+)");

  private final String source;

  WikiText(String source) {
    this.source = source;
  }

  /** The paragraphs of the page. */
  List<String> paragraphs() {
    String text = COMMENT.matcher(source).replaceAll("");
    text = NO_TEXT.matcher(text).replaceAll("");
    text = without(text, "{{", "}}");
    text = without(text, "{|", "|}");
    text = links(links(text));
    text = EXTERNAL.matcher(text).replaceAll(WikiText::label);
    text = HEADING.matcher(text).replaceAll("\n\n$2\n\n");
    text = MARK.matcher(text).replaceAll("\n\n");
    text = RULE.matcher(text).replaceAll("");
    text = SWITCH.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(NOWIKI.matcher(text).replaceAll("")).replaceAll("");
    return HtmlText.paragraphs(text.strip().replaceAll("\\n\\s*\\n", "<p>")).stream()
        .map(paragraph -> paragraph.replace('\n', ' '))
        .toList();
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
  private static String without(String text, String open, String close) {
    StringBuilder kept = new StringBuilder(text.length());
    int last = text.lastIndexOf(close);
    int depth = 0;
    for (int at = 0; at < text.length(); ) {
      if (text.startsWith(open, at)) {
        depth++;
        at += open.length();
      } else if (depth > 0 && text.startsWith(close, at)) {
        depth--;
        at += close.length();
      } else {
        boolean unclosed = depth > 0 && at > last && text.startsWith("\n\n", at);
        depth = unclosed ? 0 : depth;
        if (depth == 0) {
          kept.append(text.charAt(at));
        }
        at++;
      }
    }
    return kept.toString();
  }

  /** {@code [[page|words]]} is its words, {@code [[File:…]]} and {@code [[Category:…]]} nothing. */
  private static String links(String text) {
    return LINK.matcher(text).replaceAll(WikiText::words);
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
