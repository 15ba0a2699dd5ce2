"""Whether words can be Swedish: what tells a text layer with a broken font from a good one.

Two measures, both over words in small letters, so that names do not count: words with three letters in a row
that Swedish words do not have ("ffrslag", "kojjjus"), and words that no dictionary holds. Tables and terms
raise one or the other; a broken layer raises both. Two readings of one page are compared by the second.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

FEWEST_WORDS = 12
_STRANGE_SHARE = 0.03
_UNKNOWN_SHARE = 0.12
_FEWEST_LETTERS = 300  # of a page that must hold an å, ä or ö
_CLEARLY_FEWER = 0.75
_FEWER = 0.08  # of all words: so many more are Swedish in the other reading
_FEWER_WHERE_BROKEN = 0.02  # where other pages of the document are known to be broken
_MOST_MORE_STRANGE = 0.02
_MOST_LOST = 0.6
_WORD = re.compile(r"[^\W\d_]{2,}")
_CID = re.compile(r"\(cid:\d+\)")
_MIXED = re.compile(r"[A-ZÅÄÖ]{2,}[a-zåäö]{3,}|[a-zåäö][A-ZÅÄÖ]")
_SWEDISH = frozenset(("och", "att", "som", "av", "till", "det", "med", "inte", "om", "en", "ett", "den"))
_SWEDISH_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class Judged:
    """What the words of a page are like.

    :ivar words: how many words in small letters were judged.
    :ivar strange: the share of them that cannot be Swedish.
    :ivar unknown: the share of them that no dictionary holds.
    :ivar lacks_letters: it is Swedish without any å, ä or ö.
    """

    words: int
    strange: float
    unknown: float
    lacks_letters: bool = False

    @property
    def tells(self) -> bool:
        """Whether there are words enough to judge by."""
        return self.words >= FEWEST_WORDS


def judged(texts: Iterable[str], *, unmapped: float = 0.0) -> Judged:
    """Judge the words of a page.

    :param unmapped: the share of the page's signs that the file gives no letter for; they count as strange.
    """
    found = list(texts)
    words = [word for text in found for word in _WORD.findall(text)]
    small = [word for word in words if word.islower()]
    if len(small) * 4 < len(words):  # hardly any: names, headings, or letters shifted to capitals
        small = [word.casefold() for word in words if not word.istitle()]
    odd = sum(len(_CID.findall(text)) for text in found) + sum(bool(_MIXED.search(word)) for word in words)
    count = max(len(small), 1)
    strange = (sum(map(is_strange, small)) + odd) / count
    unknown = (sum(not is_known_word(word) for word in small) + odd) / count
    return Judged(len(small), max(strange, unmapped), max(unknown, unmapped), _lacks_letters(small))


def is_suspect(page: Judged) -> bool:
    """Tell a page whose text layer is likely to be broken."""
    is_odd = page.strange >= _STRANGE_SHARE and page.unknown >= _UNKNOWN_SHARE
    return page.lacks_letters or (page.tells and is_odd)


def is_better(other: Judged, page: Judged, *, is_broken: bool = False) -> bool:
    """Tell whether another reading of a page is clearly better Swedish, and not much shorter.

    :param is_broken: most pages of the document are known to have a broken text layer.
    """
    if other.words < _MOST_LOST * page.words or not other.tells:
        return False
    if page.lacks_letters and not other.lacks_letters:
        return True
    gain = page.unknown - other.unknown
    is_fewer = other.unknown <= _CLEARLY_FEWER * page.unknown
    is_clear = gain >= _FEWER_WHERE_BROKEN if is_broken else gain >= _FEWER and is_fewer
    return is_clear and other.strange <= page.strange + _MOST_MORE_STRANGE


@lru_cache(maxsize=100_000)
def is_strange(word: str) -> bool:
    """Tell a word that holds three letters in a row that Swedish words do not have.

    >>> [is_strange(word) for word in ("protokolljusterare", "protokojjjusterare", "ffrslag")]
    [False, True, True]
    """
    whole, known = f"^{word}$", _triples()
    return any(whole[place : place + 3] not in known for place in range(len(whole) - 2))


def _lacks_letters(small: Sequence[str]) -> bool:
    letters = sum(map(len, small))
    if letters < _FEWEST_LETTERS or any(sign in "åäö" for word in small for sign in word):
        return False
    return sum(word in _SWEDISH for word in small) >= _SWEDISH_SHARE * len(small)


@lru_cache(maxsize=100_000)
def is_known_word(word: str) -> bool:
    """Tell whether the Swedish dictionary holds a word, written in small letters."""
    from simplemma import is_known

    return bool(is_known(word, lang="sv"))


@cache
def _triples() -> frozenset[str]:
    lines = (files("ingest") / "data" / "letter_triples.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ") for line in lines if not line.startswith("#"))
    return frozenset(pair + sign for pair, following in pairs for sign in following)
