"""A query spelt as the documents spell it: for a word that stands nowhere, the one that is most like it."""

import re
from typing import Protocol

from search.analysis.analyser import terms_of
from search.analysis.expansion import edit_distance
from search.analysis.query import is_stop_word

_LEAST = 4
_TWO_MISTAKES = 8
_WORD = re.compile(r"[^\W\d_]+")
_MANY = 200_000


class Written(Protocol):
    """Which words the indexed texts hold, as they are written, case apart."""

    def pieces_with(self, term: str) -> int:
        """Count the pieces that hold a term of the analyser."""
        ...

    def words_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        """List written words by their beginning, with the number of pieces that hold each."""
        ...


def respelt(query: str, written: Written) -> str | None:
    """Give the query with its unknown words spelt anew; None where no word has a likeness in the texts."""
    anew = _WORD.sub(lambda found: _corrected(found[0], written), query)
    return anew if anew != query else None


def _corrected(word: str, written: Written) -> str:
    folded = word.casefold()
    if len(word) < _LEAST or is_stop_word(word, folded) or _is_known(folded, written):
        return word
    likest = _likest(folded, written, prefix=2) or _likest(folded, written, prefix=1)
    if likest is None:
        return word
    return likest.capitalize() if word[0].isupper() else likest


def _is_known(word: str, written: Written) -> bool:
    if any(found == word for found, _ in written.words_like(word, limit=1)):
        return True
    return any(written.pieces_with(term) for term in terms_of(word))


def _likest(word: str, written: Written, *, prefix: int) -> str | None:
    """Give the word with the fewest mistakes between them; of those the most frequent, then the first."""
    allowed = 2 if len(word) >= _TWO_MISTAKES else 1
    found = [
        (mistakes, -pieces, other)
        for other, pieces in written.words_like(word[:prefix], limit=_MANY)
        if abs(len(other) - len(word)) <= allowed
        and other.isalpha()
        and (mistakes := edit_distance(word, other, limit=allowed)) <= allowed
    ]
    return min(found)[2] if found else None
