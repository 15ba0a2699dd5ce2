"""A document's text as words, sentences and noun phrases, each with its place."""
