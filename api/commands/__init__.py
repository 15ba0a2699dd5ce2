"""The commands: each a thin face of the service."""
