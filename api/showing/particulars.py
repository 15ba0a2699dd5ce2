"""What a document says of itself on its front, with the words that say so: body, day, period, case, place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from corpus.dates import FoundDate, find_dates
from corpus.evidence import evidence
from corpus.records import Document, Evidence, Section, Span
from corpus.store import Store

_LONGEST_FRONT = 3_000
_LONGEST_TITLE = 150  # of a line in which a period is the document's own and not that of a matter
_TITLE_LINES = 4
_FIRST_LINES = 10
_PERIOD_LABEL = re.compile(
    r"(?:(?:gäller|avser|omfattar)(?: för)?(?: perioden| åren)?|gällande|giltig\w*"
    r"|(?:plan|program|tids)?period\w*|avseende)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^[ \t]*(?:(?:sammanträdes|mötes)?plats(?: och (?:sammanträdes)?(?:tid|datum))?"
    r"|(?:tid|datum) och plats|lokal|var)[ \t]*[:\t\n][ \t]*(?P<said>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_CLOCK = re.compile(
    r"\bkl(?:ockan)?\b\.?[ \t]*\d{1,2}(?:[.:]\d\d)?(?:[ \t]*[-–][ \t]*\d{1,2}(?:[.:]\d\d)?)?"
    r"|\b\d{1,2}[.:]\d\d(?:[ \t]*[-–][ \t]*\d{1,2}[.:]\d\d)?"
    r"|\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b|\bden(?=\s*$)",
    re.IGNORECASE,
)
_BETWEEN = " \t,;.–-:"


class ParticularKind(StrEnum):
    """What is said."""

    KIND = "typ"
    BODY = "organ"
    DATE = "datum"
    PERIOD = "period"
    CASE = "ärendenummer"
    PLACE = "plats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Particular:
    """Something that a document says of itself; `evidence` quotes the line or words that say it."""

    kind: ParticularKind
    value: str
    evidence: Evidence


def particulars(store: Store, document_id: str) -> tuple[Particular, ...]:
    """Tell what the front of a document says of it; what only its file's name or properties say is left out.

    :raises NotFound: where there is no such document.
    """
    document = store.document(document_id)
    front = document.text[: _end_of_front(store.sections(document_id))]
    return tuple(
        Particular(kind=kind, value=value, evidence=evidence(store, document_id, span.start, span.end))
        for kind, value, span in _said(document, front)
    )


def _end_of_front(sections: Sequence[Section]) -> int:
    """Give where the first numbered section begins; all before it, but not too much, is the front."""
    numbered = (each.start for each in sections if each.number and each.start)
    return min(next(numbered, _LONGEST_FRONT), _LONGEST_FRONT)


def _said(document: Document, front: str) -> Iterator[tuple[ParticularKind, str, Span]]:
    from graph.threads.cases import cases_in
    from ingest.front.kinds import find_kind

    kind = find_kind(front, document.kind)
    if kind:
        yield ParticularKind.KIND, document.kind, kind
    if document.body and (body := _first(front, document.body)):
        yield ParticularKind.BODY, document.body, body
    if document.date and (day := _day(front, document.date)):
        yield ParticularKind.DATE, document.date, day
    for period in _periods(front):
        yield ParticularKind.PERIOD, f"{period.value}–{period.value_to}", Span(period.start, period.end)
    for case in cases_in(front):
        if place := _first(front, case.written):
            yield ParticularKind.CASE, case.written, place
    yield from ((ParticularKind.PLACE, *place) for place in _places(front))


def _first(front: str, words: str) -> Span | None:
    """Find words whatever their case and the blanks between them, not within another word."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    match = re.search(rf"(?<!\w){pattern}(?!\w)", front, re.IGNORECASE)
    return Span(match.start(), match.end()) if match else None


def _day(front: str, date: str) -> Span | None:
    found = (each for each in find_dates(front, year=int(date[:4])) if each.value == date)
    return next((Span(each.start, each.end) for each in found), None)


def _periods(front: str) -> list[FoundDate]:
    """Give the document's own period: in its title, or behind a label."""
    for at, (start, line) in enumerate(_lines(front)):
        own = at < _TITLE_LINES and len(line) <= _LONGEST_TITLE
        label = _PERIOD_LABEL.match(line)
        if not own and not label:
            continue
        found = [each for each in find_dates(line) if each.value_to]
        if found:
            first = found[0]
            return [FoundDate(start + first.start, start + first.end, first.value, first.value_to)]
    return []


def _places(front: str) -> Iterable[tuple[str, Span]]:
    """Give where a meeting was held, or a document signed."""
    match = _PLACE.search(front)
    return _behind_label(match["said"], match.start("said")) if match else _beside_date(front)


def _beside_date(front: str) -> Iterable[tuple[str, Span]]:
    """Give the place of the first line that is nothing but a known place and a day."""
    from graph.names.lists.gazetteers import places

    for start, line in islice(_lines(front), _FIRST_LINES):
        found = _behind_label(line, start)
        if find_dates(line) and found and found[0][0].casefold() in places():
            return found
    return []


def _behind_label(said: str, start: int) -> list[tuple[str, Span]]:
    """Give the first words that are neither day nor time."""
    left = said
    for begin, end in [(each.start, each.end) for each in find_dates(said)]:
        left = left[:begin] + "\n" * (end - begin) + left[end:]
    left = _CLOCK.sub(lambda match: "\n" * len(match[0]), left)
    for match in re.finditer(r"[^\n]+", left):
        bare = match[0].strip(_BETWEEN)
        if any(sign.isalpha() for sign in bare):
            place = start + match.start() + match[0].index(bare)
            return [(" ".join(bare.split()), Span(place, place + len(bare)))]
    return []


def _lines(front: str) -> Iterator[tuple[int, str]]:
    """Give the lines that hold something, with their places."""
    return ((match.start(), match[0]) for match in re.finditer(r"[^\n]*\S[^\n]*", front))
