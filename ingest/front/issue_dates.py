"""When a document was held, decided or issued: the date that stands where such a date does."""

import re
from collections.abc import Iterable

from corpus.dates import FoundDate, find_dates
from ingest.front.bodies import is_body_line
from ingest.front.kinds import kind_word, names_meeting
from ingest.media_types import is_mail
from ingest.text.blocks import Reading

_DATE_LABEL = re.compile(
    r"(?:sammanträdes|mötes|besluts|upprättande|fastställelse|utgivnings|publicerings|protokolls)?"
    r"(?:datum|dag|tid|tidpunkt)\b|sammanträdestid|dag och tid|tid och plats|upprättad|fastställd"
    r"|beslutad|daterad|utgiven|publicerad|antagen|behandlad|godkänd|när",
    re.IGNORECASE,
)
_FIRST_LINES_OF_MAIL = 8
_MEETING_DATE = re.compile(
    r"(?:sammanträdes|mötes)(?:datum|dag|tid)\b|(?:sammanträde|möte)t?\s+(?:den\s+)?\d"
    r"|tid(?: och plats)?\s*:",
    re.I,
)
_UPDATED = re.compile(
    r"(?:sidan?\s|senast\s|dokumentet\s|är\s)*(?:granskad|uppdaterad|publicerad|ändrad|daterad|reviderad)\b",
    re.IGNORECASE,
)
_LAST_BLOCKS = 5
_LONGEST_LINE = 100
_FIRST_LINES = 6  # in which minutes may name their day in words ("Onsdag 29 april kl. 19 i skolan")


def date_of(reading: Reading, title: str, lines: list[str], stem: str) -> str | None:
    """Choose the document's own date: after a label, alone on a line, in the title, on the front page."""
    properties = dict(reading.properties)
    if is_mail(reading.media_type) and properties.get("date"):
        return _meeting_date(lines, title, sent=properties["date"]) or properties["date"]
    labelled = [line for line in lines if _DATE_LABEL.match(line)]
    alone = [line for line in lines if is_date_line(line)]
    short = [
        line
        for line in short_lines(lines)
        if not re.match(r"(?:gäller|giltig|nästa|senast|svar)\b", line, re.I)
    ]
    named = re.sub(r"_|-(?=(?:19|20)\d\d)", " ", stem)
    own = [properties.get("date", "")]
    ordered = (labelled, *_of_meeting(title, alone, short), [title], short, _updated(reading), [named], own)
    return next((date.value for group in ordered if (date := _first_date(group))), None)


def is_date_line(line: str) -> bool:
    """Tell whether a line is a date, perhaps with a place or a weekday before it ("Växjö 3 mars 2026")."""
    dates = find_dates(line)
    left = line
    for date in reversed(dates):
        left = left[: date.start] + left[date.end :]
    exact = any(len(date.value) > len("2025") for date in dates)
    return exact and len(left.split()) <= 2 and not kind_word(left) and not is_body_line(left)


def _meeting_date(lines: list[str], title: str, *, sent: str) -> str | None:
    """Give the date of the meeting whose minutes a mail holds; None where it holds no minutes.

    :param sent: the date of the mail, which its own line of headers repeats.
    """
    told = [line for line in lines if _MEETING_DATE.match(line)]
    if any(names_meeting(line) for line in (title, *lines[:_FIRST_LINES_OF_MAIL])):
        told += [title, *(line for line in lines if _DATE_LABEL.match(line) and sent not in line)]
    date = _first_date(told)
    return date.value if date and len(date.value) == len("2025-03-04") else None


def _of_meeting(title: str, alone: list[str], short: list[str]) -> tuple[list[str], ...]:
    """Give the lines that may tell the day of a meeting, in the order that they count."""
    if not names_meeting(title):
        return (alone,)
    named = [title] if _names_day(title) else []
    return named, alone, [line for line in short[:_FIRST_LINES] if _names_day(line)]


def _names_day(title: str) -> bool:
    return any(len(date.value) == len("2025-03-04") for date in find_dates(title))


def _updated(reading: Reading) -> list[str]:
    """Give the lines at the end that tell when a page was last looked over."""
    texts = (reading.text[block.start : block.end] for block in reading.blocks[-_LAST_BLOCKS:])
    return [
        line
        for text in texts
        for line in text.split("\n")
        if _UPDATED.match(line) and len(line) <= _LONGEST_LINE
    ]


def _first_date(lines: Iterable[str]) -> FoundDate | None:
    """Give the first date of the lines; one with a day is preferred to a month or a year."""
    found = [date for line in lines for date in find_dates(line)]
    return max(found, key=lambda date: (len(date.value) > 4, -found.index(date)), default=None)


def short_lines(lines: Iterable[str]) -> list[str]:
    """Give the lines that are no running text."""
    return [line for line in lines if len(line) <= _LONGEST_LINE and not line.endswith(".")]
