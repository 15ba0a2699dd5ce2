"""The title of a document: as its front page names it, else its properties, a heading or its file."""

import re

from corpus.dates import find_dates
from corpus.records import BlockKind
from ingest.front.bodies import Rank, bodies_in, in_ordinary_case, is_body_line
from ingest.front.kinds import MEETING_KINDS, kind_word
from ingest.front.title_lines import (
    LONGEST_TITLE,
    SHORT,
    can_be_title,
    is_organisation,
    is_page_header,
    names_itself,
    only_names_kind,
    without_dates,
    without_day,
    without_page_number,
)
from ingest.media_types import is_mail
from ingest.sections.marks import one_line
from ingest.sections.numbering import number_mark
from ingest.text.blocks import Reading

_TITLE_LABEL = re.compile(r"(?:titel|rubrik|ämne)\s*[:\t]\s*(?P<title>\S.*)", re.IGNORECASE)
_FIRST_BLOCKS = 15
_NAMED_KINDS = frozenset(
    ("rapport", "beslut", "tjänsteskrivelse", "yttrande", "remiss", "riktlinje", "strategi", "handlingsplan")
)
_GOES_ON = re.compile(
    r"(?:mellan|om|för|mot|avseende|gällande|kring|rörande|angående|inom|med|till)\s+\S", re.ASCII
)  # a line that goes on with the title above: "mellan Ekby kommun och Alby kommun"
_PLAN = re.compile(r"(?:plan|strategi|program)\b", re.IGNORECASE)
_TELLING = 4  # words of a line that can name a document whose first line only names its kind


def title_of(reading: Reading, lines: list[str], stem: str, *, body: str | None, kind: str) -> str:
    """Choose the title.

    :param lines: those of the front page.
    :param stem: the file's name without its ending, the last resort.
    :param body: the body that the front page names.
    """
    properties = dict(reading.properties)
    if is_mail(reading.media_type) and properties.get("subject"):
        return properties["subject"]
    named = can_be_title(properties.get("title", ""))
    if "spreadsheet" in reading.media_type:
        return named or _readable(stem)
    labelled = next((match["title"] for line in lines if (match := _TITLE_LABEL.fullmatch(line))), None)
    plain = (without_page_number(one_line(line)) for line in lines)
    is_meeting = kind in MEETING_KINDS
    front = list(dict.fromkeys(line for line in plain if can_be_title(line)))
    if is_meeting:
        front = [line for line in front if number_mark(line) is None]
    joined = _joined_title(front, body, is_meeting=is_meeting) or (
        _named_list(lines, body) if is_meeting else ""
    )
    outermost = _outermost(reading, front)
    if is_body_line(outermost):
        outermost = joined
    own = _own_name(reading, front, named) if kind in _NAMED_KINDS else ""
    found = labelled or outermost or own or joined or named or _first_heading(reading)
    return (found or _readable(stem))[:LONGEST_TITLE].strip()


def _named_list(lines: list[str], body: str | None) -> str:
    """Give the name of a list of matters that begins with its kind ("Föredragningslista")."""
    first = without_day(lines[0]) if lines and only_names_kind(lines[0]) else ""
    return f"{first} – {body}" if first and body else first


def _outermost(reading: Reading, lines: list[str]) -> str:
    """Give the only heading of the outermost level, near the beginning, if it says more than the kind."""
    headings = [block for block in reading.blocks if block.kind is BlockKind.HEADING]
    level = min((block.level for block in headings), default=0)
    outermost = [block for block in headings if block.level == level]
    if len(outermost) != 1 or len(headings) == 1 or outermost[0] not in reading.blocks[:_FIRST_BLOCKS]:
        return ""
    title = can_be_title(reading.text[outermost[0].start : outermost[0].end])
    if title not in lines or only_names_kind(title) or is_organisation(title):
        return ""
    return title


def _own_name(reading: Reading, front: list[str], named: str) -> str:
    """Give the name of a document whose first line only names its kind and whose next line is its body."""
    if len(front) < 2 or not only_names_kind(front[0]) or find_dates(front[0]):
        return ""
    if len(named.split()) >= _TELLING and named in one_line(reading.text):
        return named
    headings = {
        one_line(reading.text[block.start : block.end])
        for block in reading.blocks[:_FIRST_BLOCKS]
        if block.kind is BlockKind.HEADING
    }
    telling = (
        line
        for line in front[1:4]
        if line in headings and len(line.split()) >= _TELLING and not is_body_line(line)
    )
    name = next(telling, "")
    return f"{without_day(front[0])} – {name}" if name else ""


def _first_heading(reading: Reading) -> str:
    texts = (
        reading.text[block.start : block.end] for block in reading.blocks if block.kind is BlockKind.HEADING
    )
    return next((title for text in texts if (title := can_be_title(text))), "")


def _joined_title(front: list[str], body: str | None, *, is_meeting: bool) -> str:
    """Choose a line of the front page; one that only names the kind is joined with the body or a line."""
    if not front:
        return ""
    lines = [line for line in front[:5] if not (is_organisation(line) or is_page_header(line))] or front
    first, rest = lines[0], lines[1:4]
    if rest and (whole := _in_two_lines(first, rest[0], is_meeting=is_meeting)):
        return whole
    leads = is_body_line(first) or (is_meeting and not kind_word(first))
    if leads and (naming := next((line for line in rest[:2] if names_itself(line)), None)):
        return naming
    if not only_names_kind(first):
        kind = next((line for line in rest[:2] if only_names_kind(line) and len(line.split()) <= 3), None)
        return (
            f"{without_day(kind)} – {in_ordinary_case(first)}"
            if kind and is_body_line(first) and not kind_word(first)
            else first
        )
    other = next((in_ordinary_case(line) for line in rest if is_body_line(line)), body)
    if is_meeting:
        other = other or next((in_ordinary_case(line) for line in front[:2] if is_organisation(line)), None)
    follows = bool(rest) and len(rest[0].split()) <= SHORT and rest[0][0].isupper()
    if not other and not find_dates(first) and follows:
        other = next((body.name for body in bodies_in(rest[0]) if body.rank is Rank.MEETING), rest[0])
    first = without_day(first)
    if len(first.split()) == 1:
        other = other or next((in_ordinary_case(line) for line in front[:5] if is_organisation(line)), None)
    return f"{first} – {other}" if other and other.casefold() not in first.casefold() else first


def _in_two_lines(first: str, below: str, *, is_meeting: bool) -> str:
    """Give the title that goes on in the line below it; "" where it does not."""
    if kind_word(first) and _GOES_ON.match(below):
        return f"{without_day(first)} {below}"
    return f"{first} {below}" if not is_meeting and _is_topic_of(below, first) else ""


def _is_topic_of(line: str, first: str) -> bool:
    """Tell whether a line is the topic of a plan whose own line only says its kind and years."""
    years = find_dates(first)
    plan = only_names_kind(first) and _PLAN.search(first) and years and len(years[0].value) == len("2026")
    words = re.fullmatch(r"[A-ZÅÄÖ][^\d.:;!?()]{3,70}", line) is not None
    return bool(plan) and words and not (is_body_line(line) or bodies_in(line) or kind_word(line))


def _readable(stem: str) -> str:
    words = re.sub(r"[_\s]+|(?<=\D)-(?=\D)", " ", stem).strip()
    words = "".join(without_dates(words)).strip(" -–") or words
    return words[:1].upper() + words[1:] if words else "Namnlöst dokument"
