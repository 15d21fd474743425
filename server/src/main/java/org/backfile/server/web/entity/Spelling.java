package org.backfile.server.web.entity;

/**
 * One way in which records write a name.
 *
 * @param articles articles that have it so
 * @param used whether the numbers of the page are those of articles that have it
 * @param only the page of this spelling alone
 */
public record Spelling(String name, int articles, boolean used, String only) {}
