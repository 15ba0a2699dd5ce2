"""Who decides for a body: the head of an office, the chair on its behalf, whom a list's column names."""

import re
from dataclasses import dataclass

from corpus.dates import find_dates
from corpus.records import Entity, Section, Span
from graph.extractors.decisions.deciding_bodies import body_meant
from graph.extractors.decisions.patterns import NAMEABLE
from graph.extractors.decisions.verbs import PAST, PRESENT, SUPINE
from graph.extractors.groups.spoken_groups import BOARD, COMMON, called
from graph.extractors.offices.office_holders import holder_of
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.view import PERSON, View, masked_pattern
from graph.names.people.roles import DECIDERS

_VERB = (
    rf"(?:{PRESENT}|{PAST}|{SUPINE}|anställer|anställde|anställt|delegerar|delegerade"
    r"|(?:ger|gav|gett|givit)(?= [^.;:]{2,120}? i uppdrag\b))"
)
HEAD = rf"[\w-]*(?:{'|'.join(DECIDERS)})"  # who may decide alone
_GAP = r"(?:\W++(?!att\b|och\b|som\b|ska\b|kan\b|får\b|bör\b|inte\b|föreslår\b|yrkar\b|finner\b)\w++){0,9}?"
_PERSON = masked_pattern(
    rf"(?P<head>\b(?i:{HEAD})(?:en|n)? (?:(?:för|på|vid|i) [^.;:,]{{2,40}}? )?)?(?P<who><PERSON>)<PARTY>"
    rf"(?:,[^.;:]{{3,60}}?,)?{_GAP}\W++(?P<verb>{_VERB})\b"
)
_INVERTED = masked_pattern(
    rf"\b(?P<verb>beslutar|beslutade|beslöt) (?i:{HEAD})(?:en|n)?"
    r" (?:(?:för|på|vid|i) [^.;:,]{2,40}? )?(?P<who><PERSON>)"
)  # "Med stöd av delegationsordningen beslutar ordföranden Anna Berg att"
_OFFICE = masked_pattern(rf"^[^.;]{{0,60}}?\b(?P<office>(?i:{HEAD})(?:en|n))\b{_GAP}\W++(?P<verb>{_VERB})\b")
_GAVE = masked_pattern(
    rf"^(?P<office>(?i:{HEAD})(?:en|n)?) (?P<verb>ger|gav|har gett|har givit)"
    r"(?= [^.;:]{2,120}? i uppdrag\b)"
)
_HEADS = masked_pattern(
    rf"^(?P<office>(?i:(?!\w*(?:ordförande|sekreterare|minister)){HEAD})(?:en|n)?)\b{_GAP}\W++"
    r"(?P<verb>(?:beslutade|beslöt|fastställde|godkände|beviljade|antog|avslog|upphävde|förordnade)\b"
    r"|(?:beslutar|beslutat)(?=(?:\W+(?:härmed|därför|den|\d[\d-]*|[a-z]{3,9})){0,5}\W+att\b))"
)  # whoever has the office is told elsewhere: "Rektor beslutade den 3 maj att"
_DONE_BY = masked_pattern(
    r"\b(?:[Aa]nta(?:gen|get|gna|gits|gs)|[Aa]ntogs|[Ff]astställ(?:d|t|da|des|s)|[Gg]odkän(?:d|t|da|des)"
    r"|(?<![\w\s,])Beslut(?:ad|at|ade|ades)|[Bb]eviljades|[Aa]vslogs"
    r"|[Bb]eslut(?:et)? (?:har )?(?:fattats|fattades|togs|tagits)) av:?"
    rf" (?:(?:[\w-]+- och )?(?i:{HEAD})(?:en|n)? )?(?:[^.;:]{{2,60}}?[,)] )?(?P<who><PERSON>)"
)
_FIRST_PERSON = re.compile(
    rf"^\W*(?:Jag|Undertecknad)\s(?:\w+\s)?{_VERB}\b|\b(?:beslutar|beviljar|fastställer|godkänner|utser|avslår)\s(?:jag|undertecknad)\b"
)
_SIGNS = masked_pattern(
    r"(?:^|\n)[ ]*(?:[Dd]elegat(?:ens namn)?|[Bb]eslutsfattare|[Bb]eslutande(?: chef| tjänste(?:person|man))?"
    r"|[Bb]eslut(?:et)?(?:(?: har)? fatta[dts]+| taget| tagits)? av|[Bb]eslutad av)\s*:?\s+"
    r"(?:[\w-]+ ){0,3}?(?P<who><PERSON>)"
)  # who "I" is in the record of a decision by a delegate
_DELEGATED = re.compile(
    r"\b(?:på|med\s+stöd\s+av|enligt)\s+(?:\w+\s+){0,2}delegation|\bdelegations?beslut\w*|\bordförandebeslut\w*"
    r"|\bpå\s[^.;]{3,60}?\bvägnar\b",
    re.IGNORECASE,
)
DECIDER = re.compile(
    r"beslutsfattare|beslutande|delegat|(?:beslut(?:ad|at|as)?|fatta[dts])\s+av|beslutsinstans|vem\s+har\s+beslutat",
    re.IGNORECASE,
)
DAY = re.compile(r"(?:besluts?)?(?:datum|dag)(?:\s+för\s+beslut)?|beslutad|datum\b.*", re.IGNORECASE)
_COMMON = re.compile(f"{COMMON}|{BOARD}")
_LISTED = masked_pattern(rf"\bbeslut\w* som (?:{HEAD}(?:en|n)? )?(?P<who><PERSON>)<PARTY> har fattat\b")


@dataclass(frozen=True, slots=True)
class Delegate:
    """Who decides in a sentence or row.

    :ivar person: None where the document tells the office alone; `office` is that office then.
    :ivar place: where the one and the verb stand; what comes before and after may say when.
    """

    person: Entity | None
    place: Span
    office: str = ""


def delegate_in(view: View, sentence: Span) -> Delegate | None:
    """Find the person or office that decides in a sentence; None where a body does, or nobody."""
    mask = view.mask[sentence.start : sentence.end]
    done = _DONE_BY.search(mask)
    if done is not None:
        return _named(view, sentence, done)
    delegated = _DELEGATED.search(mask) is not None
    named = _PERSON.search(mask) if PERSON in mask else None
    if named is not None and (delegated or named["head"]):
        return _named(view, sentence, named)
    after = _INVERTED.search(mask) if PERSON in mask else None
    if after is not None:
        return _named(view, sentence, after)
    office = _OFFICE.match(mask) if delegated else _GAVE.match(mask) or _HEADS.match(mask)
    if office is None:
        return None
    place = Span(sentence.start + office.start("office"), sentence.start + office.end())
    words = view.quoted(Span(place.start, sentence.start + office.end("office")))
    person = holder_of(view, words)
    return Delegate(person, place, words) if person or delegated else None


def first_person(view: View, sentence: Span) -> Entity | None:
    """Give who decides in "Jag beslutar": the only person whom labels of the document call the decider."""
    if _FIRST_PERSON.search(view.quoted(sentence)) is None:
        return None
    found = {view.named_at(Span(*match.span("who"))) for match in _SIGNS.finditer(view.mask)} - {None}
    return found.pop() if len(found) == 1 else None


def _named(view: View, sentence: Span, match: re.Match[str]) -> Delegate | None:
    person = view.named_at(Span(sentence.start + match.start("who"), sentence.start + match.end("who")))
    place = Span(sentence.start + match.start(), sentence.start + match.end())
    return Delegate(person, place) if person is not None else None


def of_row(view: View, row: Section | None) -> tuple[Entity | None, str | None]:
    """Give who made the decision of a row of a list, and when, as its columns say."""
    decider: Entity | None = None
    day: str | None = None
    for cell in row.cells if row is not None else ():
        if DECIDER.fullmatch(cell.column.strip()):
            decider = _in_cell(view, Span(cell.start, cell.end))
        elif DAY.fullmatch(cell.column.strip()):
            found = find_dates(view.text[cell.start : cell.end], year=view.year)
            day = found[0].value if found else None
    return decider, day


def _in_cell(view: View, cell: Span) -> Entity | None:
    """Give the one that a cell names, or the group or board that its common word means: "Styrgruppen"."""
    mentions = view.names.within(*cell, kinds=("person", "organisation", "group"))
    named = next((view.names.entity(each.entity_id) for each in mentions if each.entity_id), None)
    words = view.quoted(cell).strip()
    if named is None and is_role(base_form(words)) and (held := holder_of(view, words)) is not None:
        return held
    if named is not None or _COMMON.fullmatch(words) is None:
        return named
    return body_meant(view, words) if NAMEABLE.fullmatch(words) else called(view, words)


def listed_by(view: View) -> Entity | None:
    """Give whose decisions a list holds, as its introduction says: "beslut som Eva Lund har fattat"."""
    if "listed by" not in view.memory:
        match = _LISTED.search(view.mask)
        view.memory["listed by"] = (view.named_at(Span(*match.span("who"))) if match else None,)
    found = view.memory["listed by"][0]
    return found if isinstance(found, Entity) else None
