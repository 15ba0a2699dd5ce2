"""Headings that only their type gives away: short lines, all bold or larger than the text around them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from corpus.records import BlockKind
from ingest.readers.pieces import Piece, TablePiece
from ingest.sections.numbering import is_contents_line, paragraph_mark

_LONGEST = 160
_SHORT_TITLE = 60
_LARGER = 1.15
_MOST_IN_A_ROW = 4
_MOST_ITEMS_IN_A_ROW = 2
_ONE_RANK = 1.09
_MOST_RANKS = 3
_ENDS_AS_TEXT = (".", ",", ";", "…", "_")
_LEADING_NUMBER = re.compile(r"^(?:§\s*)?\d+(?:\.\d+)*[.:]?(?:\s*§)?\s+")
_Look = tuple[bool, float] | None  # bold, and the size of the type; None for what can be no heading
_NUMBERED = re.compile(r"(?:§\s*\d|\d+(?:\.\d+)*\.?\s)")


def with_bold_headings(
    pieces: Iterable[Piece | TablePiece], *, by_look: bool = False
) -> list[Piece | TablePiece]:
    """Make headings of the pieces that are set as headings; others are given back as they came.

    A heading's level is one below the nearest heading that a style made, and the smaller its type, the lower.

    :param by_look: whether many set pieces in a row are a list only where they are set alike, as in sheets,
        whose lines stand right below each other.
    """
    found = list(pieces)
    body = _body_size(found)
    bold_counts = not _mostly_bold(found)
    looks = [_look(piece, body, bold_counts=bold_counts) for piece in found]
    chosen = _chosen(found, looks if by_look else [look and (True, 0.0) for look in looks])
    sizes = _ranked({piece.size for place in chosen if isinstance(piece := found[place], Piece)})
    styled = 0
    for place, piece in enumerate(found):
        if isinstance(piece, TablePiece):
            continue
        if piece.kind is BlockKind.HEADING:
            styled = piece.level
        elif place in chosen:
            rank = min(sizes[piece.size], _MOST_RANKS)
            found[place] = replace(piece, kind=BlockKind.HEADING, level=styled + rank)
    return found


def _ranked(sizes: set[float]) -> dict[float, int]:
    """Rank sizes from 1 for the largest; those that differ by little have one rank."""
    ranks: dict[float, int] = {}
    rank, start = 0, 0.0
    for size in sorted(sizes, reverse=True):
        if not rank or size * _ONE_RANK < start:
            rank, start = rank + 1, size
        ranks[size] = rank
    return ranks


def _chosen(pieces: list[Piece | TablePiece], looks: list[_Look]) -> set[int]:
    """Give the places of headings; many alike in a row are a bold passage or a list, unless each has a §."""
    places: set[int] = set()
    for look, group in groupby(range(len(pieces)), key=looks.__getitem__):
        run = list(group)
        if look is not None and not _is_list([pieces[place] for place in run]):
            places.update(run)
        elif look is not None:
            places.update(place for place in run if paragraph_mark(_text(pieces[place])) is not None)
    return places


def _look(piece: Piece | TablePiece, body: float, *, bold_counts: bool) -> _Look:
    """Give how a piece that can be a heading is set; None for one that cannot."""
    if isinstance(piece, TablePiece) or not _looks_set(piece, body, bold_counts=bold_counts):
        return None
    return piece.bold, round(piece.size)


def _is_list(run: list[Piece | TablePiece]) -> bool:
    items = sum(isinstance(piece, Piece) and piece.kind is BlockKind.ITEM for piece in run)
    return items > _MOST_ITEMS_IN_A_ROW or len(run) > _MOST_IN_A_ROW


def _looks_set(piece: Piece, body: float, *, bold_counts: bool) -> bool:
    if piece.kind is BlockKind.HEADING or not _is_short(piece):
        return False
    if paragraph_mark(piece.text) is not None:
        return True
    return (piece.bold and bold_counts) or piece.size >= body * _LARGER


def _is_short(piece: Piece) -> bool:
    if piece.kind is BlockKind.ITEM and not _NUMBERED.match(piece.text):
        return False
    return (
        len(piece.text) <= _LONGEST
        and (not piece.text.endswith(_ENDS_AS_TEXT) or _is_short_paragraph_title(piece.text))
        and not is_contents_line(piece.text)
        and "\t" not in _LEADING_NUMBER.sub("", piece.text)
        and any(sign.isalpha() for sign in piece.text)
    )


def _is_short_paragraph_title(text: str) -> bool:
    """Tell a § with a title that ends in a full stop ("§ 3. Val av justerare.")."""
    mark = paragraph_mark(text)
    return (
        mark is not None and text.endswith(".") and len(mark.rest) <= _SHORT_TITLE and ". " not in mark.rest
    )


def _body_size(pieces: list[Piece | TablePiece]) -> float:
    """Give the size that most characters are set in."""
    weights: dict[float, int] = {}
    for piece in pieces:
        if isinstance(piece, Piece) and piece.kind is not BlockKind.HEADING:
            weights[piece.size] = weights.get(piece.size, 0) + len(piece.text)
    return max(weights, key=lambda size: (weights[size], -size), default=0.0)


def _mostly_bold(pieces: list[Piece | TablePiece]) -> bool:
    """Tell whether most of a text is bold, so that it says nothing; what stands in tables counts as plain."""
    prose = [found for found in pieces if isinstance(found, Piece) and found.kind is not BlockKind.HEADING]
    cells = sum(
        len(cell) for found in pieces if isinstance(found, TablePiece) for row in found.rows for cell in row
    )
    bold = sum(len(piece.text) for piece in prose if piece.bold)
    return bold * 2 > sum(len(piece.text) for piece in prose) + cells


def _text(piece: Piece | TablePiece) -> str:
    return piece.text if isinstance(piece, Piece) else ""
