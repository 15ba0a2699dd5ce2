"""The corpus becomes indexes, and questions become ranked sections and answers."""
