"""Who is said to be responsible for the rows of a table: by the heading above, or by a row."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus.records import BlockKind, Cell, Section, Span
from graph.extractors.duties.labelled_duties import labelled_cells
from graph.extractors.offices.roles import role_in
from graph.extractors.tables.headings import Column, heading
from graph.extractors.view import BODY_KINDS, View
from graph.names.classes import known_kind
from graph.text.sentences import trimmed

_TASKS = r"(?:åtgärder|aktiviteter|insatser|uppgifter|uppdrag|åtaganden|kontroller)"
_OWNED = re.compile(
    rf"(?:{_TASKS}\s+som\s+(?P<answers>.{{3,80}}?)\s+(?:ansvarar\s+för|svarar\s+för|är\s+ansvarig\w*\s+för"
    rf"|ska\s+(?:genomföra|utföra|göra))|(?P<own>.{{3,80}}?)s\s+(?:egna\s+)?{_TASKS}"
    rf"|{_TASKS}\s+(?:för|till)\s+(?P<of>.{{3,80}}?))\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.]*\s+")
_CAPTION = re.compile(r"(?:tabell\s+\d+[.:]?\s+)?", re.IGNORECASE)
_ELSEWHERE = re.compile(r"plats|lokal|ort|klockan|kl\W*|anmälan|adress|kostnad|pris", re.IGNORECASE)  # events
_TITLED = re.compile(
    r":|\d|,(?!.*\soch\s)"
)  # "Nätverket Ekby: fördelning av arbetet", "Kansliet, 2026-02-02"
_LONGEST_CAPTION = 90
_LONGEST_MARK = len("–")
_ALL_OWNED = re.compile(
    r"(?:^|(?<=[.:\n]\s)|(?<=\n))(?P<who>[A-ZÅÄÖ][^.;:,\n]{2,80}?)\s+(?:är\s+(?:\w+\s+)?ansvarig\w*|(?:an)?svarar"
    rf"|har\s+(?:\w+\s+)?ansvar\w*)\s+för\s+(?:samtliga|alla)\s+{_TASKS}(?:na)?"
    r"(?:\s+(?:i\s+(?:tabellen|listan|planen)|nedan|här|som\s+följer)(?:\s+nedan)?)?\s*[.:]?\s*$",
    re.IGNORECASE,
)

_OWNED_BY = re.compile(
    rf"(?:^|(?<=[.:\n]\s)|(?<=\n))(?:Huvuda|A)nsvarig\w*\s+för\s+(?:samtliga|alla)\s+{_TASKS}(?:na)?"
    r"(?:\s+(?:i\s+(?:tabellen|listan|planen)|nedan|här|som\s+följer)(?:\s+nedan)?)?\s+är\s+"
    r"(?P<who>[^.;:,\n]{3,80}?)\s*[.:]?\s*$",
    re.IGNORECASE,
)


def owner_in_heading(view: View, table: Sequence[Section]) -> tuple[Cell, ...]:
    """Give whose actions a heading or caption says that they are: "Åtgärder som socialnämnden ansvarar för".

    One that names a body and nothing else does so above actions that are called so.
    """
    alone = _names_actions(table[0]) and not _is_of_marks(table)
    for above in _titles(view, table[0].start):
        match = _OWNED.fullmatch(view.text, above.start, above.end)
        group = next((name for name in ("answers", "own", "of") if match[name]), "") if match else ""
        owner = Span(*match.span(group)) if match else above
        titled = _TITLED.search(view.quoted(owner)) is not None
        if (match or alone) and not titled and _is_body(view, owner):
            return (Cell("Ansvarig", *owner),)
    return ()


def _titles(view: View, start: int) -> Iterator[Span]:
    """Give the caption of a table, and the heading above it, without their numbers."""
    at = bisect_left(view.blocks, start, key=lambda block: block.start)
    before = view.blocks[at - 1] if at else None
    if before is not None and before.kind is BlockKind.PARAGRAPH and not before.cells:
        caption = trimmed(view.text, before.start, before.end)
        number = _CAPTION.match(view.text, *caption)
        is_sentence = view.text[caption.end - 1] in ".!?:"
        if caption.end - caption.start <= _LONGEST_CAPTION and not is_sentence:
            yield Span(number.end() if number else caption.start, caption.end)
    above = next((block for block in view.blocks[:at][::-1] if block.kind is BlockKind.HEADING), None)
    if above is not None:
        number = _NUMBER.match(view.text, above.start, above.end)
        yield Span(number.end() if number else above.start, above.end)


def _is_of_marks(table: Sequence[Section]) -> bool:
    """Tell a table with two columns or more that hold nothing but letters or marks."""
    marked = 0
    for column in zip(*(row.cells for row in table), strict=False):
        lengths = [cell.end - cell.start for cell in column if cell.end > cell.start]
        marked += bool(lengths) and max(lengths) <= _LONGEST_MARK
    return marked > 1


def _names_actions(row: Section) -> bool:
    """Tell a table with a column called after actions, and none of names or of where things take place."""
    read = [heading(cell.column) for cell in row.cells]
    called = any(each.column is Column.MATTER and each.tier == 0 for each in read)
    elsewhere = any(_ELSEWHERE.fullmatch(cell.column.strip()) for cell in row.cells)
    return called and not elsewhere and all(each.column is not Column.PERSON for each in read)


def owner_above(view: View, table: Sequence[Section]) -> tuple[Cell, ...]:
    """Give who answers for all of a table as the line above says: "X ansvarar för alla åtgärder nedan"."""
    at = bisect_left(view.blocks, table[0].start, key=lambda block: block.start)
    above = view.blocks[at - 1] if at else None
    if above is None or above.kind is not BlockKind.PARAGRAPH or above.cells:
        return ()
    rules = (_ALL_OWNED, _OWNED_BY)
    match = next((each for rule in rules if (each := rule.search(view.text, above.start, above.end))), None)
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
