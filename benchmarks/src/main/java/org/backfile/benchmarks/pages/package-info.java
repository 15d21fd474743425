/**
 * Pages as a reader meets them on a slow machine behind a slow line: in a real browser, with
 * nothing kept from before, by the measures of web.dev (LCP, INP, CLS, TTFB).
 */
@NullMarked
package org.backfile.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
