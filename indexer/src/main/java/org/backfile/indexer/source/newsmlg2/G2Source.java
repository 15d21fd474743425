package org.backfile.indexer.source.newsmlg2;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.indexer.source.xml.XmlNode;

/** Who an item is from. */
final class G2Source {

  private G2Source() {}

  /**
   * Who provides the item; a provider known by an address only goes by the holder of the rights.
   */
  static Optional<String> of(G2Item item) {
    Optional<XmlNode> provider = item.meta().flatMap(meta -> meta.first("provider"));
    return Stream.of(
            provider.flatMap(item::name),
            provider.filter(each -> each.attribute("uri").isEmpty()).flatMap(G2Item::code),
            item.content("creditline"),
            item.rights().flatMap(rights -> rights.first("copyrightHolder")).flatMap(item::name),
            item.contents("infoSource").stream().findFirst().flatMap(item::name),
            provider.flatMap(each -> each.attribute("uri")).flatMap(G2Source::host))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> host(String uri) {
    try {
      return Optional.ofNullable(URI.create(uri).getHost());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
