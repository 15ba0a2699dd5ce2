"""Joins the forms of a person's name between documents: by spelling, initials, or as told."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.across.differences import PERSONS, in_common
from graph.across.joining import Joined
from graph.across.parting import Named
from graph.across.person_forms import INITIALS, LENGTH, LETTER, SOUND, TOLD, WORN, alike, is_rare

_RULE = "personnamn"
_HOW = {
    WORN: "skrivs olika",
    SOUND: "låter lika",
    LETTER: "skiljer sig på en bokstav",
    LENGTH: "är samma namn i olika längd",
    INITIALS: "är samma namn med initial och i sin helhet",
    TOLD: "är enligt en handling samma person under två namn",
}

Proposed = Mapping[str, Mapping[str, tuple[Named, str]]]


def same_person(named: Sequence[Named]) -> Iterator[Joined]:
    """Join forms of a name where nothing else can be meant and what is said of them agrees."""
    proposed = _proposed([each for each in named if each.kind == "person"])
    by_id = {each.id: each for each in named}
    for key, others in sorted(proposed.items()):
        for other_id, (other, why) in sorted(others.items()):
            only = _all_alike(key, proposed) and _all_alike(other_id, proposed)
            shared = _shared(by_id[key], other, why) if key < other_id and only else None
            if shared is not None:
                yield Joined(by_id[key], other, _RULE, _reason(by_id[key], other, why, shared))


def _proposed(persons: Sequence[Named]) -> Proposed:
    """Give for each person, by id, those that may be the same, with the way in which the names are alike."""
    proposed: dict[str, dict[str, tuple[Named, str]]] = defaultdict(dict)
    for one, other, why in alike(persons):
        if _may_be_one(one, other) and not (why == SOUND and _in_one_document(one, other)):
            proposed[one.id].setdefault(other.id, (other, why))
            proposed[other.id].setdefault(one.id, (one, why))
    return proposed


def _may_be_one(one: Named, other: Named) -> bool:
    """Tell whether no document tells two persons apart: no meeting with both, no two parties or posts."""
    if one.meetings & other.meetings or not (one.is_near(other) or other.is_near(one)):
        return False
    mine, theirs = ({PERSONS.told_by(each): each for each in named.seen} for named in (one, other))
    return not any(PERSONS.differ(a, b) for a in mine.values() for b in theirs.values())


def _all_alike(key: str, proposed: Proposed) -> bool:
    """Tell whether all that may be one person may also be one another, so that no choice is left."""
    others = proposed[key].keys()
    return all(others - {each} <= proposed[each].keys() for each in others)


def _shared(one: Named, other: Named, why: str) -> str | None:
    """Say what speaks for two being one, besides the names; None where it is not enough."""
    posts = sorted(one.posts & other.posts)
    bodies = sorted(_in_common(one, other))
    ties = sorted(one.ties & other.ties)
    rare = is_rare(one) and is_rare(other)
    said = f"båda är {posts[0]}" if posts else f"båda hör till {(bodies or ties)[0]}" if ties else ""
    if why == LETTER:
        sure = rare and bool(posts or bodies) and not _in_one_document(one, other)
    else:
        sure = bool(said) or why in (WORN, TOLD) or (rare and why in (SOUND, INITIALS))
    return (said or "i handlingar som hör ihop") if sure else None


def _in_common(one: Named, other: Named) -> frozenset[str]:
    return frozenset[str]().union(*(in_common(a, b) for a in one.seen for b in other.seen))


def _in_one_document(one: Named, other: Named) -> bool:
    mine, theirs = ({each.context.document_id for each in named.seen} for named in (one, other))
    return bool(mine & theirs)


def _reason(one: Named, other: Named, why: str, shared: str) -> str:
    joint = ", och " if shared.startswith("båda") else ", "
    return f"”{one.plain}” och ”{other.plain}” {_HOW[why]}{joint}{shared}; ingen annan heter så."
