"""The graph of the whole corpus, and the questions that are put to it."""
