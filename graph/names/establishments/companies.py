"""Finds companies and units by what they are called or do: `Ekbybostäder`, `att Visit Ekby får i uppdrag`."""

import re

from corpus.actor_words import is_office
from graph.names.bodies.heads import body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import person_names, places
from graph.names.lists.lexicon import word_list
from graph.text.phrases import capitals_end
from graph.text.words import Words

_ENDINGS = (
    "fastigheter", "bostäder", "hem", "trafik", "trafiken", "vatten", "energi", "kraft", "buss", "hamnar",
    "bygg", "miljö",
)  # fmt: skip
_OF_TRADES = tuple(ending + genitive for ending in _ENDINGS for genitive in ("", "s"))
_TRADES = re.compile(rf"(?P<stem>.{{3,}})(?:{'|'.join(_ENDINGS)})s?")
_SHOPS = frozenset(
    (
        "entreprenad", "bygg", "byggkonsult", "byggservice", "måleri", "konsult", "konsulter", "åkeri",
        "arkitekter", "redovisning", "fastigheter", "transport", "trädgård", "städservice", "installation",
        "elektriska", "plåt", "snickeri", "schakt", "taxi", "buss",
    )
)  # fmt: skip
_BANK = re.compile(
    r"(?!blod|data|vävnads|bild|mat|bio|kunskaps|fråge|kort|gen|sperma|mjölk|test|tids).{3,}banken"
)
_QUARTERS = frozenset(
    {"väst", "öst", "nord", "syd", "sydost", "sydväst", "nordost", "nordväst", "mitt", "mälar", "läns"}
)
_ACTS = (
    ("ansvarar", "för"), ("får", "i", "uppdrag"), ("fick", "i", "uppdrag"), ("ges", "i", "uppdrag"),
    ("har", "i", "uppdrag"), ("har", "fått", "i", "uppdrag"), ("beslutade",), ("beslutar",), ("åtar", "sig"),
    ("tilldelas",), ("beviljas",), ("bedriver",), ("tillhandahåller",), ("samordnar",), ("levererar",),
)  # fmt: skip
_MANY = 100  # bearers that make a word a given name


def find_companies(reading: Reading) -> None:
    """Add a candidate for each company that the word itself or what it does gives away."""
    words = reading.words
    for at, text in enumerate(words.texts):
        if not text[0].isupper() or len(text) < 3 or (at and words.capital(at - 1) and not words.opening[at]):
            continue
        if shop := _shop_end(words, at):
            reading.candidates.append(Candidate(at, shop, "organisation", "company", 0.75))
        elif _is_trade(words, at) or (not words.opening[at] and _BANK.fullmatch(words.lowers[at])):
            reading.candidates.append(Candidate(at, at + 1, "organisation", "company", 0.7))
        elif not words.opening[at] and _is_unknown(words, at):
            end = capitals_end(words, at)
            if _acts(words, end):
                reading.candidates.append(Candidate(at, end, "organisation", "acting", 0.5))


def _shop_end(words: Words, at: int) -> int:
    """Give the end of a firm that is named for what it does: `Björkdals Entreprenad`; 0 where none is."""
    end = capitals_end(words, at)
    trade = words.lowers[end - 1].removesuffix("s")
    inside = not words.opening[at] or words.lowers[at].endswith("s")
    return end if inside and end - at > 1 and trade in _SHOPS else 0


def _is_trade(words: Words, at: int) -> bool:
    """Tell whether a word is a place and a trade: `Ekbybostäder`; inside a sentence its capital is enough."""
    lower = words.lowers[at]
    match = _TRADES.fullmatch(lower) if lower.endswith(_OF_TRADES) else None
    if match is None:
        return False
    stem = match["stem"].removesuffix("s")
    placed = stem in _QUARTERS or match["stem"] in _QUARTERS or stem in places()
    known = words.lowers[at] in person_names().last or words.lowers[at] in places()
    return not known and (placed or (not words.opening[at] and not words.texts[at].isupper()))


def _is_unknown(words: Words, at: int) -> bool:
    """Tell whether a capitalised word inside a sentence is no name or word that is known otherwise."""
    lower = words.lowers[at]
    names = person_names()
    known = lower in names.ordinary or lower in places() or names.first.get(lower, 0) >= _MANY
    other = (
        is_office(lower)
        or body_head(nominative(lower))
        or lower in word_list("not names")
        or lower in names.last
    )
    return words.texts[at].isalpha() and not known and not other


def _acts(words: Words, at: int) -> bool:
    return any(tuple(words.lowers[at : at + len(act)]) == act for act in _ACTS) and not words.parted[at]
