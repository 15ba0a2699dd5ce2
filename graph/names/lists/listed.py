"""Finds the names of the gazetteer: regions, municipalities, authorities, hospitals, laws."""

from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import Pattern, gazetteer, parties
from graph.text.words import Words

_LETTERS = 2  # of a party, at most


def find_listed(reading: Reading) -> None:
    """Add a candidate for each listed name; the unclear short forms with all that they may stand for."""
    words, patterns, letters = reading.words, gazetteer().patterns, parties()
    for at, lower in enumerate(words.lowers):
        name = letters.get(lower.upper()) if len(lower) <= _LETTERS and _in_brackets(words, at) else None
        if name:
            reading.candidates.append(Candidate(at, at + 1, "organisation", "party", 0.9, name))
        listed = patterns.get(lower)
        if listed:
            candidate = _longest(words, at, listed)
            if candidate:
                reading.candidates.append(candidate)


def is_listed(words: Words, at: int) -> bool:
    """Tell whether a listed name begins with this word and stands here whole."""
    return any(_fits(words, at, pattern) for pattern in gazetteer().patterns.get(words.lowers[at], ()))


def _in_brackets(words: Words, at: int) -> bool:
    """Tell whether a word stands alone in brackets after a name: `Anna Berg (S)`, in older minutes `(s)`."""
    if words.texts[at - 1] != "(" or words.texts[at + 1 : at + 2] != [")"] or not words.capital(at - 2):
        return False
    return words.capital(at) or words.capital(at - 3) or words.texts[at - 3] in "-,"


def _longest(words: Words, at: int, listed: tuple[Pattern, ...]) -> Candidate | None:
    fitting = [pattern for pattern in listed if _fits(words, at, pattern)]
    if not fitting:
        return None
    length = len(fitting[0].words)
    longest = [pattern for pattern in fitting if len(pattern.words) == length]
    clear = next((pattern for pattern in longest if not pattern.unclear), None)
    if clear:
        return Candidate(at, at + length, clear.kind, "gazetteer", 0.95, clear.name)
    after = at + length
    if after < len(words) and words.texts[after].isdigit() and not words.parted[after]:
        return None  # a case number: `KS 2025/12`
    options = tuple(sorted({(pattern.kind, pattern.name) for pattern in longest}))
    return Candidate(at, at + length, options[0][0], "short-form", 0.6, None, options)


def _fits(words: Words, at: int, pattern: Pattern) -> bool:
    listed, last = pattern.lowers, at + len(pattern.words)
    if last > len(words.lowers) or words.lowers[last - 1] != listed[-1]:  # passes most by at once
        return False
    if tuple(words.lowers[at:last]) != listed or (
        pattern.exact and tuple(words.texts[at:last]) != pattern.words
    ):
        return False
    if any(words.parted[at + 1 : last]) or _inside_word(words, last):
        return False
    capital = pattern.words[0][0].isupper()
    return pattern.exact or pattern.free or not capital or words.texts[at][0].isupper()


def _inside_word(words: Words, last: int) -> bool:
    """Tell whether the words are one half of a word with a hyphen: `EU-modell`, not `Holm-SU`."""
    if last + 1 < len(words) and words.texts[last] == "-" and words.glued[last] and words.glued[last + 1]:
        return words.texts[last + 1][0].islower()
    return False
