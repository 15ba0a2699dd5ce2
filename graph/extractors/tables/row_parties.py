"""Who the cell of an action names, as parties with roles, support and times of their own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from corpus.records import INFERRED, Cell, Entity, Span
from graph.extractors.duties.holders import known_as_listed
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.duties.rows import GROUP, DutyRow
from graph.extractors.offices.roles import base_form, is_role, role_in
from graph.extractors.tables.actors import Actor, actors_in, as_written, ends_in_day, parties
from graph.extractors.tables.headings import Column
from graph.extractors.tables.joined_parties import MUNICIPAL, MUNICIPALITY, parted
from graph.extractors.tables.short_names import party_meant, person_called
from graph.extractors.view import ACTOR_KINDS, BODY_KINDS, Claim, View
from graph.names.classes import known_kind
from graph.names.people.name_parts import is_common_given
from graph.text.sentences import trimmed

EXTRACTOR = "tabell"
LEARNED = f"{INFERRED}tables"
VACANCY = "ansvarig saknas"
_ACTS_IN = re.compile(r"\s+(?:i|inom)\s")  # "Region Ekby i Samverkan öst": the region acts
_SHORT_FORM_AFTER = re.compile(
    r"\s*\([A-ZÅÄÖ][A-ZÅÄÖa-zåäö-]{1,7}(?:\s?/\s?[\w-]{2,12})*\)$"
)  # "Medicinskt ansvarig sjuksköterska (MAS)", "Processgrupper (PG/AG/nätverk)"
_HELPED = re.compile(
    r"\s*\(\s*(?:(?P<beside>tillsammans|i\s+sam(?:verkan|arbete))\s+med|i\s+(?:sam\w+|dialog)\s+med|efter\s+(?:samråd|avstämning)\s+med|med(?:\s+(?:stöd|hjälp|underlag)\s+(?:av|från))?"
    r"|(?:stöd|hjälp|underlag|bistånd)\s*(?:av|från|:)|stöttas\s+av|bistås\s+av)\s+(?P<by>[^()]+?)\s*\)\s*$"
    r"|\s*\(\s*(?P<helper>[^()]+?)\s+(?:hjälper(?:\s+till)?|bistår|stödjer|stöder|stöttar|assisterar)\s*\)\s*$",
    re.IGNORECASE,
)  # "IT-avdelningen (med Region Ekby)", "Eva (Bo hjälper till)"
_FORMER = re.compile(
    r"\s*\((?:tidigare|förut|före\s+detta|f\.?\s?d\.?|efter(?!\s+(?:samråd|avstämning)))\s[^()]*\)\s*$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<=\w)\s*\((?P<who>[a-zåäö][^()]{4,60}|[^()\s]+\s[^()]{2,60})\)\s*$"
)  # "Gatunämnden (Eva Lund)"
_OFFICE_WITH_NAME = re.compile(
    r"(?P<office>[\w-]+(?: [a-zåäö][\wåäö-]*){1,3})"
    r" (?P<name>[A-ZÅÄÖÉ][\wé-]+ (?:af |von |de )?[A-ZÅÄÖÉ][\wé-]+)"
)  # "Verksamhetschef grundskola Eva Lund"
_OFFICE_WITH_GIVEN = re.compile(r"(?P<office>[\w-]+) (?P<name>[A-ZÅÄÖÉ][a-zåäöé-]+)")  # "Fritidsledare Malte"
_HEADS_UNIT = re.compile(
    r"(?:verksamhets|enhets|avdelnings|sektions|klinik|områdes|förvaltnings)chef\b|rektor\b|prefekt\b",
    re.IGNORECASE,
)  # what is named after such a one is the unit; after others a party of its own
_OFFICE_WITH_FIRM = re.compile(r"[a-zåäö-]+ (?P<name>[A-ZÅÄÖ].* AB)", re.IGNORECASE)
_OF_MUNICIPALITY = re.compile(rf"(?P<unit>.+?) i {MUNICIPAL}")
_OFFICES = ((re.compile(r"(?<!äg)arna$"), "are"), (re.compile(r"orna$"), "a"), (re.compile(r"erna$"), ""))
_CHARGED = re.compile(r"\s+på\s+uppdrag\s+av\s[^,;\n]*$", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:senast|klart?|deadline|från\s+och\s+med|fr\.?\s?o\.?\s?m|till\s+och\s+med|t\.?\s?o\.?\s?m|sedan"
    r"|från|till|fram\s+till)\b\.?[^\d]{0,12}\d",
    re.IGNORECASE,
)  # words that make the date beside a party the party's own


def claims_of_cell(
    view: View, row: DutyRow, cell: Cell, activity: Entity, period: Period, kind: str
) -> Iterator[Claim]:
    """State what each party of a cell has to do with an action, and what is said of it there."""
    supported: set[str] = set()
    _know_groups(view, cell)
    posted = Column.ROLE in row.by_column()
    for actor in _without_workplaces(view, _actors(view, cell)) if posted else _actors(view, cell):
        subject, role = subject_of(view, actor)
        chance = row.chance_of(cell)
        by = EXTRACTOR if chance == 1 else LEARNED
        sure = min(0.95 if cell.column else 0.8, chance)
        claim = Claim.stated(
            kind, subject, activity, Span(row.start, row.end), by=by, confidence=sure
        ).during(_own_period(view, actor, period))
        claim = replace(claim, properties=properties_of(view, actor, cell, role))
        if not actor.unnamed:
            yield claim
            yield from _told_of_person(view, actor, claim, role)
        joins = "participates_in" if kind == "responsible_for" else kind
        helpers = (
            (span, what)
            for what, spans in (("supports", actor.support), (joins, actor.partners))
            for span in spans
        )
        for span, what in helpers:
            helper, _ = subject_of(view, Actor(span, span))
            if helper.id not in supported:
                supported.add(helper.id)
                yield replace(claim, kind=what, subject=helper)


def _know_groups(view: View, cell: Cell) -> None:
    """Take the name in a column of groups, which nothing else knows, for that of a group."""
    words = view.quoted(Span(cell.start, cell.end))
    unknown = known_kind(words) is None and not view.names.within(cell.start, cell.end)
    if GROUP.fullmatch(cell.column) and unknown and cell.end > cell.start:
        view.names.make("group", words)


def _actors(view: View, cell: Cell) -> Iterator[Actor]:
    """Read the parties of a cell; of one with helpers in brackets at its end, these support it."""
    names = [Span(each.start, each.end) for each in view.names.within(cell.start, cell.end)]
    helped = _HELPED.search(view.text, cell.start, cell.end)
    charged = _CHARGED.search(view.text, cell.start, cell.end)
    former = _FORMER.search(view.text, cell.start, cell.end)
    named = None if former or helped else _NAMED.search(view.text, cell.start, cell.end)
    if named and not view.names.within(*named.span("who"), kinds=("person",)):
        named = None
    end = min((match.start() for match in (helped, charged, former, named) if match), default=cell.end)
    by = Span(*helped.span("by" if helped["by"] else "helper")) if helped else None
    helpers = tuple(parties(view.text, by, names)) if by else ()
    parts = parted(view, Span(cell.start, end))
    for actor in _joined(view, chain.from_iterable(actors_in(view.text, part, names) for part in parts)):
        beside = helped is not None and helped["beside"] is not None
        yield (
            replace(actor, partners=(*actor.partners, *helpers))
            if beside
            else replace(actor, support=(*actor.support, *helpers))
        )
    if named:
        yield from actors_in(view.text, Span(*named.span("who")), names)


def _without_workplaces(view: View, actors: Iterable[Actor]) -> Iterator[Actor]:
    """Leave out the body right after the comma behind a person whose post the row tells: where they work."""
    before: Actor | None = None
    for actor in actors:
        works_there = (
            before is not None
            and view.text[before.span.end : actor.span.start] == ", "
            and bool(view.names.within(*before.span, kinds=("person",)))
            and known_kind(view.quoted(actor.span)) in (None, *BODY_KINDS)
            and not view.names.within(*actor.span, kinds=("person",))
        )
        if not works_there:
            yield actor
        before = actor


def _joined(view: View, actors: Iterable[Actor]) -> Iterator[Actor]:
    """Join an office, who has it and where: "Verksamhetschef Ögonkliniken Eva Lund"."""
    before: Actor | None = None
    for actor in actors:
        if before is not None and _is_of_one(view, before, actor):
            span = Span(before.span.start, actor.span.end)
            before = replace(before, span=span, support=actor.support, partners=actor.partners)
            continue
        yield from () if before is None else (before,)
        before = actor
    yield from () if before is None else (before,)


def _is_of_one(view: View, before: Actor, actor: Actor) -> bool:
    """Tell whether two parties of a cell are one person with an office and a workplace."""
    between = view.text[before.span.end : actor.span.start]
    if role_in(view.quoted(before.span)) is None or between.strip(" ,"):
        return False
    people = view.names.within(*before.span, kinds=("person",))
    if "," in between:
        kind = known_kind(view.quoted(actor.span))
        heads = _HEADS_UNIT.match(view.text, *before.span) or MUNICIPALITY.fullmatch(view.quoted(actor.span))
        return heads is not None and bool(people) and people[-1].end == before.span.end and kind in BODY_KINDS
    named = view.names.within(*actor.span, kinds=("person",))
    return not people and bool(named) and named[0].start == actor.span.start


def _own_period(view: View, actor: Actor, period: Period) -> Period:
    """Give when one party has the duty: by its own item ("Eva Lund från och med 1 mars"), else by the row."""
    words = as_written(view.text, actor.item)
    if not (_DATED.search(words) or ends_in_day(view.text, actor.item)):
        return period
    own = period_in(words, year=view.year)
    if own.valid_from == own.valid_to is not None:
        own = Period(due=own.valid_to)
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


def subject_of(view: View, actor: Actor) -> tuple[Entity, str | None]:
    """Give who is named, and in what role when a person is named with one."""
    if actor.vacant:
        return view.names.make("role", VACANCY), None
    named = _person_in(view, actor.span) or _region_that_acts(view, actor.span)
    if named is not None:
        return named
    start, end = actor.span
    words = view.quoted(actor.span)
    if (short := _SHORT_FORM_AFTER.search(words)) is not None:
        words, end = words[: short.start()], view.text.rindex("(", start, end)
    if (called := person_called(view, words)) is not None:
        return called, None
    end = trimmed(view.text, start, end).end
    if (told := _with_office(view, Span(start, end))) is not None:
        return told
    if (unit := _unit_of_municipality(view, Span(start, end))) is not None:
        return unit, None
    kinds = ("role",) if _is_office(words) else ACTOR_KINDS
    party = view.names.resolve(party_meant(view, words), kinds=kinds, start=start, end=end)
    return known_as_listed(view, party), None


def _person_in(view: View, span: Span) -> tuple[Entity, str | None] | None:
    """Give the only person that is named, with the role that stands beside."""
    people = view.names.within(*span, kinds=("person",))
    if len(people) != 1 or not people[0].entity_id:
        return None
    rest = view.quoted(Span(span.start, people[0].start)) + " " + view.quoted(Span(people[0].end, span.end))
    role = role_in(rest.strip(" ,-–()"))
    return view.names.entity(people[0].entity_id), role.group() if role else None


def _region_that_acts(view: View, span: Span) -> tuple[Entity, None] | None:
    for region in view.names.within(*span, kinds=("region",))[:1]:
        acts = region.start == span.start and _ACTS_IN.match(view.text, region.end, span.end)
        if acts and region.entity_id:
            return view.names.entity(region.entity_id), None
    return None


def _unit_of_municipality(view: View, span: Span) -> Entity | None:
    """Give the unit that is named with its municipality, under that name too: "Kostenheten i Ekby kommun".

    Where the document has units of this name in several municipalities, each is one of its own.
    """
    words = view.quoted(span)
    match = _OF_MUNICIPALITY.fullmatch(words)
    inside = view.names.within(*span, kinds=BODY_KINDS) if match else ()
    if match is None or not inside or inside[0].start != span.start or inside[0].end >= span.end:
        return None
    unit = view.names.entity(inside[0].entity_id) if inside[0].entity_id else None
    if unit is None or view.quoted(Span(inside[0].start, inside[0].end)) != match["unit"]:
        return None
    others = re.finditer(rf"{re.escape(match['unit'])}\s+i\s+({MUNICIPAL})", view.text)
    several = len({" ".join(each[1].split()) for each in others}) > 1
    if several and unit.name == match["unit"]:
        return view.names.make(unit.kind, words)
    return view.names.make(unit.kind, unit.name, aliases=(words,))


def _is_office(words: str) -> bool:
    """Tell an office of a municipality, or those who hold one: "Läkarsekreterarna i Falun"."""
    first, _, rest = words.partition(" ")
    held = first.lower()
    several = any(rule.search(held) and is_role(rule.sub(end, held)) for rule, end in _OFFICES)
    return several or (MUNICIPALITY.fullmatch(rest) is not None and is_role(held))


def _with_office(view: View, span: Span) -> tuple[Entity, str | None] | None:
    """Give who stands after the word for what they are, where nothing else knows the name."""
    words = view.quoted(span)
    role = role_in(words) if " " in words else None
    if role is None or view.names.named(words) is not None:
        return None
    for rule, kind in (
        (_OFFICE_WITH_NAME, "person"),
        (_OFFICE_WITH_GIVEN, "person"),
        (_OFFICE_WITH_FIRM, "organisation"),
    ):
        match = rule.fullmatch(words)
        if match is not None and (rule is not _OFFICE_WITH_GIVEN or is_common_given(match["name"].lower())):
            start = view.text.rindex(match["name"].split()[0], span.start, span.end)
            named = view.names.resolve(match["name"], kinds=(kind,), start=start, end=span.end)
            return named, match["office"] if kind == "person" else None
    return None


def properties_of(view: View, actor: Actor, cell: Cell, role: str | None) -> tuple[tuple[str, str], ...]:
    """Give what a relation keeps of how a party is named."""
    found = [("as_written", as_written(view.text, actor.item)), ("column", cell.column)]
    if role:
        found.append(("role", role))
    if actor.vacant:
        found.append(("status", "vakant"))
    return tuple(found)
