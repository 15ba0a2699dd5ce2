"""The lines of a text file with their pages: page marks and running lines are found and taken out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.columns import is_header
from ingest.running import alike, is_boilerplate, key_of, page_number, running_lines

_LONGEST_HEADER = 160
_OF_ALL = r"(\d{1,4})\s*(?:\(\s*\d{1,4}\s*\)|av\s+\d{1,4})"
_AT_END = re.compile(rf"(?:\t|(?<=\S)[ ]{{3}})\s*(?:sid[an]?\s)?{_OF_ALL}\s*$", re.I)
_FOOT = re.compile(r"kopians giltighet|utskriftsdatum|gäller (?:endast|enbart) utskri", re.I)
_EDGE = 8
_OPENING = 6  # lines, which the head of a page may say again
_WIDEST_HEADER = 6
_SHORTEST_HEADER = 12  # characters in all its lines
_SURE = 4  # lines of a header and times that it comes back, together


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
    if len(pages) == 1:
        return list(_without_repeated(pages[0].lines))
    taken = running_lines([page.lines for page in pages])
    lines = []
    for page, out in zip(pages, taken, strict=True):
        first = True
        for index, line in enumerate(page.lines):
            if index in out:
                continue
            lines.append(
                Line(line, page.number, after_break=first and bool(line.strip()) and page is not pages[0])
            )
            first = first and not line.strip()
    return lines


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


def _without_repeated(lines: list[str]) -> Iterator[Line]:
    """Take out what a text without page marks repeats: boilerplate wholly, other lines but for the first."""
    out = _repeated(lines) | _repeated_opening(lines)
    after_break = False
    for index, line in enumerate(lines):
        if index in out:
            after_break = True
            continue
        yield Line(line, 1, after_break=after_break and bool(line.strip()))
        after_break = after_break and not line.strip()


def _repeated_opening(lines: Sequence[str]) -> set[int]:
    """Find where the lines that a text opens with stand again, as a page's header does."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    keys = [key_of(lines[index]) for index in filled]
    again = [place for place in range(1, len(keys)) if keys[place] == keys[0] and keys[0]]
    for size in range(min(_WIDEST_HEADER, len(keys) // 2), 1, -1):
        if sum(map(len, keys[:size])) < _SHORTEST_HEADER:
            break
        found = [place for place in again if keys[place : place + size] == keys[:size]]
        if found and len(found) + size >= _SURE and found[0] >= size:
            return {filled[place + step] for place in found for step in range(size)}
    return set()


def _repeated(lines: list[str]) -> set[int]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if 10 < len(line.strip()) <= 150 and "\t" not in line and "|" not in line and _is_alone(lines, index):
            places[key_of(line)].append(index)
    opening = {key_of(line) for line in [line for line in lines if line.strip()][:_OPENING]}
    out: set[int] = set()
    for key in _repeated_keys(places, opening):
        indices = sorted(index for other, found in places.items() if alike(key, other) for index in found)
        if is_boilerplate(key):
            out.update(indices)
        elif _breaks_text(lines, indices):
            out.update(indices[1:])
    return out


def _repeated_keys(places: dict[str, list[int]], opening: set[str]) -> list[str]:
    """Give the keys of lines that come often enough to be running; the foot of a print needs to come once."""
    counts = Counter({key: len(found) for key, found in places.items() if len(found) > 1})
    often = [key for key, count in counts.most_common(20) if count > 2 or is_boilerplate(key)]
    return list(dict.fromkeys((*often, *(opening & counts.keys()), *filter(_FOOT.search, places))))


def _is_alone(lines: Sequence[str], index: int) -> bool:
    return not any(_is_text(lines, beside) for beside in (index - 1, index + 1))


def _is_text(lines: Sequence[str], index: int) -> bool:
    return 0 <= index < len(lines) and bool(lines[index].strip()) and not _is_foot(lines[index])


def _is_foot(line: str) -> bool:
    return len(line) <= _LONGEST_HEADER and _FOOT.search(line) is not None


def _breaks_text(lines: Sequence[str], indices: Sequence[int]) -> bool:
    """Tell whether a repeated line ever stands inside a sentence, or inside a table."""
    return any(
        _parts_sentence(before, after) or _parts_table(before, after)
        for index in indices
        if (before := _nearest(lines, range(index - 1, max(index - 6, -1), -1)))
        and (after := _nearest(lines, range(index + 1, min(index + 6, len(lines)))))
    )


def _parts_sentence(before: str, after: str) -> bool:
    return after[0].islower() and before[-1:] not in ".:!?"


def _parts_table(before: str, after: str) -> bool:
    """Tell two rows of one table, the second of which names no columns."""
    rows = [line.split("\t") for line in (before, after)]
    return len(rows[0]) == len(rows[1]) > 1 and not is_header([cell.strip() for cell in rows[1]])


def _nearest(lines: Sequence[str], order: range) -> str:
    return next((lines[index].strip() for index in order if _is_text(lines, index)), "")
