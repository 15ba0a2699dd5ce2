"""Responsibility from tables and labelled lists: who answers for what, with whose support, and when."""

import re
from collections.abc import Iterator

from corpus.records import Cell, Span
from graph.extractors.duties.contact_tables import contacts, names_contact, offices, party_reached
from graph.extractors.duties.labelled_duties import groups, labelled_rows
from graph.extractors.duties.matrices import matrix_claims
from graph.extractors.duties.periods import Period
from graph.extractors.duties.rows import ANSWERS_FOR, WHO, DutyRow
from graph.extractors.duties.shares import shared_duties
from graph.extractors.duties.tables import table_rows
from graph.extractors.meetings.presented_rows import presented_rows
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.tables.row_matters import matter_of, words_of
from graph.extractors.tables.row_parties import EXTRACTOR, VACANCY, claims_of_cell
from graph.extractors.tables.row_times import period_of
from graph.extractors.view import Claim, View

__all__ = ["VACANCY", "responsibilities"]

_POST = re.compile(r"uppdrag|\bpost\b|tjänst|befattning|\broll\b", re.IGNORECASE)
_OFFICE = re.compile(r"(?:[\wåäö-]+s )?(?P<office>[\wåäö -]+?)(?: (?:i|för|på|vid|inom|hos) .*)?")


def responsibilities(view: View) -> Iterator[Claim]:
    """Read every action that says who is responsible, and every row that says who presents."""
    labelled = groups(view)
    above = {group.after: group for group in labelled if group.heading}
    for row in (*table_rows(view, above), *labelled_rows(view, labelled)):
        cells = row.by_column()
        unled = row.matter is not None and not WHO.isdisjoint(row.kinds)  # who leads is left open
        if not WHO.isdisjoint(cells) or unled:
            yield from _responsibilities_of(view, row, cells)
    yield from matrix_claims(view)
    yield from shared_duties(view)
    yield from presented_rows(view)


def _responsibilities_of(view: View, row: DutyRow, cells: dict[Column, list[Cell]]) -> Iterator[Claim]:
    if not row.title and names_contact(cells):
        party = party_reached(view, cells)
        yield from contacts(view, row, cells, party) if party is not None else ()
        return
    matter = None if row.title else row.matter or matter_of(row.cells, cells)
    if matter is None and not row.title:
        yield from _officers(view, row, cells)
        return
    words = words_of(view, matter) if matter else row.title
    if not any(map(str.isalnum, words)):
        return  # "–": nothing is to be done
    period = period_of(view, row.cells, cells)
    if matter and (office := _post(matter, words)):
        yield from offices(view, row, cells, office=office, since=period.valid_from)
        return
    if not row.refused or (matter and ANSWERS_FOR.fullmatch(matter.column)):
        yield from _duties(view, row, cells, words, period)
    yield from offices(view, row, cells)


def _duties(
    view: View, row: DutyRow, cells: dict[Column, list[Cell]], words: str, period: Period
) -> Iterator[Claim]:
    activity = view.names.make("activity", words)
    for column, kind in _kinds(row).items():
        for cell in cells.get(column, ()):
            yield from claims_of_cell(view, row, cell, activity, period, kind)


def _post(matter: Cell, words: str) -> str | None:
    """Give the office of a row that tells who gets one: "Nytt uppdrag" beside "Vem"; None for a task."""
    told = _OFFICE.fullmatch(words) if _POST.search(matter.column) else None
    office = base_form(told["office"]) if told else ""
    return office if is_role(office) else None


def _kinds(row: DutyRow) -> dict[Column, str]:
    """Tell what those in each column have to do with the action; who carries it out answers for it alone."""
    kinds = row.kinds or [column_of(cell.column) for cell in row.cells]
    alone = Column.RESPONSIBLE not in kinds
    return {
        Column.RESPONSIBLE: "responsible_for",
        Column.ACTOR: "responsible_for" if alone else "participates_in",
        Column.SUPPORT: "supports",
        Column.HELPER: "participates_in",
    }


def _officers(view: View, row: DutyRow, cells: dict[Column, list[Cell]]) -> Iterator[Claim]:
    """Read who handles the document itself, where a row names no matter: "Handläggare" beside "Datum"."""
    for cell in cells.get(Column.RESPONSIBLE, ()):
        role = base_form(cell.column)
        for mention in view.names.within(cell.start, cell.end, kinds=("person",)) if is_role(role) else ():
            if mention.entity_id:
                person, held = view.names.entity(mention.entity_id), view.names.make("role", role)
                span = Span(row.start, row.end)
                yield Claim.stated("has_role", person, held, span, by=EXTRACTOR, confidence=0.8)
