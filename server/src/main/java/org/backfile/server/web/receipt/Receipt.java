package org.backfile.server.web.receipt;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.CanonicalText;
import org.backfile.server.web.url.DateBound;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * What a search was and what it found, as a code that leads back to it: {@code BF-2K7QX-…}.
 *
 * <p>The code is the question itself, packed: a byte for version and completeness, the build, the
 * number of hits, two bytes of a hash of the reading, the parameters, and four bytes of a hash over
 * it all, in Crockford's base 32. So it is as long as the question needs, and nothing of it is kept
 * here. A mistyped code fails its hash. A code made up on purpose may pass; it is found out when
 * the build it names answers with another number.
 *
 * @param question what was asked, without place in the result or form of the answer; dates are days
 * @param buildId the build that answered
 * @param total articles found
 * @param complete whether all were counted
 * @param reading {@value #READING_BYTES} bytes of a hash of how the query was read
 */
public record Receipt(
    SearchState question, String buildId, int total, boolean complete, ReadingHash reading) {
  /** What begins every code. */
  public static final String PREFIX = "BF-";

  /**
   * A code, perhaps with the word before it and the sign behind it that a page prints. Blanks stand
   * for hyphens only where the first sign is that of a code, as BF may be a word.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?iu)\\s*(?:\\p{L}+:?\\s+)?"
              + "(BF-[0-9A-Z-]{16,}|BF[-\\s]+[0O2][4-7][0-9A-Z\\s-]{14,}?)\\s*[.,;]?\\s*");

  private static final byte VERSION = 1;
  private static final byte INCOMPLETE = 0x10;
  private static final int READING_BYTES = 2;
  private static final int CHECK_BYTES = 4;
  private static final Parameter[] NOT_ASKED = {
    SearchParameters.PAGE,
    SearchParameters.SIZE,
    SearchParameters.CURSOR,
    SearchParameters.FACETS,
    SearchParameters.FACET_SIZE,
    SearchParameters.FACET_PREFIX,
    SearchParameters.INTERVAL,
    SearchParameters.FIELDS,
    SearchParameters.STRICT,
    SearchParameters.HINTS,
    SearchParameters.BUILD
  };

  /** A short hash of how a query was read: it tells whether another program reads it so. */
  public record ReadingHash(int value) {
    static ReadingHash of(String readAs) {
      byte[] hash = CanonicalText.sha256(readAs);
      return new ReadingHash(Short.toUnsignedInt(ByteBuffer.wrap(hash).getShort()));
    }
  }

  /**
   * The receipt of an answer.
   *
   * @param today what relative dates count from; the receipt holds the days they mean
   */
  public static Receipt of(
      SearchState state,
      String readAs,
      String buildId,
      int total,
      boolean complete,
      LocalDate today) {
    SearchState question = state.without(NOT_ASKED);
    for (Parameter bound : new Parameter[] {SearchParameters.FROM, SearchParameters.TO}) {
      question = fixed(question, bound, today);
    }
    return new Receipt(question, buildId, total, complete, ReadingHash.of(readAs));
  }

  private static SearchState fixed(SearchState state, Parameter bound, LocalDate today) {
    return state
        .one(bound)
        .filter(text -> text.startsWith("-"))
        .map(text -> state.with(bound, new DateBound(text).first(today).toString()))
        .orElse(state);
  }

  /** Whether a query is read as this one's was, as far as its hash can tell. */
  public boolean isReadAs(String readAs) {
    return reading.equals(ReadingHash.of(readAs));
  }

  /** Whether a text looks like a code, mistyped or not. */
  public static boolean looksLikeOne(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The code in a text that looks like one, as the page prints it; else the text itself. */
  public static String bare(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches() ? matcher.group(1).replaceAll("[-\\s]+", "-") : text.strip();
  }

  /** The code: {@value #PREFIX} and groups of five letters and digits. */
  public String code() {
    byte[] build = PackedBuild.pack(buildId);
    byte[] asked = PackedQuestion.pack(question);
    ByteBuffer out = ByteBuffer.allocate(1 + build.length + 4 + READING_BYTES + asked.length);
    out.put((byte) (VERSION | (complete ? 0 : INCOMPLETE))).put(build).putInt(total);
    out.putShort((short) reading.value()).put(asked);
    byte[] body = out.array();
    byte[] all = Arrays.copyOf(body, body.length + CHECK_BYTES);
    System.arraycopy(check(body), 0, all, body.length, CHECK_BYTES);
    return PREFIX + Base32.grouped(all);
  }

  /**
   * The receipt of a code; capitals, hyphens and blanks do not matter, nor O for 0 and I or L for
   * 1.
   *
   * @return empty when a letter is wrong or missing
   */
  public static Optional<Receipt> read(String code) {
    String text = bare(code);
    if (!text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return Optional.empty();
    }
    return Base32.bytes(text.substring(PREFIX.length()))
        .filter(all -> all.length > CHECK_BYTES)
        .flatMap(Receipt::checked)
        .flatMap(Receipt::unpacked);
  }

  private static Optional<byte[]> checked(byte[] all) {
    byte[] body = Arrays.copyOf(all, all.length - CHECK_BYTES);
    byte[] end = Arrays.copyOfRange(all, body.length, all.length);
    return Arrays.equals(end, check(body)) ? Optional.of(body) : Optional.empty();
  }

  private static Optional<Receipt> unpacked(byte[] body) {
    try {
      ByteBuffer in = ByteBuffer.wrap(body);
      byte first = in.get();
      String buildId = PackedBuild.unpack(in);
      int total = in.getInt();
      ReadingHash reading = new ReadingHash(Short.toUnsignedInt(in.getShort()));
      boolean known = (first & ~INCOMPLETE) == VERSION && total >= 0;
      return PackedQuestion.unpack(in)
          .filter(question -> known)
          .map(question ->
              new Receipt(question, buildId, total, (first & INCOMPLETE) == 0, reading));
    } catch (BufferUnderflowException tooShort) {
      return Optional.empty();
    }
  }

  private static byte[] check(byte[] body) {
    var digest = CanonicalText.newSha256();
    digest.update("backfile receipt".getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(body), CHECK_BYTES);
  }
}
