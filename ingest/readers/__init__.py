"""One module a format; every reader turns bytes into one text with blocks."""
