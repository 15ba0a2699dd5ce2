"""Joins the lines that a sentence was broken over, and mends words that were parted at the end of a line."""

import re
from collections.abc import Iterable

# After these a hyphen at the end of a line belongs to the word: "hälso-" / "och sjukvård".
_KEEPING = frozenset(
    ("och", "eller", "samt", "respektive", "resp", "men", "till", "kontra", "såväl", "inklusive")
)
_SMALL = """
och eller samt för av i på till med om att från vid hos som en ett den det de är har ska inom under över
mellan enligt kring
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_FIRST_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", ":", ";", "…", ".”", '."', "?”", ".)")


def join_pair(before: str, after: str) -> str:
    """Join a line and the one that goes on from it.

    A word parted by a hyphen is mended ("sam-" + "verkan"); a hyphen that belongs to the word stays
    ("hälso-" + "och", "IT-" + "stöd", "e-" + "post").
    """
    return join_lines((before, after))


def join_lines(lines: Iterable[str]) -> str:
    """Join all lines of one paragraph, in linear time."""
    pieces: list[str] = []
    for line in filter(None, map(str.strip, lines)):
        if pieces:
            pieces[-1], seam = _seam(pieces[-1], line)
            pieces.append(seam)
        pieces.append(line)
    return "".join(pieces)


def _seam(before: str, after: str) -> tuple[str, str]:
    """Give the line as it is to stand, and what comes between it and the next."""
    if not before.endswith("-") or before.endswith((" -", "--")):
        return before, " "
    word = _FIRST_WORD.match(after)
    if word is None or word[0].casefold() in _KEEPING:
        return before, " "
    return (before[:-1], "") if after[0].islower() and _is_parted_word(before) else (before, "")


def ends_sentence(text: str) -> bool:
    """Tell whether nothing more is expected after the text."""
    return text.rstrip().endswith(_ENDS)


def goes_on(before: str, after: str) -> bool:
    """Tell whether `after` plainly continues a sentence that `before` leaves open."""
    if not before or not after or ends_sentence(before) or before.endswith((" -", " –")):
        return False
    open_end = before.endswith((",", "-", "–", "/", "(", "&")) or ends_with_small_word(before)
    return open_end or after[0].islower()


def ends_with_small_word(text: str) -> bool:
    """Tell whether the text ends with a preposition, conjunction or the like, so that more is expected."""
    words = text.rsplit(None, 1)
    return len(words) == 2 and words[-1].casefold() in _SMALL_WORDS


def _is_parted_word(line: str) -> bool:
    """Tell a parted word from one with a hyphen of its own: two small letters stand before the hyphen."""
    tail = line[:-1].rsplit(None, 1)[-1]
    return len(tail) > 1 and tail.isalpha() and tail[-2:].islower()
