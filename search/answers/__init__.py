"""Short answers with their evidence, from the graph and from sentences."""
