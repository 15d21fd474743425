package org.backfile.server.web.site;

/** Which page the reader is on. */
public enum Place {
  HOME,
  SEARCH,
  ARTICLE,
  HELP,
  STATUS,
  PROBLEM
}
