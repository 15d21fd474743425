package org.backfile.server.web.url;

import java.util.List;
import org.backfile.server.language.Message;

/**
 * One parameter that a search URL may carry.
 *
 * @param order its place in the table, which is its place in every link
 * @param name the name used in links
 * @param aliases other names that are understood
 * @param kind which values it takes
 * @param meaning what it does, in words that need no context
 */
public record Parameter(int order, String name, List<String> aliases, Kind kind, Message meaning)
    implements Comparable<Parameter> {
  public Parameter {
    aliases = List.copyOf(aliases);
  }

  @Override
  public int compareTo(Parameter other) {
    int byOrder = Integer.compare(order, other.order);
    return byOrder == 0 ? name.compareTo(other.name) : byOrder;
  }
}
