"""Which entities are one: a replay of judgements, in which people outrank rules.

- Of what people have said of a pair, the last word counts. What they joined is one, in the order of time,
  unless it would join two that they judged apart.
- A rule joins on top of that, and never two that a person judged apart or left open.
- Rules do not chain: a rule joins two groups that rules have made only where rules judged every pair across
  them the same. A is like B and B like C does not make A and C one.

The result is a function of the judgements alone: a judgement withdrawn leaves no trace.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from corpus.judgements import Judgement, Verdict

_Pair = frozenset[str]


class Standing(StrEnum):
    """What has become of a judgement."""

    HOLDS = "gäller"
    REPLACED = "ersatt"  # the same pair was judged anew by a person
    IDLE = "utan verkan"  # what outranks it says otherwise


@dataclass(frozen=True, slots=True)
class Identity:
    """Entity ids that were judged to be one, each with the id that stands for all."""

    _groups: dict[str, frozenset[str]] = field(default_factory=dict)
    _last: dict[_Pair, Judgement] = field(default_factory=dict)

    def of(self, entity_id: str) -> str:
        """Give the id that stands for an entity: its own where nothing was judged."""
        group = self._groups.get(entity_id)
        return min(group) if group else entity_id

    def members(self, entity_id: str) -> frozenset[str]:
        """Give all ids that stand for the same as this one, itself included."""
        return self._groups.get(entity_id, frozenset((entity_id,)))

    def standing(self, judgement: Judgement) -> Standing:
        """Tell whether a judgement holds, or what has become of it."""
        last = self._last.get(_pair(judgement), judgement)
        if last.id != judgement.id and not judgement.by_rule:
            return Standing.REPLACED
        together = judgement.left in self.members(judgement.right)
        holds = judgement.verdict is Verdict.UNSURE or together == (judgement.verdict is Verdict.SAME)
        return Standing.HOLDS if holds else Standing.IDLE


def identity_of(judgements: Iterable[Judgement]) -> Identity:
    """Replay judgements.

    :param judgements: in the order of time.
    """
    last: dict[_Pair, Judgement] = {}
    rules: dict[_Pair, Judgement] = {}
    for judgement in judgements:
        held = rules if judgement.by_rule else last
        held.pop(_pair(judgement), None)
        held[_pair(judgement)] = judgement
    groups = _Groups()
    groups.part(pair for pair, each in last.items() if each.verdict is Verdict.NOT_SAME)
    for pair, each in last.items():
        if each.verdict is Verdict.SAME:
            groups.join(*pair)
    groups.part(pair for pair, each in last.items() if each.verdict is Verdict.UNSURE)
    _apply_rules(groups, rules)
    return Identity(groups.of, last)


def _apply_rules(groups: "_Groups", rules: dict[_Pair, Judgement]) -> None:
    """Let the rules join what is left, always in the same order."""
    groups.part(pair for pair, each in rules.items() if each.verdict is Verdict.NOT_SAME)
    alike = {pair for pair, each in rules.items() if each.verdict is Verdict.SAME}
    cliques: dict[str, frozenset[str]] = {}
    for left, right in sorted(tuple(sorted(pair)) for pair in alike):
        one = cliques.get(left, frozenset((left,)))
        other = cliques.get(right, frozenset((right,)))
        if one is other or not all(frozenset((a, b)) in alike for a in one for b in other):
            continue
        if groups.join(left, right):
            cliques |= dict.fromkeys(one | other, one | other)


class _Groups:
    """Entities that are one, and those that must stay apart."""

    def __init__(self) -> None:
        self.of: dict[str, frozenset[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)

    def part(self, pairs: Iterable[_Pair]) -> None:
        """Keep pairs apart from now on; what is joined already stays so."""
        for left, right in pairs:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def join(self, left: str, right: str) -> bool:
        """Join the groups of two entities, unless that would join two that are apart."""
        one = self.of.get(left, frozenset((left,)))
        other = self.of.get(right, frozenset((right,)))
        if one is other:
            return True
        if any(self._apart.get(member, set()) & other for member in one):
            return False
        self.of |= dict.fromkeys(one | other, one | other)
        return True


def _pair(judgement: Judgement) -> _Pair:
    return frozenset((judgement.left, judgement.right))
