"""What a document says of itself: title, kind, issuing body and date, each from where such things stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from corpus.records import BlockKind
from ingest.blocks import Reading
from ingest.bodies import (
    FoundBody,
    Rank,
    bodies_in,
    body_below_label,
    holder_of_minutes,
    in_ordinary_case,
    is_body_line,
    labelled_body,
    plain_body,
    signing_body,
)
from ingest.dates import FoundDate, find_dates
from ingest.flat_front import flat_front
from ingest.kinds import MEETING_KINDS, front_lines, kind_of, kind_word, names_meeting
from ingest.media_types import is_mail
from ingest.numbering import paragraph_mark
from ingest.vocabulary import is_common, is_label, is_participants

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
_TITLE_LABEL = re.compile(r"(?:titel|rubrik|ämne)\s*[:\t]\s*(?P<title>\S.*)", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"(?:närvarande|beslutande|www|https?|antagen|fastställd|beslutad|justera|utdrag|nyheter från)\b|page\b"
    r"|.*(?:@|\b\d{3} ?\d{2}\b(?!-)|\d{2,4}-\d{5,})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:box \d+|\w+(?:gatan|vägen|torget|allén)\s\d{1,3}\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bm\.m)(?<!\bm\.fl)\.$")
_SHORT = 14  # words of a line that only names the kind of document
_LONGEST_TITLE = 200
_SIGNATURE_BLOCKS = 12
_LONGEST_SIGNATURE = 150
_FIRST_BLOCKS = 15
_LAST_BLOCKS = 5
_NAMED_KINDS = frozenset(
    ("rapport", "beslut", "tjänsteskrivelse", "yttrande", "remiss", "riktlinje", "strategi", "handlingsplan")
)
_TELLING = 4  # words of a line that can name a document whose first line only names its kind


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document before its content is looked into; see `corpus.records.DocumentHead`."""

    title: str
    kind: str
    body: str | None
    date: str | None


def describe(reading: Reading, *, source: str) -> Metadata:
    """Tell title, kind, issuing body and date of a reading.

    :param source: path or URI of the file; its name is the last resort for title and date.
    """
    stem = PurePosixPath(source.replace("\\", "/")).stem
    lines = [line for line in front_lines(reading) if line]
    kind = kind_of(reading, name=source)
    near = _front_body(lines)
    title = _title(reading, lines, stem, body=near, kind=kind)
    body = near or _body(reading, title, lines, kind)
    date = _date(reading, title, lines, stem)
    flat = flat_front(reading.text) if body is None or date is None else None
    if flat is not None:
        return Metadata(title, "protokoll", body or flat.body, flat.date or date)
    return Metadata(title, kind, body, date)


def _title(reading: Reading, lines: list[str], stem: str, *, body: str | None, kind: str) -> str:
    properties = dict(reading.properties)
    if is_mail(reading.media_type) and properties.get("subject"):
        return properties["subject"]
    named = _can_be_title(properties.get("title", ""))
    if "spreadsheet" in reading.media_type:
        return named or _readable(stem)
    labelled = next((match["title"] for line in lines if (match := _TITLE_LABEL.fullmatch(line))), None)
    front = list(dict.fromkeys(_one_line(line) for line in lines if _can_be_title(line)))
    joined = _joined_title(front, body)
    outermost = _outermost(reading, front)
    if is_body_line(outermost):
        outermost = joined
    own = _own_name(reading, front, named) if kind in _NAMED_KINDS else ""
    found = labelled or outermost or own or joined or named or _first_heading(reading)
    return (found or _readable(stem))[:_LONGEST_TITLE].strip()


def _outermost(reading: Reading, lines: list[str]) -> str:
    """Give the only heading of the outermost level, near the beginning, if it says more than the kind."""
    headings = [block for block in reading.blocks if block.kind is BlockKind.HEADING]
    level = min((block.level for block in headings), default=0)
    outermost = [block for block in headings if block.level == level]
    if len(outermost) != 1 or len(headings) == 1 or outermost[0] not in reading.blocks[:_FIRST_BLOCKS]:
        return ""
    title = _can_be_title(reading.text[outermost[0].start : outermost[0].end])
    if title not in lines or _only_names_kind(title) or _is_organisation(title):
        return ""
    return title


def _own_name(reading: Reading, front: list[str], named: str) -> str:
    """Give the name of a document whose first line only names its kind and whose next line is its body."""
    if len(front) < 2 or not _only_names_kind(front[0]) or find_dates(front[0]):
        return ""
    if len(named.split()) >= _TELLING and named in _one_line(reading.text):
        return named
    headings = {
        _one_line(reading.text[block.start : block.end])
        for block in reading.blocks[:_FIRST_BLOCKS]
        if block.kind is BlockKind.HEADING
    }
    telling = (
        line
        for line in front[1:4]
        if line in headings and len(line.split()) >= _TELLING and not is_body_line(line)
    )
    name = next(telling, "")
    return f"{_without_day(front[0])} – {name}" if name else ""


def _first_heading(reading: Reading) -> str:
    texts = (
        reading.text[block.start : block.end] for block in reading.blocks if block.kind is BlockKind.HEADING
    )
    return next((title for text in texts if (title := _can_be_title(text))), "")


def _can_be_title(line: str) -> str:
    """Give the line where it can be a title: no date, address, label or common heading; else ""."""
    text = " ".join(line.split())
    if (
        not 3 <= len(text) <= _LONGEST_TITLE
        or text.endswith((",", ";", ":"))
        or _SENTENCE.search(text)
        or not re.search(r"[^\W\d]{3}", text)
    ):
        return ""
    if (
        is_label(text)
        or _NO_TITLE.match(text)
        or _ADDRESS.search(text)
        or is_common(text)
        or is_participants(text)
    ):
        return ""
    if paragraph_mark(text) or _is_date_line(text):
        return ""
    return text


def _is_date_line(line: str) -> bool:
    """Tell whether a line is a date, perhaps with a place or a weekday before it ("Växjö 3 mars 2026")."""
    dates = find_dates(line)
    left = line
    for date in reversed(dates):
        left = left[: date.start] + left[date.end :]
    exact = any(len(date.value) > len("2025") for date in dates)
    return exact and len(left.split()) <= 2 and not kind_word(left) and not is_body_line(left)


def _joined_title(front: list[str], body: str | None) -> str:
    """Choose a line of the front page; one that only names the kind is joined with the body or a line."""
    if not front:
        return ""
    lines = [line for line in front[:5] if not _is_organisation(line)] or front
    first, rest = lines[0], lines[1:4]
    if is_body_line(first) and (naming := next((line for line in rest[:2] if _names_itself(line)), None)):
        return naming
    if not _only_names_kind(first):
        kind = next((line for line in rest[:2] if _only_names_kind(line) and len(line.split()) <= 3), None)
        return (
            f"{_without_day(kind)} – {in_ordinary_case(first)}"
            if kind and is_body_line(first) and not kind_word(first)
            else first
        )
    other = next((in_ordinary_case(line) for line in rest if is_body_line(line)), body)
    follows = bool(rest) and len(rest[0].split()) <= _SHORT and rest[0][0].isupper()
    if not other and not find_dates(first) and follows:
        other = next((body.name for body in bodies_in(rest[0]) if body.rank is Rank.MEETING), rest[0])
    first = _without_day(first)
    return f"{first} – {other}" if other and other.casefold() not in first.casefold() else first


def _names_itself(line: str) -> bool:
    """Tell a line that begins with its kind and goes on ("Minnesanteckningar LPO Hud")."""
    words = line.split()
    return 2 <= len(words) <= _SHORT and kind_word(words[0]) and not _only_names_kind(line)


def _without_day(line: str) -> str:
    """Give the name of a kind without the day ("Protokoll 2025-03-04"), and not in capitals only."""
    if any(len(date.value) == len("2025-03-04") for date in find_dates(line)):
        line = "".join(_without_dates(line)).strip(" ,–-")
    return line.capitalize() if line.isupper() else line


def _only_names_kind(line: str) -> bool:
    """Tell whether a line says no more than the kind of document and perhaps its number or date."""
    left = re.sub(r"[\d\W]+|\bnr\b", " ", "".join(_without_dates(line)))
    return kind_word(line) and len(left.split()) <= 1


def _without_dates(line: str) -> Iterator[str]:
    place = 0
    for date in find_dates(line):
        yield line[place : date.start]
        place = date.end
    yield line[place:]


def _is_organisation(line: str) -> bool:
    bodies = bodies_in(line)
    return is_body_line(line) and all(body.rank is Rank.ORGANISATION for body in bodies)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _readable(stem: str) -> str:
    words = re.sub(r"[_\s]+|(?<=\D)-(?=\D)", " ", stem).strip()
    words = "".join(_without_dates(words)).strip(" -–") or words
    return words[:1].upper() + words[1:] if words else "Namnlöst dokument"


def _front_body(lines: list[str]) -> str | None:
    """Give the body that the front page names: after a label, or a meeting body alone on its line."""
    labelled = next((body for line in lines if (body := labelled_body(line))), None)
    alone = _bodies(line for line in lines if is_body_line(line))
    near = labelled or next((body.name for body in alone if body.rank is Rank.MEETING), None)
    titled = next((body for line in lines[:2] if (body := holder_of_minutes(line))), None)
    return near or body_below_label(lines) or titled


def _body(reading: Reading, title: str, lines: list[str], kind: str) -> str | None:
    """Choose the issuing body: a meeting body before an organisation, the front page before a signature."""
    named = [
        *_bodies([title]),
        *(body for line in lines if is_body_line(line) for body in _narrowest(line)),
        *(body for line in _short(lines) for body in _narrowest(line)),
        *_bodies([dict(reading.properties).get("title", "")]),
    ]
    first = {rank: next((body.name for body in named if body.rank is rank), None) for rank in Rank}
    near = first[Rank.MEETING] or (plain_body(title) if kind in MEETING_KINDS else None) or _signed(reading)
    if kind in MEETING_KINDS:
        return near or first[Rank.GROUP] or first[Rank.ORGANISATION] or _author(reading)
    return near or first[Rank.ORGANISATION] or first[Rank.GROUP] or _author(reading)


def _bodies(lines: Iterable[str]) -> list[FoundBody]:
    return [body for line in lines for body in bodies_in(line)]


def _narrowest(line: str) -> list[FoundBody]:
    """Give the bodies that a line names; of a group and what it belongs to the group."""
    found = bodies_in(line)
    groups = [body for body in found if body.rank is Rank.GROUP]
    return groups or found


def _short(lines: list[str]) -> list[str]:
    return [line for line in lines if len(line) <= 100 and not line.endswith(".")]


def _signed(reading: Reading) -> str | None:
    for block in reversed(reading.blocks[-_SIGNATURE_BLOCKS:]):
        text = reading.text[block.start : block.end]
        if len(text) <= _LONGEST_SIGNATURE and (body := signing_body(text)):
            return body
    return None


def _author(reading: Reading) -> str | None:
    author = dict(reading.properties).get("author", "")
    return author if is_body_line(author) else None


def _date(reading: Reading, title: str, lines: list[str], stem: str) -> str | None:
    """Choose the document's own date: after a label, alone on a line, in the title, on the front page."""
    properties = dict(reading.properties)
    if is_mail(reading.media_type) and properties.get("date"):
        return _meeting_date(lines, title, sent=properties["date"]) or properties["date"]
    labelled = [line for line in lines if _DATE_LABEL.match(line)]
    alone = [line for line in lines if _is_date_line(line)]
    short = [
        line for line in _short(lines) if not re.match(r"(?:gäller|giltig|nästa|senast|svar)\b", line, re.I)
    ]
    named = re.sub(r"_|-(?=(?:19|20)\d\d)", " ", stem)
    ordered = (labelled, alone, [title], short, _updated(reading), [named], [properties.get("date", "")])
    return next((date.value for group in ordered if (date := _first_date(group))), None)


def _meeting_date(lines: list[str], title: str, *, sent: str) -> str | None:
    """Give the date of the meeting whose minutes a mail holds; None where it holds no minutes.

    :param sent: the date of the mail, which its own line of headers repeats.
    """
    told = [line for line in lines if _MEETING_DATE.match(line)]
    if any(names_meeting(line) for line in (title, *lines[:_FIRST_LINES_OF_MAIL])):
        told += [title, *(line for line in lines if _DATE_LABEL.match(line) and sent not in line)]
    date = _first_date(told)
    return date.value if date and len(date.value) == len("2025-03-04") else None


def _updated(reading: Reading) -> list[str]:
    """Give the lines at the end that tell when a page was last looked over."""
    texts = (reading.text[block.start : block.end] for block in reading.blocks[-_LAST_BLOCKS:])
    return [line for text in texts for line in text.split("\n") if _UPDATED.match(line) and len(line) <= 100]


def _first_date(lines: Iterable[str]) -> FoundDate | None:
    """Give the first date of the lines; one with a day is preferred to a month or a year."""
    found = [date for line in lines for date in find_dates(line)]
    return max(found, key=lambda date: (len(date.value) > 4, -found.index(date)), default=None)
