"""The one text of a document, built block by block, and what a reader gives for a file."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from corpus.records import Block, BlockKind, Cell, Note, NoteKind, Span
from ingest.text.unsure import lift_unsure


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a file: its name, which may be a path with slashes, and its bytes.

    :ivar reason: why it could not be taken out, in Swedish; "" where it could.
    """

    name: str
    data: bytes
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader made of one file.

    :ivar text: NFC with line feeds; the blocks point into it in order and do not overlap.
    :ivar pages: at least 1.
    :ivar properties: what the file says of itself: `title`, `date` (ISO 8601 prefix), `author`, `subject`.
    :ivar notes: what to tell of how it was read: pages that were recognised or could not be, unsure words.
    """

    text: str
    blocks: tuple[Block, ...]
    pages: int = 1
    media_type: str
    properties: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Note, ...] = ()


class Reader(Protocol):
    """A format: turns the bytes of one file into a reading."""

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one file.

        :param name: the file's name, for messages and as a hint of its format.
        :raises UnreadableDocument: with the reason in Swedish; no other exception leaves a reader.
        """
        ...


def normalise(text: str) -> str:
    """Give NFC with line feeds, ordinary spaces for other blanks, and no control or zero-width characters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.translate(_REPLACED)


_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_REPLACED: dict[int, str | None] = (
    {code: None for code in range(32) if chr(code) not in "\n\t\f"}
    | {127: None, 0x2028: "\n", 0x2029: "\n"}
    | {ord(sign): None for sign in _INVISIBLE}
    | {ord(sign): " " for sign in "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"}
)


@dataclass(slots=True)
class TextBuilder:
    """Collects blocks and their text; blocks are parted by a line feed, cells of a row by a tab."""

    _pieces: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _notes: list[Note] = field(default_factory=list)
    _length: int = 0
    _tables: int = 0

    def add(
        self, kind: BlockKind, text: str, *, page: int = 1, level: int = 0, struck: Sequence[Span] = ()
    ) -> None:
        """Append a heading, paragraph or list item; one without visible text is left out.

        :param text: already normalised, without blanks at its ends where `struck` is given.
        :param struck: spans of `text` that are struck out.
        """
        text, struck, unsure = lift_unsure(text if struck else normalise(text).strip(), struck)
        if not text:
            return
        start = self._append(text)
        self._note_unsure(unsure, start, page)
        moved = tuple(Span(start + span.start, start + span.end) for span in struck)
        self._blocks.append(Block(kind, start, start + len(text), page, level, struck=moved))

    def start_table(self) -> int:
        """Begin a table; the number that is given goes with each of its rows."""
        self._tables += 1
        return self._tables

    def add_row(
        self,
        cells: Sequence[tuple[str, str]],
        *,
        table: int,
        page: int = 1,
        struck: Sequence[Sequence[Span]] = (),
    ) -> None:
        """Append a table row of (column name, text); a row without visible text is left out.

        :param struck: for each cell the spans of it that are struck out; its text is then already normalised,
            without blanks at its ends.
        """
        held = [normalise(text).strip().replace("\t", " ") for _, text in cells]
        spans = [*struck, *([()] * (len(held) - len(struck)))]
        lifted = [lift_unsure(text, found) for text, found in zip(held, spans, strict=True)]
        texts = [text for text, _, _ in lifted]
        if not any(texts):
            return
        start = offset = self._append("\t".join(texts))
        placed = []
        for (column, _), text in zip(cells, texts, strict=True):
            placed.append(Cell(lift_unsure(normalise(column).strip(), ())[0], offset, offset + len(text)))
            offset += len(text) + 1
        for cell, (_, _, unsure) in zip(placed, lifted, strict=True):
            self._note_unsure(unsure, cell.start, page)
        moved = tuple(
            Span(cell.start + span.start, cell.start + span.end)
            for cell, (_, found, _) in zip(placed, lifted, strict=True)
            for span in found
        )
        row = Block(BlockKind.ROW, start, offset - 1, page, table=table, cells=tuple(placed), struck=moved)
        self._blocks.append(row)

    def text(self) -> str:
        """Give the text collected so far."""
        return "\n".join(self._pieces)

    def blocks(self) -> tuple[Block, ...]:
        """Give the blocks collected so far, in the order of the text."""
        return tuple(self._blocks)

    def notes(self) -> tuple[Note, ...]:
        """Give a note of each word that is unsure, in the order of the text."""
        return tuple(self._notes)

    def _note_unsure(self, spans: Sequence[Span], start: int, page: int) -> None:
        for span in spans:
            note = Note(kind=NoteKind.UNSURE_WORD, page=page, start=start + span.start, end=start + span.end)
            self._notes.append(note)

    def _append(self, text: str) -> int:
        start = self._length + 1 if self._pieces else 0
        self._pieces.append(text)
        self._length = start + len(text)
        return start
