"""Measures names and relations against gold, with precision, recall and F1, strict and lenient.

- Only documents that the gold names count, and all that was found in them. Two names are equal where they are
  after folding (case, blanks, dashes, the bullets of a list, signs at the ends); a thing's names are its name
  and its aliases.
- An entity is right, strictly, where the kind and a name are equal; leniently, where the kind is equal and a
  name overlaps: more than half of the words of the shorter name stand in the longer one.
- A relation is right, strictly, where the kind and both ends are (a gold end is the entity of that name, with
  its aliases), and each date that the gold gives is equal; leniently, where the kind and one end are, and the
  other end overlaps or the evidence contains the gold's piece of the passage.
- Gold tells things apart by kind and name, so what was found of one kind and name in a document is one thing.
- Everything pairs once, in the pairing that makes most right, so that two found for one wanted are one right
  and one false. What is said of the same ends several times is one relation, in the gold as in what was
  found; any of its statements may be the right one.
- Edges that record a lack (status `frånvarande` or `vakant`) are left out, and so is what only a vacancy
  names: gold has no lacks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from corpus.records import Entity, Relation
from graph.measuring.gold import Gold, GoldEntity, GoldRelation
from graph.measuring.measures import Breakdown, Tally, breakdown, tallies
from graph.names.forms.identifiers import normalise_name

LACKS = frozenset({"frånvarande", "vakant"})
_LACKING = frozenset({"role", "activity"})  # kinds that stand for nothing beside a vacancy
_BULLET = re.compile(r"(?<!\S)[-•●▪◆*]+(?:\s+|(?=[^\W\d_]))")  # "- lokaler -personal" in a cell
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one document, with its text and the name of its file."""

    file: str
    text: str
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphEvaluation:
    """What gold shows of the graph.

    :ivar documents: how many documents of the gold were there to be measured.
    :ivar missing: those that were not, by the beginnings of their files' names; they count nowhere.
    """

    documents: int
    missing: tuple[str, ...]
    entities: Breakdown
    relations: Breakdown


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of one thing, folded, and the kinds that it may be of (any, where none is told)."""

    names: frozenset[str]
    kinds: frozenset[str]

    def is_(self, other: "_Names") -> bool:
        alike = not self.kinds or self.kinds & other.kinds
        return bool(alike and self.names & other.names)

    def overlaps(self, other: "_Names") -> bool:
        return any(_overlap(one, another) for one in self.names for another in other.names)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one statement of a relation says of dates, and its passage, folded."""

    dates: tuple[str | None, ...]
    passage: str


@dataclass(frozen=True, slots=True)
class _Fact:
    """A relation with all its statements."""

    kind: str
    subject: _Names
    object: _Names
    said: tuple[_Said, ...]


def evaluate_graph(gold: Gold, found: Iterable[Found]) -> GraphEvaluation:
    """Compare what was found with gold.

    :param found: documents; those whose file's name begins with no `doc` of the gold are left aside.
    """
    by_document = {doc: one for one in found if (doc := _document_of(one.file, gold))}
    entities: list[Tally] = []
    relations: list[Tally] = []
    for doc, one in sorted(by_document.items()):
        wanted = [each for each in gold.entities if each.doc == doc]
        entities += tallies(doc, *_entities(wanted, one), strict=_same, lenient=_alike)
        facts = _wanted_facts([each for each in gold.relations if each.doc == doc], wanted)
        relations += tallies(doc, facts, _found_facts(one), strict=_same_fact, lenient=_similar_fact)
    splits = gold.documents
    return GraphEvaluation(
        documents=len(by_document),
        missing=tuple(doc for doc in splits if doc not in by_document),
        entities=breakdown(entities, splits, dict(gold.organisations)),
        relations=breakdown(relations, splits, dict(gold.organisations)),
    )


def _document_of(file: str, gold: Gold) -> str | None:
    """Give the longest `doc` that a file's name begins with."""
    return max((doc for doc in gold.documents if file.startswith(doc)), key=len, default=None)


def _entities(
    wanted: Sequence[GoldEntity], found: Found
) -> tuple[dict[str, list[_Names]], dict[str, list[_Names]]]:
    return (
        _by_kind((each.kind, _named((each.name, *each.aliases), each.kind)) for each in wanted),
        _by_kind((kind, names) for (kind, _), names in _joined(_without_lacks(found)).items()),
    )


def _without_lacks(found: Found) -> tuple[Entity, ...]:
    """Leave out the office and the duty that only a vacancy names, as its edge is left out."""
    vacant = {end for each in found.relations if _is_vacancy(each) for end in (each.subject, each.object)}
    stated = {end for each in found.relations if not _is_vacancy(each) for end in (each.subject, each.object)}
    lacks = {each.id for each in found.entities if each.kind in _LACKING} & (vacant - stated)
    return tuple(each for each in found.entities if each.id not in lacks)


def _is_vacancy(relation: Relation) -> bool:
    return relation.property("status") == "vakant"


def _wanted_facts(wanted: Sequence[GoldRelation], entities: Sequence[GoldEntity]) -> dict[str, list[_Fact]]:
    known: dict[str, list[GoldEntity]] = defaultdict(list)
    for entity in entities:
        known[normalise_name(entity.name)].append(entity)

    def end(name: str) -> _Names:
        same = known[normalise_name(name)]
        names = (name, *(alias for each in same for alias in (each.name, *each.aliases)))
        return _named(names, *(each.kind for each in same))

    return _facts(
        (each.kind, end(each.subject), end(each.object), _Said(_dates(each), normalise_name(each.contains)))
        for each in wanted
    )


def _found_facts(found: Found) -> dict[str, list[_Fact]]:
    joined = _joined(found.entities)
    ends = {each.id: joined[each.kind, normalise_name(each.name)] for each in found.entities}

    def passage(relation: Relation) -> str:
        return normalise_name(found.text[relation.start : relation.end])

    return _facts(
        (each.kind, ends[each.subject], ends[each.object], _Said(_dates(each), passage(each)))
        for each in found.relations
        if each.property("status") not in LACKS
    )


def _dates(relation: GoldRelation | Relation) -> tuple[str | None, ...]:
    return (relation.valid_from, relation.valid_to, relation.decided, relation.due)


def _facts(statements: Iterable[tuple[str, _Names, _Names, _Said]]) -> dict[str, list[_Fact]]:
    """Join the statements of the same ends."""
    said: dict[tuple[str, _Names, _Names], list[_Said]] = defaultdict(list)
    for kind, subject, object_, statement in statements:
        said[kind, subject, object_].append(statement)
    return _by_kind((key[0], _Fact(*key, tuple(each))) for key, each in said.items())


def _same_fact(wanted: _Fact, found: _Fact) -> bool:
    return (
        wanted.subject.is_(found.subject)
        and wanted.object.is_(found.object)
        and any(_dates_hold(gold, given) for gold in wanted.said for given in found.said)
    )


def _dates_hold(gold: _Said, given: _Said) -> bool:
    return all(date in (None, stated) for date, stated in zip(gold.dates, given.dates, strict=True))


def _similar_fact(wanted: _Fact, found: _Fact) -> bool:
    subject, object_ = wanted.subject.is_(found.subject), wanted.object.is_(found.object)
    if subject and object_:
        return True
    if not subject and not object_:
        return False
    other = (wanted.object, found.object) if subject else (wanted.subject, found.subject)
    return other[0].overlaps(other[1]) or any(
        gold.passage in given.passage for gold in wanted.said for given in found.said
    )


def _same(wanted: _Names, found: _Names) -> bool:
    return wanted.is_(found)


def _alike(wanted: _Names, found: _Names) -> bool:
    return wanted.is_(found) or wanted.overlaps(found)


def _overlap(one: str, other: str) -> bool:
    left, right = _words(one), _words(other)
    return 2 * len(left & right) > min(len(left), len(right))


@lru_cache(maxsize=10_000)
def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name))


def _named(names: Iterable[str], *kinds: str) -> _Names:
    return _Names(frozenset(map(folded_name, names)), frozenset(kinds))


def folded_name(name: str) -> str:
    """Fold a name without its bullets, since a cell that holds a list may keep or lose them."""
    return _BULLET.sub("", normalise_name(name))


def _joined(entities: Iterable[Entity]) -> dict[tuple[str, str], _Names]:
    """Join the entities of one kind and name."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in entities:
        names[each.kind, normalise_name(each.name)].update((each.name, *each.aliases))
    return {key: _named(every, key[0]) for key, every in names.items()}


def _by_kind(things: Iterable[tuple[str, Thing]]) -> dict[str, list[Thing]]:
    sorted_out: dict[str, list[Thing]] = defaultdict(list)
    for kind, thing in things:
        sorted_out[kind].append(thing)
    return sorted_out
