"""How good search and answers are, measured with questions whose answers are known."""
