"""Who is said to be responsible for the rows of a table: by the heading above, or by a row."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.records import BlockKind, Cell, Section, Span
from graph.classes import known_kind
from graph.extractors.labelled_duties import labelled_cells
from graph.extractors.roles import role_in
from graph.extractors.view import BODY_KINDS, View

_TASKS = r"(?:åtgärder|aktiviteter|insatser|uppgifter|uppdrag|åtaganden|kontroller)"
_OWNED = re.compile(
    rf"(?:[\d.]+\s+)?(?:{_TASKS}\s+som\s+(?P<answers>.{{3,80}}?)\s+(?:ansvarar\s+för|svarar\s+för|är\s+ansvarig\w*\s+för"
    rf"|ska\s+(?:genomföra|utföra|göra))|(?P<own>.{{3,80}}?)s\s+(?:egna\s+)?{_TASKS}"
    rf"|{_TASKS}\s+för\s+(?P<of>.{{3,80}}?))\W*",
    re.IGNORECASE,
)
_ALL_OWNED = re.compile(
    r"(?:^|(?<=[.:\n]\s)|(?<=\n))(?P<who>[A-ZÅÄÖ][^.;:,\n]{2,80}?)\s+(?:är\s+(?:\w+\s+)?ansvarig\w*|(?:an)?svarar"
    rf"|har\s+(?:\w+\s+)?ansvar\w*)\s+för\s+(?:samtliga|alla)\s+{_TASKS}(?:na)?"
    r"(?:\s+(?:i\s+(?:tabellen|listan|planen)|nedan|här|som\s+följer)(?:\s+nedan)?)?\s*[.:]?\s*$",
    re.IGNORECASE,
)


def owner_in_heading(view: View, table: Sequence[Section]) -> tuple[Cell, ...]:
    """Give whose actions a heading says that they are: "Åtgärder som socialnämnden ansvarar för"."""
    at = bisect_left(view.blocks, table[0].start, key=lambda block: block.start)
    above = next((block for block in view.blocks[:at][::-1] if block.kind is BlockKind.HEADING), None)
    match = _OWNED.fullmatch(view.text, above.start, above.end) if above else None
    if match is None:
        return ()
    group = next(name for name in ("answers", "own", "of") if match[name])
    owner = Cell("Ansvarig", *match.span(group))
    return (owner,) if _is_body(view, Span(owner.start, owner.end)) else ()


def owner_above(view: View, table: Sequence[Section]) -> tuple[Cell, ...]:
    """Give who answers for all of a table as the line above says: "X ansvarar för alla åtgärder nedan"."""
    at = bisect_left(view.blocks, table[0].start, key=lambda block: block.start)
    above = view.blocks[at - 1] if at else None
    if above is None or above.kind is not BlockKind.PARAGRAPH or above.cells:
        return ()
    match = _ALL_OWNED.search(view.text, above.start, above.end)
    owner = Span(*match.span("who")) if match else None
    is_party = owner is not None and (_is_body(view, owner) or role_in(view.quoted(owner)) is not None)
    return (Cell("Ansvarig", *owner),) if owner is not None and is_party else ()


def owner_in_row(view: View, row: Section) -> tuple[Cell, ...]:
    """Give who a row names that heads those below it: alone in it, or after a label."""
    filled = [cell for cell in row.cells if cell.end > cell.start]
    alone = len({view.text[cell.start : cell.end] for cell in filled}) == 1 and len(row.cells) > 1
    if not alone:
        return ()
    found = labelled_cells(view, filled[0])
    if found or not _is_body(view, Span(filled[0].start, filled[0].end)):
        return found
    return (Cell("Ansvarig", filled[0].start, filled[0].end),)


def _is_body(view: View, span: Span) -> bool:
    named = view.named_at(span)
    kind = named.kind if named is not None else known_kind(view.quoted(span))
    return kind in BODY_KINDS
