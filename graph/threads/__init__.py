"""Threads: the same matter across meetings, bodies and documents, with the reason for every join."""
