"""An entity's card: what the documents say of it, fact by fact, each with the places that say so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from api.lines.wording import relation_label, section_number
from corpus.records import Edge, Evidence, Ref

_OUT, _IN = True, False
_SHOWN = ("outcome", "case", "role", "status")
_SAID_BY_KIND = {
    "attended": ("närvarande", "frånvarande"),
    "chairs": ("ordförande",),
    "member_of": ("ledamot",),
}
_TOLD_IN_ORDER = ("decided", "presented")
_HEADINGS: tuple[tuple[str, tuple[tuple[str, bool], ...]], ...] = (
    ("Roller och uppdrag", (("chairs", _OUT), ("has_role", _OUT), ("member_of", _OUT), ("represents", _OUT))),
    ("Ansvar", (("responsible_for", _OUT),)),
    ("Stödjer och deltar i", (("supports", _OUT), ("participates_in", _OUT))),
    ("Ansvariga", (("responsible_for", _IN), ("supports", _IN), ("participates_in", _IN))),
    ("Beslut", (("decided", _OUT),)),
    ("Fattat av", (("decided", _IN),)),
    ("Beslut i frågan", (("concerns", _IN),)),
    ("Gäller", (("concerns", _OUT),)),
    (
        "Ledamöter och företrädare",
        (("chairs", _IN), ("member_of", _IN), ("represents", _IN), ("has_role", _IN)),
    ),
    ("Del av", (("part_of", _OUT),)),
    ("Består av", (("part_of", _IN),)),
    ("Sammanslagning", (("merged_into", _OUT), ("merged_into", _IN))),
    ("Efterträdare och företrädare", (("replaces", _IN), ("replaces", _OUT))),
    (
        "Tidigare beslut och uppföljning",
        tuple((k, w) for k in ("supersedes", "follows_up") for w in (_OUT, _IN)),
    ),
    ("Deltagare", (("attended", _IN),)),
    ("Möten", (("attended", _OUT),)),
    ("Föredragningar", (("presented", _OUT), ("presented", _IN))),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said of an entity.

    :ivar label: how the entity stands to the other one, in Swedish: `är ordförande i`.
    :ivar details: what only some kinds have: outcome, number, role, status.
    :ivar inferred: whether no place says so in words that a rule knows.
    :ivar evidence: every place that says so, the newest first.
    """

    kind: str
    label: str
    other: Ref
    since: str | None
    until: str | None
    due: str | None
    decided: str | None
    details: tuple[str, ...]
    inferred: bool
    evidence: tuple[Evidence, ...]

    @property
    def date(self) -> str:
        """Give the day that the fact belongs to, or that of the last document that says so; "" for none."""
        return self.decided or self.since or max(self.said, default="")

    @property
    def said(self) -> tuple[str, ...]:
        """Give the dates of the documents that say so."""
        return tuple(sorted({each.date for each in self.evidence if each.date}))


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts of one sort under a heading."""

    heading: str
    facts: tuple[Fact, ...]

    @property
    def anchor(self) -> str:
        """Give the name that a link to the group goes by."""
        return self.heading.lower().translate(str.maketrans("åäö ", "aao-", ","))


def facts_of(entity_id: str, edges: Iterable[Edge]) -> tuple[FactGroup, ...]:
    """Arrange the relations of an entity as its card shows them; those that say the same stand once.

    :param entity_id: the node's own id, as the edges name it.
    """
    facts = _facts(entity_id, edges)
    found = (
        FactGroup(heading, tuple(fact for key in keys for fact in facts.get(key, ())))
        for heading, keys in _HEADINGS
    )
    return tuple(group for group in found if group.facts)


def _facts(entity_id: str, edges: Iterable[Edge]) -> dict[tuple[str, bool], list[Fact]]:
    held: dict[tuple[object, ...], Fact] = {}
    for edge in edges:
        outward = edge.subject.id == entity_id
        fact = _fact(edge, outward)
        key = (edge.kind, outward, fact.label, fact.other.id, fact.since, fact.until, fact.due, fact.details)
        same = held.get(key)
        held[key] = _joined(same, fact) if same else fact
    arranged: dict[tuple[str, bool], list[Fact]] = {}
    for (_, way, *_), fact in held.items():
        newest = sorted(fact.evidence, key=lambda each: each.date or "", reverse=True)
        arranged.setdefault((fact.kind, bool(way)), []).append(replace(fact, evidence=tuple(newest)))
    for found in arranged.values():
        found.sort(key=_within_a_day)
        found.sort(key=lambda fact: fact.date, reverse=True)
    return arranged


def _joined(one: Fact, other: Fact) -> Fact:
    """Give one fact for two that say the same."""
    return replace(one, evidence=(*one.evidence, *other.evidence), inferred=one.inferred and other.inferred)


def _within_a_day(fact: Fact) -> tuple[str, int, str]:
    """Sort what happened in one meeting as its document tells it, and everything else by name."""
    first = fact.evidence[0]
    told = (first.document, first.start) if fact.kind in _TOLD_IN_ORDER else ("", 0)
    return (*told, fact.other.name.casefold())


def _fact(edge: Edge, outward: bool) -> Fact:
    return Fact(
        kind=edge.kind,
        label=relation_label(edge, outward=outward),
        other=edge.object if outward else edge.subject,
        since=edge.valid_from,
        until=edge.valid_to,
        due=edge.due,
        decided=edge.decided,
        details=tuple(_details(edge)),
        inferred=edge.inferred,
        evidence=(edge.evidence,),
    )


def _details(edge: Edge) -> Iterator[str]:
    """Give what is worth telling beside the relation itself."""
    for name, value in edge.properties:
        if name == "number":
            yield section_number(value)
        elif name in _SHOWN and value not in _SAID_BY_KIND.get(edge.kind, ()):
            yield value


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that names an entity, and the sentences in which it does."""

    document: str
    title: str
    date: str | None
    sentences: tuple[Evidence, ...]


def readings(mentions: Sequence[Evidence]) -> tuple[Reading, ...]:
    """Gather mentions by document, the newest first."""
    by_document: dict[str, list[Evidence]] = {}
    for mention in mentions:
        by_document.setdefault(mention.document, []).append(mention)
    found = [Reading(each, held[0].title, held[0].date, tuple(held)) for each, held in by_document.items()]
    return tuple(sorted(found, key=lambda one: one.date or "", reverse=True))


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an entity, or a document that speaks of it where `fact` is None."""

    date: str
    fact: Fact | None
    evidence: Evidence


def chronicle(groups: Iterable[FactGroup], documents: Iterable[Reading]) -> list[tuple[str, list[Event]]]:
    """Tell of an entity in the order of time, by year, the newest first; what has no date is left out."""
    told = {each.document: fact for group in groups for fact in group.facts for each in fact.evidence}
    events = [Event(fact.date, fact, fact.evidence[0]) for group in groups for fact in group.facts]
    events += [
        Event(each.date or "", None, each.sentences[0]) for each in documents if each.document not in told
    ]
    dated = sorted((each for each in events if each.date), key=lambda each: each.date, reverse=True)
    return [(year, list(held)) for year, held in groupby(dated, key=lambda each: each.date[:4])]
