"""Finds bodies that only an unexplained abbreviation names, by what they do or stand among.

`SBK ansvarar för kartorna`; `sänds till Patientnämnden, SBK och Socialnämnden`.
"""

import re
from collections.abc import Collection

from corpus.actor_words import is_office
from graph.names.candidates import Candidate, Reading
from graph.names.forms.abbreviations import ABBREVIATED
from graph.names.lists.gazetteers import party_letters
from graph.names.lists.lexicon import word_list
from graph.text.words import Words

_SHORT_FORM = re.compile(r"[A-ZÅÄÖ]{2,5}|[A-ZÅÄÖ]{2,4}[a-zåäö]{0,2}[A-ZÅÄÖ]{1,2}")
_ACTS = frozenset(
    (
        "ansvarar", "svarar", "samordnar", "bereder", "beslutar", "beslutade", "återkommer", "bistår",
        "bjuder", "kallar", "upprättar", "utreder", "sammanställer", "redovisar", "informerar", "tillstyrker",
        "avstyrker", "yttrar", "åtar", "uppdrar", "ställer", "inventerar", "undersöker", "arrangerar",
    )
)  # fmt: skip
_ACTS_ON = frozenset(
    (("tar", "fram"), ("tar", "över"), ("har", "beslutat"), ("får", "i"), ("ges", "i"), ("fick", "i"))
)
_JOINTS = frozenset((",", "och", "samt"))
_SHALL = frozenset(("ska", "skall", "bör"))
_DUTY = frozenset(
    (
        "ansvara", "utreda", "samordna", "leda", "bereda", "redovisa", "återkomma", "upprätta", "kalla",
        "bjuda", "sammanställa", "informera", "kontakta", "bistå", "utse", "besluta", "verka", "bevaka",
        "rapportera", "undersöka", "kartlägga", "inventera", "säkerställa", "genomföra", "följa", "ta", "se",
        "arbeta",
    )
)  # fmt: skip


def find_acting_short_forms(reading: Reading) -> None:
    """Add a candidate wherever an abbreviation stands that acts, or is listed among bodies, at least once."""
    words = reading.words
    short = {text for text in set(words.texts) if _SHORT_FORM.fullmatch(text)}
    places = [at for at, text in enumerate(words.texts) if text in short]
    bodies = [one for one in reading.candidates if one.kind in {"organisation", "group"}]
    begin, end = {one.first for one in bodies}, {one.last for one in bodies}
    acting = {
        words.texts[at]
        for at in places
        if _may_be(words, at) and (_acts(words, at + 1) or _is_listed(words, at, begin, end))
    }
    acting -= reading.definitions.keys()
    if not acting:
        return
    for at, word in enumerate(words.texts):
        if word in acting and not _shouted(words, at):
            reading.candidates.append(Candidate(at, at + 1, "organisation", "acting", 0.5))


def _may_be(words: Words, at: int) -> bool:
    word = words.texts[at]
    if word in ABBREVIATED or word in party_letters() or _shouted(words, at):
        return False
    of_office = at > 0 and not words.parted[at] and is_office(words.lowers[at - 1])
    return not of_office and words.lowers[at] not in word_list("no acting short forms")


def _shouted(words: Words, at: int) -> bool:
    """Tell whether a word stands beside others in capitals, or inside a compound."""
    beside = [words.texts[each] for each in (at - 1, at + 1) if 0 <= each < len(words)]
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in beside) or "-" in beside


def _is_listed(words: Words, at: int, begin: Collection[int], end: Collection[int]) -> bool:
    """Tell whether a word stands in a list between two bodies: `Patientnämnden, SBK och Socialnämnden`."""
    if not 0 < at < len(words) - 1 or any(words.parted[at - 1 : at + 3]):
        return False
    return (
        words.texts[at - 1] == "," and words.lowers[at + 1] in _JOINTS and at - 1 in end and at + 2 in begin
    )


def _acts(words: Words, at: int) -> bool:
    if at >= len(words) or words.parted[at]:
        return False
    first, second = words.lowers[at], words.lowers[at + 1] if at + 1 < len(words) else ""
    return first in _ACTS or (first, second) in _ACTS_ON or (first in _SHALL and second in _DUTY)
