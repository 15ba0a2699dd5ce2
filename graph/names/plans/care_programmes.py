"""Finds programmes in lists that put the subject first: `Ögoncancer, nationellt vårdprogram`."""

import re

from graph.names.candidates import Candidate, Reading
from graph.names.forms.abbreviations import is_short_form
from graph.text.words import Words

_ALONE = frozenset(("vårdprogram", "vårdförlopp", "vägledning"))  # also without a level
_HEADS = _ALONE | {"vårdplan", "handlingsplan", "riktlinje", "kunskapsstöd", "strategi"}
_LEVEL = re.compile(
    r"nationell[t]?|regional[t]?|lokal[t]?|sjukvårdsregional[t]?|personcentrera[td]|standardiserat"
    r"|sammanhållet|och|min"
)
_LONGEST = 12  # words of a subject


def find_care_programmes(reading: Reading) -> None:
    """Add a candidate for each line that is a subject and then, after a sign, a kind of programme."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        if lower in _HEADS and (candidate := _inverted(words, at) or _bracketed(words, at)):
            reading.candidates.append(candidate)


def _inverted(words: Words, at: int) -> Candidate | None:
    """`Ögoncancer, nationellt vårdprogram`: named in the usual order."""
    level = at - 1
    while level > 0 and _LEVEL.fullmatch(words.lowers[level]) and not words.parted[level]:
        level -= 1
    last = _bracket_end(words, at + 1)
    told = level < at - 1 or words.lowers[at] in _ALONE
    if level < 1 or words.texts[level] != "," or not told or not _ends(words, last):
        return None
    start = _start(words, level)
    if start is None:
        return None
    subject = words.surface(start, level)
    named = subject if subject.split()[0].isupper() else subject[0].lower() + subject[1:]
    kind = words.surface(level + 1, at + 1)
    return Candidate(start, last, "strategy", "inverted", 0.85, f"{kind[0].upper()}{kind[1:]} för {named}")


def _bracket_end(words: Words, at: int) -> int:
    """Give the end with the short form of the kind: `standardiserat vårdförlopp (SVF)`."""
    bracketed = words.texts[at : at + 1] == ["("] and words.texts[at + 2 : at + 3] == [")"]
    return at + 3 if bracketed and is_short_form(words.texts[at + 1]) else at


def _bracketed(words: Words, at: int) -> Candidate | None:
    """`Skör hälsa (vårdprogram)`: the whole line."""
    if words.texts[at - 1] != "(" or words.texts[at + 1 : at + 2] != [")"] or not _ends(words, at + 2):
        return None
    start = _start(words, at - 1)
    return Candidate(start, at + 2, "strategy", "inverted", 0.75) if start is not None else None


def _start(words: Words, before: int) -> int | None:
    """Give the word that begins the line; None where the line is too long, or a sentence."""
    for at in range(before - 1, max(before - 1 - _LONGEST, -1), -1):
        if words.texts[at] in ".:;":
            return None
        if words.parted[at] or at == 0:
            return at if _is_title(words.texts[at]) else None
        if words.opening[at] and words.texts[at - 1] in "-–•●▪*":
            return at if _is_title(words.texts[at]) else None
    return None


def _is_title(word: str) -> bool:
    """Tell whether a line that begins so may be a title: with a capital, or like `3D`."""
    return word[0].isupper() or (word[0].isdigit() and word[-1].isupper())


def _ends(words: Words, at: int) -> bool:
    return at >= len(words) or words.parted[at]
