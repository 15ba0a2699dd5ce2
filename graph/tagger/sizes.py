"""Sizes of the tagger's network that its weights do not tell."""

HEADS = 12
EPSILON = 1e-12
LONGEST = 256
"""Pieces of a text that are read, with the signs of beginning and end."""
