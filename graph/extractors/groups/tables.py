"""Who sits in a group, from the table below its name in a plan, directive, agreement or other non-minutes.

In minutes the same table tells who came; there `participants` reads it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import BlockKind, Cell, Entity, Section, Span
from graph.extractors.genres import is_of_meeting, says_who_came
from graph.extractors.groups.group_columns import (
    first_above,
    group_in_column,
    is_of_groups,
    lists_people_of_groups,
    term_of,
)
from graph.extractors.groups.headings import (
    board_named,
    group_at_end,
    group_named,
    group_of_page,
    heading_of,
    office_of_page,
)
from graph.extractors.groups.spoken_groups import BOARD, COMMON, called, group_meant
from graph.extractors.meetings.attendance import SUBSTITUTES
from graph.extractors.meetings.name_lines import starts_of_people
from graph.extractors.meetings.people import Person, people_of
from graph.extractors.offices.roles import base_form, is_chair, is_plain_member
from graph.extractors.tables.headings import Column, cells_by_column, column_of
from graph.extractors.view import BODY_KINDS, Claim, Passage, Sentence, View, masked_pattern
from graph.text.sentences import lines

_EXTRACTOR = "förteckning"
_SEAT = re.compile(
    r"(?:roll|uppdrag|funktion|uppgift|plats|post)\b(?:\s+(?:i|inom)\s+(?P<group>\S.*))?", re.IGNORECASE
)
_SEATS = re.compile(
    r"(?:(?:ordinarie|övriga)\s+)?(?P<seat>ledam(?:ot|öter)"
    r"|representant(?:er)?|(?:vice )?ordförande|ersättare"
    r"|suppleant(?:er)?|ordinarie|sammankallande|medlem(?:mar)?"
    r"|deltagare)",
    re.IGNORECASE,
)
_TELLS_OF_MEMBERS = masked_pattern(
    rf"\W*(?P<group><BODY>|{COMMON}|{BOARD})[^\n]{{0,200}}?\b(?:ledamöter|medlemmar|ersättare)\b[^\n]*"
)
_Seats = tuple[list[tuple[Cell, str]], Entity]  # cells with the seat that their column tells, in a group
_HOME = frozenset(("part", "parter", "hemvist", "tillhör", "tillhörighet", "huvudman", "lärosäte", "bolag"))
_NO_SEAT = SUBSTITUTES | {"adjungerad"}


def group_of(view: View, row: Section) -> Entity | None:
    """Give the group that the table of a row lists, by its columns, its heading or the line above it."""
    if is_of_meeting(view) or any(says_who_came(cell.column) for cell in row.cells[1:]):
        return None
    seats = [
        match for cell in row.cells if (match := _SEAT.fullmatch(cell.column.strip())) and match["group"]
    ]
    if seats and (group := group_named(view, seats[0]["group"])) is not None:
        return group
    if lists_people_of_groups(row) and (group := group_in_column(view, row)) is not None:
        return group
    above = _passage_above(view, row)
    announced = group_at_end(view, above) if above is not None else None
    heading = heading_of(row)
    group = announced or group_named(view, heading) or group_of_page(view, heading, row)
    return group or _board(view, heading, above) or (_of_members_above(view, above) if _seats(row) else None)


def _board(view: View, heading: str, above: Passage | None) -> Entity | None:
    """Give the board that a heading, or the line right above a table, is and no more."""
    line = view.text[above.start : above.end] if above is not None else ""
    return board_named(view, heading) or board_named(view, line)


def _of_members_above(view: View, above: Passage | None) -> Entity | None:
    """Give the group that the line above a table of seats tells of: "Nämnden har sex ledamöter"."""
    match = _TELLS_OF_MEMBERS.match(view.mask, above.start, above.end) if above is not None else None
    if above is None or match is None:
        return None
    place, sentence = Span(*match.span("group")), Sentence(above.start, above.end, match.group(), above)
    return group_meant(view, place, sentence) or called(view, view.quoted(place))


def group_tables(view: View) -> Iterator[Claim]:
    """Read the tables of people that stand below the names of groups."""
    for row in view.rows() if not is_of_meeting(view) else ():
        if (listed := _by_group(view, row) or _staff(view, row)) is not None:
            yield from _of_row(view, row, *listed)
            continue
        cells = cells_by_column(row.cells)
        people = cells.get(Column.PERSON, ())[:1] or _unnamed_people(view, row)
        named = _seats(row) or [(cell, _listed_as(view, row)) for cell in people]
        answers = [cell for cell in cells.get(Column.RESPONSIBLE, ()) if not _is_home(cell)]
        group = group_of(view, row) if named and not answers else None
        if group is not None:
            yield from _of_row(view, row, named, group, _beside(view, row))


def _unnamed_people(view: View, row: Section) -> tuple[Cell, ...]:
    """Give the cell of a person in a row without names of columns, where another says what seat it is."""
    first, *others = row.cells
    words = [view.quoted(Span(cell.start, cell.end)).lower() for cell in others if not cell.column]
    sits = len(words) == len(others) and any(map(_SEATS.fullmatch, words))
    told = sits and not first.column and starts_of_people(view, Span(first.start, first.end), first_only=True)
    return (first,) if told else ()


def _listed_as(view: View, row: Section) -> str:
    """Give what all those of a table are, where the line above it says it: "Ersättare"."""
    above = _passage_above(view, row)
    return office_of_page(view.text[above.start : above.end]) if above is not None else ""


def _by_group(view: View, row: Section) -> _Seats | None:
    """Read a row about a group of its own: "Arbetsgrupp, Sammankallande"; its people, and the group."""
    seats = _seats(row, fewest=1)
    group = group_in_column(view, row) if seats else None
    return (seats, group) if group is not None else None


def _staff(view: View, row: Section) -> _Seats | None:
    """Read who has which function in a group that the column names: "Funktion i staben", "Bemannas av"."""
    seats = (_SEAT.fullmatch(cell.column.strip()) for cell in row.cells)
    word = next((match["group"] for match in seats if match is not None and match["group"]), None)
    cells = cells_by_column(row.cells)
    named = [*cells.get(Column.ACTOR, ()), *cells.get(Column.RESPONSIBLE, ())][:1]
    if word is None or not named or Column.PERSON in cells:
        return None
    groups = [each for each in view.names.entities if each.kind == "group"]
    ending = [each for each in groups if each.name.lower().endswith(word.lower())]
    return ([(named[0], "")], ending[0]) if len(ending) == 1 else None


def _of_row(
    view: View, row: Section, named: list[tuple[Cell, str]], group: Entity, beside: Sequence[Span] = ()
) -> Iterator[Claim]:
    """Read the people of the cells that name them, with the seat that each cell's column tells."""
    for cell, role in named:
        stands_in = role in SUBSTITUTES and Column.PERSON is not column_of(cell.column)
        more = [Span(each.start, each.end) for each in homes(view, row)] if stands_in else beside
        for person in people_of(view, lines(view.text, cell.start, cell.end), more=more):
            told = replace(person, roles=(*person.roles, *((role,) if role else ())))
            for claim in seat(view, told, group, Span(row.start, row.end)):
                yield claim if claim.kind == "represents" else claim.during(term_of(view, row))


def _seats(row: Section, *, fewest: int = 2) -> list[tuple[Cell, str]]:
    """Give the filled cells of columns that are named after seats in the group, where there are several."""
    seats = [
        (cell, _seat_of(match)) for cell in row.cells if (match := _SEATS.fullmatch(cell.column.strip()))
    ]
    return (
        [(cell, base_form(seat)) for cell, seat in seats if cell.end > cell.start]
        if len(seats) >= fewest
        else []
    )


def _seat_of(match: re.Match[str]) -> str:
    """Give what somebody is by the name of the column; who is "ordinarie" is a member."""
    return "ledamot" if match["seat"].lower() == "ordinarie" else match["seat"]


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
    if not any(base_form(role) in _NO_SEAT for role in person.roles):
        yield base
    for role in person.roles:
        if not is_chair(role) and not is_plain_member(role):
            yield replace(base, kind="has_role", object=view.names.make("role", base_form(role)))
    for body in person.represents:
        if body.id != group.id:
            yield replace(base, kind="represents", object=body)


def _beside(view: View, row: Section) -> list[Span]:
    """Give the cells that tell of a person: the office, whom he or she works for, the seat in the group."""
    cells = cells_by_column(row.cells)
    told = {*cells.get(Column.ROLE, ()), *cells.get(Column.PARTY, ()), *homes(view, row)}
    told |= {cell for cell in row.cells if _SEAT.fullmatch(cell.column.strip())}
    if not any(cell.column for cell in row.cells):
        told |= {*row.cells[1:]}
    return [
        Span(cell.start, cell.end)
        for cell in sorted(told, key=lambda cell: cell.start)
        if cell.end > cell.start
    ]


def homes(view: View, row: Section) -> Iterator[Cell]:
    """Give the cells that tell whom a person of a row comes from, by the column or by being a body's name."""
    for place, each in enumerate(row.cells):
        if is_of_groups(each):
            continue
        cell = each if each.end > each.start or place else first_above(view, row)
        column = column_of(cell.column)
        known = view.named_at(Span(cell.start, cell.end)) if column is Column.OTHER else None
        home = column is Column.ORGANISATION or _is_home(cell)
        if home or (known is not None and known.kind in BODY_KINDS):
            yield cell


def _is_home(cell: Cell) -> bool:
    """Tell whether a column is named after whom somebody in a group comes from: "Huvudman"."""
    return cell.column.strip(" :").casefold() in _HOME


def _passage_above(view: View, row: Section) -> Passage | None:
    """Give the passage that stands right above the table of a row; None where none does."""
    if "passages above rows" not in view.memory:
        view.memory["passages above rows"] = (dict(_passages_above(view)),)
    above: dict[int, Passage | None] = view.memory["passages above rows"][0]
    return above.get(row.start)


def _passages_above(view: View) -> Iterator[tuple[int, Passage | None]]:
    """Give the start of every row with what stands above its table."""
    last: Passage | None = None
    table, above = 0, None
    for block in view.blocks:
        if block.kind is not BlockKind.ROW:
            last, table = Passage(block.start, block.end, block, view.section_at(block.start)), 0
        else:
            if block.table != table:
                above, last, table = last, None, block.table
            yield block.start, above
