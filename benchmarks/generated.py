"""Made-up Swedish texts in any number, of words as unevenly frequent as words are; the same by seed."""

import random
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, product

_HEADS = """
vård skol trafik miljö kultur fritids bygg energi vatten brand äldre barn ungdoms idrotts närings
arbetsmarknads bostads jordbruks skogs fastighets ekonomi personal data klimat hamn väg järnvägs
buss simhalls biblioteks museums folkhälso tandvårds sjukhus ambulans läkemedels cancer hjärt
rehabiliterings forsknings utbildnings gymnasie grundskole förskole integrations trygghets
beredskaps krigs sjöfarts flyg turist landsbygds
"""
_TAILS = """
plan planen planer nämnd nämnden nämndens budget budgeten program programmet strategi strategin
strategier uppdrag uppdraget utredning utredningen avtal avtalet verksamhet verksamheten
verksamhetens projekt projektet grupp gruppen råd rådet chef chefen frågor frågorna behov behovet
stöd stödet kostnad kostnaden kostnader beslut beslutet rapport rapporten mål målen åtgärder
åtgärderna samverkan utveckling utvecklingen
"""
_COMMON = """
och att som för i av till med på den det är om en ett har ska inte från vid under efter kan samt
även enligt inom mellan eller sin sitt sina denna detta dessa vilket där när hur nämnden föreslår
beslutar godkänner ger uppdrar redovisar följer upp ansvarar genomför anger avser omfattar berör
region kommun styrelse år
"""


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    chance = random.Random(1)  # noqa: S311 - texts, not secrets
    compounds = [head + tail for head, tail in product(_HEADS.split(), _TAILS.split())]
    chance.shuffle(compounds)
    words = (*_COMMON.split(), *compounds)
    return words, tuple(accumulate(1 / (rank + 3) for rank in range(len(words))))


def passage(chance: random.Random, words: int = 60) -> str:
    """Make a passage of so many words, a sentence to a dozen of them."""
    chosen = chance.choices(_vocabulary()[0], cum_weights=_vocabulary()[1], k=words)
    sentences = (" ".join(chosen[at : at + 12]).capitalize() for at in range(0, words, 12))
    return ". ".join(sentences) + "."


def passages(count: int, *, seed: int = 1, words: int = 60) -> Iterator[str]:
    """Make so many passages."""
    chance = random.Random(seed)  # noqa: S311 - texts, not secrets
    return (passage(chance, words) for _ in range(count))


def queries(count: int, *, seed: int = 2) -> list[str]:
    """Make queries of two to four words that say something."""
    chance = random.Random(seed)  # noqa: S311 - texts, not secrets
    words, _ = _vocabulary()
    return [
        " ".join(chance.sample(words[len(_COMMON.split()) :], chance.randint(2, 4))) for _ in range(count)
    ]
