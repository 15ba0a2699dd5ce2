"""One Word paragraph as it reads in print: insertions in, deletions out, with its line and page breaks."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from corpus.records import Span
from ingest.readers.docx_styles import Styles, W, switched_on, value
from ingest.text.blocks import normalise
from ingest.text.inline import without_held_marks

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = {W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "txbxContent", "rubyPr", "rt", "instrText")}
_SYMBOLS = {
    "f0fe": "☒",
    "f0fd": "☒",
    "f0a8": "☐",
    "f06f": "☐",
    "f071": "☐",
    "f0fc": "✓",
    "f0e0": "→",
    "f0b7": "•",
}


@dataclass(slots=True)
class Pager:
    """Counts pages while a document is walked through."""

    page: int = 1
    _fresh: bool = True

    def break_page(self) -> None:
        """Note a break that the writer asked for."""
        self.page += 1
        self._fresh = True

    def break_rendered(self) -> None:
        """Note a break where Word last laid one out; it says nothing new just after a break asked for."""
        if not self._fresh:
            self.break_page()

    def see_text(self) -> None:
        """Note that the page holds something."""
        self._fresh = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool
    struck: bool
    size: float


@dataclass(slots=True)
class Line:
    """What stands between two line breaks, and the page that it begins on."""

    page: int
    runs: list[Run] = field(default_factory=list)

    def tidy(self) -> tuple[str, tuple[Span, ...]]:
        """Give the text with blanks made single and trimmed, and the spans of it that are struck out."""
        return tidy([(run.text, run.struck) for run in self.runs])

    @property
    def visible(self) -> list[Run]:
        """The runs that hold more than blanks."""
        return [run for run in self.runs if run.text.strip()]


@dataclass(slots=True)
class Paragraph:
    """A paragraph's lines, the text boxes anchored in it, and the notes that it refers to."""

    lines: list[Line]
    boxes: list[Element] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class ParagraphReader:
    """Reads the paragraphs of one document."""

    def __init__(self, styles: Styles, pager: Pager) -> None:
        self._styles = styles
        self._pager = pager

    def read(self, paragraph: Element) -> Paragraph:
        """Read one `w:p`."""
        before = paragraph.find(f"{W}pPr/{W}pageBreakBefore")
        if before is not None and switched_on(before):
            self._pager.break_page()
        found = Paragraph([Line(self._pager.page)])
        style = self._styles.style_of(paragraph)
        for run in _runs(paragraph):
            if not self._styles.toggled("vanish", run, None):
                self._read_run(run, style, found)
        found.boxes = list(_boxes(paragraph))
        return found

    def _read_run(self, run: Element, style: str | None, found: Paragraph) -> None:
        struck = self._styles.toggled("strike", run, style) or self._styles.toggled("dstrike", run, style)
        bold = self._styles.toggled("b", run, style)
        size = self._styles.size(run, style)
        for element in run:
            self._break(element, found)
            text = _text_of(element)
            if text.strip():
                if not any(known.text.strip() for known in found.lines[-1].runs):
                    found.lines[-1].page = self._pager.page
                self._pager.see_text()
            if text:
                found.lines[-1].runs.append(Run(text, bold, struck, size))
            if element.tag in {W + "footnoteReference", W + "endnoteReference"}:
                found.notes.append(f"{element.tag.removeprefix(W)[:-9]} {value(element, 'id')}")

    def _break(self, element: Element, found: Paragraph) -> None:
        if element.tag == W + "lastRenderedPageBreak":
            self._pager.break_rendered()
        elif element.tag in {W + "br", W + "cr"}:
            if value(element, "type") == "page":
                self._pager.break_page()
            found.lines.append(Line(self._pager.page))


def children(parent: Element) -> Iterator[Element]:
    """Give the elements inside, with content controls opened and one of two alternatives chosen."""
    for element in parent:
        if element.tag == W + "sdt":
            content = element.find(W + "sdtContent")
            yield from () if content is None else children(content)
        elif element.tag == MC + "AlternateContent":
            chosen = element.find(MC + "Choice")
            chosen = element.find(MC + "Fallback") if chosen is None else chosen
            yield from () if chosen is None else children(chosen)
        elif element.tag in {W + "ins", W + "moveTo", W + "smartTag", W + "customXml"}:
            yield from children(element)
        else:
            yield element


def tidy(pieces: Sequence[tuple[str, bool]]) -> tuple[str, tuple[Span, ...]]:
    """Join pieces of (text, struck), make runs of blanks single, and trim.

    :returns: the text in NFC, and the spans of it that are struck out.
    """
    signs: list[str] = []
    marks: list[bool] = []
    for text, struck in pieces:
        for sign in normalise(without_held_marks(text)):
            if unicodedata.combining(sign) and signs:
                signs[-1] = unicodedata.normalize("NFC", signs[-1] + sign)
            elif not sign.isspace():
                signs.append(sign)
                marks.append(struck)
            elif signs and not signs[-1].isspace():
                signs.append("\t" if sign == "\t" else " ")
                marks.append(struck)
            elif signs and sign == "\t":
                signs[-1] = "\t"
    while signs and signs[-1].isspace():
        signs.pop()
        marks.pop()
    return "".join(signs), tuple(_spans(signs, marks))


def _spans(signs: list[str], marks: list[bool]) -> Iterator[Span]:
    start: int | None = None
    offset = 0
    for sign, struck in zip([*signs, ""], [*marks, False], strict=True):
        if struck and start is None:
            start = offset
        elif not struck and start is not None:
            yield Span(start, offset)
            start = None
        offset += len(sign)


def _runs(parent: Element) -> Iterator[Element]:
    for element in children(parent):
        if element.tag == W + "r":
            yield element
        elif element.tag not in _LEFT_OUT and isinstance(element.tag, str):
            yield from _runs(element)


def _text_of(element: Element) -> str:
    if element.tag == W + "t":
        return element.text or ""
    if element.tag in {W + "tab", W + "ptab"}:
        return "\t"
    if element.tag == W + "noBreakHyphen":
        return "-"
    if element.tag == W + "sym":
        return _SYMBOLS.get((value(element, "char") or "").lower(), "")
    return ""


def _boxes(parent: Element) -> Iterator[Element]:
    for element in children(parent):
        if element.tag == W + "txbxContent":
            yield element
        elif element.tag not in {W + "del", W + "moveFrom"} and isinstance(element.tag, str):
            yield from _boxes(element)
