"""Tells headings from other short lines."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from ingest.front.bodies import is_body_line
from ingest.front.title_lines import names_itself
from ingest.plain.headwords import Headword, headword
from ingest.plain.levels import set_levels
from ingest.plain.numbered import mark_numbered
from ingest.plain.pieces import Piece, PieceKind, Rank
from ingest.plain.short_lines import LONGEST_HEADING, may_be_heading
from ingest.plain.tight import mark_tight
from ingest.text.inline import clean
from ingest.text.joining import ends_sentence, ends_with_small_word

_LONGEST_RUN = 3
_SHORTEST_BODY = 80
_SHORTEST_NAME = 4
_RANKS = {Headword.MAIN: Rank.MAIN, Headword.WITHIN: Rank.WITHIN, Headword.PEOPLE: Rank.PEOPLE}
_CLAUSE = re.compile(r"(?:\d{1,2}[.)]\s+)?att\s")
_LABEL = re.compile(r"([A-ZÅÄÖ][^\s:]*(?: [^\s:]+)?):\s+[^\W\d][^\d]*")
_LONE_NUMBER = re.compile(r"\d{1,2}\.?")
_BODY_NAME = re.compile(
    r"(?:Region \w+|\w+(?:regionen|nämnden|styrelsen|fullmäktige)|\w+ (?:kommun|stad|sjukvårdsregionen)"
    r"|Västra Götalandsregionen|(?:Protokoll|Mötesanteckning(?:ar)?|Minnesanteckningar|Kallelse))",
    re.I,
)
_BOLD = re.compile(r"(?:\*\*|__)([^*_]+)(?:\*\*|__):?|<(?:b|strong)>([^<>]+)</(?:b|strong)>")


def find_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark the headings among the pieces and give every heading its level, outermost 1."""
    found = _with_lone_numbers(pieces)
    for piece, below in zip_longest(found, found[1:]):
        _mark_by_itself(piece, below)
    found = mark_numbered(found)
    if sum(1 for piece in found if piece.rank is Rank.EXPLICIT) < 2:
        _mark_shapes(found)
        mark_tight(found)
    set_levels(found)
    return found


def _with_lone_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Put a number that stands on a line alone to the heading below it."""
    found: list[Piece] = []
    for piece, below in zip_longest(pieces, pieces[1:]):
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind is PieceKind.TEXT
            and _LONE_NUMBER.fullmatch(last.text)
            and piece.kind is PieceKind.TEXT
            and may_be_heading(piece.text)
            and below is not None
            and _is_body(below)
        ):
            piece.label, piece.text, piece.page = last.text, f"{last.text} {piece.text}", last.page
            found[-1] = piece
        else:
            found.append(piece)
    return found


def _mark_by_itself(piece: Piece, below: Piece | None) -> None:
    """Mark a heading that shows by its own line: well-known words, or bold type all through."""
    if piece.kind is not PieceKind.TEXT or len(piece.parts) > 2:
        return
    if kind := headword(piece.text):
        if kind is Headword.PEOPLE and below is not None and 0 < len(below.text) < _SHORTEST_NAME:
            return  # a cell of a list of votes
        _mark(piece, _RANKS[kind])
    elif (
        piece.above
        and (found := _BOLD.fullmatch(piece.text.strip()))
        and may_be_heading(found[1] or found[2])
    ):
        _mark(piece, Rank.SHAPE)


def _mark_shapes(pieces: list[Piece]) -> None:
    """Mark short lines that stand alone above a text, a list or a table."""
    run: list[Piece] = []
    among_people = False
    labels = _repeated_labels(pieces)
    for piece in pieces:
        if piece.kind is PieceKind.TEXT and _stands_as_heading(piece):
            run.append(piece)
            continue
        if run:
            is_body = _is_body(piece) or _label(piece) in labels
            _mark_run(run, piece if is_body else None, first=pieces[0] is run[0], among_people=among_people)
        run = []
        if piece.kind is PieceKind.HEADING:
            among_people = piece.rank is Rank.PEOPLE
        elif piece.kind is not PieceKind.TEXT or len(piece.text) > LONGEST_HEADING:
            among_people = False
    if run and pieces[0] is run[0]:
        _mark_run(run, None, first=True, among_people=False)


def _mark_run(run: list[Piece], below: Piece | None, *, first: bool, among_people: bool) -> None:
    """Mark a run of short lines: the document's title, and what stands right above a body.

    :param below: the body that follows; None where what follows is none.
    """
    if first and len(run) <= _LONGEST_RUN + 1 and not _is_letterhead(run):
        _mark(run[0], Rank.TITLE)
        run = [piece for piece in run[1:] if not is_body_line(clean(piece.text))]
    if below is not None and run and _reads_on(run[-1], below):
        run = run[:-1]
    if among_people or len(run) > _LONGEST_RUN or below is None:
        return
    for place, piece in enumerate(run):
        leads_in = piece.text.rstrip().endswith(":")
        _mark(piece, Rank.BELOW if place or leads_in else Rank.SHAPE)
        if leads_in:
            return


def _is_letterhead(run: list[Piece]) -> bool:
    """Tell a run that begins with the body alone, or with the body above a line that names the document."""
    first, *others = (clean(piece.text) for piece in run)
    return _BODY_NAME.fullmatch(first) is not None or (
        is_body_line(first) and not names_itself(first) and any(map(names_itself, others))
    )


def _reads_on(piece: Piece, below: Piece) -> bool:
    """Tell a line whose sentence the list below goes on with ("Nämnden beslutar", "att godkänna planen")."""
    return below.kind is PieceKind.ITEM and _CLAUSE.match(below.text) is not None and " " in piece.text


def _stands_as_heading(piece: Piece) -> bool:
    return piece.above and piece.below and len(piece.parts) <= 3 and may_be_heading(piece.text)


def _is_body(piece: Piece) -> bool:
    """Tell what a heading may stand above: a list, a table, sentences, or the first of its numbered parts."""
    if piece.kind is PieceKind.HEADING:
        return piece.rank is Rank.NUMBER and piece.label.rstrip(".") in {"1", "1.1"}
    if piece.kind is not PieceKind.TEXT or len(piece.text) >= _SHORTEST_BODY or ends_sentence(piece.text):
        return True
    return ends_with_small_word(piece.text)


def _repeated_labels(pieces: Sequence[Piece]) -> frozenset[str]:
    """Find labels that several short lines stand above ("Sammankallande: Bo Ek"); none of a figure."""
    counts = Counter(
        _label(below)
        for piece, below in pairwise(pieces)
        if piece.kind is PieceKind.TEXT and _stands_as_heading(piece) and _label(below)
    )
    return frozenset(label for label, count in counts.items() if count > 1)


def _label(piece: Piece) -> str:
    found = _LABEL.fullmatch(piece.text) if piece.kind is PieceKind.TEXT else None
    return found[1].casefold() if found else ""


def _mark(piece: Piece, rank: Rank) -> None:
    piece.kind, piece.rank = PieceKind.HEADING, rank
