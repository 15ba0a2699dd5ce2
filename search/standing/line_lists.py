"""Lists of texts, one a line, with comments after `#`."""

import hashlib
from collections.abc import Iterable


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines of a list; empty ones and comments are left out."""
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def digest_of(lines: Iterable[str]) -> str:
    """Name a list by its content."""
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=6).hexdigest()
