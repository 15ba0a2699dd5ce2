"""Who sits in a group, from the table below its name in a plan, directive, agreement or other non-minutes.

In minutes the same table tells who came; there `participants` reads it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import BlockKind, Cell, Entity, Section, Span
from graph.extractors.columns import Column, cells_by_column
from graph.extractors.people import Person, read_person
from graph.extractors.roles import base_form, is_chair, is_plain_member
from graph.extractors.spoken_groups import called
from graph.extractors.view import Claim, View

_EXTRACTOR = "förteckning"
OF_MEETINGS = frozenset(("protokoll", "mötesanteckningar", "kallelse", "dagordning", "beslut", "e-post"))
_OF_PLANS = frozenset(("uppdragsbeskrivning", "handlingsplan", "strategi", "riktlinje"))
_CAME = re.compile(r"närv|deltag|frånv|beslutande|förhinder|juster|adjung", re.IGNORECASE)
_CONTACTS = re.compile(r"kontakt|organisation|bemanning|ansvar", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.]*\s+")
_LEAD = re.compile(
    r"(?:bemanning|sammansättning|(?:ledamöter|medlemmar|deltagare|representanter|personer)(?:na)?)"
    r"(?:\s+(?:i|av|för))?\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:s\s+(?:ledamöter|medlemmar|deltagare|sammansättning|bemanning)"
    r"|\s+(?:består|utgörs|bestod)(?:\s+av)?(?:\s+följande)?(?:\s+(?:ledamöter|personer|medlemmar))?)?\s*:?"
)
_GROUP = re.compile(
    r"(?:[A-ZÅÄÖa-zåäö-]+ ){0,2}?[\wåäö-]*(?:grupp(?:en)?|råd(?:et)?|nätverk(?:et)?|kommitté(?:n)?"
    r"|utskott(?:et)?|presidi(?:um|et))(?: (?:för|inom|i) [^.:;]{3,60})?",
    re.IGNORECASE,
)
_SEAT = re.compile(r"(?:roll|uppdrag|funktion)\b(?:\s+(?:i|inom)\s+(?P<group>\S.*))?", re.IGNORECASE)
_LONGEST = 120


def tells_of_meeting(view: View, words: str) -> bool:
    """Tell whether a list of people says who came to a meeting; in a plan only where its words say so."""
    if view.document.kind in OF_MEETINGS or _CAME.search(words):
        return True
    return view.document.kind not in _OF_PLANS and _CONTACTS.search(words) is None


def group_of(view: View, row: Section) -> Entity | None:
    """Give the group that the table of a row lists, by its columns, its heading or the line above it."""
    if view.document.kind in OF_MEETINGS or any(_CAME.search(cell.column) for cell in row.cells[1:]):
        return None
    seats = [
        match for cell in row.cells if (match := _SEAT.fullmatch(cell.column.strip())) and match["group"]
    ]
    words = [seats[0]["group"]] if seats else []
    words += [_line_above(view, row), *row.headings[-1:]]
    return next((group for each in words if (group := group_named(view, each)) is not None), None)


def group_named(view: View, words: str) -> Entity | None:
    """Read words that name a group and no more: "3.1 Styrgrupp", "Ledamöter i arbetsgruppen"."""
    bare = _LEAD.sub("", _NUMBER.sub("", words.strip(), count=1), count=1).rstrip(" :")
    if not bare or len(bare) > _LONGEST:
        return None
    if (known := view.names.named(bare, kinds=("group",))) is not None:
        return known
    core = re.fullmatch(rf"(?P<core>{_GROUP.pattern}){_TAIL.pattern}", bare, re.IGNORECASE)
    return called(view, core["core"]) if core else None


def group_tables(view: View) -> Iterator[Claim]:
    """Read the tables of people that stand below the names of groups."""
    for row in view.rows():
        cells = cells_by_column(row.cells)
        named = cells.get(Column.PERSON)
        group = group_of(view, row) if named and Column.RESPONSIBLE not in cells else None
        if named and group is not None:
            person = read_person(view, Span(named[0].start, named[0].end), more=_beside(row, cells))
            if person is not None:
                yield from seat(view, person, group, Span(row.start, row.end))


def seat(view: View, person: Person, group: Entity, evidence: Span) -> Iterator[Claim]:
    """State that somebody chairs a group or is its member, with the office and whom he or she works for."""
    base = Claim(
        kind="chairs" if any(is_chair(role) for role in person.roles) else "member_of",
        subject=person.entity,
        object=group,
        evidence=evidence,
        extractor=_EXTRACTOR,
        confidence=0.85,
    )
    yield base
    for role in person.roles:
        if not is_chair(role) and not is_plain_member(role):
            yield replace(base, kind="has_role", object=view.names.make("role", base_form(role)))
    for body in person.represents:
        if body.id != group.id:
            yield replace(base, kind="represents", object=body)


def _beside(row: Section, cells: dict[Column, list[Cell]]) -> list[Span]:
    """Give the cells that tell of a person: the office, whom he or she works for, the seat in the group."""
    told = {cell for column in (Column.ROLE, Column.ORGANISATION) for cell in cells.get(column, ())}
    told |= {cell for cell in row.cells if _SEAT.fullmatch(cell.column.strip())}
    return [
        Span(cell.start, cell.end)
        for cell in sorted(told, key=lambda cell: cell.start)
        if cell.end > cell.start
    ]


def _line_above(view: View, row: Section) -> str:
    """Give the end of the line that stands right above the table of a row; "" where none does."""
    if "lines above rows" not in view.memory:
        view.memory["lines above rows"] = (dict(_lines_above(view)),)
    lines: dict[int, str] = view.memory["lines above rows"][0]
    return lines.get(row.start, "")


def _lines_above(view: View) -> Iterator[tuple[int, str]]:
    """Give the start of every row with the last line above its table."""
    last, table, above = "", 0, ""
    for block in view.blocks:
        if block.kind is not BlockKind.ROW:
            last, table = view.text[block.start : block.end].rsplit("\n", 1)[-1], 0
        else:
            if block.table != table:
                above, last, table = last, "", block.table
            yield block.start, above
