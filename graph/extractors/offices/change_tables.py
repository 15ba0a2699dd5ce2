"""Who left and who came, from tables of changes: "Avgående, Tillträdande, Från och med", "Ändring, Från"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Cell, Entity, Section, Span
from graph.extractors.groups.group_columns import group_in_column
from graph.extractors.groups.headings import group_of_document
from graph.extractors.groups.tables import homes, seat
from graph.extractors.meetings.people import Person, read_person
from graph.extractors.offices.assignments import DAY, next_to
from graph.extractors.offices.roles import base_form, is_membership, with_field
from graph.extractors.view import Claim, View, masked_pattern

_EXTRACTOR = "förteckning"
_WHOM = r"(?: (?:ledamot|ledamöter|medlem|person|namn|representant|ersättare|innehavare|kontaktperson))?"
_LEFT = re.compile(
    rf"(?:avgår|går (?:ur|av)|ut|avgående|avgången|tidigare|föregående|lämnar|(?:har )?lämnat|slutar"
    rf"|(?:har )?slutat|utträder|företrädare|efterträder|ersätter|(?:tar över )?efter){_WHOM}",
    re.IGNORECASE,
)
_CAME = re.compile(
    rf"(?:tillträder|tillträdande|nya?|nuvarande|kommer(?: in| till)?|in|efterträdare|efterträds av"
    rf"|ersätts av|inträder|börjar){_WHOM}",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:gäller |giltigt )?(?:från(?: och med)?|fr\.?\s?o\.?\s?m\.?|datum|dag|när|sedan|tillträd\w*"
    r"|start\w*)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"roll|funktion|befattning|titel|uppdrag|post", re.IGNORECASE)
_MEMBERS = re.compile(r"ledamöter|medlemmar|sammansättning|kontaktlista|deltagarlista", re.IGNORECASE)
_NETWORK = re.compile(r"nätverk|partnerskap|forum", re.IGNORECASE)
_SUCCEEDS = masked_pattern(
    r"(?P<new><PERSON>)<PARTY>(?: har)? (?:ersätter|ersatte|ersatt|efterträder|efterträdde|efterträtt"
    r"|avlöser|avlöste|avlöst|(?:tar|tog|tagit) över efter|kommer efter) (?P<old><PERSON>)<PARTY>"
    r"(?:, (?P<sender>[\ue001\ue002]+))?\W*"
)
_JOINS = masked_pattern(r"(?P<who><PERSON>|[\ue001\ue002]+) (?:är|blir|blev) ny(?:tt)? (?:medlem|ledamot)\W*")


def change_tables(view: View) -> Iterator[Claim]:
    """Read the rows that tell, with the day, who takes the place of whom or is new in a group."""
    for row in view.rows():
        day = _day(view, row)
        left, came = (_person(view, row, names) for names in (_LEFT, _CAME))
        if came is not None and left is not None and came.entity.id != left.entity.id:
            yield from _exchanged(view, row, came, left, day)
        elif (came is None) != (left is None) and (group := group_in_column(view, row)) is not None:
            yield from _moved(view, row, group, came, left, day)
        for cell in row.cells if day is not None else ():
            yield from _told(view, row, cell, day)


def _person(view: View, row: Section, names: re.Pattern[str]) -> Person | None:
    """Give the person of the column of those who left, or of those who came."""
    named = [cell for cell in row.cells if names.fullmatch(cell.column.strip(" :*"))]
    cell = named[0] if len(named) == 1 else None
    more = [Span(each.start, each.end) for each in homes(view, row)]
    return read_person(view, Span(cell.start, cell.end), more=more) if cell is not None else None


def _day(view: View, row: Section) -> str | None:
    """Give the day of the column that says from when a change holds."""
    for cell in row.cells:
        dates = find_dates(view.text[cell.start : cell.end], year=view.year)
        if len(dates) == 1 and _WHEN.fullmatch(cell.column.strip(" :*")):
            return dates[0].value
    return None


def _exchanged(view: View, row: Section, came: Person, left: Person, day: str | None) -> Iterator[Claim]:
    """State who takes the place of whom, and what both are: in the office of the row, else in the group."""
    place = Span(row.start, row.end)
    yield replace(_replaces(came.entity, left.entity, place), valid_from=day)
    office = _office(view, row)
    group = group_in_column(view, row) or _group(view, row) if not office or is_membership(office) else None
    for person, since, until in ((came, day, None), (left, None, _day_before(day))):
        roles = (*person.roles, *((office,) if office else ()))
        for claim in _of_person(view, replace(person, roles=roles), group, place):
            lasting = claim.kind == "represents"
            yield claim if lasting else replace(claim, valid_from=since, valid_to=until)


def _moved(
    view: View, row: Section, group: Entity, came: Person | None, left: Person | None, day: str | None
) -> Iterator[Claim]:
    """State the seat of somebody who only came or only left, in the group that a column of the row names."""
    place = Span(row.start, row.end)
    for person, since, until in ((came, day, None), (left, None, _day_before(day))):
        for claim in _of_person(view, person, group, place) if person is not None else ():
            lasting = claim.kind == "represents"
            yield claim if lasting else replace(claim, valid_from=since, valid_to=until)


def _day_before(day: str | None) -> str | None:
    """Give the last day of who left, where a whole day is told from which a change holds."""
    return next_to(day, -1) if day is not None and len(day) == DAY else None


def _of_person(view: View, person: Person, group: Entity | None, place: Span) -> Iterator[Claim]:
    """State a seat in a group, if there is one, the office, and whom somebody represents."""
    if group is not None:
        yield from seat(view, person, group, place)
        return
    for role in (each for each in person.roles if not is_membership(each)):
        yield _claim("has_role", person.entity, view.names.make("role", base_form(role)), place)
    for body in person.represents:
        yield _claim("represents", person.entity, body, place)


def _told(view: View, row: Section, cell: Cell, day: str | None) -> Iterator[Claim]:
    """Read a cell that says in words what the row gives the day of: "A ersätter B, Ekby kommun"."""
    succeeds = _SUCCEEDS.fullmatch(view.mask, cell.start, cell.end)
    match = succeeds or _JOINS.fullmatch(view.mask, cell.start, cell.end)
    new = view.named_at(Span(*match.span("new" if succeeds else "who"))) if match is not None else None
    if match is None or new is None:
        return
    place = Span(row.start, row.end)
    group = _group(view, row)
    if group is not None:
        part = new.kind != "person" and _NETWORK.search(group.name)
        yield replace(_claim("participates_in" if part else "member_of", new, group, place), valid_from=day)
    old = view.named_at(Span(*match.span("old"))) if succeeds is not None else None
    if old is None or old.id == new.id:
        return
    yield replace(_replaces(new, old, place), valid_from=day)
    sender = view.named_at(Span(*match.span("sender"))) if match["sender"] else None
    for person in (new, old) if sender is not None else ():
        if sender is not None:
            yield _claim("represents", person, sender, place)


def _office(view: View, row: Section) -> str:
    """Give the office that a row says to change hands: "Uppdrag: kassör"."""
    named = [cell for cell in row.cells if _OFFICE.fullmatch(cell.column.strip(" :*"))]
    words = view.quoted(Span(named[0].start, named[0].end)) if len(named) == 1 else ""
    return base_form(words) if words and with_field(words.lower()) else ""


def _group(view: View, row: Section) -> Entity | None:
    """Give the group whose members a document or part of it lists, so that a change in it is one of them."""
    titles = (view.document.title, *row.headings)
    return group_of_document(view, row) if any(_MEMBERS.search(each) for each in titles) else None


def _replaces(new: Entity, old: Entity, place: Span) -> Claim:
    return _claim("replaces", new, old, place)


def _claim(kind: str, subject: Entity, about: Entity, place: Span) -> Claim:
    return Claim.stated(kind, subject, about, place, by=_EXTRACTOR, confidence=0.9)
