"""Relation extractors, one module a family; each reads a `View` and yields `Claim`s."""
