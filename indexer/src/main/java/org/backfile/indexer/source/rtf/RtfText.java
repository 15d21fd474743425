package org.backfile.indexer.source.rtf;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says.
 *
 * @param paragraphs none of them blank
 * @param properties what is said of the document, by the names of its parts
 */
record RtfText(List<String> paragraphs, Map<RtfPart, String> properties) {

  /** A property that says something. */
  Optional<String> property(RtfPart part) {
    return Optional.ofNullable(properties.get(part)).filter(value -> !value.isBlank());
  }
}
