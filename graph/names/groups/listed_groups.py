"""Finds the groups of a list whose heading tells their kind: `Nominering till nationella arbetsgrupper`."""

import re
from collections.abc import Iterator

from graph.names.candidates import Candidate, Reading
from graph.names.forms.abbreviations import ABBREVIATED
from graph.text.phrases import is_stop
from graph.text.words import Words

EXTRACTOR = "listed-group"
_KINDS = {
    "arbetsgrupper": "arbetsgrupp",
    "samverkansgrupper": "samverkansgrupp",
    "programområden": "programområde",
    "expertgrupper": "expertgrupp",
    "processgrupper": "processgrupp",
}
_LEVEL = re.compile(r"(?P<level>nationell|regional|sjukvårdsregional|lokal)a")
_ABOVE = 40  # words above a list in which its level may be told
_FEWEST, _LONGEST = 2, 8  # lines of a list, words of a line
_NO_SUBJECT = frozenset(":.?!;|()/")


def find_listed_groups(reading: Reading) -> None:
    """Add a candidate for each line of a list of groups, named by its kind and subject."""
    words = reading.words
    people = {one.first for one in reading.candidates if one.kind == "person"}
    for at, lower in enumerate(words.lowers):
        if lower not in _KINDS or (below := _below(words, at)) is None:
            continue
        level = _level(words, at)
        lines = list(_lines(words, below))
        named = any(start in people or words.texts[start] in ABBREVIATED for start, _ in lines)
        if level and len(lines) >= _FEWEST and not named:
            kind = f"{level.capitalize()}{'t' if _KINDS[lower].endswith('e') else ''} {_KINDS[lower]}"
            reading.candidates += [
                Candidate(start, end, "group", EXTRACTOR, 0.8, f"{kind} {words.surface(start, end)}")
                for start, end in lines
            ]


def _below(words: Words, at: int) -> int | None:
    """Give where the list begins: the next line, but for a short form in brackets and a colon."""
    after = at + 1
    if words.texts[after : after + 1] == ["("] and words.texts[after + 2 : after + 3] == [")"]:
        after += 3
    if words.texts[after : after + 1] == [":"]:
        after += 1
    return after if after < len(words) and words.parted[after] and words.wrapped(after) else None


def _level(words: Words, at: int) -> str | None:
    """Give the level of the groups: from the word before, else from the heading above that names them too."""
    found = _LEVEL.fullmatch(words.lowers[at - 1]) if at else None
    if found is None and words.lowers[at - 1 : at] == ["följande"]:
        above = range(at - 1, max(0, at - _ABOVE), -1)
        same = next((one for one in above if words.lowers[one] == words.lowers[at]), 0)
        found = _LEVEL.fullmatch(words.lowers[same - 1]) if same else None
    return found["level"] if found else None


def _lines(words: Words, start: int) -> Iterator[tuple[int, int]]:
    """Give the first word and the end of each line that may be a subject, up to one that may not."""
    while start < len(words):
        end = start + 1
        while end < len(words) and not words.parted[end]:
            end += 1
        last = end - 1 if words.texts[end - 1] == "," else end
        subject = words.texts[start:last]
        verbs = any(is_stop(words.lowers[at]) and len(words.lowers[at]) > 3 for at in range(start, last))
        if not subject or len(subject) > _LONGEST or not words.capital(start) or verbs:
            return
        if _NO_SUBJECT & set(subject):
            return
        yield start, last
        start = end
