package org.backfile.acceptance.ranking;

import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions to the starter archive. */
@ExtendWith(StarterSite.class)
class StarterGoldensTest extends GoldenLists {
  StarterGoldensTest() {
    super("starter");
  }
}
