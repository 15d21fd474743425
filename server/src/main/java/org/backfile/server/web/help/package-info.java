/**
 * The language of queries and the interface for programs, both explained from the tables they are
 * made of.
 */
@NullMarked
package org.backfile.server.web.help;

import org.jspecify.annotations.NullMarked;
