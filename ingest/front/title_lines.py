"""Lines of the front page: which can be a title, and which only name the kind of document or a body."""

import re
from collections.abc import Iterator

from corpus.dates import find_dates
from ingest.front.bodies import Rank, bodies_in, is_body_line
from ingest.front.issue_dates import is_date_line
from ingest.front.kinds import kind_word
from ingest.sections.marks import one_line
from ingest.sections.numbering import paragraph_mark
from ingest.sections.vocabulary import is_common, is_label, is_participants

_NO_TITLE = re.compile(
    r"(?:närvarande|beslutande|www|https?|antagen|fastställd|beslutad|justera|utdrag|nyheter från)\b|page\b"
    r"|.*(?:@|\b\d{3} ?\d{2}\b(?!-)|\d{2,4}-\d{5,})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:box \d+|\w+(?:gatan|vägen|torget|allén)\s\d{1,3}\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bm\.m)(?<!\bm\.fl)\.$")
LONGEST_TITLE = 200
SHORT = 14  # words of a line that only names the kind of document
_PAGE_NUMBER = re.compile(r"(?:\s+sid(?:a|an)?\.?)?\s+\d{1,3}\s?(?:\(\d{1,3}\)|av \d{1,3})$", re.IGNORECASE)
_PARTS = re.compile(r",\s|\s[–|·-]\s")


def can_be_title(line: str) -> str:
    """Give the line where it can be a title: no date, address, label or common heading; else ""."""
    text = one_line(line)
    if (
        not 3 <= len(text) <= LONGEST_TITLE
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
    if paragraph_mark(text) or is_date_line(text):
        return ""
    return text


def names_itself(line: str) -> bool:
    """Tell a line that begins with its kind and goes on ("Minnesanteckningar LPO Hud")."""
    words = line.split()
    return 2 <= len(words) <= SHORT and kind_word(words[0]) and not only_names_kind(line)


def without_day(line: str) -> str:
    """Give the name of a kind without the day ("Protokoll 2025-03-04"), and not in capitals only."""
    if any(len(date.value) == len("2025-03-04") for date in find_dates(line)):
        line = "".join(without_dates(line)).strip(" ,–-")
    return line.capitalize() if line.isupper() else line


def only_names_kind(line: str) -> bool:
    """Tell whether a line says no more than the kind of document and perhaps its number or date."""
    left = re.sub(r"[\d\W]+|\b(?i:nr)\b", " ", "".join(without_dates(line)))
    return kind_word(line) and len(left.split()) <= 1


def without_page_number(line: str) -> str:
    """Take away the number of the page, as the header of a page has it at its end.

    >>> without_page_number("Protokoll Sida 1(14)"), without_page_number("Rapport 2 (8)")
    ('Protokoll', 'Rapport')
    """
    return _PAGE_NUMBER.sub("", line)


def without_dates(line: str) -> Iterator[str]:
    """Give what stands between the dates of a line."""
    place = 0
    for date in find_dates(line):
        yield line[place : date.start]
        place = date.end
    yield line[place:]


def is_organisation(line: str) -> bool:
    """Tell whether a line is an organisation's name, and not that of a board or group within one."""
    bodies = bodies_in(line)
    return is_body_line(line) and all(body.rank is Rank.ORGANISATION for body in bodies)


def is_page_header(line: str) -> bool:
    """Tell a line that sets authority, board, kind and date beside each other, as the header of a page does.

    >>> is_page_header("Ekby kommun, Socialnämnden, 2025-10-22"), is_page_header("Motion om cykelställ")
    (True, False)
    """
    parts = [part for part in _PARTS.split(line) if part.strip()]
    told = sum(is_body_line(part) or is_body_line(part[:1].upper() + part[1:]) for part in parts)
    kinds = sum(only_names_kind(part) for part in parts)
    dates = sum(is_date_line(part) and not only_names_kind(part) for part in parts)
    return told + kinds > 1 and told > 0 and told + kinds + dates == len(parts)
