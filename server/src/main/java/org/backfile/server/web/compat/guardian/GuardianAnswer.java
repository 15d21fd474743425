package org.backfile.server.web.compat.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a search. */
public record GuardianAnswer(GuardianResponse response) {

  /**
   * Its one member.
   *
   * @param total articles found
   * @param startIndex number of the first of these, from 1
   * @param currentPage which page of {@code pages}, from 1
   * @param orderBy {@code newest}, {@code oldest} or {@code relevance}
   */
  public record GuardianResponse(
      String status,
      String userTier,
      int total,
      int startIndex,
      int pageSize,
      int currentPage,
      int pages,
      String orderBy,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<GuardianContent> results) {}

  /** The answer about one article. */
  public record GuardianItem(GuardianOne response) {}

  /** Its one member. */
  public record GuardianOne(String status, String userTier, int total, GuardianContent content) {}
}
