"""The committed text that the binary sample documents are made from: YAML front matter and light Markdown."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import yaml

Rows = tuple[tuple[str, ...], ...]

_HEADING = re.compile(r"(#{1,3}) (.+)")
_RULE = re.compile(r"\|(?:-+\|)+")
_INLINE = re.compile(r"(\*\*.+?\*\*|~~.+?~~)")


class PieceKind(StrEnum):
    """What a piece of a source is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph, list item, table or page break.

    :ivar level: 1-3 of a heading, otherwise 0.
    :ivar rows: cells of a table; a line feed parts the lines of a cell.
    :ivar header: whether the table's first row names its columns.
    """

    kind: PieceKind
    text: str = ""
    level: int = 0
    rows: Rows = ()
    header: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One committed source: what its front matter says and its pieces in order."""

    names: tuple[str, ...]
    fields: dict[str, str]
    pieces: tuple[Piece, ...]
    body: str


def load_source(path: Path) -> Source:
    """Read `NAME.md`, where NAME is the document that it makes; `also` in the front matter names a copy."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = {str(name): str(value) for name, value in yaml.safe_load(front).items()}
    names = (path.stem, *fields.get("also", "").split())
    return Source(names, fields, _pieces(body), body.lstrip("\n"))


def runs(text: str) -> list[tuple[str, str]]:
    """Part a text into (marks, words): marks is `**` for bold, `~~` for struck out and "" for plain."""
    parts = [part for part in _INLINE.split(text) if part]
    return [(part[:2], part[2:-2]) if _INLINE.fullmatch(part) else ("", part) for part in parts]


def _pieces(body: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    table: list[str] = []
    for line in [*body.splitlines(), ""]:
        if line.startswith("|"):
            table.append(line)
            continue
        if table:
            pieces.append(_table(table))
            table = []
        if line.strip():
            pieces.append(_piece(line.strip()))
    return tuple(pieces)


def _piece(line: str) -> Piece:
    if line == "===":
        return Piece(PieceKind.PAGE)
    if heading := _HEADING.fullmatch(line):
        return Piece(PieceKind.HEADING, heading[2], len(heading[1]))
    if line.startswith("- "):
        return Piece(PieceKind.ITEM, line[2:])
    return Piece(PieceKind.PARAGRAPH, line)


def _table(lines: list[str]) -> Piece:
    header = len(lines) > 1 and bool(_RULE.fullmatch(lines[1]))
    kept = [line for line in lines if not _RULE.fullmatch(line)]
    rows = tuple(
        tuple(cell.strip().replace("<br>", "\n") for cell in line.strip("|").split("|")) for line in kept
    )
    return Piece(PieceKind.TABLE, rows=rows, header=header)
