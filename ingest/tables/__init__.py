"""Tables as rows with the names of their columns."""
