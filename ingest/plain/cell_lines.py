"""Lines of a table that has lost its columns: which may belong to it, and which go on from the line above."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.plain.cell_kinds import Kind, kind_of
from ingest.plain.pages import Line
from ingest.plain.shapes import atx, paragraph_sign
from ingest.text.joining import ends_sentence, goes_on, join_lines

_MOST_LINES = 1500
_OPEN = -4.0
_MOST_BETWEEN_PAGES = 2  # lines that stand beside the number of a page
_PAGE_NUMBER = re.compile(r"(?:sida? )?\d{1,3}(?: ?\(\d{1,3}\)| ?(?:/|av) ?\d{1,3})?", re.IGNORECASE)
_LIKE_WORDS = (Kind.TIME, Kind.STATE, Kind.OFFICE)  # kinds of cells that may begin in small letters


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line that is not blank.

    :ivar index: of the line in the text.
    :ivar gap: whether a blank line stands above.
    :ivar soft: whether a blank ends the line above.
    :ivar after_break: whether a page break, or a line taken out, stands above.
    """

    text: str
    index: int
    gap: bool
    soft: bool
    after_break: bool


def lines_from(lines: Sequence[Line], begin: int) -> list[CellLine]:
    """Give the filled lines from one on, as far as a table may reach."""
    found: list[CellLine] = []
    gap, above = False, ""
    for index in range(begin, len(lines)):
        text = lines[index].text
        bare = text.strip()
        if not bare:
            gap = True
            continue
        if "\t" in bare or "|" in bare or atx(bare) or paragraph_sign(bare) or len(found) >= _MOST_LINES:
            break
        found.append(CellLine(bare, index, gap, above.endswith(" "), lines[index].after_break))
        gap, above = False, text
    return _without_page_ends(found)


def _without_page_ends(lines: Sequence[CellLine]) -> list[CellLine]:
    """Leave out the few lines around a page's number that blank lines set off from cells without any."""
    if not lines or Style.of(lines).apart:
        return list(lines)
    starts = [0, *(at for at, line in enumerate(lines) if at and line.gap), len(lines)]
    groups = [lines[begin:end] for begin, end in pairwise(starts)]
    numbers = [at for at in range(1, len(groups) - 1) if _is_page_number(groups[at])]
    near = {at + step for at in numbers for step in (-1, 0, 1) if 0 < at + step < len(groups) - 1}
    dropped = {at for at in near if len(groups[at]) <= _MOST_BETWEEN_PAGES}
    kept: list[CellLine] = []
    for at, (first, *others) in enumerate(groups):
        if at not in dropped:
            above = replace(first, gap=False, after_break=True) if at - 1 in dropped else first
            kept += [above, *others]
    return kept


def _is_page_number(lines: Sequence[CellLine]) -> bool:
    return len(lines) == 1 and _PAGE_NUMBER.fullmatch(lines[0].text) is not None


@dataclass(frozen=True, slots=True)
class Style:
    """How the cells of a text are parted.

    :ivar apart: whether blank lines stand between cells.
    :ivar soft: whether a line that is broken ends with a blank.
    :ivar whole: whether hardly any line is broken.
    """

    apart: bool
    soft: bool
    whole: bool

    @classmethod
    def of(cls, lines: Sequence[CellLine]) -> "Style":
        """Tell by the first lines."""
        near = lines[1:80]
        count = max(len(near), 1)
        return cls(
            apart=sum(line.gap for line in near[:8]) * 2 > len(near[:8]),
            soft=sum(line.soft for line in near) > 0.1 * count,
            whole=sum(line.text[0].islower() for line in near) < 0.05 * count,
        )

    def new_cell(self, above: str, line: CellLine) -> float:
        """Weigh whether a line begins a cell of its own (over 0) or goes on from the line above (under 0)."""
        worth = 0.6 if self.whole else 0.0
        if line.gap:
            worth += 1.0 if line.after_break else 3.0
        elif self.apart:
            worth -= 2.5
        if self.soft:
            worth += -3.0 if line.soft else 0.8
        return worth + _by_words(above, line.text)

    def cell(self, lines: Sequence[CellLine]) -> str:
        """Join the lines of a cell; one that begins anew stays a line of its own."""
        parts: list[list[str]] = []
        for line in lines:
            if parts and (self.new_cell(parts[-1][-1], line) < 0 or not line.text[0].isupper()):
                parts[-1].append(line.text)
            else:
                parts.append([line.text])
        return "\n".join(map(join_lines, parts))


def _by_words(above: str, text: str) -> float:
    if not goes_on(above, text):
        return 1.5 if ends_sentence(above) else 0.8
    if not text[0].islower() or goes_on(above, text.capitalize()):
        return _OPEN  # the line above is open
    return 0.3 if kind_of(text) in _LIKE_WORDS else -1.5
