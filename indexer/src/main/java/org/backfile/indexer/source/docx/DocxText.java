package org.backfile.indexer.source.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says.
 *
 * @param styledTitle the first paragraph in the style of titles
 * @param paragraphs the others, none of them blank
 * @param properties what is said of the document, by names of Dublin Core and of packages
 */
record DocxText(
    Optional<String> styledTitle, List<String> paragraphs, Map<String, String> properties) {

  /** The title that readers see, else the one its properties give. */
  Optional<String> title() {
    return styledTitle.or(() -> property("title"));
  }

  /** A property that says something. */
  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
  }
}
