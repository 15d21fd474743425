/**
 * Text that wants to be code: in articles, in what a reader asks, in the names of files. It goes in
 * everywhere and comes out as text, in pages, pictures, feeds, tables, headers, logs and terminals.
 */
package org.backfile.acceptance.injection;
