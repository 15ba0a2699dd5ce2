"""Levels of headings: marked ones keep theirs, the others follow from what they are and what stands above."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.plain.pieces import Piece, PieceKind, Rank
from ingest.plain.shapes import depth

_FIRST = 2  # below the title


@dataclass(slots=True)
class _Outline:
    """Where in the outline the reading stands."""

    explicit: int = 0
    paragraph: int = 0
    numbered: int = 0
    last: int = 1


def set_levels(pieces: Sequence[Piece]) -> None:
    """Give every heading its level, outermost 1."""
    outline = _Outline()
    for piece in pieces:
        if piece.kind is PieceKind.HEADING:
            piece.level = _level(piece, outline)


def _level(piece: Piece, outline: _Outline) -> int:
    level = _own_level(piece, outline)
    if piece.rank is Rank.EXPLICIT:
        outline.explicit, outline.paragraph, outline.numbered = level, 0, 0
    elif piece.rank is Rank.PARAGRAPH:
        outline.paragraph, outline.numbered = level, 0
    elif piece.rank is Rank.NUMBER:
        outline.numbered = level
    elif piece.rank in {Rank.MAIN, Rank.PEOPLE}:
        outline.numbered = 0
    if piece.rank not in {Rank.WITHIN, Rank.BELOW}:
        outline.last = level
    return level


def _own_level(piece: Piece, outline: _Outline) -> int:
    outer = outline.paragraph or outline.explicit
    base = max(outer + 1, _FIRST)
    match piece.rank:
        case Rank.EXPLICIT:
            return piece.level
        case Rank.TITLE:
            return 1
        case Rank.PARAGRAPH:
            return max(outline.explicit + 1, _FIRST)
        case Rank.NUMBER:
            return base + depth(piece.label) - 1
        case Rank.MAIN | Rank.PEOPLE:
            return base
        case Rank.WITHIN if outline.paragraph:
            return max(outline.numbered, outline.paragraph) + 1
        case Rank.WITHIN | Rank.BELOW:
            return max(outline.last + 1, base)
        case _:
            return max(outline.numbered + 1, base) if outline.numbered else base
