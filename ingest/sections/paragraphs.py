"""The § of minutes: their marks, and the titles that stand on the same line or on the lines after it."""

import re
from bisect import bisect_left
from itertools import pairwise

from corpus.dates import find_dates
from corpus.records import BlockKind, SectionKind
from ingest.front.bodies import is_body_line
from ingest.sections.marks import STEP, BlockView, Mark, one_line
from ingest.sections.numbering import (
    Numbered,
    is_case_number,
    paragraph_mark,
    unsigned_mark,
    without_case_number,
)
from ingest.sections.vocabulary import is_part
from ingest.text.misread_signs import with_misread_signs

_LONGEST_TITLE = 400
_ENDS_SENTENCE = re.compile(r"[.!]$")
_SENTENCE = re.compile(r"(?<=[\w)])\.\s+(?=[A-ZÅÄÖ])|\n")
_LONGEST_LINE = 200
_FEWEST_UNSIGNED = 3
_LONGEST_BETWEEN = 120  # characters between two § of a list
_RUNNING = re.compile(
    r"\b(?:sammanträdes|mötes)?(?:protokoll|datum|dag)\b|\bsida?\b|\bnr\b|[\d\W]+", re.IGNORECASE
)


def paragraph_marks(view: BlockView) -> dict[int, Mark]:
    """Find the § marks, by the place of their block.

    A § that stands alone on its line, as it may in a reference broken over two lines, counts only where its
    number goes on from the others.
    """
    found = {
        place: mark
        for place in range(len(view))
        if (view.is_free(place) or view.is_bare_row(place))
        and view.blocks[place].kind is not BlockKind.ITEM
        and (mark := paragraph_mark(view.text(place))) is not None
    }
    if not found:
        return _unsigned_marks(view)
    found = with_misread_signs(view, found)
    sure = _rising(found)
    marks = {
        place: _mark(view, place, mark)
        for place, mark in found.items()
        if mark.case or mark.rest or view.is_heading(place) or place in sure
    }
    return _without_listed(view, _without_repeats(marks))


def _without_listed(view: BlockView, marks: dict[int, Mark]) -> dict[int, Mark]:
    """Leave out the § of a list at the beginning, each of which comes again later with its text."""
    places = sorted(marks)
    listed: list[int] = []
    for place, following in pairwise(places):
        mark = marks[place]
        again = any(
            marks[later].number == mark.number and marks[later].title == mark.title
            for later in places
            if later > place
        )
        if not again or view.length(mark.after, following) > _LONGEST_BETWEEN:
            break
        listed.append(place)
    return {place: marks[place] for place in places if len(listed) < 2 or place not in listed}


def _unsigned_marks(view: BlockView) -> dict[int, Mark]:
    """Find the § of minutes that print their numbers without a sign: they go on by one, and not from 1.

    Numbers from 1 are the items of an agenda, unless a year goes with them ("1/25").
    """
    if not view.is_minutes:
        return {}
    found = {
        place: mark
        for place in range(len(view))
        if view.is_free(place)
        and len(view.text(place).split("\n")[0]) <= _LONGEST_LINE
        and (mark := unsigned_mark(view.text(place))) is not None
    }
    run: dict[int, Numbered] = {}
    for place, mark in found.items():
        above = next(reversed(run.values()), None)
        if above is None or (mark.last == above.last + 1 and _year(mark) == _year(above)):
            run[place] = mark
        elif len(run) < _FEWEST_UNSIGNED:
            run = {place: mark}
    first = next(iter(run.values()), None)
    if first is None or len(run) < _FEWEST_UNSIGNED or (first.last == 1 and not _year(first)):
        return {}
    return {place: _mark(view, place, mark) for place, mark in run.items()}


def _year(mark: Numbered) -> str:
    return mark.number.partition("/")[2]


def _without_repeats(marks: dict[int, Mark]) -> dict[int, Mark]:
    """Leave out marks that only repeat a § in the header of a page: no title, the same number beside them."""
    numbers = [(place, mark.number) for place, mark in marks.items()]
    kept: dict[int, Mark] = {}
    last: str | None = None
    for position, (place, number) in enumerate(numbers):
        following = numbers[position + 1][1] if position + 1 < len(numbers) else None
        if marks[place].title or number not in (last, following):
            if not (number == last and not marks[place].title):
                kept[place] = marks[place]
            last = number
    return kept


def _rising(found: dict[int, Numbered]) -> set[int]:
    """Give the places of the longest run of rising numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place, mark in found.items():
        position = bisect_left(tails, mark.last)
        before[place] = ends[position - 1] if position else None
        tails[position : position + 1] = [mark.last]
        ends[position : position + 1] = [place]
    run: set[int] = set()
    place_or_none = ends[-1] if ends else None
    while place_or_none is not None:
        run.add(place_or_none)
        place_or_none = before[place_or_none]
    return run


def _mark(view: BlockView, place: int, mark: Numbered) -> Mark:
    after = place + 1
    title = _title_in(mark.rest, whole=view.is_heading(place))
    if not mark.rest or _is_running(mark.rest):
        if mark.rest and after < len(view) and view.is_free(after) and is_body_line(view.text(after)):
            after += 1  # the body's line in the header of a page
        title, after = _title_after(view, after)
    elif "\n" in mark.rest and not view.is_heading(place):
        after = place  # the text is in the same block
    rank = view.blocks[place].level * STEP if view.is_heading(place) else 2 * STEP
    return Mark(place, after, SectionKind.PARAGRAPH, rank, mark.number, title.rstrip("."))


def _is_passed_over(text: str) -> bool:
    """Tell whether a line between the mark and the title is a case number or left of a page's header."""
    return is_case_number(text) or _is_running(text)


def _is_running(text: str) -> bool:
    """Tell whether a line holds nothing but a date, a page number and the words that go with them."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + text[date.end :]
    return not _RUNNING.sub("", text)


def _title_in(rest: str, *, whole: bool) -> str:
    """Give the title on the line of the mark: all of a heading, the first line or sentence of a paragraph."""
    if whole:
        return without_case_number(one_line(rest))
    title = _SENTENCE.split(rest, maxsplit=1)[0]
    return without_case_number(one_line(title)) if len(title) <= _LONGEST_LINE else ""


def _title_after(view: BlockView, place: int) -> tuple[str, int]:
    """Give the title in the block at `place`, or in the one after a case number, and the block after it."""
    while place < len(view) and view.is_free(place) and _is_passed_over(view.text(place)):
        place += 1
    if place >= len(view) or not view.is_free(place) or view.blocks[place].kind is BlockKind.ITEM:
        return "", place
    text = view.text(place)
    if len(text) > _LONGEST_TITLE or is_part(text) or paragraph_mark(text):
        return "", place
    if not view.is_heading(place) and _ENDS_SENTENCE.search(text):
        return "", place
    return without_case_number(one_line(text)), place + 1
