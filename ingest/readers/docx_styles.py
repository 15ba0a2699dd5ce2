"""What the styles of a Word document say: heading levels, bold, sizes and numbering, inherited or not."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:heading|rubrik|överskrift|otsikko)\s*(\d)(?!\d)", re.IGNORECASE)
_TITLES = {"title", "rubrik", "dokumentrubrik", "huvudrubrik", "titel"}
_BODY_OUTLINE = 9
_DEFAULT_SIZE = 10.0
_UNNUMBERED_LEVEL = 2  # of a style such as "Paragrafrubrik" that says no level


def value(element: Element | None, attribute: str = "val") -> str | None:
    """Read an attribute of the word-processing namespace; None where element or attribute is missing."""
    return None if element is None else element.get(W + attribute)


def switched_on(element: Element) -> bool:
    """Tell whether a toggle such as `w:b` is on; without a value it is."""
    return value(element) not in {"0", "false", "off", "none"}


class Styles:
    """The styles part of one document; without the part every question has its default answer."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        styles = [] if root is None else root.findall(W + "style")
        self._by_id = {value(style, "styleId"): style for style in styles}
        self._default = next(
            (
                value(style, "styleId")
                for style in styles
                if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true"}
            ),
            None,
        )

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """Give a style and those it builds on, nearest first."""
        seen: set[str] = set()
        while style_id is not None and style_id not in seen:
            seen.add(style_id)
            style = self._by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style.find(W + "basedOn"))

    def style_of(self, paragraph: Element) -> str | None:
        """Give the id of a paragraph's style, or of the default style."""
        return value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._default

    def heading_level(self, paragraph: Element) -> int | None:
        """Give 1 for the outermost heading; None for text."""
        own = _outline(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        if own is not None:
            return own or None
        for style in self.chain(self.style_of(paragraph)):
            name = (value(style.find(W + "name")) or "").strip().lower()
            if name in _TITLES:
                return 1
            if found := _HEADING.match(name):
                return max(1, int(found[1]))
            level = _outline(style.find(f"{W}pPr/{W}outlineLvl"))
            if level is not None:
                return level or None
        return _UNNUMBERED_LEVEL if self._is_called_heading(paragraph) else None

    def _is_called_heading(self, paragraph: Element) -> bool:
        names = (value(style.find(W + "name")) or "" for style in self.chain(self.style_of(paragraph)))
        return any(re.search(r"(?:rubrik|heading)\b", name.lower()) for name in names)

    def is_contents(self, paragraph: Element) -> bool:
        """Tell whether a paragraph is a line of a table of contents."""
        names = (value(style.find(W + "name")) or "" for style in self.chain(self.style_of(paragraph)))
        return any(re.match(r"(?:toc|innehåll)\s*\d", name.strip().lower()) for name in names)

    def numbering(self, paragraph: Element) -> tuple[str, int | None, str | None] | None:
        """Give numbering id, level (None where the style leaves it open) and the style that named it."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style_id = self.style_of(paragraph)
        candidates = [(own, style_id)]
        candidates += [(s.find(f"{W}pPr/{W}numPr"), value(s, "styleId")) for s in self.chain(style_id)]
        level: int | None = None
        for properties, source in candidates:
            if properties is None:
                continue
            found = value(properties.find(W + "ilvl"))
            level = int(found) if level is None and found is not None else level
            number = value(properties.find(W + "numId"))
            if number is not None:
                return (number, level, source) if number != "0" else None
        return None

    def toggled(self, tag: str, run: Element, paragraph_style: str | None) -> bool:
        """Tell whether a toggle property such as `b` or `strike` holds for a run."""
        properties = run.find(W + "rPr")
        if properties is not None:
            if (own := properties.find(W + tag)) is not None:
                return switched_on(own)
            for style in self.chain(value(properties.find(W + "rStyle"))):
                if (found := style.find(f"{W}rPr/{W}{tag}")) is not None:
                    return switched_on(found)
        for style in self.chain(paragraph_style):
            if (found := style.find(f"{W}rPr/{W}{tag}")) is not None:
                return switched_on(found)
        return False

    def size(self, run: Element, paragraph_style: str | None) -> float:
        """Give a run's font size in points."""
        own = value(run.find(f"{W}rPr/{W}sz"))
        inherited = (value(style.find(f"{W}rPr/{W}sz")) for style in self.chain(paragraph_style))
        default = (
            None
            if self._root is None
            else value(self._root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz"))
        )
        found = own or next((size for size in inherited if size), None) or default
        return _half_points(found)


def _half_points(text: str | None) -> float:
    try:
        return float(text) / 2 if text else _DEFAULT_SIZE
    except ValueError:
        return _DEFAULT_SIZE


def _outline(element: Element | None) -> int | None:
    """Give the level from 1, 0 for body text, None where nothing is said."""
    text = value(element)
    if text is None or not text.isdigit():
        return None
    return int(text) + 1 if int(text) < _BODY_OUTLINE else 0
