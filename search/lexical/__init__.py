"""The index of words: BM25 over sections in Tantivy."""
