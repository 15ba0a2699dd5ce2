"""People in a list whose cells stand on lines of their own: the name, the party below it, then the office."""

import re
from collections.abc import Sequence

from ingest.plain.pieces import Piece, PieceKind
from ingest.sections.vocabulary import is_label, is_officers, is_participants

_WORD = r"[A-ZÅÄÖÉ][\w’'-]+"
_NAME = re.compile(rf"{_WORD}(?: (?:von|af|de|van|el|al))?(?: {_WORD}){{1,3}}")
_PARTY = re.compile(r"\(?[A-ZÅÄÖ]{1,3}\)?")
_LONGEST_CELL = 60
_FEWEST = 2  # people
_MOST_CELLS = 4  # of a person


def with_people_in_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """Put those of a list, each a name with a party on the line below it, into rows without column names."""
    names = [at for at in range(len(pieces) - 1) if _is_name(pieces[at]) and _is_party(pieces[at + 1])]
    if len(names) < _FEWEST:
        return list(pieces)
    found: list[Piece] = []
    index = 0
    while index < len(pieces):
        end = _end(pieces, index, names) if index in names else index + 1
        cells = [piece.text for piece in pieces[index:end]]
        if len(cells) == 1:
            found.append(pieces[index])
        else:
            found.append(
                Piece(PieceKind.TABLE, "", pieces[index].page, rows=[cells], above=pieces[index].above)
            )
        index = end
    return found


def _end(pieces: Sequence[Piece], begin: int, names: Sequence[int]) -> int:
    """Find where the cells of a person end: at the next name, a label, a blank line or a long line."""
    end = begin + 2
    while end < min(len(pieces), begin + _MOST_CELLS):
        piece = pieces[end]
        if end in names or piece.above or not _is_cell(piece) or _NAME.fullmatch(piece.text):
            break
        if is_label(piece.text) or is_participants(piece.text) or _is_officer(pieces, end, names):
            break
        end += 1
    return end


def _is_officer(pieces: Sequence[Piece], at: int, names: Sequence[int]) -> bool:
    """Tell a label such as "Justerare", below which a name stands alone, from an office beside a name."""
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    alone = below is not None and _is_name(below) and at + 1 not in names
    return alone and is_officers(pieces[at].text)


def _is_cell(piece: Piece) -> bool:
    return piece.kind is PieceKind.TEXT and len(piece.parts) == 1 and len(piece.text) <= _LONGEST_CELL


def _is_name(piece: Piece) -> bool:
    return _is_cell(piece) and _NAME.fullmatch(piece.text) is not None


def _is_party(piece: Piece) -> bool:
    return _is_cell(piece) and not piece.above and _PARTY.fullmatch(piece.text) is not None
