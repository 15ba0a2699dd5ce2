"""Responsibility and presentation from table rows: who answers for what, with whose support, and when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Cell, Entity, Section, Span
from graph.extractors.actors import Actor, actors_in, as_written
from graph.extractors.columns import Column, cells_by_column, column_of
from graph.extractors.contact_tables import contacts, party_reached
from graph.extractors.periods import Period, period_in
from graph.extractors.roles import base_form, is_role, role_in
from graph.extractors.view import ACTOR_KINDS, Claim, View
from graph.gazetteers import person_names

_EXTRACTOR = "tabell"
VACANCY = "ansvarig saknas"
_ACTS_IN = re.compile(r"\s+(?:i|inom)\s")  # "Region Ekby i Samverkan öst": the region acts
_CASE = re.compile(
    r"[,;]?\s*\(?(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b[.:]?\s*(?:[A-ZÅÄÖ]+\s)?[\w/:.-]*\d\)?\s*$",
    re.IGNORECASE,
)  # a case number at the end of a cell is no part of the matter
_LASTS = re.compile(r"ram|period|\bår|giltig|start", re.IGNORECASE)  # columns of when a duty is in force
_SORTS = re.compile(r"(?:.* )?(?:område|process|rubrik|punkt|fråga|steg)", re.IGNORECASE)
_BEGINS = re.compile(r"start(?:as|ar|ade|datum)?|påbörjas|(?:gäller )?från(?: och med)?", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:senast|klart?|deadline|från\s+och\s+med|fr\.?\s?o\.?\s?m|till\s+och\s+med|t\.?\s?o\.?\s?m|sedan"
    r"|från|till|fram\s+till)\b\.?[^\d]{0,12}\d",
    re.IGNORECASE,
)  # words that make the date beside a party the party's own


def responsibilities(view: View) -> Iterator[Claim]:
    """Read every row that has a column for who is responsible or who presents."""
    above: tuple[Section, Cell | None] | None = None
    for row in view.rows():
        cells = cells_by_column(row.cells)
        matter = _matter(row, cells)
        if above is not None and _goes_on(row, above[0], cells):
            matter = above[1]
        if Column.RESPONSIBLE in cells or Column.ACTOR in cells:
            yield from _responsibilities_of(view, row, cells, matter)
        if Column.PRESENTER in cells:
            yield from _presentations_of(view, row, cells)
        above = row, matter


def _goes_on(row: Section, above: Section, cells: dict[Column, list[Cell]]) -> bool:
    """Tell whether a row leaves the cell of its matter empty, as one that goes on with the row above."""
    columns = [cell.column for cell in row.cells]
    empty = Column.MATTER not in cells and any(column_of(name) is Column.MATTER for name in columns)
    return empty and columns == [cell.column for cell in above.cells] and row.headings == above.headings


def _responsibilities_of(
    view: View, row: Section, cells: dict[Column, list[Cell]], matter: Cell | None
) -> Iterator[Claim]:
    if matter is None:
        yield from _officers(view, row, cells)
        return
    if (party := party_reached(view, cells, matter)) is not None:
        yield from contacts(view, row, cells, party)
        return
    activity = view.names.make("activity", _words(view, matter))
    period = _period(view, cells)
    columns = {column_of(cell.column) for cell in row.cells}
    alone = Column.RESPONSIBLE not in columns
    for cell in cells.get(Column.RESPONSIBLE, ()):
        yield from _claims(view, row, cell, activity, period, "responsible_for")
    for cell in cells.get(Column.ACTOR, ()):
        yield from _claims(
            view, row, cell, activity, period, "responsible_for" if alone else "participates_in"
        )
    for column, kind in ((Column.SUPPORT, "supports"), (Column.HELPER, "participates_in")):
        for cell in cells.get(column, ()):
            yield from _claims(view, row, cell, activity, period, kind)


def _officers(view: View, row: Section, cells: dict[Column, list[Cell]]) -> Iterator[Claim]:
    """Read who handles the document itself, where a row names no matter: "Handläggare" beside "Datum"."""
    for cell in cells.get(Column.RESPONSIBLE, ()):
        role = base_form(cell.column)
        for mention in view.names.within(cell.start, cell.end, kinds=("person",)) if is_role(role) else ():
            if mention.entity_id:
                yield Claim(
                    kind="has_role",
                    subject=view.names.entity(mention.entity_id),
                    object=view.names.make("role", role),
                    evidence=Span(row.start, row.end),
                    extractor=_EXTRACTOR,
                    confidence=0.8,
                )


def _claims(
    view: View, row: Section, cell: Cell, activity: Entity, period: Period, kind: str
) -> Iterator[Claim]:
    names = [Span(each.start, each.end) for each in view.names.within(cell.start, cell.end)]
    supported: set[str] = set()
    for actor in actors_in(view.text, Span(cell.start, cell.end), names):
        subject, role = _subject(view, actor)
        held = _own_period(view, actor, period)
        claim = Claim(
            kind=kind,
            subject=subject,
            object=activity,
            evidence=Span(row.start, row.end),
            extractor=_EXTRACTOR,
            confidence=0.95 if cell.column else 0.8,
            valid_from=held.valid_from,
            valid_to=held.valid_to,
            due=held.due,
            properties=_properties(view, actor, cell, role),
        )
        yield claim
        yield from _told_of_person(view, actor, claim, role)
        for span in actor.support:
            supporter = view.names.resolve(
                view.quoted(span), kinds=ACTOR_KINDS, start=span.start, end=span.end
            )
            if supporter.id not in supported:
                supported.add(supporter.id)
                joins = actor.beside
                yield replace(claim, kind=kind if joins else "supports", subject=supporter)


def _own_period(view: View, actor: Actor, period: Period) -> Period:
    """Give when one party has the duty: by its own item ("Eva Lund från och med 1 mars"), else by the row."""
    words = as_written(view.text, actor.item)
    if not _DATED.search(words):
        return period
    own = period_in(words, year=view.year)
    return Period(own.valid_from or period.valid_from, own.valid_to or period.valid_to, own.due or period.due)


def _told_of_person(view: View, actor: Actor, claim: Claim, role: str | None) -> Iterator[Claim]:
    """State the role that a person is named with, and where: "Eva Lund, verksamhetschef Ekby sjukhus"."""
    if claim.subject.kind != "person" or role is None:
        return
    own = _own_period(view, actor, Period())
    timeless = replace(claim, valid_from=None, valid_to=None, due=None, properties=(), confidence=0.85)
    yield replace(
        timeless,
        kind="has_role",
        object=view.names.make("role", base_form(role)),
        valid_from=own.valid_from,
        valid_to=own.valid_to,
    )
    for mention in view.names.within(*actor.span, kinds=("organisation", "region", "group"))[:1]:
        if mention.entity_id:
            yield replace(timeless, kind="represents", object=view.names.entity(mention.entity_id))


def _subject(view: View, actor: Actor) -> tuple[Entity, str | None]:
    """Give who is named, and in what role when a person is named with one."""
    if actor.vacant:
        return view.names.make("role", VACANCY), None
    start, end = actor.span
    people = view.names.within(start, end, kinds=("person",))
    if len(people) == 1 and people[0].entity_id:
        rest = view.quoted(Span(start, people[0].start)) + " " + view.quoted(Span(people[0].end, end))
        role = role_in(rest.strip(" ,-–()"))
        return view.names.entity(people[0].entity_id), role.group() if role else None
    acting = view.names.within(start, end, kinds=("region",))[:1]
    if (
        acting
        and acting[0].start == start
        and acting[0].entity_id
        and _ACTS_IN.match(view.text, acting[0].end, end)
    ):
        return view.names.entity(acting[0].entity_id), None
    words = view.quoted(actor.span)
    if (called := _called(view, words)) is not None:
        return called, None
    return view.names.resolve(words, kinds=ACTOR_KINDS, start=start, end=end), None


def _called(view: View, words: str) -> Entity | None:
    """Give the only person of the document with this given name, where a cell has no more than that."""
    if words.casefold() not in person_names().first:
        return None
    named = [
        each for each in view.names.entities if each.kind == "person" and each.name.startswith(words + " ")
    ]
    return named[0] if len(named) == 1 else None


def _properties(view: View, actor: Actor, cell: Cell, role: str | None) -> tuple[tuple[str, str], ...]:
    found = [("as_written", as_written(view.text, actor.item)), ("column", cell.column)]
    if role:
        found.append(("role", role))
    if actor.vacant:
        found.append(("status", "vakant"))
    return tuple(found)


def _matter(row: Section, cells: dict[Column, list[Cell]]) -> Cell | None:
    """Give the cell that names the duty: of the first such column, else the first of no known meaning.

    A column of areas or processes only sorts the duties where another one names them.
    """
    if matters := cells.get(Column.MATTER):
        return next((cell for cell in matters if not _SORTS.fullmatch(cell.column.strip(" :*"))), matters[0])
    return next((cell for cell in cells.get(Column.OTHER, ()) if not _is_ordinal(row, cell)), None)


def _is_ordinal(row: Section, cell: Cell) -> bool:
    return cell.end - cell.start <= 4 and len(row.cells) > 2


def _period(view: View, cells: dict[Column, list[Cell]]) -> Period:
    """Join what the time columns say; a stated period comes before a single date."""
    found = Period()
    for column in (Column.TIME, Column.DEADLINE):
        for cell in cells.get(column, ()):
            text = _words(view, cell)
            each = period_in(text, year=view.year, deadline=column is Column.DEADLINE)
            if _BEGINS.fullmatch(cell.column.strip()):
                each = Period(valid_from=each.valid_from)
            elif each.valid_from == each.valid_to is not None and not _LASTS.search(cell.column):
                each = Period(due=each.valid_to)
            if each.valid_to and each.valid_from and each.valid_to != each.valid_from:
                found = replace(found, valid_from=each.valid_from, valid_to=each.valid_to)
            found = Period(
                found.valid_from or each.valid_from, found.valid_to or each.valid_to, found.due or each.due
            )
    if found.valid_from and found.due and len(found.due) == len("2026"):
        return replace(found, due=None)  # a year beside a period says when in it
    return found


def _presentations_of(view: View, row: Section, cells: dict[Column, list[Cell]]) -> Iterator[Claim]:
    matter = _matter(row, cells)
    if matter is None:
        return
    activity = view.names.make("activity", _words(view, matter))
    for cell in cells[Column.PRESENTER]:
        names = [Span(each.start, each.end) for each in view.names.within(cell.start, cell.end)]
        for actor in actors_in(view.text, Span(cell.start, cell.end), names):
            if actor.vacant:
                continue
            subject, role = _subject(view, actor)
            yield Claim(
                kind="presented",
                subject=subject,
                object=activity,
                evidence=Span(row.start, row.end),
                extractor=_EXTRACTOR,
                confidence=0.95,
                decided=view.document.date,
                properties=_properties(view, actor, cell, role),
            )


def _words(view: View, cell: Cell) -> str:
    return _CASE.sub("", view.quoted(Span(cell.start, cell.end)))
