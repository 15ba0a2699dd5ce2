"""What the name of a column promises of its cells, and how well a kind of cell suits it."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from corpus.heading_words import Tag, own_tags_of, tags_of
from ingest.plain.cell_kinds import Kind


class Head(Enum):
    """What the name of a column promises."""

    NUMBER = "number"
    REFERENCE = "reference"
    STATE = "state"
    TIME = "time"
    PERSON = "person"
    OFFICE = "office"
    UNIT = "unit"
    WHO = "who"  # any of these three
    FIGURE = "figure"
    WORDS = "words"
    OTHER = "other"


_TAGS: dict[Head, frozenset[Tag]] = {
    Head.NUMBER: frozenset((Tag.NUMBER,)),
    Head.REFERENCE: frozenset((Tag.REFERENCE,)),
    Head.STATE: frozenset((Tag.STATE,)),
    Head.TIME: frozenset((Tag.WHEN, Tag.TIME, Tag.FIRST, Tag.LAST, Tag.LASTING, Tag.OFTEN, Tag.DATED)),
    Head.PERSON: frozenset((Tag.PERSON,)),
    Head.OFFICE: frozenset((Tag.OFFICE,)),
    Head.UNIT: frozenset((Tag.UNIT,)),
    Head.WHO: frozenset(
        (
            Tag.WHO,
            Tag.ANSWERS,
            Tag.LEADS,
            Tag.ACTS,
            Tag.SUPPORTS,
            Tag.JOINS,
            Tag.PRESENTS,
            Tag.MEANS,
            Tag.REACHED,
        )
    ),
    Head.FIGURE: frozenset((Tag.FIGURE,)),
    Head.WORDS: frozenset((Tag.WHAT, Tag.ACTION, Tag.DETAIL, Tag.GOAL, Tag.AREA, Tag.DOING, Tag.WORDS)),
}
_PHRASES = (
    (Head.REFERENCE, re.compile("§")),
    (Head.STATE, re.compile(r"hur går det", re.IGNORECASE)),
    (Head.TIME, re.compile(r"hur ofta", re.IGNORECASE)),
    (Head.UNIT, re.compile(r"kommer från", re.IGNORECASE)),
    (Head.WORDS, re.compile(r"ansvarar för", re.IGNORECASE)),
    (Head.WHO, re.compile(r"(?:\w+ ){0,2}\w+s(?: \w+)? av\b|med (?:vem|vilka|hjälp)", re.IGNORECASE)),
)
_CHARGE = re.compile(r"ansvar(?:sområden?)?|ansvarar för|uppdrag", re.IGNORECASE)
_DAYS = frozenset((Tag.LAST, Tag.TIME, Tag.LASTING))
_NOTHING = frozenset((Tag.FILLER, Tag.DOING, Tag.DONE, Tag.PLANNED, Tag.OTHERS, Tag.WHICH, Tag.PREPOSITION))
_MOST_WORDS = 3  # that may stand before the one that tells
_WORD = re.compile(r"[\w-]+")
_SHARES: dict[Head, str] = {
    Head.NUMBER: "NUMBER 93",
    Head.TIME: "TIME 86 SHORT 5 NOTHING 4 STATE 3 FIGURE 2 NUMBER 2",
    Head.STATE: "STATE 70 SHORT 12 LONG 5 NOTHING 4 NUMBER 4 FIGURE 3 TIME 2",
    Head.FIGURE: "FIGURE 50 NUMBER 35 NOTHING 5 TIME 4 STATE 3",
    Head.REFERENCE: "REFERENCE 75 FIGURE 5 TIME 5 SHORT 5 NUMBER 5 NOTHING 3",
    Head.PERSON: "NAME 75 OFFICE 8 SHORT 7 UNIT 4 NOTHING 2",
    Head.OFFICE: "OFFICE 60 SHORT 20 LONG 7 UNIT 8 NAME 2",
    Head.UNIT: "UNIT 65 SHORT 15 NAME 8 OFFICE 5 LONG 5",
    Head.WHO: "NAME 30 OFFICE 25 UNIT 25 SHORT 8 LONG 5 NOTHING 3",
    Head.WORDS: "LONG 45 SHORT 30 UNIT 6 NUMBERED 4 OFFICE 4 PROSE 4 NAME 3",
    Head.OTHER: (
        "LONG 20 SHORT 20 UNIT 10 NAME 10 OFFICE 8 STATE 8 TIME 6 FIGURE 5 NUMBER 5 REFERENCE 4 NOTHING 3"
        " PROSE 2"
    ),
}
"""Cells of each kind in a hundred, by what the name of their column promises."""
_ANYWHERE = (
    "LONG 30 SHORT 20 PROSE 15 NAME 8 UNIT 8 OFFICE 6 TIME 5 NUMBERED 5 NUMBER 3 STATE 2 FIGURE 2 REFERENCE 2"
)
"""Lines of each kind in a hundred of any text."""
_RARE = 0.01  # the share of a kind that is not listed


def _table(shares: str) -> dict[Kind, float]:
    words = shares.split()
    listed = {Kind[kind]: int(share) / 100 for kind, share in zip(words[::2], words[1::2], strict=True)}
    return {kind: listed.get(kind, _RARE) for kind in Kind}


_SHARE_OF = {head: _table(shares) for head, shares in _SHARES.items()}
ANYWHERE = _table(_ANYWHERE)
"""The share of lines of each kind in any text."""


def heads_of(names: Sequence[str]) -> list[Head]:
    """Tell what the names of all columns promise: "Ansvar" beside names tells what each answers for.

    >>> [head.value for head in heads_of(("Roll", "Namn", "Ansvar"))]
    ['office', 'person', 'words']
    """
    heads = list(map(head_of, names))
    if Head.PERSON not in heads:
        return heads
    return [Head.WORDS if _CHARGE.fullmatch(name) else head for name, head in zip(names, heads, strict=True)]


@lru_cache(maxsize=8192)
def head_of(name: str) -> Head:
    """Tell what the name of a column promises.

    >>> head_of("Ansvarig nämnd"), head_of("Klart senast")
    (<Head.WHO: 'who'>, <Head.TIME: 'time'>)
    """
    name = " ".join(name.split()).strip(" :*?.")
    told = next((head for head, phrase in _PHRASES if phrase.match(name)), None)
    if told is not None:
        return told
    words = name.lower().split()
    if len(words) == 2 and tags_of(words[-1]) & _DAYS:
        return Head.TIME  # "Åtgärdas senast"
    for word in _WORD.findall(name.lower())[:_MOST_WORDS]:
        head, said = _head(word), tags_of(word)
        if head is not Head.OTHER or not said <= _NOTHING:
            return head
    return Head.OTHER


def _head(word: str) -> Head:
    """Tell what a word promises; names of organisations end in words for their kinds, and promise nothing."""
    said = tags_of(word)
    if Tag.PARTY in said:
        said = own_tags_of(word)
    return next((head for head, known in _TAGS.items() if said & known), Head.OTHER)


def share(head: Head, kind: Kind) -> float:
    """Give the share of cells of a kind that are expected in a column with such a name."""
    return _SHARE_OF[head][kind]
