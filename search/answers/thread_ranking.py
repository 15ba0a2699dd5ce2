"""Threads ranked by a topic: each by the entry that answers to it best."""

from collections.abc import Iterable
from dataclasses import replace

from graph.threads.thread import Entry, Thread
from search.engine import SearchEngine
from search.ranking.topics import Described, rank_by_topic

_SHARE_OF_BEST = 0.5


def rank_threads(engine: SearchEngine, topic: str, threads: Iterable[Thread]) -> tuple[Thread, ...]:
    """Order threads by how well they answer to a topic, best first, each with that as its score.

    A standing point of an agenda comes after the matters, however well it answers.
    """
    pairs = [(thread, entry) for thread in threads for entry in thread.entries]
    best: dict[str, Thread] = {}
    ordered = rank_by_topic(engine, topic, pairs, _described)
    least = _SHARE_OF_BEST * ordered[0].score if ordered else 0.0
    for ranked in ordered:
        if ranked.score < least:
            break
        thread, _ = ranked.item
        best.setdefault(thread.id, replace(thread, score=round(ranked.score, 4)))
    return tuple(sorted(best.values(), key=lambda thread: thread.standing))


def _described(pair: tuple[Thread, Entry]) -> Described:
    thread, entry = pair
    own = " ".join(dict.fromkeys(filter(None, (thread.title, entry.title, entry.case))))
    around = " ".join((entry.body or "", entry.evidence.title, entry.date or "", *entry.evidence.headings))
    return Described(entry.evidence, own, around)
