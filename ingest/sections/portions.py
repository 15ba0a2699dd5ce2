"""Where a long § or item without headings of its own is parted: at labels and between items of lists."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import BlockKind
from ingest.sections.marks import STEP, BlockView, Mark, one_line

_LONGEST = 4000  # characters of a section
_PORTION = 2000  # characters after which the next item begins a new one
_SHORTEST = 500  # characters after which a label does
_LONGEST_LABEL = 80


def portions_of(view: BlockView, marks: Sequence[Mark], stop: int) -> list[Mark]:
    """Part each of the sections that `marks` begin where it is too long.

    :param marks: a § or item and its parts, in order.
    :param stop: the block after the last of them.
    """
    found: list[Mark] = []
    ends = [*(mark.first for mark in marks[1:]), stop]
    for mark, end in zip(marks, ends, strict=True):
        found.append(mark)
        if view.length(mark.first, end) > _LONGEST:
            found.extend(_portions(view, mark, end))
    return found


def _portions(view: BlockView, owner: Mark, stop: int) -> Iterator[Mark]:
    begun = owner.first
    for place in range(owner.after + 1, stop):
        label = _is_label(view, place)
        length = view.length(begun, place)
        if length >= _SHORTEST and (label or (length >= _PORTION and _begins_item(view, place))):
            title = one_line(view.text(place)).rstrip(" :") if label else ""
            rank = owner.rank + STEP // 2
            yield replace(owner, first=place, after=place + label, rank=rank, title=title)
            begun = place


def _is_label(view: BlockView, place: int) -> bool:
    """Tell a short line that leads into what follows ("Ledamöter:")."""
    text = view.text(place)
    return (
        view.is_free(place)
        and view.blocks[place].kind is BlockKind.PARAGRAPH
        and text.endswith(":")
        and len(text) <= _LONGEST_LABEL
        and "\n" not in text
    )


def _begins_item(view: BlockView, place: int) -> bool:
    """Tell an outermost item of a list, or a paragraph that no label and no list stands right above."""
    block, above = view.blocks[place], view.blocks[place - 1]
    if not view.is_free(place):
        return False
    if block.kind is BlockKind.ITEM:
        return (
            block.level <= 1
            and above.kind is not BlockKind.HEADING
            and not view.text(place - 1).endswith(":")
        )
    return (
        block.kind is BlockKind.PARAGRAPH
        and above.kind is BlockKind.PARAGRAPH
        and not _is_label(view, place - 1)
    )
