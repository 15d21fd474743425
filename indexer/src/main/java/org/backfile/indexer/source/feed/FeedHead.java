package org.backfile.indexer.source.feed;

import java.util.Optional;

/** What a feed says of all its entries. */
record FeedHead(
    Optional<String> title,
    Optional<String> language,
    Optional<String> author,
    Optional<String> rights) {

  static final FeedHead EMPTY =
      new FeedHead(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  FeedHead withTitle(String value) {
    return title.isPresent() ? this : new FeedHead(some(value), language, author, rights);
  }

  FeedHead withLanguage(String value) {
    return new FeedHead(title, some(value).or(() -> language), author, rights);
  }

  FeedHead withAuthor(String value) {
    return new FeedHead(title, language, some(value).or(() -> author), rights);
  }

  FeedHead withRights(String value) {
    return new FeedHead(title, language, author, some(value).or(() -> rights));
  }

  private static Optional<String> some(String value) {
    return Optional.of(value).filter(text -> !text.isBlank());
  }
}
