"""The elements of a page, in the order of the text, as blocks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.records import BlockKind
from ingest.plain.shapes import bullet
from ingest.plain.short_lines import may_be_heading
from ingest.readers.html_tables import header_rows, is_layout, rows_of, text_of
from ingest.tables.rows import TableJoiner
from ingest.text.blocks import TextBuilder, normalise
from ingest.text.inline import STRUCK_OFF, STRUCK_ON, tidy, without_held_marks, write

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LISTS = frozenset({"ul", "ol", "menu"})
_STRUCK = frozenset({"del", "s", "strike"})
_BOLD = frozenset({"b", "strong"})
_BLOCK_NAMES = """
p div section article main header footer blockquote pre address figure figcaption dl dt dd fieldset form hr
body html details summary center legend tr td th tbody thead tfoot table caption li
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())


def walk(root: "LexborNode", skip: set[int] | None = None) -> Iterator[tuple[bool, "LexborNode"]]:
    """Visit all nodes below a node in the order of the document, without recursion.

    :param skip: the visitor adds here on entry the `mem_id` of an element whose inside it does not want.
    :returns: (True, node) when a node begins and (False, node) when it ends.
    """
    node = root.first_child
    while node is not None:
        yield True, node
        below = None if skip is not None and node.mem_id in skip else node.first_child
        if below is not None:
            node = below
            continue
        yield False, node
        while node.next is None:
            node = node.parent
            if node is None or node.mem_id == root.mem_id:
                return
            yield False, node
        node = node.next


def write_blocks(root: "LexborNode", builder: TextBuilder) -> None:
    """Add everything below a node to the text."""
    writer = _Writer(builder)
    for entering, node in walk(root, writer.skip):
        if entering:
            writer.enter(node)
        else:
            writer.leave(node)
    writer.end()


class _Writer:
    """Collects running text and closes a block wherever an element begins or ends one."""

    def __init__(self, builder: TextBuilder) -> None:
        self.skip: set[int] = set()
        self._builder = builder
        self._tables = TableJoiner(builder)
        self._text: list[str] = []
        self._lists: list[_List] = []
        self._item = ""  # the number of the item that begins; " " for a bullet
        self._heading = 0
        self._last_heading = 1
        self._bold = 0
        self._plain = False  # whether the open block has text outside bold type

    def enter(self, node: "LexborNode") -> None:
        """Begin an element, or take a text."""
        tag = node.tag
        if tag == "-text":
            self._take(node.text_content or "")
        elif tag == "br":
            self._text.append("\n")
        elif tag in _STRUCK:
            self._text.append(STRUCK_ON)
        elif tag in _BOLD:
            self._bold += 1
        elif tag in _HEADINGS or tag in _LISTS or tag in _BLOCKS:
            self._begin(node, tag)

    def leave(self, node: "LexborNode") -> None:
        """End an element."""
        tag = node.tag
        if tag in _STRUCK:
            self._text.append(STRUCK_OFF)
        elif tag in _BOLD:
            self._bold -= 1
        elif tag in _HEADINGS or tag in _LISTS or tag in _BLOCKS:
            self._flush()
            self._heading = 0
            if tag in _LISTS and self._lists:
                self._lists.pop()

    def end(self) -> None:
        """Close what is open at the end of the page."""
        self._flush()
        self._tables.close()

    def _begin(self, node: "LexborNode", tag: str) -> None:
        self._flush()
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag in _LISTS:
            self._lists.append(_List(node))
        elif tag == "li":
            self._item = self._lists[-1].number(node) if self._lists else " "
        elif tag == "table" and not is_layout(node):
            self.skip.add(node.mem_id)
            rows = rows_of(node)
            self._tables.close()
            self._write_caption(node)
            self._tables.add(rows, header=header_rows(node), broken=False)

    def _write_caption(self, table: "LexborNode") -> None:
        """Write what stands above a table as its caption, which may say what all of it is of."""
        caption = next((each for each in table.iter() if each.tag == "caption"), None)
        words = text_of(caption) if caption is not None else ""
        if words:
            write(self._builder, BlockKind.PARAGRAPH, words.replace("\n", " "))

    def _take(self, text: str) -> None:
        text = without_held_marks(text).replace("\n", " ")
        self._text.append(text)
        if text.strip() and not self._bold:
            self._plain = True

    def _flush(self) -> None:
        text = tidy(normalise("".join(self._text)))
        plain, self._plain, self._text = self._plain, False, []
        if not text.strip(STRUCK_ON + STRUCK_OFF + " \n"):
            return
        self._tables.close()
        if self._heading:
            self._last_heading = self._heading
            write(self._builder, BlockKind.HEADING, text.replace("\n", " "), level=self._heading)
        elif self._item or self._lists:
            label, self._item = self._item.strip(), ""
            write(self._builder, BlockKind.ITEM, f"{label} {text}".strip(), level=max(len(self._lists), 1))
        elif not plain and "\n" not in text and may_be_heading(text):
            write(self._builder, BlockKind.HEADING, text, level=self._last_heading + 1)
        else:
            self._write_lines(text)

    def _write_lines(self, text: str) -> None:
        """Write a paragraph; its forced line ends part it, and typed bullets make items of its lines."""
        for line in text.split("\n"):
            mark = bullet(line)
            if mark is not None and mark.sign not in "-–—o*+":
                write(self._builder, BlockKind.ITEM, line[mark.start :], level=1)
            else:
                write(self._builder, BlockKind.PARAGRAPH, line)


class _List:
    """A list and how far it has counted."""

    def __init__(self, node: "LexborNode") -> None:
        self._ordered = node.tag == "ol"
        self._kind = (node.attributes.get("type") or "1")[:1]
        start = node.attributes.get("start") or "1"
        self._count = int(start) - 1 if start.isdecimal() and len(start) < 7 else 0

    def number(self, item: "LexborNode") -> str:
        """Count one item on and give its number as printed; " " in a list without numbers."""
        if not self._ordered:
            return " "
        value = item.attributes.get("value") or ""
        self._count = int(value) if value.isdecimal() and len(value) < 7 else self._count + 1
        if self._kind in "aA" and 0 < self._count <= 26:
            return f"{chr(ord(self._kind) + self._count - 1)}."
        return f"{self._count}."
