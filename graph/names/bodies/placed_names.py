"""Finds bodies that a noun and a part of the country name: `Kulturparken Småland`, `FoU-råd Syd`."""

from functools import cache, lru_cache

from corpus.actor_words import is_office
from graph.names.bodies.heads import body_head
from graph.names.candidates import Candidate, Reading
from graph.names.efforts.initiatives import initiative_stem
from graph.names.lists.gazetteers import person_names, rows
from graph.names.lists.lexicon import word_list
from graph.names.plans.plan_words import strategy_stem
from graph.names.plans.programmes import stem_start
from graph.text.phrases import is_adjective
from graph.text.words import Words

_SHORTEST = 7  # letters of a compound in the definite form
_DEFINITE = ("en", "et", "an", "on", "in", "rn")


def find_placed_names(reading: Reading) -> None:
    """Add a candidate for each body that a noun and parts of the country name."""
    words = reading.words
    parts = _parts()
    for at, lower in enumerate(words.lowers):
        if lower not in parts or not words.capital(at) or not at or not _follows(words, at):
            continue
        first = stem_start(words, at - 1)
        kind = _kind(words.lowers[at - 1], words.lowers[first]) if words.capital(first) else None
        if kind is not None:
            last = at + 1
            if last < len(words) and words.lowers[last] in parts and _follows(words, last):
                last += 1  # `Regionteatern Blekinge Kronoberg`
            reading.candidates.append(Candidate(first, last, kind, "body", 0.8))


def _follows(words: Words, at: int) -> bool:
    """Tell whether a part of the country goes on with the name before it."""
    return words.capital(at) and not (words.parted[at] or words.glued[at] or words.wrapped(at))


@lru_cache(maxsize=8192)
def _kind(lower: str, first: str) -> str | None:
    """Give the kind of body that a noun names; None for people, plans, projects, regions and other words."""
    head = body_head(lower)
    if head is not None:
        return head.kind
    other = strategy_stem(lower) or initiative_stem(lower) or is_office(lower) or is_adjective(lower)
    known = first in person_names().first or first in person_names().last or first in word_list("stops")
    compound = len(lower) >= _SHORTEST and lower.endswith(_DEFINITE) and not lower.endswith("regionen")
    return "organisation" if compound and not (other or known or lower in word_list("not names")) else None


@cache
def _parts() -> frozenset[str]:
    """Give the parts of the country that names end in: counties, provinces, points of the compass."""
    counties = {row[1].removeprefix("Region ").removesuffix(" län").casefold() for row in rows("regions.tsv")}
    return frozenset(name for name in counties if " " not in name) | word_list("parts of the country")
