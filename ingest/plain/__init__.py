"""Text files: lines to paragraphs, lists, tables and headings, by their shape and the words of the genre."""
