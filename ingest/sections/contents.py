"""Tables of contents, which repeat the headings of a document and must not be taken for them."""

import re
from collections import Counter

from corpus.records import BlockKind
from ingest.sections.numbering import ends_in_page_number, has_leaders, is_contents_line
from ingest.sections.vocabulary import folded, is_contents
from ingest.text.blocks import Reading

_FEWEST_LINES = 3
_LONGEST = 300
_PAGE = re.compile(r"[\s.…_]*\d{0,4}\s*$")
_NUMBER = re.compile(r"^[\d.]+\s+")


def contents_of(reading: Reading) -> tuple[range, ...]:
    """Find the blocks of each table of contents: "Innehåll" with its lines, or lines with leader dots."""
    texts = [reading.text[block.start : block.end] for block in reading.blocks]
    times = Counter(_bare(text) for text in texts)
    found: list[range] = []
    place = 0
    while place < len(texts):
        titled = is_contents(texts[place])
        first = place + titled
        end = first
        seen: set[str] = set()
        while end < len(texts) and _is_entry(reading, texts, end, times, titled=titled):
            if (bare := _bare(texts[end])) in seen:
                break  # the first heading after the table repeats an entry
            seen.add(bare)
            end += 1
        lines = sum(text.count("\n") + 1 for text in texts[first:end])
        if lines >= (1 if titled else _FEWEST_LINES):
            found.append(range(place, end))
        place = max(end, place + 1)
    return tuple(found)


def _is_entry(reading: Reading, texts: list[str], place: int, times: Counter[str], *, titled: bool) -> bool:
    text = texts[place]
    lines = text.split("\n")
    if sum(map(has_leaders, lines)) * 2 > len(lines):
        return True
    if not titled:
        return False
    block = reading.blocks[place]
    if block.kind is BlockKind.ROW:
        return not any(cell.column for cell in block.cells) and ends_in_page_number(text)
    if sum(map(is_contents_line, lines)) * 2 > len(lines):
        return True
    return ends_in_page_number(text) or (times[_bare(text)] > 1 and not is_contents(text))


def _bare(text: str) -> str:
    """Give a heading or an entry without number and page, for telling that the one repeats the other."""
    return folded(_NUMBER.sub("", _PAGE.sub("", text[:_LONGEST].replace("\t", " "))))
