"""Finds where a document says what an abbreviation stands for, in either order."""

import re

from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import party_letters
from graph.text.words import Words

ABBREVIATED = frozenset({"RPO", "LPO", "NPO", "NAG", "RAG", "RSG", "NSG", "LSG", "LAG", "VPG", "RVG", "LVG"})
LONGEST_SHORT_FORM = 8
_SMALL = 3  # letters of a word that a short form may pass over
_YEAR = 4  # figures
_PAIR = 2  # letters, too few to tell a name of several words by
_CAPITALS = re.compile(r"(?P<short>[A-ZÅÄÖ]{2,8})(?::?s)?")
_BOARD = re.compile(r"\w{3,}(?P<head>nämnden?|styrelsen?|fullmäktige)")


def find_definitions(reading: Reading) -> None:
    """Note each definition: `Sydöstra sjukvårdsregionen (SÖSR)`, `LPO (lokalt programområde)`, `S = Stab`."""
    words = reading.words
    for at, word in enumerate(words.texts):
        if word == "=" and 0 < at < len(words) - 1 and is_short_form(words.texts[at - 1]):
            _note_equal(reading, at)
        if word != "(" or at == 0 or at + 2 >= len(words) or words.parted[at]:
            continue
        if words.texts[at + 2] == ")" and is_short_form(words.texts[at + 1]):
            _note(reading, words.texts[at + 1], full_name_start(words, at, words.texts[at + 1]), at)
        elif is_short_form(words.texts[at - 1]):
            close = _closing(words, at)
            spelled = close > at + 2 and _spells(_letters(words, at + 1, close), words.texts[at - 1])
            if spelled:
                reading.definitions.setdefault(words.texts[at - 1], words.surface(at + 1, close))


def define_body(reading: Reading, body: str | None) -> None:
    """Let an abbreviation that nothing explains stand for the body that issued the document, if it spells it.

    A name of several words is spelled by three letters, and a board in one word by two, of which the last
    begins what it is: `SN` for `Socialnämnden`.

    :param body: the name of the issuing body, as the document gives it.
    """
    parts = [part.casefold() for part in re.split(r"[\s–-]+", body or "") if part]
    for at, word in enumerate(reading.words.texts if parts else ()):
        match = _CAPITALS.fullmatch(word) if word[:2].isupper() else None
        short = match["short"] if match else ""
        if not short or short in ABBREVIATED or short in reading.definitions or short.casefold() in parts:
            continue
        spelled = len(parts) > 1 and len(short) > _PAIR and _spells(parts, short)
        if (spelled or _is_board(parts, short)) and not _numbers(reading.words, at + 1):
            reading.candidates.append(Candidate(at, at + 1, "", "defined", 0.9, body))


def _numbers(words: Words, at: int) -> bool:
    """Tell whether a number follows, as in that of a case: `SN 2026/14`."""
    number = words.texts[at] if at < len(words) and not words.parted[at] else ""
    return number.isdigit() and (len(number) == _YEAR or words.texts[at + 1 : at + 2] == ["/"])


def _is_board(parts: list[str], short: str) -> bool:
    board = _BOARD.fullmatch(parts[0]) if len(parts) == 1 else None
    return board is not None and short.casefold() == parts[0][0] + board["head"][0]


def is_short_form(word: str) -> bool:
    """Tell whether a word looks like an abbreviation: two capitals or more, at most eight letters."""
    capitals = sum(letter.isupper() for letter in word)
    return (
        capitals >= 2
        and len(word) <= LONGEST_SHORT_FORM
        and word[0].isupper()
        and word not in party_letters()
    )


def full_name_start(words: Words, close: int, short: str) -> int:
    """Give the first word of the name before `close` that the short form stands for; `close` where none."""
    best = close
    for first in range(close - 1, max(-1, close - LONGEST_SHORT_FORM - 4), -1):
        if _spells(_letters(words, first, close), short):
            best = first
            if words.capital(first) or len(words.texts[first]) > 3:
                break
        if words.parted[first]:
            break
    return best


def _note(reading: Reading, short: str, first: int, last: int) -> None:
    if first < last:
        name = reading.words.surface(first, last)
        if short not in ABBREVIATED:
            reading.candidates.append(Candidate(first, last, "", "defined", 0.6, name))
        reading.definitions.setdefault(short, reading.words.surface(first, last))


def _note_equal(reading: Reading, at: int) -> None:
    """Note what a key below a table says: a capitalised name up to the next sign that ends it."""
    words = reading.words
    last = at + 1
    while last < len(words) and not words.parted[last] and words.texts[last] not in ",;.()=|":
        last += 1
    if last > at + 1 and words.capital(at + 1) and not words.parted[at]:
        name = words.surface(at + 1, last)
        reading.candidates.append(Candidate(at + 1, last, "", "defined", 0.6, name))
        reading.definitions.setdefault(words.texts[at - 1], name)


def _closing(words: Words, at: int) -> int:
    for last in range(at + 1, min(len(words), at + 12)):
        if words.parted[last]:
            return at
        if words.texts[last] == ")":
            return last
    return at


def _letters(words: Words, first: int, last: int) -> list[str]:
    return [lower for lower in words.lowers[first:last] if lower[0].isalpha()]


def _spells(parts: list[str], short: str) -> bool:
    """Tell whether the words spell the short form: letters in order, first ones before others."""
    letters = short.removesuffix("s") if short[-1].islower() else short
    if not parts or parts[0][0] != letters[0].casefold():
        return False
    return _match(parts, letters.casefold())


def _match(parts: list[str], letters: str) -> bool:
    """Match letters with words in order: a word gives its first letter, then letters inside it."""
    if not parts or not letters:
        return not letters and all(len(part) <= _SMALL for part in parts)
    first, rest = parts[0], parts[1:]
    if len(first) <= _SMALL and _match(rest, letters):
        return True
    inside = 1
    for at in range(1, len(letters) + 1):
        if inside == 0 or first[0] != letters[0]:
            return False
        if _match(rest, letters[at:]):
            return True
        inside = first.find(letters[at], inside) + 1 if at < len(letters) else 0
    return False


def short_form_candidates(reading: Reading) -> None:
    """Add a candidate for each place where a defined short form stands; its kind is that of its full name."""
    full_names = reading.definitions
    for at, word in enumerate(reading.words.texts if full_names else ()):
        name = full_names.get(word)
        if name is None and ":" in word:
            name = full_names.get(word.split(":")[0])
        if name is None and word[-1] == "s":
            name = full_names.get(word[:-1])
        if name:
            reading.candidates.append(Candidate(at, at + 1, "", "defined", 0.9, name))
