"""Groups with a title, a programme area, or a list of their own."""
