package org.backfile.server.web.site;

/** Which page the reader is on. */
public enum Place {
  HOME,
  SEARCH,
  FACET,
  ARTICLE,
  COMPARE,
  ENTITY,
  TIMELINE,
  LISTS,
  ALERTS,
  HELP,
  STATUS,
  PROBLEM
}
