"""Bodies and plans among themselves: what is part of what, partners, mergers, names, successors."""
