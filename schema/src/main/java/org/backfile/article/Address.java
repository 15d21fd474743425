package org.backfile.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a page of the web without what does not tell pages apart: scheme, {@code www.},
 * fragment, last slash, and parameters that only tell who sent the reader. Two addresses that are
 * equal here are of one page.
 */
public final class Address {

  private static final Pattern WEB =
      Pattern.compile("(?i)https?://(?:www\\.)?([^/?#\\s]+)([^?#\\s]*)(?:\\?([^#\\s]*))?(?:#.*)?");

  /** Parameters of campaigns and of networks that pass readers on. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_|mc_|ns_|at_|hsa_|pk_|mtm_).*|(fb|g|d|y|tw|ms|ttc|igs)clid|gclsrc|cmp|cmpid|icid|ncid|s_cid|ref|ref_src|rss|ftag|wt_mc|xtor|smid|partner");

  private Address() {}

  /** The address in this form; empty when it is none of the web, or only names a host. */
  public static Optional<String> of(String url) {
    Matcher parts = WEB.matcher(url.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group(2).replaceFirst("/+$", "");
    String query = parts.group(3) == null ? "" : telling(parts.group(3));
    return path.isEmpty() && query.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.group(1).toLowerCase(Locale.ROOT) + path + query);
  }

  private static String telling(String query) {
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(each -> !each.isEmpty())
            .filter(each -> !TRACKING.matcher(each.split("=", 2)[0]).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
