"""Pieces of a text file: what its lines are grouped to before headings are told from other short lines."""

from dataclasses import dataclass, field
from enum import Enum


class PieceKind(Enum):
    """What the lines of a piece are by their own shape."""

    TEXT = "text"
    ITEM = "item"
    TABLE = "table"
    CONTENTS = "contents"
    HEADING = "heading"


class Rank(Enum):
    """Why a piece is a heading; the levels follow from it."""

    NONE = "none"
    EXPLICIT = "explicit"  # its level is marked
    TITLE = "title"
    PARAGRAPH = "paragraph"  # a § of minutes
    NUMBER = "number"
    MAIN = "main"
    WITHIN = "within"
    PEOPLE = "people"
    SHAPE = "shape"
    BELOW = "below"  # by its shape, below the heading right above it


@dataclass(slots=True)
class Piece:
    """One or more lines that belong together.

    :ivar text: raw, with its marks; without the bullet of an item.
    :ivar parts: the lines of a paragraph or item.
    :ivar label: the printed number of an item or heading; it is part of `text`.
    :ivar level: of an item or a heading; 0 where it is not known yet.
    :ivar above: whether a blank line or the document's edge stands before it; `below` likewise after it.
    :ivar header: how many of `rows` a separator row marks as header; None where there is none.
    :ivar whole: whether each of `rows` is one, so that none finishes another.
    :ivar after_break: whether a page break, or a line taken out, stands before it.
    """

    kind: PieceKind
    text: str
    page: int
    label: str = ""
    level: int = 0
    parts: list[str] = field(default_factory=list)
    above: bool = False
    below: bool = False
    after_break: bool = False
    rank: Rank = Rank.NONE
    rows: list[list[str]] = field(default_factory=list)
    header: int | None = None
    whole: bool = False
