"""The signs that the heading of a column gives: its words, their ends and order, and pieces of them.

Pieces of three to five letters and the shape of a phrase (which of its words are prepositions, and how the
others end) tell of headings that no list has: "Anförtrott", "Ligger på".
"""

import re
from functools import lru_cache
from itertools import pairwise

PREPOSITIONS = frozenset(
    ("till", "av", "på", "hos", "med", "för", "från", "i", "åt", "om", "under", "efter", "vid", "inom", "mot")
)
_WORD = re.compile(r"\w+")
_ENDS = (
    "nde", "are", "ing", "as", "es", "ts", "ad", "at", "it", "tt", "ig", "ar", "er", "or", "en", "et", "an",
    "s", "t", "d", "a", "r", "n",
)  # fmt: skip
_MOST_WORDS, _SHAPED = 9, 4
_PIECES = (3, 4, 5)


@lru_cache(maxsize=4096)
def heading_signs(name: str) -> tuple[str, ...]:
    """Give the signs of a heading as printed; "h:none" of one without words."""
    words = words_of_heading(name)
    if not words:
        return ("h:none",)
    told = " ".join(words)
    pieces = f"^{told}$"
    return (
        f"h:={told}",
        f"h:n{min(len(words), 5)}",
        shape_of(name),
        f"h:f={words[0]}",
        f"h:l={words[-1]}",
        *(f"h:w={word}" for word in words),
        *(f"h:2={one} {other}" for one, other in pairwise(words)),
        *(f"h:g={pieces[at : at + n]}" for n in _PIECES for at in range(len(pieces) - n + 1)),
    )


@lru_cache(maxsize=4096)
def words_of_heading(name: str) -> tuple[str, ...]:
    """Give the first words of a heading in lower case."""
    return tuple(_WORD.findall(name.lower())[:_MOST_WORDS])


def shape_of(name: str) -> str:
    """Tell how the words of a heading end, and which are prepositions: "Lämnas till"."""
    return "h:sh=" + " ".join(map(_shape, words_of_heading(name)[:_SHAPED]))


def _shape(word: str) -> str:
    if word in PREPOSITIONS:
        return f"p:{word}"
    return next((end for end in _ENDS if word.endswith(end)), "-")
