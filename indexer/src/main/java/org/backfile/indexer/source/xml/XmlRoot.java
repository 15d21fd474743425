package org.backfile.indexer.source.xml;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.indexer.source.FirstBytes;

/** Tells formats of XML from each other by their root element, in any namespace. */
public final class XmlRoot {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\p{L}_][\\w.-]*:)?([\\p{L}_][\\w.-]*)");

  private XmlRoot() {}

  /** Whether a file begins as XML with a root element of one of the names. */
  public static Predicate<FirstBytes> named(String... names) {
    Set<String> known = Set.of(names);
    return first -> {
      Matcher root = ROOT.matcher(COMMENT.matcher(first.text()).replaceAll(""));
      return first.begin("<") && root.find() && known.contains(root.group(1));
    };
  }
}
