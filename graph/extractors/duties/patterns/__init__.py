"""Patterns of the sentences that state duties, by how they state them."""
