"""Numbered lines: which are headings of what follows, and which are items of a list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.plain.pieces import Piece, PieceKind, Rank
from ingest.plain.shapes import depth, number
from ingest.text.joining import ends_sentence

_LONGEST = 110
_RUN_IN = re.compile(r"[^:?\n]{3,109}[:?](?=\s)")
# What stands beside the number of a seat in a list of votes ("67 Ledamot").
_SEAT = re.compile(r"\b(?:ledamot|ersättare|ordförande|ordf)\.?$", re.I)
_WHOLE = re.compile(r"\d{1,3}[.)]?")


@dataclass(slots=True)
class _Sequence:
    """Items numbered one after the other, whatever stands between them."""

    places: list[int] = field(default_factory=list)
    last: int = 0


def mark_numbered(pieces: list[Piece]) -> list[Piece]:
    """Mark numbered headings; a heading that its text follows on the same line is parted from it."""
    for piece in pieces:
        _label(piece)
        if _is_deep_heading(piece):
            piece.kind, piece.rank = PieceKind.HEADING, Rank.NUMBER
    headings = {at for found in _sequences(pieces) if _has_bodies(pieces, found) for at in found.places}
    marked: list[Piece] = []
    for at, piece in enumerate(pieces):
        marked.extend(_as_heading(piece) if at in headings else (piece,))
    return marked


def _label(piece: Piece) -> None:
    """Find the number of a short line such as "3 Kostnader", whose number has no point."""
    if piece.kind is not PieceKind.TEXT or piece.label or not (piece.above and piece.below):
        return
    mark = number(piece.text)
    if mark and mark.sign == "1" and len(piece.text) <= _LONGEST and piece.text[mark.start :][:1].isupper():
        piece.label = mark.label


def _is_deep_heading(piece: Piece) -> bool:
    """Tell "2.3 Tidiga insatser" from a numbered sentence."""
    if piece.kind not in {PieceKind.ITEM, PieceKind.TEXT} or not piece.label or not piece.above:
        return False
    return depth(piece.label) > 1 and len(piece.text) <= _LONGEST and not piece.text.endswith((".", ";", ","))


def _sequences(pieces: Sequence[Piece]) -> list[_Sequence]:
    """Find what is numbered 1, 2, 3; a list inside an item begins anew and ends with it."""
    found: list[_Sequence] = []
    stack: list[_Sequence] = []
    for at, piece in enumerate(pieces):
        if not _is_plain_number(piece):
            continue
        value = int(re.sub(r"\D", "", piece.label))
        while (
            stack
            and value != 1
            and stack[-1].last + 1 != value
            and any(seq.last + 1 == value for seq in stack)
        ):
            stack.pop()
        if value == 1 or not stack or stack[-1].last + 1 != value:
            stack = [*stack[-4:], _Sequence()]
            found.append(stack[-1])
        stack[-1].places.append(at)
        stack[-1].last = value
    return found


def _is_plain_number(piece: Piece) -> bool:
    if piece.kind not in {PieceKind.ITEM, PieceKind.TEXT}:
        return False
    return bool(piece.label) and _WHOLE.fullmatch(piece.label) is not None


def _has_bodies(pieces: Sequence[Piece], sequence: _Sequence) -> bool:
    """Tell whether most items of a sequence have something below them, and read like headings."""
    first = sequence.places[0]
    before = pieces[first - 1] if first else None
    if before is not None and (before.text.rstrip().endswith(":") or _is_decision(before)):
        return False
    titles = [_title(pieces[at].text) for at in sequence.places]
    if not all(titles) or any(_SEAT.search(title) for title in titles):
        return False
    inner = sequence.places[:-1] or sequence.places
    bodies = sum(1 for at in inner if _is_body(pieces, at))
    if len(sequence.places) == 1:
        return bodies == 1 and _may_stand_alone(pieces[first])
    return 2 * bodies >= len(inner) and any(pieces[at].above for at in sequence.places)


def _may_stand_alone(piece: Piece) -> bool:
    """Tell a heading with the only number of its kind from a cell or a line that begins with a number."""
    if not (piece.above and piece.below) or ends_sentence(piece.text):
        return False
    return not piece.label[-1].isdigit() or piece.label == "1"


def _is_decision(piece: Piece) -> bool:
    return piece.rank is Rank.WITHIN and "beslut" in piece.text.casefold()


def _is_body(pieces: Sequence[Piece], at: int) -> bool:
    if at + 1 >= len(pieces):
        return False
    below = pieces[at + 1]
    deeper = below.rank is Rank.NUMBER or below.kind is PieceKind.TABLE
    return deeper or (not _is_plain_number(below) and below.rank in {Rank.NONE, Rank.WITHIN})


def _title(text: str) -> str:
    """Give the part of a numbered line that is its heading: a short line, or what ends in a colon or "?"."""
    mark = number(text)
    if mark is None or not text[mark.start : mark.start + 1].isupper():
        return ""
    if found := _RUN_IN.match(text):
        return found[0]
    return text if len(text) <= _LONGEST and not text.rstrip().endswith(".") else ""


def _as_heading(piece: Piece) -> list[Piece]:
    title = _title(piece.text)
    rest = piece.text[len(title) :].strip()
    heading = Piece(PieceKind.HEADING, title, piece.page, label=piece.label, above=piece.above)
    heading.rank, heading.after_break = Rank.NUMBER, piece.after_break
    return [heading, Piece(PieceKind.TEXT, rest, piece.page, below=piece.below)] if rest else [heading]
