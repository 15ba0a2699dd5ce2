"""Which of a tagger's names become candidates: persons and organisations where the rules say nothing."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.names.candidates import READING, Candidate, Reading
from graph.names.classes import known_kind
from graph.names.forms.abbreviations import is_short_form
from graph.names.lists.gazetteers import places
from graph.tagger.component import SCORES
from graph.text.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = {"PER": "person", "PRS": "person", "ORG": "organisation"}
LEAST = {"person": 0.6, "organisation": 0.7}
"""Least probability of a name's least certain word."""

CONFIDENCE = 0.6
UNKNOWN_SCORE = 0.7  # of a component that gives no probability


def add(doc: "Doc") -> "Doc":
    """Add candidates for the tagger's names that no rule has found a name in."""
    reading: Reading = doc.user_data[READING]
    words = reading.words
    scores = doc.user_data.get(SCORES, {})
    starts = {start: at for at, start in enumerate(words.starts)}
    ends = {end: at + 1 for at, end in enumerate(words.ends)}
    taken = {at for one in reading.candidates for at in range(one.first, one.last)}
    for span in doc.ents:
        first, last = starts.get(span.start_char), ends.get(span.end_char)
        kind = KINDS.get(span.label_)
        if kind is None or first is None or last is None or not taken.isdisjoint(range(first, last)):
            continue
        score = scores.get((span.start_char, span.end_char), UNKNOWN_SCORE)
        if score >= LEAST[kind] and _WORTHY[kind](words, first, last):
            reading.candidates.append(Candidate(first, last, kind, "tagger", CONFIDENCE))
    return doc


def _is_person(words: Words, first: int, last: int) -> bool:
    """Tell whether a name has a given name and a surname, both spelled out; no address of e-mail."""
    ends = (words.texts[first], words.texts[last - 1])
    spelled = all(len(word) > 1 and word.isalpha() and word[0].isupper() for word in ends)
    return last - first > 1 and spelled and "@" not in words.texts[max(0, first - 1) : last + 1]


def _is_organisation(words: Words, first: int, last: int) -> bool:
    """Tell whether a name may be of an organisation: no role, no place, no short form left unexplained."""
    texts = words.texts[first:last]
    surface = words.surface(first, last)
    if not texts[0][0].isupper() or "@" in words.texts[max(0, first - 1) : last + 1] or len(surface) < 4:
        return False
    proper = [text for text in texts if text.isalpha() and len(text) > 1]
    if not proper or (len(proper) == 1 and not _is_name(proper[0])):
        return False
    return not _HOUSE.search(texts[-1]) and known_kind(surface) in {None, "organisation", "group"}


@lru_cache(maxsize=16_384)
def _is_name(word: str) -> bool:
    """Tell whether a word alone may name an organisation: no abbreviation, town or word of the dictionary."""
    from simplemma import is_known

    lower = word.casefold()
    listed = is_short_form(word) or lower in places() or lower.removesuffix("s") in places()
    return not listed and not is_known(lower, lang="sv")


_HOUSE = re.compile(r"(?:huset|salen|parken|hallen|arenan|gatan|vägen|torget|platsen)s?$", re.IGNORECASE)


_WORTHY = {"person": _is_person, "organisation": _is_organisation}
