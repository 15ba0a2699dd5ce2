"""A sentence that states a decision: which body decides, on what day, in which paragraph."""

import re
from dataclasses import dataclass

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.decisions.dates import WHAT, date_of
from graph.extractors.decisions.deciding_bodies import as_met, body_meant, is_board_of_members, is_own
from graph.extractors.decisions.delegates import delegate_in, first_person
from graph.extractors.decisions.patterns import (
    ACTIVE,
    ADOPTED,
    AGENT,
    AT_MEETING,
    BEGINNING,
    CONDITION,
    DONE_BY,
    HINTS,
    INVERTED,
    PASSIVE,
    RELATIVE,
    THROUGH,
)
from graph.extractors.decisions.verbs import DONE, OFTEN_TOLD
from graph.extractors.genres import is_of_meeting
from graph.extractors.view import View
from graph.text.sentences import holds_any

_LEVEL = re.compile(r"\b(?:på|från)\s+\w+\s+nivå\b", re.IGNORECASE)  # a level is no body
_OWN_NUMBER = re.compile(r"[^.;§\n]{0,30}(?P<number>§+\s*\d+)")
_DATED = r"\s*(?:den\s+)?(?:\d{4}-\d\d-\d\d|\d{1,2}\s+[a-zåäö]{3,9}\s+\d{4}),?\s*\(?(?P<number>§+\s*\d+)\)?"
_NUMBER_AFTER = re.compile(rf"(?:{WHAT})?{_DATED}")
_NUMBER_BEFORE = re.compile(_DATED + r",?\s*$")
_DAY = len("2026-01-31")
_NEAR = len(" hade ")
_HAS = re.compile(r"\b(?:har|hade|ha)\b")
_GRANTED = re.compile(r"(?:gett|givit)\s[^.;:]{0,60}?\b(?:stöd|bidrag|medel)\b")
_WHO_DID = re.compile(r",\s+(?:som|vilken|vilka)\s+$")  # "Ekby kommun, som antog en plan förra året"


@dataclass(frozen=True, slots=True)
class Statement:
    """A decision before it is written down.

    :ivar proposed_to: the body that is to decide in the end, where this one only proposes.
    :ivar proposal: whose proposal was followed, in the words that introduce the decision.
    :ivar number: the paragraph under which it was made, where the sentence itself says so.
    :ivar delegate: the office that decides for the body, where the document does not tell who has it.
    :ivar lead: the line above that says what those of a list have done.
    :ivar told: others decided it on a day that its words do not tell; the head of their meeting may.
    """

    words: Span
    evidence: Span
    body: Entity | None
    date: str | None
    certain: bool
    proposed_to: str | None = None
    proposal: str | None = None
    number: str | None = None
    delegate: str | None = None
    lead: str = ""
    told: bool = False


def stated(view: View, sentence: Span) -> Statement | None:
    """Find the body that decides in a sentence; None where no decision is stated."""
    mask = view.mask[sentence.start : sentence.end]
    if not holds_any(mask, HINTS):
        return None
    match = ACTIVE.search(mask)
    delegated = _delegated(view, sentence) if match is None else None
    if delegated is not None:
        return delegated
    match = match or INVERTED.search(mask) or BEGINNING.search(mask)
    if match is not None and not _is_aside(mask[: match.start()]):
        return _by_subject(view, sentence, match)
    passive = PASSIVE.search(mask)
    agent = AGENT.match(mask, passive.end()) if passive else DONE_BY.search(mask) or ADOPTED.search(mask)
    if agent is not None and not _is_aside(mask[: (passive or agent).start()]):
        return _by_agent(view, sentence, agent)
    return _without_agent(view, sentence, passive) if passive is not None else None


def _by_subject(view: View, sentence: Span, match: re.Match[str]) -> Statement | None:
    """Read "Nämnden beslutar", unless it tells of a decision that others took."""
    mask = view.mask[sentence.start : sentence.end]
    told = THROUGH.search(mask, match.end()) or match
    place, body = _who_decides(view, sentence, told)
    around = Span(max(sentence.start, place.start - 30), sentence.start + told.end())
    date = date_of(view, sentence, around, body)
    day = date if is_own(view, body) else _said_day(view, sentence, date)
    if _is_of_others(view, match, body, day, before=mask[max(0, match.start() - _NEAR) : match.start()]):
        return None
    number = _own_number(view, sentence, told)
    return Statement(sentence, sentence, body, date, certain=False, number=number)


def _by_agent(view: View, sentence: Span, agent: re.Match[str]) -> Statement:
    """Read "beslutades av nämnden"."""
    place, body = _who_decides(view, sentence, agent)
    number = _OWN_NUMBER.match(view.text, place.end, sentence.end)
    date = date_of(view, sentence, Span(sentence.start + agent.start(), place.end), body)
    return Statement(sentence, sentence, body, date, certain=False, number=number and number["number"])


def _who_decides(view: View, sentence: Span, told: re.Match[str]) -> tuple[Span, Entity | None]:
    """Give where a sentence names who decides, and the body that it means."""
    place = Span(sentence.start + told.start("body"), sentence.start + told.end("body"))
    return place, as_met(view, view.named_at(place) or body_meant(view, view.quoted(place), place.start))


def _without_agent(view: View, sentence: Span, passive: re.Match[str]) -> Statement | None:
    """Read "beslutades" of whoever meets, or of the government at its meeting."""
    if _LEVEL.search(view.text, sentence.start, sentence.start + passive.start()):
        return None
    met = AT_MEETING.search(view.text, sentence.start, sentence.end)
    body = body_meant(view, "regeringen") if met else None
    date = date_of(view, sentence, sentence, body) if body else None
    return Statement(sentence, sentence, body, date, certain=False)


def _is_aside(before: str) -> bool:
    """Tell whether words only say of something what a body does, or on what condition something holds."""
    return RELATIVE.search(before) is not None or CONDITION.search(before) is not None


def _is_of_others(
    view: View, match: re.Match[str], body: Entity | None, date: str | None, *, before: str
) -> bool:
    """Tell whether a sentence only describes a body by what it did, or says what another board advised.

    :param before: the words right before the body.
    """
    between = match.group()[: match.start("verb") - match.start()]
    if date in (None, view.document.date) and _WHO_DID.search(between):
        return True
    if DONE.fullmatch(match["verb"]) and _HAS.search(before + between) is None:
        return True  # "de mål som riksdagen beslutat om"
    granted = _GRANTED.match(match.string, match.start("verb")) is not None and not is_own(view, body)
    if len(date or "") < _DAY and (granted or _is_background(match.group().split()[-1], body)):
        return True
    return is_of_meeting(view) and not _met(view, body) and match["verb"].startswith(("tillst", "avst"))


def _said_day(view: View, sentence: Span, date: str | None) -> str | None:
    """Give the day of what another body decided where the sentence says one, and not only a label above."""
    days = find_dates(view.quoted(sentence), year=view.year) if is_of_meeting(view) else ()
    return date if not is_of_meeting(view) or any(len(each.value) == _DAY for each in days) else None


def _is_background(verb: str, body: Entity | None) -> bool:
    """Tell whether a sentence says what others have granted or appointed, as what led to the present."""
    is_government = body is not None and body.name == "Regeringen"
    return OFTEN_TOLD.fullmatch(verb) is not None and not is_government


def _met(view: View, body: Entity | None) -> bool:
    """Tell whether a body is the one that met; a board advises those who meet as members."""
    advises = body is not None and is_board_of_members(view, body)
    return is_own(view, body) and not advises


def _delegated(view: View, sentence: Span) -> Statement | None:
    """Read what one person decides for a body, as its delegate or at the head of an office."""
    if (writer := first_person(view, sentence)) is not None:
        return Statement(sentence, sentence, writer, view.document.date, certain=True)
    found = delegate_in(view, sentence)
    if found is None:
        return None
    around = Span(max(sentence.start, found.place.start - 30), found.place.end)
    date = date_of(view, sentence, around, found.person)
    return Statement(
        sentence, sentence, found.person, date, certain=False, delegate=None if found.person else found.office
    )


def _own_number(view: View, sentence: Span, match: re.Match[str]) -> str | None:
    """Give the § of a decision told with its day, beside the verb: "beslutade den 3 mars 2025, § 12"."""
    after = _NUMBER_AFTER.match(view.text, sentence.start + match.end(), sentence.end)
    found = after or _NUMBER_BEFORE.search(view.text, sentence.start, sentence.start + match.start())
    return found["number"] if found else None
