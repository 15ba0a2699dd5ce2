"""The index of meaning: vectors of chunks and tokens in FAISS and beside it."""
