"""What each word of a heading says: one lexicon, `corpus/heading_words.txt`, for all tables and labels.

A word counts in any inflection, and after a star also as the last part of a compound: "*åtgärd" is also
"Trygghetsåtgärderna"; before a plus as the first: "tids+" is also "Tidsgräns".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files


class Tag(Enum):
    """What one word of a heading says; the values name its lists, and one list may bear several."""

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
    PERSON = "person"
    OFFICE = "office"
    UNIT = "unit"
    MEANS = "means"
    REACHED = "reached"
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
    OFTEN = "often"
    DATED = "dated"
    DECIDES = "decides"
    PRESENTS = "presents"
    BESIDE = "beside"
    REPORTED = "reported"
    NUMBER = "number"
    REFERENCE = "reference"
    STATE = "state"
    FIGURE = "figure"
    WORDS = "words"
    TOLD = "told"
    PREPOSITION = "preposition"
    WHICH = "which"
    FILLER = "filler"


Tags = frozenset[Tag]
_NONE = Tags()
_INFLECTIONS = "s n en et t a e er ar or r na erna arna orna ens ets ernas arnas ans ns"
_ENDINGS = ("", *_INFLECTIONS.split(" "))


@lru_cache(maxsize=16_384)
def tags_of(word: str) -> Tags:
    """Tell what a word of a heading, in lower case, says; nothing where it is not known.

    What is listed for the whole word counts before what its parts say: "lagstöd" is no support.
    """
    lexicon = _Lexicon.read()
    return lexicon.whole.get(word, _NONE) or lexicon.of_parts(word)


@lru_cache(maxsize=16_384)
def own_tags_of(word: str) -> Tags:
    """Tell what a word says that is listed in any inflection, and not only as a part of its compounds."""
    lexicon = _Lexicon.read()
    return lexicon.whole.get(word, _NONE).union(*(lexicon.last.get(stem, _NONE) for stem in _stems(word)))


def is_listed(word: str, tag: Tag) -> bool:
    """Tell whether a word stands in a list just so, in no other inflection."""
    return word in _Lexicon.read().listed[tag]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The lists by their words.

    :ivar listed: the words of each list as they stand there.
    :ivar whole: the words, in every inflection but for those that count as they stand.
    :ivar last: what compounds end with; `first` what they begin with.
    """

    listed: dict[Tag, set[str]]
    whole: dict[str, Tags]
    last: dict[str, Tags]
    first: dict[str, Tags]

    @staticmethod
    @cache
    def read() -> "_Lexicon":
        """Read the file."""
        found = _Lexicon(defaultdict(set), {}, {}, {})
        for tags, words in _lists():
            for word in words:
                found.add(word, tags)
        return found

    def add(self, word: str, tags: Tags) -> None:
        """Add a word as it is marked in its list."""
        bare = word.strip("=*+")
        forms: Iterable[str] = (bare,)
        for tag in tags:
            self.listed[tag].add(bare)
        if word.startswith("*"):
            places = self.last
        elif word.endswith("+"):
            places = self.first
        else:
            places = self.whole
            forms = forms if word.startswith("=") else [bare + ending for ending in _ENDINGS]
        for form in forms:
            places[form] = places.get(form, _NONE) | tags

    def of_parts(self, word: str) -> Tags:
        """Tell what the first and the last part of a word say."""
        last = (self.last.get(stem[at:], _NONE) for stem in _stems(word) for at in range(len(stem)))
        first = (self.first.get(word[:end], _NONE) for end in range(1, len(word)))
        return _NONE.union(*last, *first)


def _stems(word: str) -> Iterator[str]:
    return (word[: len(word) - len(ending)] for ending in _ENDINGS if word.endswith(ending))


def _lists() -> Iterator[tuple[Tags, list[str]]]:
    text = (files("corpus") / "heading_words.txt").read_text(encoding="utf-8")
    for part in text.split("\n[")[1:]:
        names, _, rest = part.partition("]")
        words = [word for line in rest.splitlines() if not line.startswith("#") for word in line.split()]
        yield Tags(map(Tag, names.split())), words
