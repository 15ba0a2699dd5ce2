"""Abbreviations that a text explains itself: `Sydöstra sjukvårdsregionen (SÖSR)`, or the other way round."""

import re
from dataclasses import dataclass

_SHORT = r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö\-]{1,9}"
_AFTER = re.compile(
    rf"\((?:förkortat |förk\. |nedan |fortsättningsvis |kallat |även )?[\"”]?({_SHORT})[\"”]?\)"
)
_BEFORE = re.compile(rf"(?<![\w-])({_SHORT}) \(([^()\n\t]{{6,80}})\)")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True, order=True)
class Abbreviation:
    """A short form and what it is short for, both as written."""

    short: str
    long: str


def abbreviations_in(text: str) -> tuple[Abbreviation, ...]:
    """Find the abbreviations that a text explains; each pair once, in the order of the alphabet."""
    found = set()
    for match in _AFTER.finditer(text):
        line = text[max(0, match.start() - 160) : match.start()]
        line = re.split(r"[\n\t.:;()]", line)[-1]
        if _is_short(match[1]) and (long := _long_form(line, match[1])):
            found.add(Abbreviation(match[1], long))
    for match in _BEFORE.finditer(text):
        if _is_short(match[1]) and _initials_fit(match[1].lower(), match[2].lower(), whole=True):
            found.add(Abbreviation(match[1], match[2].strip()))
    return tuple(sorted(found))


def _is_short(short: str) -> bool:
    return sum(letter.isupper() for letter in short) >= 2


def _long_form(before: str, short: str) -> str | None:
    """Take as few words before the bracket as the letters of the short form need."""
    words = list(_WORD.finditer(before))
    for count in range(1, min(_MOST_WORDS, len(words)) + 1):
        candidate = before[words[-count].start() : words[-1].end()]
        if _initials_fit(short.lower(), candidate.lower(), whole=False) and len(candidate) > len(short) + 2:
            return candidate
    return None


def _initials_fit(short: str, long: str, *, whole: bool) -> bool:
    """Tell whether the letters of the short form stand in the long one in order, the first at its beginning.

    :param whole: each word of four letters or more must give a letter, so that any remark in brackets is
        not one.
    """
    letters = [letter for letter in short if letter.isalpha()]
    words = [word.lower() for word in _WORD.findall(long)]
    if not words or words[0][0] != letters[0]:
        return False
    if whole and sum(len(word) > 3 for word in words) > len(letters):
        return False
    return _in_order(letters, words)


def _in_order(letters: list[str], words: list[str]) -> bool:
    """Match each letter at the beginning of a word, or inside the word that matched before it."""
    reached, at = 0, 0
    for letter in letters:
        following = next(
            (n for n in range(reached if at == 0 else reached + 1, len(words)) if words[n][0] == letter), None
        )
        inside = words[reached].find(letter, at)
        if following is not None and (at == 0 or following == reached + 1 or inside < 0):
            reached, at = following, 1
        elif inside >= 0 and at:
            at = inside + 1
        else:
            return False
    return reached >= len(words) - 2
