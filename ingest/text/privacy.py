"""Swedish personal identity numbers and coordination numbers in a text: found, told of, and masked.

A number is taken where its digits are a day that has been, its check digit (Luhn, over the last ten digits)
is right, and the words before it do not call it something else. Ten digits without a hyphen may as well be a
telephone number, and count only where the words before them say what they are. Form and check digit:
Skatteverket, SKV 704 and SKV 707.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.errors import UnreadableDocument
from corpus.records import Block, Note, NoteKind
from corpus.settings import PRIVACY
from ingest.text.blocks import Reading

_, MASK, QUARANTINE = PRIVACY
MASKED = "maskerat"
"""What the note of a covered number says."""

_OLDEST = 1870  # a year of birth before it is not one
_DAY_SHIFT = 60  # a coordination number has 60 added to the day
_NUMBER = re.compile(
    r"(?<![\w.,/–-])(?P<century>\d\d)?(?P<date>\d{6})(?P<mark>[ ]?[-–\u2212+][ ]?)?(?P<serial>\d{4})"
    r"(?![\w/]|[-–.,]\d)"
)
_BEFORE = 40  # characters before a number that may say what it is
_IS_PERSON = re.compile(
    r"(?:person\s?-?(?:nummer|nr)|p\.?nr|pers\.?\s?nr|samordnings(?:nummer|nr)|födelse(?:nummer|nr)|född)\b",
    re.IGNORECASE,
)
_IS_OTHER = re.compile(
    r"(?:diarie(?:nummer|nr)?|dnr|d\.nr|ärende(?:nummer|nr)?|\btel|tfn|telefon|mobil|\bfax|faktura|\bocr|"
    r"bankgiro|plusgiro|\bbg|\bpg|konto|kund(?:nummer|nr)|"
    r"org(?:anisations)?\.?\s?-?(?:nummer|nr)|order|serie(?:nummer|nr)|artikel|\bisbn|\bissn)[^\d\n]{0,20}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """Where a number stands, and which kind it is; the number itself is in the text only."""

    start: int
    end: int
    kind: NoteKind


def find_personal_numbers(text: str, *, today: dt.date | None = None) -> tuple[PersonalNumber, ...]:
    """Find the numbers of a text, in its order.

    :param today: the last day that can be somebody's day of birth; the present day where it is not given.
    """
    last = today or dt.datetime.now(tz=dt.UTC).date()
    found = ((match, _kind(match, last)) for match in _NUMBER.finditer(text))
    return tuple(
        PersonalNumber(match.start(), match.end(), kind)
        for match, kind in found
        if kind is not None and _is_meant(text, match)
    )


def _kind(match: re.Match[str], last: dt.date) -> NoteKind | None:
    """Tell which number the digits are; None where the day or the check digit is wrong."""
    if not has_check_digit(match["date"] + match["serial"]):
        return None
    year, month, day = (int(match["date"][first : first + 2]) for first in (0, 2, 4))
    shifted = day > _DAY_SHIFT
    days = (_day(full, month, day - _DAY_SHIFT * shifted) for full in _years(match["century"], year, last))
    if not any(born is not None and born <= last for born in days):
        return None
    return NoteKind.COORDINATION_NUMBER if shifted else NoteKind.PERSONAL_NUMBER


def _years(century: str | None, year: int, last: dt.date) -> Iterator[int]:
    if century is not None:
        full = int(century) * 100 + year
        return iter((full,) if full >= _OLDEST else ())
    return (full for full in range(last.year - last.year % 100 - 100 + year, last.year + 1, 100))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def has_check_digit(digits: str) -> bool:
    """Tell whether the last of the digits is the check digit of those before it (Luhn)."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_meant(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if _IS_PERSON.search(before):
        return True
    written_out = match["mark"] is not None or match["century"] is not None
    return written_out and not _IS_OTHER.search(before)


def treat(reading: Reading, *, treatment: str) -> Reading:
    """Note the personal numbers of a reading, and cover them where that is asked for.

    :param treatment: `warn` notes them, `mask` covers their digits in text and column names as well.
    :raises UnreadableDocument: where there are any and the treatment is `quarantine`.
    """
    found = find_personal_numbers(reading.text)
    beside = tuple((note, number) for note in reading.notes for number in find_personal_numbers(note.text))
    if (found or beside) and treatment == QUARANTINE:
        raise UnreadableDocument(_refusal(reading.blocks, (*found, *(number for _, number in beside))))
    masked = treatment == MASK
    told = MASKED if masked else ""
    notes = [_note(number, reading.blocks, told) for number in found]
    notes += [Note(kind=number.kind, page=max(note.page, 1), text=told) for note, number in beside]
    noted = replace(reading, notes=(*reading.notes, *notes))
    return _covered(noted, found) if masked else noted


def _note(number: PersonalNumber, blocks: Sequence[Block], text: str) -> Note:
    page = _page(number, blocks)
    return Note(kind=number.kind, page=page, start=number.start, end=number.end, text=text)


def _page(number: PersonalNumber, blocks: Sequence[Block]) -> int:
    return next((block.page for block in blocks if block.start <= number.start < block.end), 1)


def _refusal(blocks: Sequence[Block], found: Sequence[PersonalNumber]) -> str:
    counts = Counter(number.kind for number in found)
    pages = sorted({_page(number, blocks) for number in found})
    kinds = " och ".join(f"{count} {kind.value}" for kind, count in counts.items())
    return f"Dokumentet innehåller {kinds} (sida {', '.join(map(str, pages))}) och läses därför inte in."


def _covered(reading: Reading, found: Sequence[PersonalNumber]) -> Reading:
    """Put an X for each digit of the numbers; no offset moves."""
    blocks = tuple(
        replace(block, cells=tuple(replace(cell, column=mask(cell.column)) for cell in block.cells))
        for block in reading.blocks
    )
    properties = tuple((name, mask(value)) for name, value in reading.properties)
    notes = tuple(replace(note, text=mask(note.text)) for note in reading.notes)
    text = _with_cover(reading.text, found)
    return replace(reading, text=text, blocks=blocks, properties=properties, notes=notes)


def mask(text: str) -> str:
    """Give a text with an X for each digit of the personal numbers in it."""
    return _with_cover(text, find_personal_numbers(text))


def _with_cover(text: str, found: Sequence[PersonalNumber]) -> str:
    if not found:
        return text
    edges = [0, *(edge for number in found for edge in (number.start, number.end)), len(text)]
    pieces = [text[first:last] for first, last in pairwise(edges)]
    return "".join(re.sub(r"\d", "X", piece) if place % 2 else piece for place, piece in enumerate(pieces))
