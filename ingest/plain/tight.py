"""Headings whose text follows on the next line, without a blank line, where a text does so throughout."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.plain.pieces import Piece, PieceKind, Rank
from ingest.plain.short_lines import may_be_heading
from ingest.text.joining import ends_sentence

_LONGEST = 80
_SHORTEST_SENTENCE = 40
_OFTEN = 3


def mark_tight(pieces: Sequence[Piece]) -> None:
    """Mark short lines after a blank line and right above a sentence or list, if there are several such."""
    found = list(_tight(pieces))
    known = sum(1 for piece in pieces if piece.rank is Rank.MAIN and piece.above and not piece.below)
    if found and len(found) + known >= _OFTEN:
        for piece in found:
            piece.kind, piece.rank = PieceKind.HEADING, Rank.SHAPE


def _tight(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece, below in pairwise(pieces):
        if piece.kind is PieceKind.TEXT and _stands_above_text(piece) and _is_text(below):
            yield piece


def _stands_above_text(piece: Piece) -> bool:
    if not piece.above or piece.below or len(piece.parts) != 1 or len(piece.text) > _LONGEST:
        return False
    return may_be_heading(piece.text) and not piece.text.endswith(":")


def _is_text(piece: Piece) -> bool:
    if piece.above:
        return False
    sentence = len(piece.text) >= _SHORTEST_SENTENCE and ends_sentence(piece.text)
    return piece.kind is PieceKind.ITEM or (piece.kind is PieceKind.TEXT and sentence)
