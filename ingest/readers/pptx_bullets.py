"""Which paragraphs of a shape are list items, and with what number, through layout and master."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import Element

from ingest.readers.docx_numbering import letters, roman

if TYPE_CHECKING:
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_BODY = {"BODY", "OBJECT", "VERTICAL_BODY", "VERTICAL_OBJECT", "TABLE", "CHART"}
_FORMATS: dict[str, Callable[[int], str]] = {"arabic": str, "alphaLc": letters, "romanLc": roman}
_SURROUNDS = {"Period": "{}.", "ParenR": "{})", "ParenBoth": "({})", "Plain": "{}"}


class Bullets:
    """The list marks of one shape's paragraphs, counted as they are asked for in order."""

    def __init__(self, shape: "BaseShape", slide: "Slide") -> None:
        self._inherited = list(_inherited(shape, slide))
        self._counts: dict[int, int] = {}

    def label(self, paragraph: Element, level: int) -> str | None:
        """Give the number as printed, "" for a bullet, None for a paragraph that is no list item."""
        own = paragraph.find(A + "pPr")
        for properties in (own, *(found.find(f"{A}lvl{level + 1}pPr") for found in self._inherited)):
            if properties is None:
                continue
            if properties.find(A + "buNone") is not None:
                break
            if (automatic := properties.find(A + "buAutoNum")) is not None:
                return self._number(automatic, level)
            if properties.find(A + "buChar") is not None or properties.find(A + "buBlip") is not None:
                return ""
        self._counts = {depth: count for depth, count in self._counts.items() if depth < level}
        return None

    def _number(self, automatic: Element, level: int) -> str:
        self._counts = {depth: count for depth, count in self._counts.items() if depth <= level}
        start = int(automatic.get("startAt", "1"))
        self._counts[level] = self._counts.get(level, start - 1) + 1
        kind = automatic.get("type", "arabicPeriod")
        for surround, pattern in _SURROUNDS.items():
            if kind.endswith(surround):
                return pattern.format(_counted(kind.removesuffix(surround), self._counts[level]))
        return f"{self._counts[level]}."


def _counted(kind: str, count: int) -> str:
    if kind in {"alphaUc", "romanUc"}:
        return _FORMATS[kind[:-2] + "Lc"](count).upper()
    return _FORMATS.get(kind, str)(count)


def _inherited(shape: "BaseShape", slide: "Slide") -> Iterator[Element]:
    """Give the list styles that hold for a shape, nearest first."""
    yield from _list_styles(shape)
    if not shape.is_placeholder:
        return
    index, kind = shape.placeholder_format.idx, shape.placeholder_format.type
    for placeholder in _all(slide.slide_layout.placeholders):
        if placeholder.placeholder_format.idx == index:
            yield from _list_styles(placeholder)
            kind = placeholder.placeholder_format.type
    for placeholder in _all(slide.slide_layout.slide_master.placeholders):
        if placeholder.placeholder_format.type == kind:
            yield from _list_styles(placeholder)
    if kind.name in _BODY:
        yield from slide.slide_layout.slide_master._element.iter(P + "bodyStyle")


def _all(placeholders: object) -> Iterator["BaseShape"]:
    yield from cast("Iterable[BaseShape]", placeholders)


def _list_styles(shape: "BaseShape") -> Iterator[Element]:
    found = shape._element.find(f"{P}txBody/{A}lstStyle")
    if found is not None:
        yield found
