/**
 * Dumps of a MediaWiki, such as Wikinews or a newsroom's own wiki: pages and their revisions, in
 * wiki text that becomes plain paragraphs.
 */
@NullMarked
package org.backfile.indexer.source.mediawiki;

import org.jspecify.annotations.NullMarked;
