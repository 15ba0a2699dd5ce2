"""Lines made into paragraphs and list items: which line goes on from the one above, and which begins anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from corpus.records import BlockKind
from ingest.readers.pdf_lines import Line
from ingest.readers.pieces import Piece
from ingest.sections.numbering import is_contents_line, paragraph_mark
from ingest.text.inline import lift_struck
from ingest.text.joining import ends_sentence, goes_on, join_pair
from ingest.text.plausibility import is_known_word

_SPACING = 1.2  # of the usual distance between lines: more begins a paragraph
_USUAL = 1.22  # of the type size
_WIDEST = 2.2  # of the type size; what is further apart never counts as usual
_SIZES = 0.8  # points by which the type of one paragraph differs at most
_CUT = 0.9  # of the type size: no letter more had room
_NEAR_EDGE = 5.0  # of the type size
_SHARE_NEAR_EDGE = 0.25
_PROSE = 4  # words on a line that a sentence may go on from
_WIDE = 0.4  # of the column: a line that ends there may have been broken for a picture
_AFTER_WORD = ".,;:!?)"
_INDENT = 0.8  # of the type size


@dataclass(slots=True)
class Paragraph:
    """Lines that read on from each other.

    :ivar right: where the lines of its column end; `left` where they begin.
    :ivar margin: where the lines of other pages end, 0.0 beside another column.
    """

    lines: list[Line]
    page: int
    right: float
    left: float = 0.0
    margin: float = 0.0
    is_cell: bool = False
    text: str = field(default="")

    def __post_init__(self) -> None:
        """Take the text of the first line."""
        self.text = self.text or _text(self.lines[0])

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]

    def take(self, line: Line) -> None:
        """Go on with a line."""
        is_cut = self._cuts_word(line)
        self.lines.append(line)
        self.text = self.text + _text(line) if is_cut else join_pair(self.text, _text(line))

    def _cuts_word(self, line: Line) -> bool:
        """Tell a word too long for a narrow column, cut at its edge without a hyphen."""
        word = self.last.words[-1]
        is_alone = self.is_cell and len(self.last.words) == 1 and word.text[-1].isalpha()
        if not is_alone or self.right - word.box.x1 >= _CUT * word.size or not line.text[0].islower():
            return False
        parts = (word.text.casefold(), line.words[0].text.strip(_AFTER_WORD).casefold())
        return not all(map(is_known_word, parts)) or is_known_word("".join(parts))

    def is_full(self, following: Line) -> bool:
        """Tell whether the first word of the line that follows had no room on the last line."""
        room = self.right - self.last.box.x1
        return room < following.words[0].box.width + 0.5 * following.size

    @property
    def _is_signature(self) -> bool:
        """Whether it stands to the right, as names under a text do."""
        first = self.lines[0].box
        return (
            first.x0 > self.left + 0.45 * (self.right - self.left)
            and first.x1 > self.right - 3 * self.last.size
        )

    def piece(self, level: int) -> Piece:
        """Give the piece of text: a list item where it begins with a marker and has a level."""
        text, struck = lift_struck(self.text)
        is_item = bool(self.lines[0].marker) and level > 0
        return Piece(
            kind=BlockKind.ITEM if is_item else BlockKind.PARAGRAPH,
            text=text,
            page=self.page,
            level=level if is_item else 0,
            struck=struck,
            bold=all(line.bold for line in self.lines) and not self._is_signature,
            size=round(max(line.size for line in self.lines), 1),
        )


def paragraphs_of(
    lines: Sequence[Line], *, page: int, right: float, is_cell: bool = False
) -> Iterator[Paragraph]:
    """Give the paragraphs of one column.

    :param right: the column's right edge.
    :param is_cell: the lines stand in a cell of a table, where a word may be cut for want of room.
    """
    spacing = usual_spacing(lines)
    left = min((line.box.x0 for line in lines), default=0.0)
    current: Paragraph | None = None
    for line in lines:
        if current is not None and _reads_on(current, line, spacing):
            current.take(line)
            continue
        if current is not None:
            yield current
        current = Paragraph([line], page, right, left, is_cell=is_cell)
    if current is not None:
        yield current


def reads_on_overleaf(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether a paragraph at the top of a page or column only finishes the one before it."""
    line = after.lines[0]
    if line.begins_anew or not _is_set_alike(before.last, line) or _stands_alone(line):
        return False
    is_full = replace(before, right=max(before.right, before.margin)).is_full(line)
    if goes_on(before.text, after.text) and not after.text.startswith("att "):
        return is_full or before.text.endswith("-") or len(before.last.words) >= _PROSE
    return is_full and not ends_sentence(before.text) and not before.last.bold


def usual_spacing(lines: Sequence[Line]) -> float:
    """Give the usual distance between baselines in a column, in type sizes."""
    steps = [
        (below.base - above.base) / above.size
        for above, below in pairwise(lines)
        if abs(above.size - below.size) < _SIZES and above.size
    ]
    near = [step for step in steps if 0.8 < step < _WIDEST]
    return min(median(near), 1.75) if len(near) > 3 else _USUAL


def right_edge(lines: Sequence[Line], margin: float) -> float:
    """Give where the lines of a column could go to.

    That is where those end that go furthest, a single one that sticks out left apart; where few lines come
    near it, as in a list of names, it is the margin.

    :param margin: where the lines of other pages end, 0.0 beside another column.
    """
    ends = sorted((line.box.x1 for line in lines), reverse=True)
    size = median(line.size for line in lines)
    found = next((end for end, after in pairwise(ends) if end - after <= 3 * size), ends[0])
    near = sum(found - end <= _NEAR_EDGE * size for end in ends)
    return found if near >= max(3, _SHARE_NEAR_EDGE * len(ends)) else max(found, margin)


def _reads_on(current: Paragraph, line: Line, spacing: float) -> bool:
    last = current.last
    step = line.base - last.base
    if line.begins_anew or not _is_set_alike(last, line) or _stands_alone(line) or _stands_alone(last):
        return False
    if step > _SPACING * spacing * max(last.size, line.size) or step < 0.3 * line.size:
        return False
    if _is_indented(current, line) or _ends_title(current, line):
        return False
    if current.is_full(line):
        return True
    wide = last.box.width > _WIDE * (current.right - current.lines[0].box.x0) and len(last.words) > 2
    return wide and goes_on(current.text, line.text) and not line.text.startswith("att ")


def _stands_alone(line: Line) -> bool:
    """Tell a line of cells, of a table of contents, or of signs to write on."""
    text = line.text
    return "\t" in text or is_contents_line(text) or not any(sign.isalnum() for sign in text)


def _ends_title(current: Paragraph, line: Line) -> bool:
    """Tell a line that begins the text under a § with its title."""
    is_title = not current.is_cell and len(current.lines) == 1 and paragraph_mark(current.text) is not None
    return is_title and line.text[0].isupper()


def _is_set_alike(above: Line, below: Line) -> bool:
    return abs(above.size - below.size) <= _SIZES and above.bold == below.bold


def _is_indented(current: Paragraph, line: Line) -> bool:
    """Tell the first line of a new paragraph, set in from the left or back out of a list."""
    first = current.lines[0]
    expected = first.indent if len(current.lines) == 1 or first.marker else current.last.box.x0
    shift = line.box.x0 - expected
    if first.marker:
        return shift < -_INDENT * line.size and line.box.x0 <= first.box.x0 + 1 and not current.is_full(line)
    return shift > _INDENT * line.size


def _text(line: Line) -> str:
    """Give a line's text without its bullet; a number stays."""
    if line.is_bulleted and len(line.words[0].text) > 1:
        return line.text[1:] if line.text[0] == line.marker else line.text
    if line.is_bulleted:
        return Line(line.words[1:]).text if len(line.words) > 1 else ""
    marker = line.marker
    return line.text.replace(f"{marker}\t", f"{marker} ", 1) if marker else line.text
