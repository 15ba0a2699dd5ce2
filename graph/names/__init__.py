"""Finds names by lists, endings and the words around them, and tells what kind of thing they stand for."""
