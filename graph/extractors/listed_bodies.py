"""A line of a list that is a body's name and no more, also where no list knows the name."""

import re

from corpus.records import Entity, Span
from graph.extractors.view import BODY_KINDS, View
from graph.heads import body_head

_BRACKET = re.compile(r"\s*\([^()]*\)$")
_MOST, _FEWEST = 5, 2  # words of a name that nobody knows
_KINDS = ("organisation", "group", "region")


def body_of_line(view: View, line: Span, *, unknown: bool) -> Entity | None:
    """Give the body that a line is, but for what stands after it in brackets.

    :param unknown: words in the shape of a body's name count as one.
    """
    words = view.text[line.start : line.end].rstrip(" .,;")
    bare = _BRACKET.sub("", words)
    place = Span(line.start, line.start + len(bare))
    known = view.named_at(place)
    if known is not None:
        return known if known.kind in BODY_KINDS else None
    if not unknown or not _is_shaped_as_name(bare.split()):
        return None
    return view.names.resolve(view.quoted(place), kinds=_KINDS, start=place.start, end=place.end)


def _is_shaped_as_name(words: list[str]) -> bool:
    """Tell whether words have capitals, or the first has and the last heads a body: "Ekens vårdförbund"."""
    if not _FEWEST <= len(words) <= _MOST or not all(word[0].isalpha() for word in words):
        return False
    headed = words[0][0].isupper() and body_head(words[-1].lower()) is not None
    return headed or all(word[0].isupper() for word in words)
