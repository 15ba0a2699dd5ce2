"""Finds names that only the words before them give away: `arbetet med Nära vård`, `avtal med Ekhem`.

An effort is named after a word for the work on it; a company after a word for one who sells, is paid or
leads. What is known otherwise is longer or surer, and is chosen before these.
"""

from collections.abc import Iterator

from graph.names.candidates import Candidate, Reading
from graph.names.efforts.effort_extents import is_named, title_end
from graph.text.phrases import capitals_end
from graph.text.words import Words

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
_LEADERS = frozenset(
    ("vd", "direktör", "generalsekreterare", "generaldirektör", "grundare", "förbundsdirektör", "museichef")
)
_LINKS = frozenset(("med", "från", "av", "hos"))


def find_cued(reading: Reading) -> None:
    """Add a candidate for each name after a word that announces one."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        if lower in _WORK:
            found = [candidate] if (candidate := _effort(words, at)) else []
        elif lower in SELLERS or lower in _DEALS or lower in _PAID:
            found = list(_companies(words, at))
        elif lower in _LEADERS:
            found = [candidate] if (candidate := _led(words, at)) else []
        else:
            continue
        reading.candidates += found


def _effort(words: Words, at: int) -> Candidate | None:
    """Give the effort that `arbetet med` and the like announce: the title alone."""
    if words.lowers[at + 1 : at + 2] != [_WORK[words.lowers[at]]]:
        return None
    end = title_end(words, at + 2)
    return Candidate(at + 2, end, "initiative", "cue", 0.55) if end > at + 3 else None


def _led(words: Words, at: int) -> Candidate | None:
    """Give what somebody leads, where it ends the line after the office: `Anna Berg, vd, Solglimt`."""
    if words.lowers[at] == "direktör" and words.lowers[at - 1 : at] != ["verkställande"]:
        return None
    first = at + 1 + (words.texts[at + 1 : at + 2] == [","])
    if words.lowers[first : first + 1] == ["för"] and not words.parted[first]:
        first += 1
    if first >= len(words) or any(words.parted[at + 1 : first + 1]) or not is_named(words, first):
        return None
    end = capitals_end(words, first)
    closes = end == len(words) or words.parted[end] or words.texts[end] in ".;)"
    closes = closes or (words.lowers[first - 1] == "för" and words.texts[end] == ",")
    return Candidate(first, end, "organisation", "cue", 0.5) if closes else None


def _companies(words: Words, at: int) -> Iterator[Candidate]:
    """Give the companies after a word for a deal or a seller: `avtal med Ekhem, Nordvik och Solbo`."""
    first = at + 1
    if first < len(words) and words.lowers[first] in _LINKS and words.lowers[at] not in SELLERS:
        first += 1
    elif words.lowers[at] in _DEALS:
        return
    if first >= len(words) or any(words.parted[at + 1 : first + 1]):
        return
    while first < len(words) and not words.parted[first] and is_named(words, first):
        end = capitals_end(words, first)
        if end < len(words) and words.texts[end].isdigit() and not words.parted[end]:
            end += 1  # `Tele 2`
        yield Candidate(first, end, "organisation", "cue", 0.5)
        if words.lowers[end : end + 1] not in ([","], ["och"], ["samt"]):
            return
        first = end + 1
