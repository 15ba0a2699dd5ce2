"""The numbers of Word's automatic lists and headings as they are printed: `2.3`, `1.`, `a)`."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ingest.readers.docx_styles import W, value

_LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a list item: its number as printed ("" for a bullet) and its level from 1."""

    text: str
    level: int


def letters(number: int) -> str:
    """Count as Word does: a ... z, aa, bb ..."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def roman(number: int) -> str:
    """Write a number in lower-case Roman numerals."""
    text = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        text += sign * count
    return text


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    pattern: str
    start: int
    style: str | None
    legal: bool

    def number(self, count: int, *, legal: bool) -> str:
        return str(count) if legal else _FORMATS.get(self.kind, str)(count)


class Numbering:
    """The numbering part of one document, and how far each of its lists has counted."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)
        if root is not None:
            self._read(root)

    def label(self, number: str, level: int | None, style: str | None) -> Label | None:
        """Count one item on, and give what is printed before it; None where the list is not defined."""
        if number not in self._lists:
            return None
        counter, levels = self._lists[number]
        if level is None:
            level = next((depth for depth, found in levels.items() if found.style == style), 0)
        definition = levels.get(level)
        if definition is None:
            return None
        if definition.kind == "bullet":
            return Label("", level + 1)
        counts = self._counts[counter]
        counts[level] = counts[level] + 1 if counts[level] else definition.start
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return Label(_printed(definition, levels, counts), level + 1)

    def _read(self, root: Element) -> None:
        abstract = {value(found, "abstractNumId"): found for found in root.findall(W + "abstractNum")}
        for found in root.findall(W + "num"):
            number = value(found, "numId")
            base = value(found.find(W + "abstractNumId"))
            if number is None or base not in abstract:
                continue
            levels = _levels(abstract[base])
            overrides = found.findall(W + "lvlOverride")
            for override in overrides:
                _override(levels, override)
            counter = f"num {number}" if overrides else f"abstract {base}"
            self._lists[number] = (counter, levels)


def _levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for element in parent.findall(W + "lvl"):
        depth = int(value(element, "ilvl") or 0)
        if depth < _LEVELS:
            levels[depth] = _level(element)
    return levels


def _level(element: Element) -> _Level:
    return _Level(
        kind=value(element.find(W + "numFmt")) or "decimal",
        pattern=value(element.find(W + "lvlText")) or "",
        start=int(value(element.find(W + "start")) or 1),
        style=value(element.find(W + "pStyle")),
        legal=element.find(W + "isLgl") is not None,
    )


def _override(levels: dict[int, _Level], override: Element) -> None:
    depth = int(value(override, "ilvl") or 0)
    if (own := override.find(W + "lvl")) is not None and depth < _LEVELS:
        levels[depth] = _level(own)
    start = value(override.find(W + "startOverride"))
    if start is not None and depth in levels:
        old = levels[depth]
        levels[depth] = _Level(old.kind, old.pattern, int(start), old.style, old.legal)


def _printed(definition: _Level, levels: dict[int, _Level], counts: list[int]) -> str:
    text = definition.pattern
    for depth in range(_LEVELS):
        mark = f"%{depth + 1}"
        if mark in text and depth in levels:
            count = counts[depth] or levels[depth].start
            text = text.replace(mark, levels[depth].number(count, legal=definition.legal))
    return text.strip()
