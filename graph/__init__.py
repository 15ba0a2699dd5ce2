"""The corpus becomes mentions, entities and relations, each with its evidence."""
