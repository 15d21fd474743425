package org.backfile.acceptance.ranking;

import org.backfile.acceptance.site.ReutersSite;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions to the wire stories of 1987; what is wanted was chosen by reading them. */
@ExtendWith(ReutersSite.class)
class ReutersGoldensTest extends GoldenLists {
  ReutersGoldensTest() {
    super("reuters");
  }
}
