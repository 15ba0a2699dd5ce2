"""Finds names that only the words before them give away: `projektet Trygg väg`, `avtal med Ekhem`.

An effort is named after a word for it, in quotation marks or as a capitalised phrase; a company after a word
for one who sells or is paid. What is known otherwise is longer or surer, and is chosen before these.
"""

from collections.abc import Iterator

from graph.candidates import Candidate, Reading
from graph.gazetteers import person_names, places
from graph.phrases import capitals_end, is_adjective, is_content, phrase_end, quoted_end
from graph.words import Words

_EFFORTS = frozenset(
    (
        "projektet", "satsningen", "initiativet", "kampanjen", "insatsen", "modellen", "metoden", "konceptet",
        "arbetssättet", "piloten", "reformen", "programmet", "samverkansprojektet", "pilotprojektet",
        "utvecklingsprojektet", "projekt", "kampanj", "tävlingen", "bidraget",
    )
)  # fmt: skip
_WORK = {
    "arbetet": "med", "omställningen": "till", "införandet": "av", "breddinförandet": "av",
    "satsningen": "på", "genomförandet": "av", "utvecklingen": "av", "piloten": "med",
}  # fmt: skip
SELLERS = frozenset(
    (
        "leverantören", "leverantör", "bolaget", "företaget", "konsultbolaget", "konsultföretaget",
        "entreprenören", "entreprenör", "byrån", "konsultbyrån", "revisionsbyrån", "bemanningsföretaget",
        "vårdgivaren", "fastighetsbolaget", "driftbolaget", "energibolaget", "försäkringsbolaget", "systemet",
    )
)  # fmt: skip
_DEALS = frozenset(("avtal", "avtalet", "kontrakt", "kontraktet", "upphandling", "ramavtal", "ramavtalet"))
_PAID = frozenset(("anlita", "anlitar", "anlitade", "anlitat", "anlitas", "offert", "offerten", "faktura"))
_OPENING = frozenset(
    ("nära", "min", "mitt", "mina", "vår", "vårt", "rätt", "en", "ett", "bra", "mer", "fler")
)
_MANY = 500  # bearers that make a word a given name before anything else
_LINKS = frozenset(("med", "från", "av", "hos"))


def find_cued(reading: Reading) -> None:
    """Add a candidate for each name after a word that announces one."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        if lower in _EFFORTS or lower in _WORK:
            found = [candidate] if (candidate := _effort(words, at)) else []
        elif lower in SELLERS or lower in _DEALS or lower in _PAID:
            found = list(_companies(words, at))
        else:
            continue
        reading.candidates += found


def _effort(words: Words, at: int) -> Candidate | None:
    """Give the effort that a word announces: the word with the title; after `arbetet med` the title alone."""
    if words.lowers[at] in _EFFORTS:
        quoted = quoted_end(words, at + 1)
        if quoted:
            return Candidate(at, quoted, "initiative", "cue", 0.75)
        end = _title_end(words, at + 1)
        if end > at + 1:
            return Candidate(at, end, "initiative", "cue", 0.7)
    if words.lowers[at + 1 : at + 2] != [_WORK.get(words.lowers[at], "")]:
        return None
    end = _title_end(words, at + 2)
    return Candidate(at + 2, end, "initiative", "cue", 0.55) if end > at + 3 else None


def _title_end(words: Words, at: int) -> int:
    """Give the end of a capitalised phrase; `at` where none begins, or a person or place stands there."""
    if at >= len(words) or words.parted[at] or not _named(words, at):
        return at
    end = capitals_end(words, at)
    lower = words.lowers[at]
    if end == at + 1 and is_content(words, end) and (is_adjective(lower) or lower in _OPENING):
        return _purpose_end(words, phrase_end(words, end, limit=2))
    return end


def _purpose_end(words: Words, at: int) -> int:
    """Give the end with what belongs to a title: `Nära vård i glesbygd`, but not `Nära vård i Ekby`."""
    if at + 1 >= len(words) or words.parted[at] or words.lowers[at] not in {"i", "för", "på"}:
        return at
    after = words.lowers[at + 1]
    plain = words.texts[at + 1].islower() and not after.endswith(("en", "et", "na"))
    return phrase_end(words, at + 1, limit=2) if plain and is_content(words, at + 1) else at


def _companies(words: Words, at: int) -> Iterator[Candidate]:
    """Give the companies after a word for a deal or a seller: `avtal med Ekhem, Nordvik och Solbo`."""
    first = at + 1
    if first < len(words) and words.lowers[first] in _LINKS and words.lowers[at] not in SELLERS:
        first += 1
    elif words.lowers[at] in _DEALS:
        return
    if first >= len(words) or any(words.parted[at + 1 : first + 1]):
        return
    while first < len(words) and not words.parted[first] and _named(words, first):
        end = capitals_end(words, first)
        if end < len(words) and words.texts[end].isdigit() and not words.parted[end]:
            end += 1  # `Tele 2`
        yield Candidate(first, end, "organisation", "cue", 0.5)
        if words.lowers[end : end + 1] not in ([","], ["och"], ["samt"]):
            return
        first = end + 1


def _named(words: Words, at: int) -> bool:
    """Tell whether a word may begin a title or the name of a company: a capital, neither person nor place."""
    word = words.texts[at]
    if not words.capital(at) or not word.isalpha() or len(word) < 3 or words.lowers[at] in places():
        return False
    return person_names().first.get(words.lowers[at], 0) < _MANY
