"""What the parts of the outline share: the mark of a section, and a view of a reading's blocks by place."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.records import Block, BlockKind, SectionKind
from ingest.front.kinds import MEETING_KINDS, kind_of
from ingest.media_types import PLAIN, is_mail
from ingest.sections.contents import contents_of
from ingest.sections.vocabulary import is_label, is_officers
from ingest.text.blocks import Reading

_MOST_CELLS = 5
_CELLS_OF_FORM = 2
_OFTEN = 3
_FIELD = re.compile(r"(?:Från|Till|Kopia|Datum): ")
_DIGITS = re.compile(r"[\d\s()]+")
STEP = 10  # between two ranks, so that something can stand between


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a section.

    :ivar first: its first block.
    :ivar after: the block after its heading; `first` where the heading and the text share a block.
    :ivar rank: lower is further out; 0 while it is not known.
    :ivar title: its heading, "" where it has none.
    :ivar front: whether it stands on the front page, before the document's own parts begin.
    :ivar listed: whether it is a numbered item of running text.
    :ivar closed: whether no other section can stand under it: a list of participants, a table of contents.
    """

    first: int
    after: int
    kind: SectionKind
    rank: int
    number: str | None
    title: str
    front: bool = False
    listed: bool = False
    closed: bool = False


class BlockView:
    """A reading's blocks and what is known of them as a whole.

    :ivar contents: the places of each table of contents.
    :ivar styled: whether the reader told headings of several levels apart.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.blocks: Sequence[Block] = reading.blocks
        self.contents = contents_of(reading)
        self._in_contents = {place for zone in self.contents for place in zone}
        self.styled = len({block.level for block in self.blocks if block.kind is BlockKind.HEADING}) > 1

    @cached_property
    def _kind(self) -> str:
        """The kind of document; of mail that of what it holds, so that minutes in it read as minutes."""
        return kind_of(replace(self.reading, media_type=PLAIN) if self.is_mail else self.reading)

    @property
    def is_mail(self) -> bool:
        """Whether the document is mail, whose subject stands over a text with a front page of its own."""
        return is_mail(self.reading.media_type)

    @property
    def is_meeting(self) -> bool:
        """Whether the document comes from a meeting, so that its headings are agenda items."""
        return self._kind in MEETING_KINDS

    @property
    def is_minutes(self) -> bool:
        """Whether the document is minutes, whose matters have numbers that go on from meeting to meeting."""
        return self._kind == "protokoll"

    @property
    def body_of_mail(self) -> int | None:
        """Where the text of mail begins, below its subject and fields; None in other documents."""
        if not self.is_mail:
            return None
        return next((place for place in range(1, len(self)) if not _FIELD.match(self.text(place))), None)

    def __len__(self) -> int:
        return len(self.blocks)

    def text(self, place: int) -> str:
        """Give the text of a block."""
        block = self.blocks[place]
        return self.reading.text[block.start : block.end]

    def is_heading(self, place: int) -> bool:
        """Tell whether the reader took a block for a heading."""
        return self.blocks[place].kind is BlockKind.HEADING

    def is_row(self, place: int) -> bool:
        """Tell whether a block is a table row, and not a line of a table of contents."""
        return self.blocks[place].kind is BlockKind.ROW and place not in self._in_contents

    def is_line(self, place: int) -> bool:
        """Tell whether a row only looks so: a label with its value, or a page's header, set with tabs."""
        if not self.is_bare_row(place) or len(self.blocks[place].cells) > _MOST_CELLS:
            return False
        if self.blocks[place].table in self._forms or self._is_labelled(place):
            return True
        return self._times[_key(self.text(place))] >= _OFTEN

    def _is_labelled(self, place: int) -> bool:
        label = self.text(place).split("\t")[0].strip()
        return is_label(label) or is_officers(label)

    @cached_property
    def _forms(self) -> frozenset[int]:
        """The tables of two columns where most rows are a label and its value, as on a front page."""
        rows: dict[int, list[bool]] = {}
        for place, block in enumerate(self.blocks):
            if block.kind is BlockKind.ROW and len(block.cells) == _CELLS_OF_FORM and self.is_bare_row(place):
                rows.setdefault(block.table, []).append(self._is_labelled(place))
        return frozenset(
            table
            for table, labelled in rows.items()
            if sum(labelled) > 1 and 2 * sum(labelled) >= len(labelled)
        )

    @cached_property
    def _times(self) -> Counter[str]:
        rows = (place for place, block in enumerate(self.blocks) if block.kind is BlockKind.ROW)
        return Counter(_key(self.text(place)) for place in rows)

    def in_contents(self, place: int) -> bool:
        """Tell whether a block belongs to a table of contents."""
        return place in self._in_contents

    def is_free(self, place: int) -> bool:
        """Tell whether a block may begin a section: it is no row and no line of a table of contents."""
        return place not in self._in_contents and self.blocks[place].kind is not BlockKind.ROW

    def is_bare_row(self, place: int) -> bool:
        """Tell whether a block is a row of a table without column names, as a line with tabs becomes."""
        return self.is_row(place) and not any(cell.column for cell in self.blocks[place].cells)

    def length(self, first: int, stop: int) -> int:
        """Count the characters from a block to before another; 0 where there is none between."""
        return self.blocks[stop - 1].end - self.blocks[first].start if stop > first else 0


def _key(text: str) -> str:
    """Give what is the same in a page's header on every page: its words."""
    return _DIGITS.sub("", text)


def one_line(text: str) -> str:
    """Give a text with single blanks and no line feeds."""
    return " ".join(text.split())
