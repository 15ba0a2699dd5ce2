"""From bytes and lines to one clean text."""
