"""Words that were read from a picture with little confidence, held in running text until it is built.

A sign that no text may use stands after the first sign of such a word, so that the text can be cut and joined
on its way, and what is asked of its beginning and end is answered as without it.
"""

import re
from collections.abc import Sequence

from corpus.records import Span

_SIGN = "\ufdd2"
_FEWEST = 3  # letters and digits
_BLANK = re.compile(r"\s")


def held_unsure(word: str) -> str:
    """Mark a word as unsure; one with few letters, or a sign at its beginning, is left alone."""
    if sum(sign.isalnum() for sign in word) < _FEWEST or not word[0].isalnum():
        return word
    return word[0] + _SIGN + word[1:]


def lift_unsure(text: str, struck: Sequence[Span]) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    """Take the marks out of a text.

    :param struck: spans in the text with its marks.
    :returns: the text, those spans in it, and the spans of its unsure words.
    """
    if _SIGN not in text:
        return text, tuple(struck), ()
    places = [place for place, sign in enumerate(text) if sign == _SIGN]

    def moved(place: int) -> int:
        return place - sum(mark < place for mark in places)

    plain = text.replace(_SIGN, "")
    words = {_word_at(plain, moved(place)) for place in places}
    return plain, tuple(Span(moved(start), moved(end)) for start, end in struck), tuple(sorted(words))


def _word_at(text: str, place: int) -> Span:
    start = place
    while start and not text[start - 1].isspace():
        start -= 1
    end = _BLANK.search(text, place)
    return Span(start, end.start() if end else len(text))
