"""The keys of matrices: what a letter or the short form of a party stands for, told above or below them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from corpus.records import Block, Section
from graph.extractors.view import View

_ENTRY = re.compile(
    r"(?<![\w-])(?P<short>[A-ZÅÄÖ][\wåäöÅÄÖ-]{0,7})\s*(?:=|:|–|\s-(?=\s)|\bstår\s+för\b|\bbetyder\b)\s*"
    r"(?P<full>[^=;,.\n]{3,80}?)"
    r"(?=\s*(?:[;,.\n]|\boch\s+[A-ZÅÄÖ][\wåäöÅÄÖ-]{0,7}\s*[=:–]|$))"
)
_MEANINGS = (
    ("responsible_for", re.compile(r"ansvar|\bäger\b|\bleder\b", re.IGNORECASE)),
    (
        "supports",
        re.compile(r"stöd|stött|bistå|bidra|finans|konsult|rådfråg|samråd|hjälp|expert", re.IGNORECASE),
    ),
    (
        "participates_in",
        re.compile(r"utför|genomför|delta|medverk|samverk|samarbet|medarbet|arbetar", re.IGNORECASE),
    ),
)
_FEWEST = 2  # entries of a key
_BESIDE, _BELOW = 2, 3  # blocks above a table and below it


@dataclass(frozen=True, slots=True)
class Key:
    """What the letters of a matrix mean, None for those who are only told, and its parties' full names."""

    letters: dict[str, str | None]
    parties: dict[str, str]


def key_of(view: View, table: Sequence[Section]) -> Key:
    """Read the key of a table, as "A = ansvarar, S = stödjer, TF = tekniska förvaltningen".

    What its letters mean stands beside it, or after it where it goes on below a page break; the names of its
    columns may be explained anywhere.
    """
    letters = next((found for blocks in _beside(view, table) if (found := _letters(view, blocks))), {})
    names = {cell.column for cell in table[0].cells if len(cell.column) > 1}
    known = {short: full for short, full in _all_entries(view) if short in names} if names else {}
    return Key(letters, known) if len(letters) + len(known) >= _FEWEST else Key({}, {})


def _beside(view: View, table: Sequence[Section]) -> Iterator[Sequence[Block]]:
    """Give the blocks right above and below a table, then those below what goes on with it."""
    first = bisect_left(view.blocks, table[0].start, key=lambda block: block.start)
    after = bisect_left(view.blocks, table[-1].end, key=lambda block: block.start)
    below = view.blocks[after:]
    following = tuple(islice(takewhile(lambda block: not block.cells, below), _BELOW))
    yield (*view.blocks[max(0, first - _BESIDE) : first], *following)
    yield tuple(islice((block for block in below if not block.cells), _BELOW))


def _letters(view: View, blocks: Sequence[Block]) -> dict[str, str | None]:
    found = {short: meaning(full) for short, full in _entries(view, blocks) if len(short) == 1}
    return found if len(found) >= _FEWEST else {}


def _all_entries(view: View) -> tuple[tuple[str, str], ...]:
    if "entries" not in view.memory:
        view.memory["entries"] = tuple(_entries(view, view.blocks))
    return view.memory["entries"]


def _entries(view: View, blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        for match in () if block.cells else _ENTRY.finditer(view.text, block.start, block.end):
            yield match["short"], " ".join(match["full"].split())


def meaning(words: str) -> str | None:
    """Give the relation that words of a key or mark stand for; None for those who are only told."""
    return next((kind for kind, rule in _MEANINGS if rule.search(words)), None)
