"""Persons: given names and surnames, their order, and the titles and parties beside them."""
