"""Parts what bears one name in several documents and is not one: `Anna Berg (Ekby kommun)`, `(Alby kommun)`.

A person's name is two persons where documents give it different parties, authorities of one level, or years
far apart, or have nothing in common. A name that says little outside its document (`Styrgruppen`, an
unexplained abbreviation) is one only in documents that are all near each other, and what every place has of
its own (`Direktionen`, `Socialnämnden`, `Budget 2026`) only in those of one authority or that hang together.
A document that does not tell which is meant keeps the name as it stands.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.across.differences import LOCAL, PERSONS, VAGUE, Difference, authority_of, places_of
from graph.across.sightings import Sighting
from graph.names.forms.identifiers import entity_id
from graph.names.forms.local_names import by_its_paper, is_department, is_local, is_vague, qualified


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
    def posts(self) -> frozenset[str]:
        """What it is employed as."""
        return frozenset[str]().union(*(each.posts for each in self.seen))

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
        return _assigned(seen, PERSONS)
    if is_vague(kind, seen[0].plain):
        return _assigned(seen, VAGUE)
    if is_local(kind, seen[0].plain):
        return _assigned(seen, LOCAL)
    return [list(seen)], []


class _Group:
    """Sightings that do not differ, and one of each sort of them."""

    def __init__(self) -> None:
        self.seen: list[Sighting] = []
        self.sorts: dict[Hashable, Sighting] = {}

    def add(self, each: Sighting, sort: Hashable) -> None:
        self.seen.append(each)
        self.sorts.setdefault(sort, each)

    def fits(self, each: Sighting, by: Difference) -> bool:
        """Tell whether a sighting may belong here."""
        held = self.sorts.values()
        return not any(by.differ(each, other) for other in held) and any(
            by.near(each, other) for other in held
        )

    def has(self, each: Sighting, likely: Callable[[Sighting, Sighting], bool]) -> bool:
        """Tell whether something speaks for a sighting's belonging with one of these."""
        return any(likely(each, other) for other in self.sorts.values())


def _assigned(seen: Sequence[Sighting], by: Difference) -> tuple[list[list[Sighting]], list[Sighting]]:
    """Put each sighting in the only group that it does not differ from, those that say most of it first."""
    groups: list[_Group] = []
    rest: list[Sighting] = []
    for each in sorted(seen, key=lambda one: not by.sure(one)):
        fitting = [group for group in groups if group.fits(each, by)]
        for likely in (_is_near, by.alike):
            chosen = [group for group in fitting if group.has(each, likely)]
            fitting = chosen if len(chosen) == 1 else fitting
        if len(fitting) > 1:
            rest.append(each)
            continue
        if not fitting:
            groups.append(_Group())
        (fitting or groups[-1:])[0].add(each, by.told_by(each))
    return [group.seen for group in groups], rest


def _is_near(each: Sighting, other: Sighting) -> bool:
    return each.context.is_near(other.context)


def _labelled(kind: str, groups: Sequence[Sequence[Sighting]]) -> list[Named]:
    """Tell the groups of one name apart by as little as is enough."""
    plain = groups[0][0].plain
    labels = next(
        labels for labels in _ways_to_label(kind, plain, groups) if _tell_apart(kind, plain, labels)
    )
    return [
        Named(kind, group[0].plain, each, tuple(group)) for group, each in zip(groups, labels, strict=True)
    ]


def _tell_apart(kind: str, plain: str, labels: Sequence[str]) -> bool:
    """Tell whether names with these labels are of different entities, however they are spelled."""
    ids = {entity_id(kind, qualified(plain, label)) for label in labels}
    return all(labels) and len(ids) == len(labels)


def _ways_to_label(kind: str, plain: str, groups: Sequence[Sequence[Sighting]]) -> Iterator[list[str]]:
    """Give labels for all groups, the plainest first."""
    if kind == "person":
        yield [_by_place(group) for group in groups]
        yield [_by_place_and_party(group) for group in groups]
        yield [_of_whom(group) or _by_years(group) for group in groups]
    else:
        yield [_owner(kind, plain, group) for group in groups]
    yield [by_its_paper(_title(group)) for group in groups]
    yield [by_its_paper(f"{_title(group)}, {group[0].context.year or 'odaterad'}") for group in groups]
    yield [by_its_paper(min(each.context.document_id for each in group)) for group in groups]


def _owner(kind: str, plain: str, group: Sequence[Sighting]) -> str:
    """Name whose a department or a common noun is; of anything else who names it."""
    whose = _of_whom(group)
    vague = is_vague(kind, plain) or (is_department(plain) and whose == _most(group, authority_of))
    return whose if whose and vague else by_its_paper(whose or _title(group))


def _by_place(group: Sequence[Sighting]) -> str:
    return ", ".join(sorted(frozenset().union(*(places_of(each) for each in group))))


def _by_place_and_party(group: Sequence[Sighting]) -> str:
    parties = sorted(frozenset().union(*(each.parties for each in group)))
    return ", ".join(filter(None, (_by_place(group), *parties)))


def _of_whom(group: Sequence[Sighting]) -> str:
    """Name the authority of a group, else the body that most of its documents are of; "" for none."""
    return _most(group, authority_of) or _most(group, lambda each: each.context.body)


def _most(group: Sequence[Sighting], told: Callable[[Sighting], str]) -> str:
    names = Counter(_bare(told(each)) for each in group)
    del names[""], names[group[0].plain]
    return max(names, key=lambda name: (names[name], name), default="")


def _title(group: Sequence[Sighting]) -> str:
    return _bare(group[0].context.title)


def _bare(label: str) -> str:
    """Give a label without brackets, which it stands in itself."""
    return " ".join(re.sub(r"[()]", " ", label).split())


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
