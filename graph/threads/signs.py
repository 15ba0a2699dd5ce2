"""What the words of an item tell of its stage, apart from its decision."""

import re

from corpus.dates import find_dates
from corpus.records import Span
from graph.text.sentences import sentences

INTRODUCED = "väckt"
CARRIED_OUT = "genomfört"
FOLLOWED_UP = "uppföljt"
REFERRED = "remitterat"
ADOPTED = "antaget"
ANSWERED = "besvarat"
ANNOUNCED = "anmält"
REPORTED = "redovisat"

_BODY = r"\w*(?:fullmäktige|styrelsen|nämnden|nämnd|stämman|årsmötet|direktionen|rådet|regeringen)\b"
_PROPOSES = re.compile(
    rf"\bföreslår?\b[^.\n]{{0,60}}?{_BODY}|\b(?:till|av)styrk\w+|\bhemställer\b|s förslag till {_BODY}",
    re.IGNORECASE,
)
_HIGHEST = re.compile(r"fullmäktige|stämma|årsmöte", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"\b(?:anmäl(?:an|ning) av (?:motion|interpellation|medborgarförslag|initiativ|e-förslag)"
    r"|har (?:den \S+ \S+ \S+ )?(?:lämnat in|väckt|inkommit med) (?:en|ett)|ny(?:tt)? ärende"
    r"|inkomm(?:en|et) motion)\b",
    re.IGNORECASE,
)
_REFERRED = re.compile(
    r"\b(?:motionen|förslaget|ärendet|medborgarförslaget|frågan|remissen)\s+(?:remitteras|överlämnas"
    r"|hänskjuts|lämnas|skickas)\b[^.]{0,80}?\b(?:till|för)\b|\bför beredning\b",
    re.IGNORECASE,
)
_SENT_ON = re.compile(rf"{_REFERRED.pattern}|\bremitter(?:ar|as|ade|ades|at|ats)\b", re.IGNORECASE)
_OWN_WORD = re.compile(
    r"\b(?:som|eget|sitt) (?:\w+ )?(?:yttrande|svar|remissvar)\b"
    r"|\b(?:yttrandet?|(?:remiss)?svar(?:et)?)\b[^.]{0,150}?\b(?:överlämna|översänd|avge|lämna|skicka)\w*",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:svar på |besvarande av )?(?:interpellation|(?:enkel )?fråga (?:till|från|av)\b)", re.IGNORECASE
)
_ANSWERED = re.compile(
    r"\bbesvara(?:r|d|de|s|des|t|ts)\b|\bsvara(?:r|de) på (?:interpellation|fråga)"
    r"|\bsvar(?:et)? (?:har )?(?:lämna|avge)\w*|\bdebatten\s+(?:förklaras\s+)?avslut\w+",
    re.IGNORECASE,
)
_THE_MATTER = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:ärende|fråga|motion|förslag|medborgarförslag|interpellation|punkt|paragraf)\w*\b",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"\b(?:verkställ(?:t|ts|des|d)|(?:har|är|blev) (?:nu )?(?:genomfört?s?|införts?|invigts?|färdigställ\w+"
    r"|driftsatts?|slutförts?|avslutats?)|genomförd|invigdes|togs i (?:drift|bruk)|tagits i (?:drift|bruk)"
    r"|slutbesiktn\w+|trädde i kraft|förklaras (?:fullgjort|avslutat|slutfört)"
    r"|status\W+(?:klar|genomförd|avslutad))\b",
    re.IGNORECASE,
)
_FOLLOWED_UP = re.compile(
    r"\b(?:uppfölj\w+|följ(?:er|s|t|des) upp|följt upp|utvärder\w+|återrapport\w+|delrapport\w*|delredovis\w+"
    r"|redovisning av (?:\w+ )?uppdrag\w*|slutredovis\w+|slutrapport\w*|lägesrapport\w*"
    r"|svar på \w* ?uppdrag\w*)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\bbordlägg\w*|\btas upp (?:på nytt|igen|åter)|\bskjuts (?:upp|fram)|\båterkomm\w+ (?:till|på)"
    r"|\bajourner\w+|\bsvar ska lämnas",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:bordl\w+|återremi\w+|ajourner\w+|tidigare behandla\w*|behandlades|protokoll(?:sutdrag)?\b"
    r"|beslut(?:et|ades|ade)? (?:om \w+ )?(?:fattades|togs)|yttrandet har beslutats|ärendet)",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\b(?:fastställd|fastställt|antagen|antaget|beslutad|godkänd)\b[^.\n]{0,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LONGEST = 6000
_FRONT = 700
_BEFORE = 200


def signs_of(title: str, text: str) -> frozenset[str]:
    """Read the signs of an item from its title and its words."""
    found = {CARRIED_OUT} if _CARRIED_OUT.search(text[:_FRONT]) else set[str]()
    text = text[:_LONGEST]
    if _INTRODUCED.search(title):
        found.add(ANNOUNCED)
    if _INTRODUCED.search(text):
        found.add(INTRODUCED)
    if _QUESTION.match(title) and _ANSWERED.search(text):
        found.add(ANSWERED)
    if _FOLLOWED_UP.search(title):
        found.add(FOLLOWED_UP)
    if _REFERRED.search(text):
        found.add(REFERRED)
    if _ADOPTED.search(text[:_FRONT]):
        found.add(ADOPTED)
    return frozenset(found)


def is_highest(body: str | None) -> bool:
    """Tell whether a body has none above it: a council or general meeting."""
    return _HIGHEST.search(body or "") is not None


def proposes(text: str, decision: Span | None, start: int, end: int, *, body: str | None) -> bool:
    """Tell whether the decision of an item at `text[start:end]` is a proposal to another body.

    :param body: whose decision it is; a council or general meeting has none above it.
    """
    if is_highest(body):
        return False
    if decision is None:
        return _PROPOSES.search(text, start, min(end, start + 700)) is not None
    return _PROPOSES.search(text, max(start, decision.start - _BEFORE), decision.end) is not None


def is_sent_on(decision: str) -> bool:
    """Tell whether a decision to hand something over sends the matter on, and is no statement of its own."""
    return _SENT_ON.search(decision) is not None and _OWN_WORD.search(decision) is None


def is_of_all(decision: str) -> bool:
    """Tell whether a decision to put off speaks of the matter, and not of one part of it."""
    return _THE_MATTER.match(decision) is not None or "i sin helhet" in decision


def put_off_to(text: str, *, year: int | None) -> str | None:
    """Give the date to which an item is put off; None where it is not, or not to a date."""
    for match in _PUT_OFF.finditer(text[:_LONGEST]):
        end = next(
            (at for at in (text.find(". ", match.end()), text.find("\n\n", match.end())) if at > 0), -1
        )
        dates = find_dates(text[match.start() : end if end > 0 else match.end() + 120], year=year)
        if dates:
            return dates[0].value
    return None


def says_same(words: str) -> bool:
    """Tell whether the words of a reference say that this very matter was at the earlier meeting."""
    return _SAME.search(words) is not None


def first_sentence(text: str, start: int, end: int, *, most: int = 300) -> Span:
    """Give the first sentences of a passage, as many as find room; at least the first, cut at a word."""
    last = start
    for _, stop in sentences(text, start, end):
        if last > start and stop - start > most:
            break
        last = stop
        if last - start > most / 2:
            break
    if last - start > 2 * most:
        last = text.rfind(" ", start, start + most)
    return Span(start, last if last > start else min(end, start + most))
