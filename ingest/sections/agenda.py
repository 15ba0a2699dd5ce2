"""Agenda items: numbered items with text of their own, and rows of tables whose columns are item and note."""

import re

from corpus.records import Block, BlockKind, Cell
from ingest.sections.numbering import number_mark
from ingest.sections.vocabulary import folded
from ingest.text.blocks import Reading

_ITEM_COLUMNS = re.compile(
    r"(?:mötes|dagordnings|agenda|dagordnings)?punkt(?:er)?|ärende(?:n|punkt)?|agenda|dagordning|fråga|ämne|rubrik"
    r"|område|aktuell fråga|programpunkt|mötespunkt/ärende"
)
_COUNT_COLUMNS = re.compile(r"nr|nummer|#|§|punkt|id|p")
_NOTE_COLUMNS = re.compile(
    r".*(?:anteckning|beslut|diskussion|sammanfattning|kommentar|notering|åtgärd|presentatör|föredragande"
    r"|ansvarig|referat|information|dialog|resultat|innehåll|beskrivning|vem|tid|syfte).*"
)
_LONGEST_NAME = 140
_LONGEST_ITEM = 110
_SENTENCES = re.compile(r"[\wåäö)]{2}\.\s+[A-ZÅÄÖ]")
_NAME_SIGN = re.compile(r"\s[–-]\s|:\s")
_NOTES = re.compile(r"anteckning|diskussion|sammanfattning|referat|notering|kommentar|dialog")
_NAME_END = re.compile(r"\n|(?<=[?!])\s|(?<=\w\w)[.:]\s(?=[A-ZÅÄÖ\d])|:$|\.$")


def item_of_row(reading: Reading, block: Block) -> str | None:
    """Give the name of the agenda item that a table row is about; None where the table is no agenda.

    :returns: "" where the cell is too long for a name: such a row tells its matter itself.
    """
    cells = [cell for cell in block.cells if not _is_count(reading, cell)]
    if len(cells) < 2 or not _ITEM_COLUMNS.fullmatch(folded(cells[0].column)):
        return None
    if not any(_NOTE_COLUMNS.fullmatch(folded(cell.column)) for cell in cells[1:]):
        return None
    text = " ".join(reading.text[cells[0].start : cells[0].end].split())
    if len(text) <= _LONGEST_ITEM and not _SENTENCES.search(text):
        return text
    name = _NAME_SIGN.split(text)[0]
    return name if len(name) <= _LONGEST_ITEM // 2 else ""


def holds_notes(block: Block) -> bool:
    """Tell whether a row's table has a column of running notes, which may go on below the table."""
    return any(_NOTES.search(folded(cell.column)) for cell in block.cells)


def numbered_items(reading: Reading, places: list[int], *, meeting: bool) -> set[int]:
    """Find the numbered blocks that begin an item with running text, among the blocks at `places`.

    A run of numbers counts where at least every other number has text of its own, in its block or in the
    blocks after it; a bare list ("Dagordning") is left whole.

    :param places: in rising order; blocks that may hold or follow an item.
    :param meeting: whether the document is from a meeting, where bullets under a number make it an item.
    """
    chosen: set[int] = set()
    free = frozenset(places)
    for run in _runs(reading, places):
        with_text = sum(_has_text(reading, place, free, meeting=meeting) for place in run)
        if all(reading.blocks[place].kind is BlockKind.HEADING for place in run) or len(run) < 2:
            continue
        if with_text * 2 >= len(run) and _reads_like_items(reading, run, meeting=meeting):
            chosen.update(run)
    return chosen


def name_of(text: str) -> str:
    """Give the name that an item's text begins with: its first line or sentence; "" for a longer one."""
    for match in _NAME_END.finditer(text):
        if match.start() > 5:
            name = text[: match.start()].strip()
            break
    else:
        name = text.strip()
    return " ".join(name.split()).rstrip(":") if len(name) <= _LONGEST_NAME else ""


def _is_count(reading: Reading, cell: Cell) -> bool:
    text = reading.text[cell.start : cell.end].strip()
    return bool(_COUNT_COLUMNS.fullmatch(folded(cell.column))) and len(text) <= 5


def _runs(reading: Reading, places: list[int]) -> list[list[int]]:
    """Give the runs of blocks numbered 1, 2, 3 …; other blocks may stand between."""
    runs: list[list[int]] = []
    expected = 1
    for place in places:
        block = reading.blocks[place]
        if block.kind is BlockKind.ROW or block.level > 1:
            continue
        mark = number_mark(reading.text[block.start : block.end])
        if mark is None or mark.depth > 1 or not mark.rest:
            continue
        if runs and mark.last == expected:
            runs[-1].append(place)
            expected += 1
        elif mark.last == 1:
            runs.append([place])
            expected = 2
    return runs


def _reads_like_items(reading: Reading, run: list[int], *, meeting: bool) -> bool:
    """Tell a run of items from the clauses of one sentence ("1. att …") and, outside meetings, from notes."""
    texts = [reading.text[reading.blocks[place].start : reading.blocks[place].end] for place in run]
    rests = [mark.rest for text in texts if (mark := number_mark(text)) is not None]
    if sum(rest[:1].islower() for rest in rests) * 2 > len(rests):
        return False
    return meeting or not any(text[:4].strip().isdecimal() for text in texts)


def _has_text(reading: Reading, place: int, places: frozenset[int], *, meeting: bool) -> bool:
    block = reading.blocks[place]
    text = reading.text[block.start : block.end]
    if len(name_of(text)) < len(text) - 20:
        return True
    if place + 1 not in places:
        return False
    following = reading.blocks[place + 1]
    numbered = number_mark(reading.text[following.start : following.end]) is not None
    if following.kind is BlockKind.ITEM:
        return meeting and not numbered
    return following.kind is BlockKind.PARAGRAPH and not numbered
