"""Spans that may be names, as the finders give them, and the choice among those that overlap."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.text.words import Words

READING = "reading"  # key of `doc.user_data` under which a pipeline's components find the reading


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may be a name.

    :ivar first: number of its first word; `last` the number after its last word.
    :ivar name: the canonical name where it is known; None where resolution has to find it.
    :ivar options: (kind, name) pairs that an unclear short form may stand for.
    :ivar extractor: which rule or model found it.
    """

    first: int
    last: int
    kind: str
    extractor: str
    confidence: float
    name: str | None = None
    options: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Reading:
    """What the components of the pipeline pass on: the words of one document and the candidates so far.

    :ivar definitions: abbreviation and full name, as the document defines them.
    :ivar renamed: a spelled-out name, and the better name that the same abbreviation stands for.
    """

    words: Words
    candidates: list[Candidate] = field(default_factory=list)
    definitions: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the longest of those that overlap, of equals the surer; give them in the order of the text."""
    candidates = list(candidates)
    persons = {one.first + 1: one for one in candidates if one.kind == "person" and one.last - one.first == 2}
    candidates = [_after_person(one, persons.get(one.first)) for one in candidates]
    ranked = sorted(candidates, key=lambda one: (one.first - one.last, -one.confidence, one.first, one.kind))
    taken = set[int]()
    chosen = []
    for one in ranked:
        if taken.isdisjoint(range(one.first, one.last)):
            taken.update(range(one.first, one.last))
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.first)


def _after_person(one: Candidate, person: Candidate | None) -> Candidate:
    """Leave a surname to its person: `Anna Holm Ekby kommun` is a person and a municipality."""
    if person is None or one.kind not in ("organisation", "region") or one.last <= person.last + 1:
        return one
    parts = one.name.split() if one.name else []
    return replace(one, first=person.last, name=" ".join(parts[person.last - one.first :]) or None)
