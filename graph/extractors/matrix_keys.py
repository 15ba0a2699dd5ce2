"""The keys of matrices: what a letter or the short form of a party stands for, told above or below them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import Section
from graph.extractors.view import View

_ENTRY = re.compile(
    r"(?<![\w-])(?P<short>[A-ZÅÄÖ]{1,6})\s*(?:=|:|–|\bstår\s+för\b|\bbetyder\b)\s*(?P<full>[^=;,.\n]{3,80}?)"
    r"(?=\s*(?:[;,.\n]|\boch\s+[A-ZÅÄÖ]{1,6}\s*[=:–]|$))"
)
_MEANINGS = (
    ("responsible_for", re.compile(r"ansvar|\bäger\b|\bleder\b", re.IGNORECASE)),
    ("supports", re.compile(r"stöd|stött|bistå|konsult|rådfråg|samråd|samverk|hjälp|expert", re.IGNORECASE)),
    ("participates_in", re.compile(r"utför|genomför|delta|medverk|bidra|medarbet|arbetar", re.IGNORECASE)),
)
_FEWEST = 2  # entries of a key
_BESIDE = 2  # blocks above and below a table


@dataclass(frozen=True, slots=True)
class Key:
    """What the letters of a matrix mean, None for those who are only told, and its parties' full names."""

    letters: dict[str, str | None]
    parties: dict[str, str]


def key_of(view: View, table: Sequence[Section]) -> Key:
    """Read the key beside a table, as "A = ansvarar, S = stödjer, TF = tekniska förvaltningen"."""
    first = bisect_left(view.blocks, table[0].start, key=lambda block: block.start)
    after = bisect_left(view.blocks, table[-1].end, key=lambda block: block.start)
    beside = (*view.blocks[max(0, first - _BESIDE) : first], *view.blocks[after : after + 1])
    found = [
        (match["short"], " ".join(match["full"].split()))
        for block in beside
        if not block.cells
        for match in _ENTRY.finditer(view.text, block.start, block.end)
    ]
    if len(found) < _FEWEST:
        return Key({}, {})
    letters = {short: meaning(full) for short, full in found if len(short) == 1}
    return Key(letters, {short: full for short, full in found if len(short) > 1})


def meaning(words: str) -> str | None:
    """Give the relation that words of a key or mark stand for; None for those who are only told."""
    return next((kind for kind, rule in _MEANINGS if rule.search(words)), None)
