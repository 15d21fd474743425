/**
 * Builds: what the indexer leaves and the server opens.
 *
 * <p>{@link org.backfile.build.ArchiveFolder} is the folder of all builds with its {@code CURRENT}
 * pointer; {@link org.backfile.build.BuildManifest} says what one build is, byte by byte; {@link
 * org.backfile.build.BuildVerification} proves that it still is.
 */
@NullMarked
package org.backfile.build;

import org.jspecify.annotations.NullMarked;
