/** WordPress exports (WXR): the posts and pages of a site, in RSS with more to it. */
@NullMarked
package org.backfile.indexer.source.wordpress;

import org.jspecify.annotations.NullMarked;
