"""Groups the lines of a text file to paragraphs, list items, tables, lines of contents and sure headings."""

from collections.abc import Sequence

from ingest.plain.cell_tables import cell_table_at
from ingest.plain.headwords import is_headword
from ingest.plain.open_lists import OpenLists, begins_items, has_bullet_below, indentation
from ingest.plain.pages import Line
from ingest.plain.pieces import Piece, PieceKind, Rank
from ingest.plain.shapes import (
    Mark,
    atx,
    bullet,
    depth,
    is_contents_line,
    may_be_contents_line,
    next_label,
    number,
    paragraph_sign,
)
from ingest.plain.spaced_forms import head_columns_at, spaced_form_at
from ingest.plain.table_lines import table_at
from ingest.plain.titles import title_end
from ingest.plain.wrapping import Margin, goes_on_over_break, is_next_clause, is_next_label, margin_of
from ingest.text.joining import ends_sentence, join_lines

_LONGEST_HEADING = 110
_CONTENTS = frozenset(("innehåll", "innehållsförteckning", "ärendelista", "ärendeförteckning", "paragrafer"))


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Group lines; blank lines part pieces and are not kept."""
    return _Grouper(lines).run()


class _Grouper:
    """One pass over the lines of a document."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._texts = [line.text for line in lines]
        self._margin: Margin = margin_of(self._texts)
        self._pieces: list[Piece] = []
        self._open: list[str] = []  # the lines of the paragraph or item that is being read
        self._indent = 0
        self._lists = OpenLists()
        self._blank = True
        self._in_contents = False
        self._paragraph = ""  # the § that is being read; it may be printed again on the next page

    def run(self) -> list[Piece]:
        index = 0
        while index < len(self._lines):
            index = self._take(index)
        self._finish(below=True)
        for piece in self._pieces:
            piece.text = join_lines(piece.parts) or piece.text
        return self._pieces

    def _take(self, index: int) -> int:
        """Read what begins at a line; give the index of the first line after it."""
        text = self._texts[index]
        if self._underlines_heading(text) or not text.strip("-*_= \t"):
            self._finish(below=True)
            self._blank = True
            return index + 1
        for take in (
            self._take_form,
            self._take_contents,
            self._take_table,
            self._take_heading,
            self._take_item,
        ):
            after = take(index)
            if after > index:
                self._blank = False
                return after
        self._take_text(index)
        self._blank = False
        return index + 1

    def _underlines_heading(self, text: str) -> bool:
        """Mark the single line above as a heading where this one underlines it."""
        text = text.strip()
        if len(text) < 3 or len(set(text)) > 1 or text[0] not in "=-" or len(self._open) != 1:
            return False
        piece = self._pieces[-1]
        if piece.kind is not PieceKind.TEXT or not piece.above or len(self._open[0]) > _LONGEST_HEADING:
            return False
        piece.kind, piece.rank, piece.level = PieceKind.HEADING, Rank.EXPLICIT, 1 if text[0] == "=" else 2
        return True

    # Lines of contents

    def _take_contents(self, index: int) -> int:
        text = self._texts[index].strip()
        if text.casefold().rstrip(":") in _CONTENTS:
            self._in_contents = True
            return index
        sure = is_contents_line(text)
        if not sure and not (self._in_contents and may_be_contents_line(text)):
            self._in_contents = False
            return index
        self._finish()
        mark = number(text)
        piece = self._add(PieceKind.CONTENTS, " ".join(text.split()), index)
        piece.level = depth(mark.label) if mark and mark.sign == "1" else 1
        self._in_contents = True
        return index + 1

    # Forms whose columns blanks set apart

    def _take_form(self, index: int) -> int:
        if form := spaced_form_at(self._texts, index):
            self._finish()
            self._add(PieceKind.TABLE, "", index).rows = form.rows
            return form.end
        cells, end = head_columns_at(self._texts, index) if not self._pieces else ([], index)
        for cell in cells:
            self._add(PieceKind.TEXT, cell, index).above = not self._pieces[:-1]
        return end

    # Tables

    def _take_table(self, index: int) -> int:
        table = table_at(self._texts, index, after_table=self._after_table())
        if table is None:
            return self._take_cell_table(index)
        self._finish()
        piece = self._add(PieceKind.TABLE, "", index)
        piece.rows, piece.header = table.rows, table.header
        return table.end

    def _take_cell_table(self, index: int) -> int:
        table = cell_table_at(self._lines, index)
        if table is None:
            return index
        self._finish()
        piece = self._add(PieceKind.TABLE, "", index)
        piece.rows, piece.header, piece.whole = table.rows, 1, True
        return table.end

    def _after_table(self) -> bool:
        return bool(self._pieces) and self._pieces[-1].kind is PieceKind.TABLE

    # Headings that are sure

    def _take_heading(self, index: int) -> int:
        text = self._texts[index].strip()
        if mark := atx(text):
            self._finish()
            piece = self._add(PieceKind.HEADING, text[mark.start :].rstrip("# "), index)
            piece.level, piece.rank = len(mark.sign), Rank.EXPLICIT
            return index + 1
        mark = paragraph_sign(text)
        if mark is not None and not self._goes_on(text) and mark.label != self._paragraph:
            self._paragraph = mark.label
            self._finish()
            end = title_end(self._texts, index, mark)
            piece = self._add(PieceKind.HEADING, join_lines(self._texts[index:end]), index)
            piece.label, piece.rank = mark.label, Rank.PARAGRAPH
            return end
        return index

    # List items

    def _take_item(self, index: int) -> int:
        raw = self._texts[index]
        text = raw.strip()
        mark = bullet(text)
        if mark is None:
            mark = number(text)
            if mark is None or not self._is_list_number(index, mark, text):
                return index
        elif mark.sign in "o–—-" and self._goes_on(text) and not self._is_among_items(index, mark):
            return index
        if mark.sign in "–—" and self._is_speech(index):
            return index
        self._finish()
        self._indent = indentation(raw)
        level = self._lists.level(self._indent, mark.sign)
        piece = self._add(PieceKind.ITEM, "", index)
        piece.label, piece.level = mark.label, level
        self._open = piece.parts
        self._open.append(text if mark.label else text[mark.start :])
        return index + 1

    def _is_among_items(self, index: int, mark: Mark) -> bool:
        """Tell whether the line above or below is an item with the same bullet, as far from the margin."""
        indent = indentation(self._texts[index])
        piece = self._pieces[-1] if self._pieces else None
        if piece is not None and piece.kind is PieceKind.ITEM and self._lists.holds(indent, mark.sign):
            return True
        return has_bullet_below(self._texts, index, mark)

    def _is_speech(self, index: int) -> bool:
        """Tell a dash before what somebody says from a bullet: a sentence of its own, no list around it."""
        after = self._texts[index + 1].strip() if index + 1 < len(self._texts) else ""
        in_list = bool(self._pieces) and self._pieces[-1].kind is PieceKind.ITEM
        return self._blank and not after and not in_list and ends_sentence(self._texts[index])

    def _is_list_number(self, index: int, mark: Mark, text: str) -> bool:
        rest = text[mark.start :]
        if mark.label[-1] not in ".)" and not (depth(mark.label) > 1 and rest[:1].isupper()):
            return False
        if not (rest[:1].islower() and self._goes_on(text)):
            return True
        return self._follows_item(mark) or begins_items(self._texts, index, mark)

    def _follows_item(self, mark: Mark) -> bool:
        """Tell whether the number is the one after that of the item that is being read."""
        return bool(self._open) and mark.label == next_label(self._pieces[-1].label)

    # Paragraphs

    def _take_text(self, index: int) -> None:
        raw = self._texts[index]
        text = raw.strip()
        if self._open and self._belongs(raw, text):
            self._open.append(text)
            return
        if self._goes_on_over_break(index, text):
            self._open = self._pieces[-1].parts
            self._open.append(text)
            return
        self._finish()
        self._open = self._add(PieceKind.TEXT, "", index).parts
        self._open.append(text)
        if self._blank and not raw[:1].isspace():
            self._lists.close()

    def _belongs(self, raw: str, text: str) -> bool:
        last = self._pieces[-1]
        above = self._open[-1]
        if is_headword(text) and (ends_sentence(above) or not self._margin.is_full(above, text)):
            return False
        if is_next_clause(self._open, text, self._margin) or is_next_label(self._open, text):
            return False
        if last.kind is PieceKind.ITEM and indentation(raw) > self._indent:
            return True
        if above.endswith("  "):
            return False
        return self._margin.goes_on(above, text) or self._margin.finishes_sentence(self._open, text)

    def _goes_on(self, text: str) -> bool:
        return bool(self._open) and self._margin.goes_on(self._open[-1], text)

    def _goes_on_over_break(self, index: int, text: str) -> bool:
        """Tell whether a paragraph was cut by a page break, of which a blank line may be all that is left."""
        if not self._pieces or self._open or not self._pieces[-1].parts:
            return False
        last = self._pieces[-1]
        prose = last.kind is PieceKind.TEXT
        return goes_on_over_break(
            last.parts[-1], text, prose=prose, after_break=self._lines[index].after_break
        )

    def _add(self, kind: PieceKind, text: str, index: int) -> Piece:
        line = self._lines[index]
        piece = Piece(kind, text, line.page, above=self._blank, after_break=line.after_break)
        self._pieces.append(piece)
        return piece

    def _finish(self, *, below: bool = False) -> None:
        """Close the paragraph or item that is being read."""
        self._open = []
        if below and self._pieces:
            self._pieces[-1].below = True
