package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.backfile.schema.ArchiveSchema;

/** Looks up the articles that have a name in a field of names: an id, or the key of a story. */
final class NamedArticles {

  private final IndexSearcher searcher;

  NamedArticles(IndexReader reader) {
    this.searcher = new IndexSearcher(reader);
  }

  /** The articles of a name: some of them, and how many there are. */
  TopDocs of(String field, String name, int most) throws IOException {
    return searcher.search(new TermQuery(new Term(field, name)), most);
  }

  /** The number of the article with an id. */
  OptionalInt document(String id) throws IOException {
    TopDocs found = of(ArchiveSchema.ID, id, 1);
    return found.scoreDocs.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(found.scoreDocs[0].doc);
  }
}
