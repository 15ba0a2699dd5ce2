"""A text as words with their places, their case and the points that no name reaches over."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = r"[^\W_]+(?::[a-zåäö]{1,2}\b)?|[^\w\s]|_"
_TOKEN = re.compile(rf"{_WORD}|\s+")
_SPACED = re.compile(rf"(\s*)({_WORD})")  # a word with the blanks before it
_ENDS_SENTENCE = frozenset(".!?:•●▪◆")
_OPENS = frozenset("-–—\"'”(*")
_MAY_END = _ENDS_SENTENCE | _OPENS | {""}
_SHORT_LINE = 45
_HEADING = 16
BLANK = " "


@dataclass(slots=True)
class Words:
    """The words and signs of a text, as columns of equal length.

    :ivar texts: each word as written; signs are words of one character.
    :ivar lowers: the same, case-folded.
    :ivar starts: first character of each word; `ends` the character after its last.
    :ivar glued: no blank stands before this word.
    :ivar parted: no name that begins before this word goes on with it.
    :ivar opening: first word of a sentence, heading, item or cell, so that its capital says nothing.
    """

    text: str
    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    glued: list[bool]
    parted: list[bool]
    opening: list[bool]

    def __len__(self) -> int:
        return len(self.texts)

    def surface(self, first: int, last: int) -> str:
        """Give the text of the words from `first` up to, not with, `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def wrapped(self, at: int) -> bool:
        """Tell whether a line ends between this word and the one before."""
        return at > 0 and "\n" in self.text[self.ends[at - 1] : self.starts[at]]

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return 0 <= at < len(self.texts) and self.texts[at][0].isupper()


def split(text: str) -> tuple[list[str], list[bool]]:
    """Split a text into tokens, runs of blanks with them, and say after which one blank was left out.

    The tokens with a blank after each that is marked give the text back; so spaCy wants them.
    """
    tokens, spaced = list[str](), list[bool]()
    for token in _TOKEN.findall(text):
        if token == BLANK and tokens and not spaced[-1] and not tokens[-1].isspace():
            spaced[-1] = True
        else:
            tokens.append(token)
            spaced.append(False)
    return tokens, spaced


def words_of(text: str, breaks: Iterable[int] = ()) -> Words:
    """Cut a text into words.

    :param breaks: characters at which a block or cell begins, in any order.
    """
    texts, starts, ends, partings, openings = (
        list[str](),
        list[int](),
        list[int](),
        list[bool](),
        list[bool](),
    )
    words = Words(text, texts, [], starts, ends, [], partings, openings)
    glued = words.glued
    stops = iter((*sorted(set(breaks)), len(text) + 1))
    stop, before = next(stops), ""
    for match in _SPACED.finditer(text):
        blank, token = match.groups()
        start, end = match.span(2)
        if start == 0:
            blank = "\n"
        parted = stop <= start
        while stop <= start:
            stop = next(stops)
        parted = parted or (blank != BLANK and blank != "" and _parts(words, blank, start))
        openings.append(parted or (before in _MAY_END and _opens(words)))
        partings.append(parted)
        glued.append(not blank)
        texts.append(token)
        starts.append(start)
        ends.append(end)
        before = token
    words.lowers = [*map(str.casefold, texts)]
    return words


def _parts(words: Words, blank: str, start: int) -> bool:
    """Tell whether the blank ends what was said: a tab, an empty or short line before, a heading after."""
    if "\n" not in blank:
        return "\t" in blank
    if blank.count("\n") > 1 or not words.starts:
        return True
    line = words.text.rfind("\n", 0, words.starts[-1]) + 1
    return words.ends[-1] - line < _SHORT_LINE or _heads(words.text, start)


def _heads(text: str, start: int) -> bool:
    """Tell whether the line that begins here is a heading of one or two words, as `Beslut`."""
    end = text.find("\n", start)
    line = text[start:end] if end > 0 else ""
    return 0 < len(line) < _HEADING and line[0].isupper() and line[-1].isalpha()


def _opens(words: Words) -> bool:
    if not words.texts:
        return True
    before = words.texts[-1]
    if before in _OPENS and words.opening[-1]:
        return True
    if before not in _ENDS_SENTENCE:
        return False
    return before != "." or len(words.texts) < 2 or not _abbreviated(words.texts[-2])


def _abbreviated(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or word in {
        "bl",
        "ca",
        "dr",
        "t",
        "nr",
        "jfr",
        "inkl",
        "kl",
        "st",
    }
