"""Whether what was found is an answer at all."""
