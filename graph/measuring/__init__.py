"""Gold, and how far what was found agrees with it."""
