"""Which entities are one: a replay of judgements in the order of time."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.records import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Identity:
    """Entity ids that were judged to be one, each with the id that stands for all."""

    _canonical: dict[str, str] = field(default_factory=dict)

    def of(self, entity_id: str) -> str:
        """Give the id that stands for an entity: its own where nothing was judged."""
        return self._canonical.get(entity_id, entity_id)


def identity_of(judgements: Iterable[Judgement]) -> Identity:
    """Replay judgements: the last word on a pair counts, and no group joins two that were judged apart.

    :param judgements: in the order of time.
    """
    last: dict[frozenset[str], Judgement] = {}
    for judgement in judgements:
        pair = frozenset((judgement.left, judgement.right))
        last.pop(pair, None)
        last[pair] = judgement
    apart = {pair for pair, judgement in last.items() if judgement.verdict is Verdict.NOT_SAME}
    groups: dict[str, frozenset[str]] = {}
    for pair, judgement in last.items():
        if judgement.verdict is Verdict.SAME:
            _join(groups, pair, apart)
    return Identity({member: min(group) for member, group in groups.items()})


def _join(groups: dict[str, frozenset[str]], pair: frozenset[str], apart: set[frozenset[str]]) -> None:
    members = [groups.get(each, frozenset((each,))) for each in pair]
    joined = frozenset().union(*members)
    if any(frozenset((one, other)) in apart for one in joined for other in joined if one < other):
        return
    for member in joined:
        groups[member] = joined
