"""How far the words of an office reach from the word that heads it, one word after the other.

To the left: "medicinskt ansvarig | sjuksköterska"; to the right: "samordnare | för våld i nära relationer".
"""

import re
from collections.abc import Callable, Iterator

from corpus.records import Span
from graph.extractors.view import PERSON, View
from graph.learned.pieces import pieces
from graph.learned.role_heads import Head

_STEP = re.compile(r" ([^\s,;.:()\[\]|•·]+)")
_BACK = re.compile(r"(?<!\S)(\S+) $")
_PARTS = tuple(",;.:()|–•·")
_SHORTENED = re.compile(r"(?:t\.?f|bitr|f\.?d|vik|leg|ass|st\.?f)\.", re.IGNORECASE)  # "bitr. rektor"
_VERBS = frozenset(
    ("är", "var", "blir", "blev", "har", "hade", "ska", "skall", "kan", "får", "tar", "heter", "kommer")
)  # no office has them
_MOST_LEFT, _MOST_RIGHT = 4, 8  # words
_BINDS = frozenset(
    (
        "för", "i", "på", "vid", "inom", "av", "till", "med", "hos", "från", "under", "och", "samt", "en",
        "ett", "den", "det", "som", "är", "-", "–",
    )
)  # fmt: skip
Goes = Callable[[list[str]], bool]


def extent(view: View, head: Head, goes_left: Goes, goes_right: Goes) -> Span:
    """Give the place of an office in the text, that has its head in it.

    :param goes_left: tells by the features of the next word to the left whether it belongs; so `goes_right`.
    """
    start, end = head.start, head.end
    word = view.text[start:end].lower()
    back = words_before(view.mask, start)
    for at, place in enumerate(back):
        short = _SHORTENED.fullmatch(view.mask, *place) is not None
        if not (short or goes_left(features_left(view.mask, back, at, word))):
            break
        start = place.start
    start = _opened(view.text, start, head.start)
    ahead = words_after(view.mask, head)
    for at, place in enumerate(ahead):
        if not goes_right(features_right(view.mask, ahead, at, word)):
            break
        end = place.end
    return Span(start, _bound(view.text, head.end, end))


def _opened(text: str, start: int, most: int) -> int:
    """Leave out a word at the beginning that joins the office to what stands before it: "och chef"."""
    while start < most and text[start:most].split()[0].lower() in _BINDS:
        start = most - len(text[start:most].partition(" ")[2])
    return start


def _bound(text: str, least: int, end: int) -> int:
    """Leave out a word at the end that wants another after it."""
    while end > least and text[least:end].split()[-1].lower() in _BINDS:
        end = least + len(text[least:end].rstrip().rpartition(" ")[0])
    return end


def words_before(mask: str, start: int) -> list[Span]:
    """Give the words right before a place, the nearest first, up to a mark, a name of a person or a break."""
    found: list[Span] = []
    while len(found) < _MOST_LEFT:
        match = _BACK.search(mask, max(0, start - 60), start)
        if match is None or _ends_part(match[1]) or match[1][0] == "(" or PERSON in match[1]:
            break
        found.append(Span(match.start(1), match.end(1)))
        start = match.start(1)
    return found


def _ends_part(word: str) -> bool:
    """Tell whether a word ends what stands before it: by a mark that does not shorten it."""
    return word.endswith(_PARTS) and _SHORTENED.fullmatch(word) is None


def words_after(mask: str, head: Head) -> list[Span]:
    """Give the words right after the head, up to a mark, a name of a person or a break."""
    found: list[Span] = []
    end = head.end
    while len(found) < _MOST_RIGHT:
        match = _STEP.match(mask, end)
        if match is None or PERSON in match[1] or match[1] in _VERBS:
            break
        end = match.end()
        found.append(Span(match.start(1), end))
    return found


def features_left(mask: str, words: list[Span], at: int, head: str) -> list[str]:
    """Give the features of a word to the left that may belong to the office."""
    word = _word(mask, words, at)
    begins = mask[words[at].start - 1 : words[at].start] in ("", "\n", "\t")
    return [
        *_endings("l", word),
        f"l at={at}",
        f"l begins={begins}",
        f"l head={head[-5:]}",
        f"l {word.lower()} {head[-5:]}",
        f"l before={_word(mask, words, at + 1).lower()}",
        f"l before capital={_word(mask, words, at + 1)[:1].isupper()}",
    ]


def features_right(mask: str, words: list[Span], at: int, head: str) -> list[str]:
    """Give the features of a word to the right that may belong to the office."""
    word, following = _word(mask, words, at), _word(mask, words, at + 1)
    last = _word(mask, words, at - 1).lower() if at else "^"
    lower, then = word.lower(), following.lower()
    after = mask[words[at].end : words[at].end + 1]
    return [
        *_endings("r", word),
        f"r at={min(at, 3)}",
        f"r head={head[-5:]}",
        f"r {head[-4:]} {lower}",
        f"r last={last}",
        f"r {last} {lower}",
        f"r {last} {lower[-3:]}",
        f"r {last} capital={word[:1].isupper()}",
        f"r then={then}",
        f"r {lower} then={then[-3:]} {at == 0}",
        f"r {lower} then capital={following[:1].isupper()}",
        f"r then two={_word(mask, words, at + 2).lower()}",
        f"r mark={after}",
    ]


def _endings(side: str, word: str) -> Iterator[str]:
    lower = word.lower()
    yield f"{side}={lower}"
    yield f"{side} capital={word[:1].isupper()}"
    for letters in (2, 3, 4):
        if len(lower) > letters:
            yield f"{side} ends={lower[-letters:]}"


def _word(mask: str, words: list[Span], at: int) -> str:
    """Give a word, or the sign for the kind where it is a name."""
    if not 0 <= at < len(words):
        return "$"
    word = mask[slice(*words[at])]
    return word if word.isalnum() else "".join(pieces(word)) if "\ue000" <= word[0] <= "\ue005" else word
