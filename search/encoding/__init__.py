"""Texts and their tokens as vectors, on the processor that is there."""
