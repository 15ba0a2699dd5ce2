"""Where an offset of a document's text lies: in which of its sections, and on which page."""

from bisect import bisect_right
from collections.abc import Sequence

from corpus.records import Block, Section


def section_at(sections: Sequence[Section], offset: int) -> Section | None:
    """Give the section that holds an offset; None where none does.

    :param sections: in the order of the text.
    """
    index = bisect_right(sections, offset, key=lambda section: section.start) - 1
    return sections[index] if index >= 0 and offset < sections[index].end else None


def page_at(blocks: Sequence[Block], offset: int) -> int:
    """Give the page, counted from 1, on which an offset stands.

    :param blocks: in the order of the text.
    """
    index = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return blocks[index].page if index >= 0 else 1
