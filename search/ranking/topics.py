"""Ranks anything that has evidence by a topic: by its section's score in search, and by its own words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from corpus.records import Evidence
from search.engine import SearchEngine

Item = TypeVar("Item")

OWN_WORDS = 8.0
"""What an item is worth, in units of the engine's score, whose own words hold the whole topic."""

_MOST = 0.75


@dataclass(frozen=True, slots=True)
class Ranked(Generic[Item]):
    """An item with its score for a topic; `share` of the topic's words stands in the item itself."""

    item: Item
    score: float
    share: float


@dataclass(frozen=True, slots=True)
class Described:
    """What an item says of itself: its own words, and those around it that count half."""

    evidence: Evidence
    own: str
    around: str = ""


def rank_by_topic(
    engine: SearchEngine, topic: str, items: Iterable[Item], describe: Callable[[Item], Described]
) -> list[Ranked[Item]]:
    """Order items by how well they answer to a topic, best first; ties in the order given.

    :returns: those that reach the engine's floor, or hold most of the topic in their own words.
    """
    described = [(item, describe(item)) for item in items]
    sections = frozenset(one.evidence.section for _, one in described if one.evidence.section)
    scores = engine.scores(topic, sections) if sections else {}
    weighed = engine.weighed(topic)
    ranked = []
    for item, one in described:
        if (section := one.evidence.section) is not None and section in scores:
            share = weighed.share((one.own, 1.0), (one.evidence.quote, 0.9), (one.around, 0.5))
            ranked.append(Ranked(item, scores[section] + OWN_WORDS * share, share))
    least = engine.floor
    kept = [one for one in ranked if one.score - OWN_WORDS * one.share / 2 >= least or one.share >= _MOST]
    return sorted(kept, key=lambda one: -one.score)


def near_the_best(ranked: Sequence[Ranked[Item]], *, margin: float) -> list[Ranked[Item]]:
    """Keep those whose score is within a margin of the best."""
    return [one for one in ranked if one.score >= ranked[0].score - margin] if ranked else []
