"""Joins the forms of a person's name between documents: spelling, a name more or less."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.across.joining import Joined
from graph.across.parting import Named
from graph.across.spelling import bare, is_worn, sound_key

_RULE = "personnamn"


def same_person(named: Sequence[Named]) -> Iterator[Joined]:
    """Join two forms of a name where nothing else can be meant and what is said of both agrees."""
    persons = [each for each in named if each.kind == "person"]
    proposed: dict[str, dict[str, tuple[Named, str]]] = defaultdict(dict)
    for one, other, why in _alike(persons):
        proposed[one.id][other.id] = (other, why)
        proposed[other.id][one.id] = (one, why)
    by_id = {each.id: each for each in persons}
    for key, others in sorted(proposed.items()):
        for other_id, (other, why) in others.items():
            only = len(others) == len(proposed[other_id]) == 1
            if key < other_id and only and _agree(by_id[key], other, sure=why == "stavning"):
                yield Joined(by_id[key], other, _RULE, _reason(by_id[key], other, why))


def _alike(persons: Sequence[Named]) -> Iterator[tuple[Named, Named, str]]:
    by_sound: dict[str, list[Named]] = defaultdict(list)
    by_first: dict[str, list[Named]] = defaultdict(list)
    by_last: dict[str, list[Named]] = defaultdict(list)
    for each in persons:
        if len(_words(each)) > 1:
            by_sound[sound_key(each.plain).replace(" ", "")].append(each)
            by_first[_words(each)[0]].append(each)
            by_last[_words(each)[-1]].append(each)
    yield from ((one, other, _difference(one, other)) for one, other in _pairs(by_sound))
    yield from ((one, other, "längd") for one, other in _pairs(by_first) if _is_fuller(one, other))
    yield from ((one, other, "längd") for one, other in _pairs(by_last) if _ends_so(one, other))


def _pairs(groups: dict[str, list[Named]]) -> Iterator[tuple[Named, Named]]:
    every = (pair for same in groups.values() for pair in combinations(same, 2))
    return ((one, other) for one, other in every if one.plain != other.plain)


def _difference(one: Named, other: Named) -> str:
    plain = [each.plain.replace("-", " ") for each in (one, other)]
    apart = [each.replace(" ", "") for each in plain]
    return "stavning" if is_worn(*plain) or is_worn(*apart) else "ljud"


def _words(named: Named) -> list[str]:
    return bare(named.plain).replace("-", " ").split()


def _is_fuller(one: Named, other: Named) -> bool:
    """Tell whether one name is the other with more names: `Eva Lind`, `Eva Lind Ek`, `Eva Ek Lind`."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    fuller = len(shorter) < len(longer) and set(shorter) < set(longer)
    return fuller and (shorter[-1] == longer[-1] or shorter == longer[: len(shorter)])


def _ends_so(one: Named, other: Named) -> bool:
    """Tell whether one name is the other with a first name before it: `Berit Ek`, `Anna Berit Ek`."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    return len(shorter) < len(longer) and shorter == longer[-len(shorter) :]


def _agree(one: Named, other: Named, *, sure: bool) -> bool:
    """Tell whether documents say the same of both: a party or a place in common, and no meeting with both."""
    if one.meetings & other.meetings or _differ(one.parties, other.parties):
        return False
    near = one.is_near(other) or other.is_near(one)
    return near if sure else near and bool(one.ties & other.ties)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _reason(one: Named, other: Named, why: str) -> str:
    common = sorted(one.ties & other.ties)
    shared = f", och båda hör till {common[0]}" if common else ", i handlingar som hör ihop"
    how = {"stavning": "skrivs olika", "ljud": "låter lika", "längd": "är samma namn i olika längd"}[why]
    return f"”{one.plain}” och ”{other.plain}” {how}{shared}; ingen annan heter så."
