"""Questions to the knowledge graph; every answer carries its evidence."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise

from corpus.errors import InvalidRequest, NotFound
from corpus.evidence import Quoter
from corpus.records import Edge, Evidence, Ref, Relation
from corpus.store import Store
from graph.network.answers import Decision, Responsibility, TimelineEvent
from graph.network.edge_labels import label_of
from graph.network.entity_queries import IN_ITS_OWN_WORDS, EntityQueries
from graph.network.holders import HANDED_OVER, Holders
from graph.network.kept import Kept
from graph.network.knowledge import KnowledgeGraph
from graph.network.sightings import Sightings
from graph.network.ways import ways
from graph.ontology import load_ontology

_MENTIONED = "omnämnande"
_KEPT_REGISTERS = 8  # of other days or kinds
_KEPT_KINDS = 32  # of relations: every one of them

Quote = Callable[[Relation], Evidence]
"""Gives what states a relation."""


class GraphQueries(EntityQueries):
    """Asks the graph and quotes the store."""

    def __init__(self, store: Store, knowledge: KnowledgeGraph | None = None) -> None:
        super().__init__(store, knowledge or KnowledgeGraph(store))
        self._quoter = Quoter(store)
        self._sightings = Sightings(store, self.knowledge, self._quoter)
        self._responsibilities = Kept[tuple[Responsibility, ...]](self.knowledge, most=_KEPT_REGISTERS)
        self._decisions = Kept[tuple[Decision, ...]](self.knowledge)
        self._edges = Kept[tuple[Edge, ...]](self.knowledge, most=_KEPT_KINDS)

    # Responsibilities

    def responsibilities(
        self, *, on: str | None = None, kinds: Collection[str] = ("responsible_for",)
    ) -> tuple[Responsibility, ...]:
        """List who answers for what, in the order of documents and text.

        A responsibility that a later document gives to somebody else ends the day before.

        :param on: an ISO date prefix; only what is in force then.
        :param kinds: `responsible_for`, and `participates_in` for who carries a duty out in a table.
        """

        def held() -> tuple[Responsibility, ...]:
            quote = self._quoting((*kinds, *HANDED_OVER))
            holders = Holders(self._store, self.knowledge, quote, self._relations)
            return holders.held(on=on, kinds=kinds)

        return self._responsibilities.get((on, tuple(kinds)), held)

    # Decisions

    def decisions(self) -> tuple[Decision, ...]:
        """List what was decided, by date (undated first), document and text."""
        return self._decisions.get("all", self._listed_decisions)

    def _listed_decisions(self) -> tuple[Decision, ...]:
        quote = self._quoting(("decided",))
        found = [self._decision(relation, quote(relation)) for relation in self._relations(("decided",))]
        return tuple(
            sorted(found, key=lambda each: (each.date or "", each.evidence.source, each.evidence.start))
        )

    def _decision(self, relation: Relation, evidence: Evidence) -> Decision:
        decision = self.knowledge.ref(relation.object)
        linked: dict[str, list[Ref]] = defaultdict(list)
        for _, other, data in self.knowledge.held.out_edges(decision.id, data=True):
            linked[data["kind"]].append(self.knowledge.ref(other))
        return Decision(
            id=decision.id,
            body=self.knowledge.ref(relation.subject),
            text=decision.name,
            outcome=relation.property("outcome"),
            date=relation.decided,
            number=relation.property("number"),
            case=relation.property("case"),
            matter=relation.property("matter"),
            concerns=tuple(linked["concerns"]),
            earlier=(*linked["supersedes"], *linked["follows_up"]),
            score=relation.confidence,
            evidence=evidence,
        )

    # Names in the text

    def mentions(self, entity_id: str, *, limit: int = 200) -> tuple[Evidence, ...]:
        """Quote the sentences in which an entity is mentioned, in the order of documents and text."""
        found: dict[tuple[str, int], Evidence] = {}
        for quoted in self._sightings.of(entity_id):
            found.setdefault((quoted.document, quoted.start), quoted)
            if len(found) == limit:
                break
        return tuple(found.values())

    # Relations

    def relations(self, *, kind: str | None = None, source: str | None = None) -> tuple[Edge, ...]:
        """List relations in the order of documents and text.

        :raises InvalidRequest: where there is no such kind.
        """
        kind = load_ontology().relation_kind(kind).name if kind is not None else None
        kinds = (kind,) if kind else ()
        if source is not None:
            wanted = self._documents(source)
            found = (each for each in self._relations(kinds) if each.document_id in wanted)
            return tuple(self._edges_of(found))
        if kind is None:
            return self._listed_edges(kinds)
        return self._edges.get(kind, lambda: self._listed_edges(kinds))

    def _listed_edges(self, kinds: Collection[str]) -> tuple[Edge, ...]:
        return tuple(self._edges_of(self._relations(kinds), self._quoting(kinds)))

    def each_relation(self) -> Iterator[Edge]:
        """Give every relation in the order of documents and text, one at a time."""
        yield from self._edges_of(self._relations(()))

    def _edges_of(self, relations: Iterable[Relation], quote: Quote | None = None) -> Iterator[Edge]:
        """Give relations as shown, without those whose document has been removed since they were listed."""
        for each in relations:
            try:
                edge = self.edge(each, quote(each) if quote else None)
            except (KeyError, NotFound):  # an end of it, or its text, is gone
                continue
            yield edge

    def edges(self, entity_id: str, *, kinds: Collection[str] = ()) -> tuple[Edge, ...]:
        """List the relations that an entity is part of, outgoing and incoming."""
        with self.knowledge.still() as graph:
            node = self.knowledge.canonical(entity_id)
            if node not in graph:
                return ()
            data = (*graph.out_edges(node, data="relation"), *graph.in_edges(node, data="relation"))
        found = {each.id: each for _, _, each in data if not kinds or each.kind in kinds}
        return tuple(self._edges_of(sorted(found.values(), key=_order)))

    def edge(self, relation: Relation, evidence: Evidence | None = None) -> Edge:
        """Give a relation as shown.

        :param evidence: what states it, where it is known already.
        """
        return Edge(
            id=relation.id,
            kind=relation.kind,
            subject=self.knowledge.ref(relation.subject),
            object=self.knowledge.ref(relation.object),
            valid_from=relation.valid_from,
            valid_to=relation.valid_to,
            decided=relation.decided,
            due=relation.due,
            confidence=relation.confidence,
            extractor=relation.extractor,
            properties=relation.properties,
            evidence=evidence or self.evidence(relation),
        )

    def evidence(self, relation: Relation) -> Evidence:
        """Quote the span that states a relation."""
        return self._quoter.quote(relation.document_id, relation.start, relation.end)

    def _quoting(self, kinds: Collection[str]) -> Quote:
        """Give what quotes relations of some kinds, all of which are read at once."""
        held = self._store.quoted_relations.of_kinds(kinds)

        def quote(relation: Relation) -> Evidence:
            place = (relation.document_id, relation.start, relation.end)
            return held[place] if place in held else self.evidence(relation)

        return quote

    def paths(self, start: str, goal: str, *, limit: int = 5) -> tuple[tuple[Edge, ...], ...]:
        """Give the ways from one entity to another, shortest first, with the surest edge of each step.

        Ways through a role are left out: two chairs of different bodies have nothing to do with each other.

        :param start: id, name or alias, as `goal`.
        :raises InvalidRequest: where both are one and the same.
        """
        one, other = self.entity(start).ref.id, self.entity(goal).ref.id
        if one == other:
            raise InvalidRequest(f"”{start}” och ”{goal}” är en och samma. Ange två olika namn.")
        with self.knowledge.still() as graph:
            found = ways(graph, one, other, limit=limit)
            return tuple(tuple(self._step(*pair) for pair in pairwise(way)) for way in found)

    def _step(self, one: str, other: str) -> Edge:
        graph = self.knowledge.held
        between = [
            data["relation"]
            for start, end in ((one, other), (other, one))
            for data in (graph.get_edge_data(start, end) or {}).values()
        ]
        return self.edge(max(between, key=lambda each: (each.confidence, each.id)))

    def document_dates(self) -> dict[str, str]:
        """Give the date of each document that has one."""
        return {head.id: head.date for head in self._store.heads() if head.date}

    # Time

    def timeline(self, entity_id: str) -> tuple[TimelineEvent, ...]:
        """Tell what happened to an entity and where it was spoken of, oldest first, undated last."""
        events = [self._event(edge) for edge in self.edges(entity_id)]
        told = {(event.evidence.document, event.evidence.section) for event in events}
        for quoted in self._sightings.of(entity_id):
            if (quoted.document, quoted.section) in told:
                continue
            told.add((quoted.document, quoted.section))
            title = " – ".join((quoted.title, *quoted.headings[-1:]))
            events.append(TimelineEvent(date=quoted.date, title=title, kind=_MENTIONED, evidence=quoted))
        return tuple(
            sorted(
                events,
                key=lambda each: (
                    each.date is None,
                    each.date or "",
                    each.evidence.source,
                    each.evidence.start,
                ),
            )
        )

    def _event(self, edge: Edge) -> TimelineEvent:
        date = edge.decided or edge.evidence.date or edge.valid_from
        label = label_of(edge)
        sign = ":" if edge.object.kind in IN_ITS_OWN_WORDS else ""
        title = f"{edge.subject.name} {label}{sign} {edge.object.name}"
        return TimelineEvent(date=date, title=title, kind=edge.kind, evidence=edge.evidence)

    # Inner rooms

    def _relations(self, kinds: Collection[str]) -> list[Relation]:
        with self.knowledge.still() as graph:
            data: Iterable[tuple[str, str, Relation]] = graph.edges(data="relation")
            found = [each for _, _, each in data if not kinds or each.kind in kinds]
        return sorted(found, key=_order)


def _order(relation: Relation) -> tuple[str, int, int, str]:
    return relation.document_id, relation.start, relation.end, relation.id
