"""The lines of a text file with their pages: page marks and running lines are found and taken out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.plain.repeated import repeated_lines
from ingest.text.running import page_number, running_lines

_LONGEST_HEADER = 160
_OF_ALL = r"(\d{1,4})\s*(?:\(\s*\d{1,4}\s*\)|av\s+\d{1,4})"
_AT_END = re.compile(rf"(?:\t|(?<=\S)[ ]{{3}})\s*(?:sid[an]?\s)?{_OF_ALL}\s*$", re.I)
_EDGE = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text and its page; `after_break` where a page ends, or a running line stood, before it."""

    text: str
    page: int
    after_break: bool = False


@dataclass(slots=True)
class _Page:
    number: int
    lines: list[str]


def lines_of(text: str) -> list[Line]:
    """Give the lines of a text, blank ones included, without page marks and running lines.

    Pages are parted by form feeds, or by lines such as "3 (73)" and "Sida 3 av 73".
    """
    pages = _by_form_feed(text) if "\f" in text else _by_marks(text.split("\n"))
    return list(_without_repeated(list(_without_running(pages))))


def _without_running(pages: Sequence[_Page]) -> Iterator[Line]:
    """Take out what stands at the edges of pages; a text of one page has no edges that tell."""
    taken = running_lines([page.lines for page in pages]) if len(pages) > 1 else [frozenset[int]()]
    for page, out in zip(pages, taken, strict=True):
        first = page is not pages[0]
        for index, line in enumerate(page.lines):
            if index not in out:
                yield Line(line, page.number, after_break=first and bool(line.strip()))
                first = first and not line.strip()


def _by_form_feed(text: str) -> list[_Page]:
    """Part at form feeds; printed numbers count where they rise page by page."""
    sheets = [sheet.split("\n") for sheet in text.split("\f")]
    if len(sheets) > 1 and not any(line.strip() for line in sheets[-1]):
        sheets.pop()
    offset = _offset(sheets)
    return [_Page(index + 1 + offset, sheet) for index, sheet in enumerate(sheets)]


def _offset(sheets: Sequence[Sequence[str]]) -> int:
    """Find how far the printed page numbers are ahead of the sheets that are there."""
    steps: Counter[int] = Counter()
    for index, sheet in enumerate(sheets):
        filled = [line for line in sheet if line.strip()]
        numbers = {page_number(line) for line in filled[:_EDGE] + filled[-_EDGE:]} - {None}
        steps.update(number - index - 1 for number in numbers if number is not None)
    step, count = next(iter(steps.most_common(1)), (0, 0))
    return step if step > 0 and 2 * count > len(sheets) else 0


def _by_marks(lines: list[str]) -> list[_Page]:
    marks = [(index, number) for index, number in _marks(lines)]
    if not marks:
        return [_Page(1, lines)]
    at_top = _stand_at_top(lines, marks)
    first_number = marks[0][1]
    pages = [] if not at_top and first_number > 0 else [_Page(max(first_number - 1, 1), lines[: marks[0][0]])]
    begin = marks[0][0] if at_top else 0
    for place, (index, number) in enumerate(marks):
        following = marks[place + 1][0] if place + 1 < len(marks) else len(lines)
        end = following if at_top else index + 1
        pages.append(_Page(number, lines[begin:end]))
        begin = end
    if begin < len(lines):
        pages.append(_Page(marks[-1][1] + 1, lines[begin:]))
    return [page for page in pages if any(line.strip() for line in page.lines)] or [_Page(1, lines)]


def _marks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find page marks whose numbers rise; others are cells or sentences."""
    last = 0
    for index, line in enumerate(lines):
        if len(line) > _LONGEST_HEADER or not line.strip():
            continue
        number = page_number(line) or _number_at_end(line)
        if number is not None and last < number <= last + 50:
            last = number
            yield index, number


def _number_at_end(line: str) -> int | None:
    """Give the page number that ends a running line, set apart by blanks ("Nämnden   2025-01-02   3 (9)")."""
    found = _AT_END.search(line)
    return int(found[1]) if found else None


def _stand_at_top(lines: Sequence[str], marks: Sequence[tuple[int, int]]) -> bool:
    """Tell whether page marks head their pages: little stands before the first, or much after the last."""
    before = sum(1 for line in lines[: marks[0][0]] if line.strip())
    after = sum(1 for line in lines[marks[-1][0] + 1 :] if line.strip())
    if after == 0:
        return False
    return before <= 5 or marks[0][1] == 2 or (marks[0][1] > 1 and after > 5)


def _without_repeated(lines: Sequence[Line]) -> Iterator[Line]:
    """Take out what a text repeats between its lines: boilerplate wholly, other lines but for the first."""
    texts = [line.text for line in lines]
    out = repeated_lines(texts)
    after_break = False
    for index, line in enumerate(lines):
        after_break = after_break or index in out
        if index not in out:
            is_text = bool(line.text.strip())
            yield replace(line, after_break=line.after_break or (after_break and is_text))
            after_break = after_break and not is_text
