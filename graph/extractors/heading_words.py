"""What each word of a heading says: one lexicon, `graph/data/heading_words.txt`, for all tables and labels.

A word counts in any inflection, and after a star also as the last part of a compound: "*åtgärd" is also
"Trygghetsåtgärderna"; before a plus as the first: "tids+" is also "Tidsgräns".
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files


class Tag(Enum):
    """What one word of a heading says; the values name its lists."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    ANSWERS = "answers"
    LEADS = "leads"
    ACTS = "acts"
    SUPPORTS = "supports"
    JOINS = "joins"
    OTHERS = "others"
    PARTY = "party"
    ACTION = "action"
    DETAIL = "detail"
    GOAL = "goal"
    AREA = "area"
    DOING = "doing"
    DONE = "done"
    PLANNED = "planned"
    TIME = "time"
    LASTING = "lasting"
    FIRST = "first"
    LAST = "last"
    DECIDES = "decides"
    PRESENTS = "presents"
    BESIDE = "beside"
    REPORTED = "reported"
    PREPOSITION = "preposition"
    WHICH = "which"
    FILLER = "filler"


_NOTHING = r"(?!)"
_ENDINGS = "s|n|en|et|t|a|e|er|ar|or|r|na|erna|arna|orna|ens|ets|ernas|arnas|ans|ns"


@lru_cache(maxsize=16_384)
def tags_of(word: str) -> frozenset[Tag]:
    """Tell what a word of a heading, in lower case, says; nothing where it is not known.

    What is listed for the whole word counts before what its parts say: "lagstöd" is no support.
    """
    whole = frozenset(tag for tag, (listed, _) in _rules().items() if listed.fullmatch(word))
    return whole or frozenset(tag for tag, (_, part) in _rules().items() if part.fullmatch(word))


@cache
def _rules() -> dict[Tag, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {Tag(name): (_whole(words), _part(words)) for name, words in _lists()}


def _lists() -> Iterator[tuple[str, list[str]]]:
    text = (files("graph") / "data" / "heading_words.txt").read_text(encoding="utf-8")
    for part in text.split("\n[")[1:]:
        name, _, rest = part.partition("]")
        yield name, [word for line in rest.splitlines() if not line.startswith("#") for word in line.split()]


def _whole(words: list[str]) -> re.Pattern[str]:
    exact = [re.escape(word[1:]) for word in words if word.startswith("=")]
    plain = [re.escape(word) for word in words if word[0] not in "=*" and word[-1] != "+"]
    return re.compile("|".join((*exact, rf"(?:{'|'.join(plain)})(?:{_ENDINGS})?" if plain else _NOTHING)))


def _part(words: list[str]) -> re.Pattern[str]:
    heads = [re.escape(word[1:]) for word in words if word.startswith("*")]
    firsts = [re.escape(word[:-1]) + r"[\w-]+" for word in words if word.endswith("+")]
    return re.compile(
        "|".join((*firsts, rf"[\w-]*(?:{'|'.join(heads)})(?:{_ENDINGS})?" if heads else _NOTHING))
    )
