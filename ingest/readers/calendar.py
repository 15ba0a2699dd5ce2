"""Calendars (ICS, RFC 5545): every event a heading with its time, place, participants and description."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from corpus.errors import UnreadableDocument
from corpus.records import BlockKind
from ingest import media_types
from ingest.readers.guards import translated
from ingest.readers.pieces import Piece, emit
from ingest.readers.swedish_time import in_sweden
from ingest.text.blocks import Reading, TextBuilder, normalise
from ingest.text.encoding import decode

_LABEL = "en kalender"
_MAX_EVENTS = 20_000
_EVENTS = frozenset(("VEVENT", "VTODO", "VJOURNAL"))
_LINE = re.compile(r"([A-Za-z0-9-]+)((?:;[^:\";]*(?:\"[^\"]*\"[^:\";]*)*)*):(.*)", re.S)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^;]*)")
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z?))?")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_FREQUENCIES = {"DAILY": "varje dag", "WEEKLY": "varje vecka", "MONTHLY": "varje månad", "YEARLY": "varje år"}
_ANSWERS = {"ACCEPTED": "kommer", "DECLINED": "har tackat nej", "TENTATIVE": "kommer kanske"}
_STATES = {"CANCELLED": "Inställt", "TENTATIVE": "Preliminärt", "COMPLETED": "Avslutat"}


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: dict[str, str]
    value: str


@dataclass(frozen=True, slots=True)
class _Event:
    properties: list[_Property] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Give the first value of a property; "" where there is none."""
        return next((_text(found.value) for found in self.properties if found.name == name), "")

    def all(self, name: str) -> Iterator[_Property]:
        """Give every property of a name."""
        return (found for found in self.properties if found.name == name)

    def moment(self, name: str) -> "_Moment | None":
        """Give a date or a time of day."""
        return next((_moment(found.value) for found in self.properties if found.name == name), None)


@dataclass(frozen=True, slots=True)
class _Moment:
    at: datetime
    is_day: bool

    @property
    def day(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class CalendarReader:
    """Reads calendars with a small parser of its own."""

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol's
        """Read one file.

        :raises UnreadableDocument: where it holds no event.
        """
        with translated(_LABEL):
            return _read(decode(data) or "")


def _read(text: str) -> Reading:
    calendar, events = _parsed(_unfolded(text))
    if not events:
        raise UnreadableDocument("Kalendern innehåller inga händelser.")
    builder = TextBuilder()
    title = calendar.text("X-WR-CALNAME")
    if title:
        builder.add(BlockKind.HEADING, title, level=1)
    for event in events:
        _add(builder, event, level=2 if title else 1)
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        media_type=media_types.CALENDAR,
        properties=tuple(_properties(title, events)),
    )


def _properties(title: str, events: list[_Event]) -> Iterator[tuple[str, str]]:
    if named := title or (events[0].text("SUMMARY") if len(events) == 1 else ""):
        yield "title", named
    starts = sorted(start.day for event in events if (start := event.moment("DTSTART")))
    if starts and len(events) == 1:
        yield "date", starts[0]


def _unfolded(text: str) -> Iterator[str]:
    """Give the lines; one that begins with a blank goes on with the line before."""
    line = ""
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if raw.startswith((" ", "\t")):
            line += raw[1:]
            continue
        if line:
            yield line
        line = raw
    if line:
        yield line


def _parsed(lines: Iterable[str]) -> tuple[_Event, list[_Event]]:
    calendar, events, nested = _Event(), list[_Event](), list[str]()
    for found in filter(None, map(_property, lines)):
        if found.name == "BEGIN":
            nested.append(found.value.strip().upper())
            if nested[-1] in _EVENTS:
                events.append(_Event())
        elif found.name == "END":
            nested = nested[:-1]
        elif nested and nested[-1] in _EVENTS:  # not the alarms inside an event
            events[-1].properties.append(found)
        elif nested == ["VCALENDAR"]:
            calendar.properties.append(found)
        if len(events) > _MAX_EVENTS:
            raise UnreadableDocument(f"Kalendern har fler än {_MAX_EVENTS} händelser.")
    return calendar, [event for event in events if event.properties]


def _property(line: str) -> _Property | None:
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(match[2])}
    return _Property(match[1].upper(), parameters, match[3])


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _moment(value: str) -> _Moment | None:
    match = _MOMENT.match(value.strip())
    if match is None:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in match.groups()[:5])
    try:  # without a zone: the local time of where it is held
        at = datetime(year, month, day, hour, minute)
    except ValueError:
        return None
    return _Moment(in_sweden(at) if match[6] else at, match[4] is None)


def _add(builder: TextBuilder, event: _Event, *, level: int) -> None:
    builder.add(BlockKind.HEADING, " ".join(event.text("SUMMARY").split()) or "(utan rubrik)", level=level)
    fields = (
        ("Tid", _time(event)),
        ("Upprepas", _repeated(event)),
        ("Plats", event.text("LOCATION").replace("\n", ", ")),
        ("Ansvarig", "; ".join(_person(found) for found in event.all("ORGANIZER"))),
        ("Deltagare", "; ".join(_person(found) for found in event.all("ATTENDEE"))),
        ("Kategori", event.text("CATEGORIES")),
        ("Status", _STATES.get(event.text("STATUS").upper(), "")),
    )
    for label, text in fields:
        if text:
            builder.add(BlockKind.PARAGRAPH, f"{label}: {text}")
    lines = event.text("DESCRIPTION").split("\n")
    emit((Piece(kind=BlockKind.PARAGRAPH, text=normalise(line).strip()) for line in lines), builder)


def _time(event: _Event) -> str:
    start, end = event.moment("DTSTART") or event.moment("DUE"), event.moment("DTEND")
    if start is None:
        return ""
    if start.is_day:
        last = end.at - timedelta(days=1) if end else start.at  # the end of whole days is the day after
        return start.day if last <= start.at else f"{start.day}–{last:%Y-%m-%d}"
    text = f"{start.day} kl. {start.at:%H.%M}"
    if end is None:
        return text
    return f"{text}–{end.at:%H.%M}" if end.day == start.day else f"{text}–{end.day} kl. {end.at:%H.%M}"


def _repeated(event: _Event) -> str:
    rule = dict(part.split("=", 1) for part in event.text("RRULE").split(";") if "=" in part)
    often = _FREQUENCIES.get(rule.get("FREQ", ""), "")
    until = _moment(rule.get("UNTIL", ""))
    return f"{often} till och med {until.day}" if often and until else often


def _person(found: _Property) -> str:
    address = re.sub(r"^mailto:", "", found.value.strip(), flags=re.I)
    name = found.parameters.get("CN", "") or address
    answer = _ANSWERS.get(found.parameters.get("PARTSTAT", "").upper(), "")
    return f"{name} ({answer})" if answer else name
