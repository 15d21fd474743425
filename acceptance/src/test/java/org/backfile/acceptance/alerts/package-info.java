/** Saved searches, over archives that are built and built again. */
package org.backfile.acceptance.alerts;
