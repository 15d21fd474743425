/**
 * Proposes field maps. The names that the records of a file have, with their values, enter; what
 * they are called, how often they are filled and which field each may stand for leaves, for a
 * person to judge: nothing is indexed by a proposal.
 */
@NullMarked
package org.backfile.indexer.mapping;

import org.jspecify.annotations.NullMarked;
