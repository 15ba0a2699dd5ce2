"""A piece of a mask as a row of signs: words, marks, breaks, and a letter for each kind of name."""

import re
from functools import lru_cache

_SIGNS = {"\ue000": "P", "\ue001": "O", "\ue002": "R", "\ue003": "G", "\ue004": "S", "\ue005": "I"}
_PIECE = re.compile(
    r"(?P<name>[\ue000-\ue005])(?P=name)*|\n\s*\n|\n|\t|[^\W_\ue000-\ue005][\w&:/-]*|[^\s\w]|  +"
)
_WHOLE = 6  # letters of a word that is kept whole
_EDGE = 3  # pieces at each end of a long row


@lru_cache(maxsize=1 << 14)
def pieces(mask: str) -> tuple[str, ...]:
    """Cut a piece of a mask; long words keep their last letters."""
    return tuple(_sign(match.group()) for match in _PIECE.finditer(mask))


def row(signs: tuple[str, ...]) -> str:
    """Give the signs as one string, without the middle of a long row."""
    if len(signs) <= 2 * _EDGE:
        return " ".join(signs)
    return " ".join((*signs[:_EDGE], "…", *signs[-_EDGE:]))


@lru_cache(maxsize=1 << 14)
def _sign(piece: str) -> str:
    if piece[0] in _SIGNS:
        return _SIGNS[piece[0]]
    if piece.isspace():
        return {"\n": "¶", "\t": "⇥"}.get(piece, "¶¶" if "\n" in piece else "⇥")
    if piece[0].isdigit():
        return "9"
    lower = piece.lower()
    return lower if len(lower) <= _WHOLE or not lower.isalpha() else f"w{lower[-2:]}"
