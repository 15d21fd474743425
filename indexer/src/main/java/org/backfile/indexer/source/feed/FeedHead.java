package org.backfile.indexer.source.feed;

import java.net.URI;
import java.util.Optional;

/**
 * What a feed says of all its entries.
 *
 * @param base the address to which addresses in it are relative
 */
record FeedHead(
    Optional<String> title,
    Optional<String> language,
    Optional<String> author,
    Optional<String> rights,
    Optional<String> base) {

  static final FeedHead EMPTY =
      new FeedHead(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  FeedHead withTitle(String value) {
    return title.isPresent() ? this : new FeedHead(some(value), language, author, rights, base);
  }

  FeedHead withLanguage(String value) {
    return new FeedHead(title, some(value).or(() -> language), author, rights, base);
  }

  FeedHead withAuthor(String value) {
    return new FeedHead(title, language, some(value).or(() -> author), rights, base);
  }

  FeedHead withRights(String value) {
    return new FeedHead(title, language, author, some(value).or(() -> rights), base);
  }

  /** The first address is that of the feed, or of the site it is about. */
  FeedHead withBase(String value) {
    return new FeedHead(title, language, author, rights, base.or(() -> some(value)));
  }

  /**
   * An address in the feed as a whole one; empty where it is relative to nothing known.
   *
   * @param nearer the address to which an entry says that its own are relative
   */
  Optional<String> resolve(Optional<String> nearer, String address) {
    try {
      URI known = URI.create(base.orElse(""));
      URI whole = resolved(nearer.map(near -> resolved(known, near)).orElse(known), address);
      return whole.isAbsolute() ? Optional.of(whole.toString()) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.of(address).filter(text -> text.startsWith("http"));
    }
  }

  /** By RFC 3986, 5.2.2; Java's way is that of RFC 2396, where a query has a page of its own. */
  private static URI resolved(URI base, String address) {
    return address.startsWith("?")
        ? URI.create(base.toString().replaceFirst("[?#].*", "") + address)
        : base.resolve(address);
  }

  private static Optional<String> some(String value) {
    return Optional.of(value).filter(text -> !text.isBlank());
  }
}
