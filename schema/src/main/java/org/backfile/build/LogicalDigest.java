package org.backfile.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.CanonicalText;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;

/**
 * What an archive says, as one number: SHA-256 over (article id, content hash, metadata hash,
 * standing) in order of ids. Equal for the same corpus, settings and version on any machine, with
 * any number of threads; the bytes of two such indexes differ.
 */
public final class LogicalDigest {

  private LogicalDigest() {}

  /** The digest of an index, 64 hexadecimal digits. */
  public static String of(IndexReader reader) throws IOException {
    MessageDigest digest = CanonicalText.newSha256();
    Terms ids = MultiTerms.getTerms(reader, ArchiveSchema.ID);
    if (ids != null) {
      TermsEnum each = ids.iterator();
      PostingsEnum documents = null;
      for (BytesRef id = each.next(); id != null; id = each.next()) {
        documents = each.postings(documents, PostingsEnum.NONE);
        ArticleCard card = ArticleDocument.card(reader, documents.nextDoc());
        if (card.id().equals(id.utf8ToString())) {
          add(digest, card);
        }
      }
    }
    return CanonicalText.hex(digest.digest());
  }

  private static void add(MessageDigest digest, ArticleCard card) {
    digest.update(card.id().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(card.sha256());
    digest.update(card.metadataHash());
    digest.update(card.standing().toString().getBytes(StandardCharsets.UTF_8));
  }
}
