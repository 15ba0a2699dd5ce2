"""Cuts a run of capitalised words into what may be the parts of a person's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.names.lists.gazetteers import person_names
from graph.names.lists.lexicon import word_list
from graph.text.words import Words

_BEARERS = 300  # of a given name that may begin another person
PARTICLES = frozenset(
    {"von", "af", "de", "van", "der", "den", "la", "el", "al", "ibn", "bin", "da", "di", "dos", "le"}
)
_CAPITAL_PARTICLES = frozenset({"von", "af", "de", "van", "al", "el", "da", "di"})
_SURNAME_END = re.compile(
    r".{2,}(?:sson|berg|borg|ström|gren|lund|[qk]vist|holm|stedt|stig|feldt|löf|mark|blad|hammar)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a possible name: `Anna`, `Jan-Erik`, `W.`, or `von`."""

    first: int
    last: int
    lower: str
    initial: bool = False
    particle: bool = False


def parts_from(words: Words, at: int, *, limit: int = 6) -> list[Part]:
    """Give the parts that a name beginning with this word may have; particles only between other parts."""
    parts = list[Part]()
    for part in _parts(words, at):
        if parts and words.wrapped(part.first) and (len(parts) > 1 or not is_known(parts[0].lower)):
            break
        parts.append(part)
        if len(parts) == limit:
            break
    while parts and parts[-1].particle:
        parts.pop()
    return parts


def until_next_person(parts: list[Part]) -> list[Part]:
    """Give the parts before a second person, where nothing parts them: `Anna Lindholm Hans Berg`.

    A given name after a surname that is no given name begins another, where a name follows it too.
    """
    for at in range(1, len(parts) - 2):
        if _is_only_surname(parts[at].lower) and is_common_given(parts[at + 1].lower):
            return parts[: at + 1]
    return parts


def _is_only_surname(lower: str) -> bool:
    return surname_of(lower) is not None and lower not in person_names().first


def is_common_given(lower: str) -> bool:
    """Tell whether a word, case-folded, is first of all a given name."""
    names = person_names()
    return names.first.get(lower.split("-")[0], 0) >= _BEARERS and not names.last.get(lower)


def _parts(words: Words, at: int) -> Iterator[Part]:
    first = at
    while at < len(words) and (at == first or not words.parted[at]):
        word = words.texts[at]
        if at > first and _is_particle(words, at):
            yield Part(at, at + 1, word, particle=True)
            at += 1
        elif (double := double_initial_end(words, at)) > at:
            yield Part(at, double, words.surface(at, double).casefold(), initial=True)
            at = double
        elif len(word) == 1 and word.isupper() and not words.glued[at]:
            last = at + 2 if at + 1 < len(words) and words.texts[at + 1] == "." else at + 1
            yield Part(at, last, word.casefold(), initial=True)
            at = last
        elif is_name_word(words, at) and (at == first or _like(words, first, at)):
            last = _hyphenated(words, at)
            yield Part(at, last, words.surface(at, last).casefold())
            at = last
        else:
            return


def double_initial_end(words: Words, at: int) -> int:
    """Give the end of two initials: `P-O`, `K G`; `at` where there are none."""
    if len(words.texts[at]) > 1:
        return at
    letters = [each for each in range(at, min(at + 3, len(words))) if words.texts[each] != "-"][:2]
    single = all(len(words.texts[each]) == 1 and words.texts[each].isupper() for each in letters)
    if len(letters) < 2 or not single or words.glued[at] or words.parted[letters[1]]:
        return at
    end = letters[1] + 1
    hyphened = letters[1] == at + 2 and all(words.glued[at + 1 : end])
    spaced = letters[1] == at + 1 and not words.glued[at + 1]
    named = words.capital(end) and len(words.texts[end]) > 2 and not words.parted[end]
    return end if (hyphened or spaced) and named else at


def _is_particle(words: Words, at: int) -> bool:
    """Tell whether a word joins the parts of a name: `von`, also `De` where it has a capital."""
    lower = words.lowers[at]
    joins = lower in PARTICLES if words.texts[at].islower() else lower in _CAPITAL_PARTICLES
    return joins and words.capital(at + 1) and not words.glued[at + 1]


def _like(words: Words, first: int, at: int) -> bool:
    """Tell whether a word stands apart and is in capitals throughout only where the first is."""
    initial = len(words.texts[first]) == 1
    return not words.glued[at] and (initial or words.texts[at].isupper() == words.texts[first].isupper())


def _hyphenated(words: Words, at: int) -> int:
    """Give the end of a name with hyphens; the second half must look like a name too."""
    last = at + 1
    while last + 1 < len(words) and words.texts[last] == "-" and words.glued[last] and words.glued[last + 1]:
        half = words.lowers[last + 1]
        if not is_name_word(words, last + 1) or not (is_known(half) or _SURNAME_END.fullmatch(half)):
            break
        last += 2
    return last


def is_name_word(words: Words, at: int) -> bool:
    """Tell whether a word has the shape of a name and is none of the words that only look so."""
    word = words.texts[at]
    shaped = len(word) > 1 and word[0].isupper() and word.isalpha() and (word[1:].islower() or _inner(word))
    return shaped and words.lowers[at] not in word_list("not names")


def _inner(word: str) -> bool:
    """Tell whether capitals inside a word are those of a name: `McDonald`, `AnnaSara`, or the whole word."""
    if word.isupper():
        return len(word) > 2 and is_known(word.casefold())
    return bool(re.fullmatch(r"[A-ZÅÄÖ][a-zåäöé]+[A-ZÅÄÖ][a-zåäöé]+|O'?[A-Z]\w+", word))


def is_known(lower: str) -> bool:
    """Tell whether a word, case-folded, is a listed given name or surname."""
    return lower in person_names().first or surname_of(lower) is not None


def surname_of(lower: str) -> str | None:
    """Give the listed surname that a word is, in the nominative or genitive."""
    names = person_names().last
    for base in (lower, lower.removesuffix("s"), lower.split("-")[-1]):
        if base in names:
            return base
    return None
