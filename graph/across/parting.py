"""Parts what bears one name in several documents and is not one: `Anna Berg (Ekby kommun)`, `(Alby kommun)`.

A person's name is two persons where documents give it different parties, authorities of one level, or years
far apart. A name that says little outside its document (`Styrgruppen`, an unexplained abbreviation) is one
only in documents that are near each other, and an office (`Socialförvaltningen`) is another's in another
authority. A document that does not tell which is meant keeps the name as it
stands.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.across.sightings import Sighting
from graph.authorities import is_board
from graph.local_names import is_local, is_vague, qualified
from graph.names import entity_id

_APART_YEARS = 25  # a name unheard of for so long is another's
_REGION = "region"


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as told apart from others of its name, with all sightings of it.

    :ivar qualifier: what tells it apart; "" where nothing needs to.
    """

    kind: str
    plain: str
    qualifier: str
    seen: tuple[Sighting, ...]

    @property
    def name(self) -> str:
        """The name with what tells it apart."""
        return qualified(self.plain, self.qualifier) if self.qualifier else self.plain

    @property
    def id(self) -> str:
        """The id that follows from kind and name."""
        return entity_id(self.kind, self.name)

    @property
    def ties(self) -> frozenset[str]:
        """All that it represents, chairs or is a member of."""
        return frozenset[str]().union(*(each.ties for each in self.seen))

    @property
    def parties(self) -> frozenset[str]:
        """The parties that it represents."""
        return frozenset[str]().union(*(each.parties for each in self.seen))

    @property
    def meetings(self) -> frozenset[str]:
        """The meetings that list it."""
        return frozenset[str]().union(*(each.meetings for each in self.seen))

    @property
    def aliases(self) -> frozenset[str]:
        """Every other name that a document gives it."""
        return frozenset(alias for each in self.seen for alias in each.entity.aliases)

    def is_near(self, other: "Named") -> bool:
        """Tell whether every document of the one is near some document of the other."""
        return all(any(mine.context.is_near(theirs.context) for theirs in other.seen) for mine in self.seen)


@dataclass(frozen=True, slots=True)
class Parted:
    """Two that bear one name, and why they are two."""

    left: Named
    right: Named
    reason: str


def part(found: Iterable[Sighting]) -> tuple[list[Named], list[Parted]]:
    """Group sightings by name, and part each name that is several's.

    :returns: every entity, and what was told apart: of several of one name each from the next.
    """
    by_name: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for each in found:
        by_name[each.entity.kind, entity_id(each.entity.kind, each.plain)].append(each)
    named: list[Named] = []
    pairs: list[Parted] = []
    for (kind, _), seen in by_name.items():
        groups, rest = _groups(kind, seen)
        entities = _labelled(kind, groups) if len(groups) > 1 else [_one(kind, seen)]
        entities.sort(key=lambda each: each.id)
        pairs += [Parted(*pair, _reason(*pair)) for pair in pairwise(entities)]
        named += [*entities, *([_one(kind, rest)] if rest and len(groups) > 1 else ())]
    return named, pairs


def _one(kind: str, seen: Sequence[Sighting]) -> Named:
    return Named(kind, seen[0].plain, "", tuple(seen))


def _groups(kind: str, seen: Sequence[Sighting]) -> tuple[list[list[Sighting]], list[Sighting]]:
    """Part sightings of one name; give the groups, and what may belong to several of them."""
    if kind == "person":
        return _assigned(seen, _PERSONS)
    if is_vague(kind, seen[0].plain):
        return _assigned(seen, _VAGUE)
    if is_local(kind, seen[0].plain):
        return _assigned(seen, _LOCAL)
    return [list(seen)], []


@dataclass(frozen=True, slots=True)
class _Difference:
    """What makes two sightings of one name two.

    :ivar differ: tells it of two.
    :ivar told_by: what alone `differ` looks at, so that of many sightings alike one is looked at.
    :ivar sure: whether a sighting says most of it.
    """

    differ: Callable[[Sighting, Sighting], bool]
    told_by: Callable[[Sighting], Hashable]
    sure: Callable[[Sighting], bool]


class _Group:
    """Sightings that do not differ, and one of each sort of them."""

    def __init__(self) -> None:
        self.seen: list[Sighting] = []
        self.sorts: dict[Hashable, Sighting] = {}

    def add(self, each: Sighting, sort: Hashable) -> None:
        self.seen.append(each)
        self.sorts.setdefault(sort, each)


def _assigned(seen: Sequence[Sighting], by: _Difference) -> tuple[list[list[Sighting]], list[Sighting]]:
    """Put each sighting in the only group that it does not differ from, those that say most of it first."""
    groups: list[_Group] = []
    rest: list[Sighting] = []
    for each in sorted(seen, key=lambda one: not by.sure(one)):
        fitting = [
            group for group in groups if not any(by.differ(each, other) for other in group.sorts.values())
        ]
        if len(fitting) > 1:
            near = [group for group in fitting if _is_near(each, group)]
            fitting = near if len(near) == 1 else fitting
        if len(fitting) > 1:
            rest.append(each)
            continue
        if not fitting:
            groups.append(_Group())
        (fitting or groups[-1:])[0].add(each, by.told_by(each))
    return [group.seen for group in groups], rest


def _is_near(each: Sighting, group: _Group) -> bool:
    return any(each.context.is_near(other.context) for other in group.seen)


def _contexts_differ(one: Sighting, other: Sighting) -> bool:
    return not one.context.is_near(other.context)


def _authorities_differ(one: Sighting, other: Sighting) -> bool:
    mine, theirs = one.context.authority, other.context.authority
    return bool(mine and theirs and mine != theirs) and _is_region(mine) == _is_region(theirs)


def _persons_differ(one: Sighting, other: Sighting) -> bool:
    if one.parties and other.parties and not one.parties & other.parties:
        return True
    if _far_apart(one, other) and not one.ties & other.ties:
        return True
    stated = (_places(one), _places(other))
    return any(
        mine and theirs and not mine & theirs for mine, theirs in zip(*map(_by_level, stated), strict=True)
    )


def _told_of_person(each: Sighting) -> Hashable:
    return each.parties, each.ties, each.context.year, _places(each)


def _told_of_context(each: Sighting) -> Hashable:
    return each.context.authority, each.context.body, each.context.territories


def _has_authority(each: Sighting) -> bool:
    return bool(each.context.authority)


def _places(each: Sighting) -> frozenset[str]:
    """Give the territories that a person acts for: as stated, else where its party or board sits."""
    sits = bool(each.parties) or (bool(each.meetings) and is_board(each.context.body))
    return each.territories or (frozenset({each.context.authority}) - {""} if sits else frozenset())


def _by_level(places: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Part regions from municipalities: one person may serve one of each."""
    regions = frozenset(filter(_is_region, places))
    return regions, frozenset(places) - regions


def _is_region(place: str) -> bool:
    return _REGION in place.casefold()


def _far_apart(one: Sighting, other: Sighting) -> bool:
    years = (one.context.year, other.context.year)
    return None not in years and abs((years[0] or 0) - (years[1] or 0)) >= _APART_YEARS


_PERSONS = _Difference(_persons_differ, _told_of_person, lambda each: bool(each.parties or _places(each)))
_VAGUE = _Difference(_contexts_differ, _told_of_context, _has_authority)
_LOCAL = _Difference(_authorities_differ, lambda each: each.context.authority, _has_authority)


def _labelled(kind: str, groups: Sequence[Sequence[Sighting]]) -> list[Named]:
    """Tell the groups of one name apart by as little as is enough."""
    for label in (_by_place, _by_place_and_party, _by_body_or_years):
        labels = [label(group) for group in groups]
        if all(labels) and len(set(labels)) == len(labels):
            return [
                Named(kind, group[0].plain, each, tuple(group))
                for group, each in zip(groups, labels, strict=True)
            ]
    return [
        Named(kind, group[0].plain, min(each.context.document_id for each in group), tuple(group))
        for group in groups
    ]


def _by_place(group: Sequence[Sighting]) -> str:
    return ", ".join(sorted(frozenset().union(*(_places(each) for each in group))))


def _by_place_and_party(group: Sequence[Sighting]) -> str:
    parties = sorted(frozenset().union(*(each.parties for each in group)))
    return ", ".join(filter(None, (_by_place(group), *parties)))


def _by_body_or_years(group: Sequence[Sighting]) -> str:
    bodies = {each.context.authority or each.context.body for each in group}
    return ", ".join(sorted(bodies - {"", group[0].plain})) or _by_years(group)


def _by_years(group: Sequence[Sighting]) -> str:
    years = [each.context.year for each in group if each.context.year]
    return "–".join(str(year) for year in dict.fromkeys((min(years), max(years)))) if years else ""


def _reason(left: Named, right: Named) -> str:
    return f"Samma namn i handlingar som skiljer sig åt: {left.qualifier} och {right.qualifier}."


def renamed(named: Iterable[Named]) -> Iterator[tuple[str, str, Named]]:
    """Give (document id, id there, entity) for every sighting that is to go by another name."""
    for entity in named:
        for each in entity.seen:
            if each.entity.id != entity.id:
                yield each.context.document_id, each.entity.id, entity
