"""Who sits in a group, what a group is formed of, and which group a common word means."""
