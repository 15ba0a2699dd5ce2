"""Finds acts that no list holds, by their titles: `lagen (2006:412) om allmänna vattentjänster`."""

import re

from graph.names.candidates import Candidate, Reading
from graph.names.plans.programmes import stem_start
from graph.text.phrases import is_content
from graph.text.words import Words

_ACTS = frozenset({"lagen", "förordningen", "lag", "förordning"})
_JOINTS = frozenset(
    (
        "och", "eller", "i", "av", "för", "mot", "vid", "på", "till", "med", "inom", "mellan", "under",
        "från", "efter", "före", "över", "hos", "inför", "om", "den", "det", "en", "ett", "vissa", "andra",
        "utan",
    )
)  # fmt: skip
_VERB = re.compile(
    r".{3,}(?:ås|[^l]as|förs|görs|kts|gts)|framgår|enbart|därutöver|dock|även|tydligt|bland|inte"
)
_OTHER_ACT = ("lagen", "lagarna", "förordningen", "förordningarna", "balken", "direktivet")
_FOR = frozenset({"gäller", "avser", "beträffar"})  # after `vad`: what the act is told for
_MAY = frozenset({"rätt", "skyldighet", "skyldigheter", "möjlighet"})  # whose title goes on with `att`
_SHORT = 4  # letters of an abbreviation inside a title
_LONGEST = 26  # words of a title


def find_acts(reading: Reading) -> None:
    """Add a candidate for each act that is named by what it is about."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        if lower in _ACTS and (end := _end(words, at)):
            reading.candidates.append(Candidate(stem_start(words, at), end, "strategy", "act", 0.85))


def _end(words: Words, at: int) -> int:
    """Give the end of the act's title; 0 where none begins here."""
    number = _number_end(words, at + 1)
    if words.lowers[number : number + 1] != ["om"] or words.parted[number]:
        return 0
    if not number - at > 1 and not words.lowers[at].endswith("en"):
        return 0
    first = end = number + 1
    while end < len(words) and end - first < _LONGEST and _goes_on(words, end):
        end += 1
    while end > first and words.lowers[end - 1] in _JOINTS:
        end -= 1
    return end if end > first and is_content(words, first) else 0


def _number_end(words: Words, at: int) -> int:
    """Give the end of the number in brackets that an act has in the collection; `at` where there is none."""
    if words.texts[at : at + 1] != ["("] or words.texts[at + 2 : at + 5 : 2] != [":", ")"]:
        return at
    return at + 5 if words.texts[at + 1].isdigit() and words.texts[at + 3].isdigit() else at


def _goes_on(words: Words, at: int) -> bool:
    lower, text = words.lowers[at], words.texts[at]
    short = text.isupper() and 1 < len(text) <= _SHORT  # `radio och TV`
    if words.parted[at] or (words.capital(at) and not short) or (len(text) == 1 and text not in "-i"):
        return False
    if lower == "att":
        return words.lowers[at - 1] in _MAY
    if lower == "vad" and _FOR & set(words.lowers[at + 1 : at + 2]):
        return False
    if _VERB.fullmatch(lower) or (lower in ("och", "eller", "i") and _is_other(words, at + 1)):
        return False
    hyphen = words.texts[at] == "-" and words.glued[at]
    return hyphen or lower in _JOINTS or is_content(words, at)


def _is_other(words: Words, at: int) -> bool:
    """Tell whether another act begins here: `och sekretesslagen`, `och en ny lag om`."""
    ahead = words.lowers[at : at + 4]
    acts = any(lower == "lag" or lower.endswith(_OTHER_ACT) for lower in ahead)
    return acts and "," not in ahead
