/**
 * What is asked: questions drawn from an archive's own words by how common they are, and a list of
 * our own.
 */
@NullMarked
package org.backfile.benchmarks.question;

import org.jspecify.annotations.NullMarked;
