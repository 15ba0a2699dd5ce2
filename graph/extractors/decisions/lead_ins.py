"""Lines that introduce decisions by saying only who decides: "Styrelsen beslutar", "Nämnden beslutar att".

The decisions are the clauses on the lines or paragraphs below; the line itself decides nothing.
"""

import re
from dataclasses import dataclass

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.decisions.deciding_bodies import as_met, body_meant, is_own
from graph.extractors.decisions.delegates import HEAD
from graph.extractors.decisions.patterns import COMMON, DECIDER
from graph.extractors.offices.office_holders import holder_of
from graph.extractors.view import BODY_KINDS, View, masked_pattern
from graph.text.sentences import holds_any
from graph.within.authorities import plain_name

_HOW = (
    r"(?:,? (?:därför|därmed|härmed|följande|enhälligt|för egen del|för sin del|vidare|således|samtidigt"
    r"|(?:vid|i samband med) (?:behandlingen|beredningen|mötet|sammanträdet)(?: av [^.,:;]{3,60}?)?))*"
)
_ON_DAY = (  # "Nämnden beslutade den 3 mars 2026, § 12"
    r"(?:,? (?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}))?(?:,? \(?(?P<number>§+ ?\d+)\)?)?"
)
_BOARD = (
    r"(?:[A-ZÅÄÖ]\w*(?:nämnden|styrelsen|fullmäktige|utskottet|rådet|direktionen|kommittén|beredningen|stämman"
    r"|delegationen|presidiet|årsmötet|ledningsgruppen)\b)"
)
_WHO = rf"(?:{DECIDER}|{_BOARD})"
_DECIDES = masked_pattern(
    rf"^(?P<body>{_WHO})(?:\s?\([^)]*\))?{_HOW} (?P<verb>beslutar|beslutade|beslöt){_HOW}"
    rf"{_ON_DAY}{_HOW}(?P<att>,? att?)?\s*:?$"
)
_INVERTED = masked_pattern(
    r"^(?:Vid|På|Under|I|Den|För|Vidare|Dessutom|Därutöver|Därmed|Slutligen)\b[^.:;\ue000-\ue005]{0,60}?"
    r" (?P<verb>beslutar|beslutade|beslöt)"
    rf" (?P<body>{_WHO}){_HOW}(?P<att> att?)?\s*:?$"
)  # "Vid mötet den 3 mars beslutade nämnden att"
_PROPOSES = masked_pattern(
    rf"^(?P<body>{_WHO})(?:\s?\([^)]*\))? (?P<verb>föreslår)(?: att)? (?P<to>{DECIDER}|\w+) beslutar?"
    rf"(?P<att> att?)?\s*:?$"
)
_PROPOSED = re.compile(
    r"^(?:[^.;:]{0,60}\s)?(?:föreslogs|föreslås|framfördes|lyftes)(?:\s+[a-zåäö]+){0,3}\s+följande(?:\s+[a-zåäö]+)?\s*:?$",
    re.IGNORECASE,
)
_OFFICE = masked_pattern(
    rf"^(?:(?P<office>(?:[\w-]+- och )?{HEAD}(?:en|n)?)"
    r"|(?:[^.;:\ue000-\ue005]{3,60} )?(?P<person><PERSON>)<PARTY>"
    rf"(?:, [^.;:\ue000-\ue005]{{3,60}},)?){_HOW} (?P<verb>beslutar){_HOW}(?P<att> att?)?\s*:?$"
)  # "Regiondirektören beslutar att", "Regiondirektör Anna Berg beslutar"
_CUES = ("beslut", "beslöt", "följande")  # without one of which no line introduces decisions
_DAY = len("2026-01-31")
_CLAUSE = re.compile(r"^(?:(?:\(?\d{1,2}[.)]|[a-z]\)|[-–−•●▪*])\s+|(?:dels\s+)?att\s)")
_INFINITIVE = re.compile(
    r"^(?!(?:denna|dessa|alla|samtliga|båda|flera|årliga|inga|egna|nya)\b)"
    r"(?:[a-zåäö]{2,}a|[a-zåäö]*(?:ge|se|slå|stå|få|nå))\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LeadIn:
    """Who decides what the clauses below say.

    :ivar certain: it is the body that met, on the day of the document.
    :ivar goes_on: the line ends in "att", so that each clause below begins with its infinitive.
    :ivar proposed_to: the body that is to decide in the end, where this one only proposes.
    :ivar date: the day that the line tells.
    :ivar number: the § that the line tells.
    :ivar is_told: it tells what another body proposes, or decided before: what stands below decides nothing.
    """

    body: Entity | None
    certain: bool
    goes_on: bool
    proposed_to: str | None = None
    is_told: bool = False
    date: str | None = None
    number: str | None = None


def lead_in(view: View, line: Span) -> LeadIn | None:
    """Read a line that says who decides and nothing else; None where it is none."""
    mask = view.mask[line.start : line.end]
    if not holds_any(mask, _CUES):
        return None
    if _PROPOSED.match(mask):
        return LeadIn(None, certain=False, goes_on=False, is_told=True)
    if (alone := _OFFICE.match(mask)) is not None and (person := _who(view, line, alone)) is not None:
        return LeadIn(person, certain=True, goes_on=alone["att"] is not None, date=_day(view, line))
    match = _DECIDES.match(mask) or _INVERTED.match(mask) or _PROPOSES.match(mask)
    if match is None:
        return None
    place = Span(line.start + match.start("body"), line.start + match.end("body"))
    words = view.quoted(place)
    met = view.names.body
    body = as_met(view, view.named_at(place) or _named(view, words))
    own = met is None or _is_own(view, met, body, words)
    date = _day(view, line) if match["verb"] != "föreslår" else None
    told = match["verb"] != "beslutar" and (met is None or not own) and date is None
    to = match.groupdict().get("to") and view.quoted(
        Span(line.start + match.start("to"), line.start + match.end("to"))
    )
    told_in = match.groupdict().get("number")
    return LeadIn(body, own, match["att"] is not None, to and to[0].upper() + to[1:], told, date, told_in)


def _who(view: View, line: Span, match: re.Match[str]) -> Entity | None:
    """Give the person who decides alone: the one named, or who has the office."""
    name = "person" if match["person"] else "office"
    place = Span(line.start + match.start(name), line.start + match.end(name))
    return view.named_at(place) if match["person"] else holder_of(view, view.quoted(place))


def _day(view: View, line: Span) -> str | None:
    """Give the only day that a line names."""
    days = [each.value for each in find_dates(view.quoted(line), year=view.year) if len(each.value) == _DAY]
    return days[0] if len(days) == 1 else None


def _named(view: View, words: str) -> Entity | None:
    """Give the body that a word means: a common one that of the document, else the one of that name."""
    if COMMON.fullmatch(words):
        return body_meant(view, words)
    met = view.names.body
    if met is not None and plain_name(met.name).casefold() == words.casefold():
        return met
    return view.names.named(words, kinds=BODY_KINDS) or view.names.make("organisation", words)


def _is_own(view: View, met: Entity, body: Entity | None, words: str) -> bool:
    """Tell whether a body is the one that met, also where its line names the board above it first."""
    return is_own(view, body) or met.name.casefold().endswith(" " + words.casefold())


def is_clause(words: str, *, goes_on: bool) -> bool:
    """Tell whether words can be one of the clauses below a line that introduces decisions."""
    return bool(_CLAUSE.match(words)) or (goes_on and _INFINITIVE.match(words) is not None)
