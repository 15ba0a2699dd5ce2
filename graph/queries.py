"""Questions to the knowledge graph; every answer carries its evidence."""

import difflib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from corpus.errors import InvalidRequest, NotFound
from corpus.evidence import Quoter
from corpus.records import BlockKind, Edge, Evidence, Filters, Mention, Ref, Relation
from corpus.store import Store
from graph.answers import Decision, Responsibility, TimelineEvent
from graph.knowledge import KnowledgeGraph, Known
from graph.ontology import load_ontology
from graph.sentences import sentences

if TYPE_CHECKING:
    import networkx as nx

_LONGEST_PATH = 5
_KEPT_DOCUMENTS = 64
_MENTIONED = "omnämnande"
_Row = tuple[str, str, int]  # document, activity, start of the evidence


class GraphQueries:
    """Asks the graph and quotes the store."""

    def __init__(self, store: Store, knowledge: KnowledgeGraph | None = None) -> None:
        self._store = store
        self.knowledge = knowledge or KnowledgeGraph(store)
        self._quoter = Quoter(store)
        self._blocks = lru_cache(maxsize=_KEPT_DOCUMENTS)(store.blocks)

    # Responsibilities

    def responsibilities(
        self, *, on: str | None = None, kinds: Collection[str] = ("responsible_for",)
    ) -> tuple[Responsibility, ...]:
        """List who answers for what, in the order of documents and text.

        :param on: an ISO date prefix; only what is in force then.
        :param kinds: `responsible_for`, and `participates_in` for who carries a duty out in a table.
        """
        support = self._support()
        found = []
        for relation in self._relations(kinds):
            if relation.kind == "participates_in" and relation.property("as_written") is None:
                continue
            if on is None or self._in_force(relation, on):
                found.append(self._responsibility(relation, support[_row(relation)]))
        return tuple(found)

    def _responsibility(self, relation: Relation, support: list[Relation]) -> Responsibility:
        actor, duty = self.knowledge.ref(relation.subject), self.knowledge.ref(relation.object)
        written = relation.property("as_written")
        own = [each for each in support if each.property("as_written") == written]
        shared = [each for each in support if each.property("column") != relation.property("column")]
        helpers = own if relation.kind == "participates_in" else [*own, *_columns_of_support(shared)]
        return Responsibility(
            actor=actor,
            object=duty.name,
            object_id=duty.id,
            relation=relation.kind,
            role=relation.property("role"),
            as_written=written or actor.name,
            support=tuple(dict.fromkeys(self.knowledge.ref(each.subject) for each in helpers)),
            valid_from=relation.valid_from,
            valid_to=relation.valid_to,
            due=relation.due,
            vacant=relation.property("status") == "vakant",
            score=relation.confidence,
            evidence=self.evidence(relation),
        )

    def _support(self) -> dict[_Row, list[Relation]]:
        rows: dict[_Row, list[Relation]] = defaultdict(list)
        for relation in self._relations(("supports",)):
            rows[_row(relation)].append(relation)
        return rows

    def _in_force(self, relation: Relation, on: str) -> bool:
        """Tell whether a relation holds on a date; one without dates holds from its document's date on."""
        begins = relation.valid_from or self._store.head(relation.document_id).date
        ends = relation.valid_to or relation.due
        return (begins is None or begins <= on or on.startswith(begins) or begins.startswith(on)) and (
            ends is None or ends >= on or on.startswith(ends)
        )

    # Decisions

    def decisions(self) -> tuple[Decision, ...]:
        """List what was decided, by date (undated first), document and text."""
        found = [self._decision(relation) for relation in self._relations(("decided",))]
        return tuple(
            sorted(found, key=lambda each: (each.date or "", each.evidence.source, each.evidence.start))
        )

    def _decision(self, relation: Relation) -> Decision:
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
            evidence=self.evidence(relation),
        )

    # Entities

    def entities(self, *, kind: str | None = None, source: str | None = None) -> tuple[Known, ...]:
        """List entities, the most mentioned first, then by name.

        :raises InvalidRequest: where there is no such kind.
        :param source: only those that documents whose source has this part name.
        """
        if kind is not None:
            load_ontology().entity_kind(kind)
        self.knowledge.catch_up()
        found: Iterable[Known]
        if source is None:
            found = self.knowledge.all_known()
        else:
            ids = {
                self.knowledge.canonical(each.id)
                for document_id in self._documents(source)
                for each in self._store.entities(document_id)
            }
            found = (known for each in ids if (known := self.knowledge.known(each)) is not None)
        chosen = [known for known in found if kind is None or known.ref.kind == kind]
        return tuple(
            sorted(chosen, key=lambda known: (-known.mentions, known.ref.name.casefold(), known.ref.id))
        )

    def find(self, name_or_id: str) -> tuple[Known, ...]:
        """List the entities that go by an id, name or alias, the most mentioned first."""
        self.knowledge.catch_up()
        exact = self.knowledge.known(name_or_id)
        if exact is not None:
            return (exact,)
        found = [self.knowledge.known(each) for each in self.knowledge.ids_named(name_or_id)]
        known = [each for each in found if each is not None]
        return tuple(sorted(known, key=lambda each: (-each.mentions, -each.documents, each.ref.id)))

    def entity(self, name_or_id: str) -> Known:
        """Give the one entity of an id, name or alias.

        :raises NotFound: where none goes by it; similar names are suggested.
        :raises InvalidRequest: where several do; they are listed with their ids.
        """
        found = self.find(name_or_id)
        own = [each for each in found if each.ref.name.casefold() == name_or_id.casefold()]
        if len(found) == 1 or len(own) == 1:
            return (own or found)[0]
        if found:
            listed = "; ".join(f"{each.ref.name} ({each.ref.kind}, {each.ref.id})" for each in found[:10])
            raise InvalidRequest(f"Flera heter ”{name_or_id}”: {listed}. Ange id.")
        near = difflib.get_close_matches(name_or_id.casefold(), self.knowledge.names(), n=3, cutoff=0.75)
        hint = f" Menade du {', '.join(f'”{each}”' for each in near)}?" if near else ""
        raise NotFound(f"Ingen person, organisation, grupp eller annat heter ”{name_or_id}”.{hint}")

    def mentions(self, entity_id: str, *, limit: int = 200) -> tuple[Evidence, ...]:
        """Quote the sentences in which an entity is mentioned, in the order of documents and text."""
        found: dict[tuple[str, int], Evidence] = {}
        for mention in self._mentions_of(entity_id):
            span = self._sentence(mention)
            found.setdefault((mention.document_id, span[0]), self._quoter.quote(mention.document_id, *span))
            if len(found) == limit:
                break
        return tuple(found.values())

    # Relations

    def relations(self, *, kind: str | None = None, source: str | None = None) -> tuple[Edge, ...]:
        """List relations in the order of documents and text.

        :raises InvalidRequest: where there is no such kind.
        """
        if kind is not None:
            load_ontology().relation_kind(kind)
        wanted = None if source is None else self._documents(source)
        chosen = self._relations((kind,) if kind else ())
        return tuple(self.edge(each) for each in chosen if wanted is None or each.document_id in wanted)

    def edges(self, entity_id: str, *, kinds: Collection[str] = ()) -> tuple[Edge, ...]:
        """List the relations that an entity is part of, outgoing and incoming."""
        graph, node = self.knowledge.graph, self.knowledge.canonical(entity_id)
        if node not in graph:
            return ()
        data = (*graph.out_edges(node, data="relation"), *graph.in_edges(node, data="relation"))
        found = {each.id: each for _, _, each in data if not kinds or each.kind in kinds}
        return tuple(self.edge(each) for each in sorted(found.values(), key=_order))

    def edge(self, relation: Relation) -> Edge:
        """Give a relation as shown."""
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
            evidence=self.evidence(relation),
        )

    def evidence(self, relation: Relation) -> Evidence:
        """Quote the span that states a relation."""
        return self._quoter.quote(relation.document_id, relation.start, relation.end)

    def paths(self, start: str, goal: str, *, limit: int = 5) -> tuple[tuple[Edge, ...], ...]:
        """Give the ways from one entity to another, shortest first, with the surest edge of each step.

        Ways through a role are left out: two chairs of different bodies have nothing to do with each other.

        :param start: id, name or alias, as `goal`.
        """
        import networkx as nx

        one, other = self.entity(start).ref.id, self.entity(goal).ref.id
        passable = self._passable({one, other})
        if one == other or one not in passable or other not in passable:
            return ()
        try:
            ways = list(islice(self._ways(passable, one, other), limit))
        except nx.NetworkXNoPath:
            return ()
        return tuple(tuple(self._step(*pair) for pair in pairwise(way)) for way in ways)

    def _passable(self, ends: set[str]) -> "nx.Graph[str]":
        import networkx as nx

        graph = self.knowledge.graph
        kinds = graph.nodes(data="kind")
        passable: nx.Graph[str] = nx.Graph()
        passable.add_nodes_from(ends & set(graph))
        passable.add_edges_from(
            (one, other)
            for one, other in graph.edges()
            if all(each in ends or kinds[each] != "role" for each in (one, other))
        )
        return passable

    def _ways(self, passable: "nx.Graph[str]", one: str, other: str) -> Iterator[list[str]]:
        import networkx as nx

        for way in nx.shortest_simple_paths(passable, one, other):
            if len(way) - 1 > _LONGEST_PATH:
                return
            yield way

    def _step(self, one: str, other: str) -> Edge:
        graph = self.knowledge.held
        between = [
            data["relation"]
            for start, end in ((one, other), (other, one))
            for data in (graph.get_edge_data(start, end) or {}).values()
        ]
        return self.edge(max(between, key=lambda each: (each.confidence, each.id)))

    # Time

    def timeline(self, entity_id: str) -> tuple[TimelineEvent, ...]:
        """Tell what happened to an entity and where it was spoken of, oldest first, undated last."""
        events = [self._event(edge) for edge in self.edges(entity_id)]
        told = {(event.evidence.document, event.evidence.section) for event in events}
        for mention in self._mentions_of(entity_id):
            quoted = self._quoter.quote(mention.document_id, *self._sentence(mention))
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
        label = load_ontology().relation_kind(edge.kind).label
        title = f"{edge.subject.name} {label} {edge.object.name}"
        return TimelineEvent(date=date, title=title, kind=edge.kind, evidence=edge.evidence)

    # Inner rooms

    def _relations(self, kinds: Collection[str]) -> list[Relation]:
        data: Iterable[tuple[str, str, Relation]] = self.knowledge.graph.edges(data="relation")
        return sorted((each for _, _, each in data if not kinds or each.kind in kinds), key=_order)

    def _documents(self, source: str) -> frozenset[str]:
        return self._store.document_ids(Filters(source=source))

    def _mentions_of(self, entity_id: str) -> Iterator[Mention]:
        """Give the mentions of an entity and of all that it was merged with."""
        node = self.knowledge.canonical(entity_id)
        for document_id in self.knowledge.documents_of(node):
            for mention in self._store.mentions(document_id):
                if mention.entity_id and self.knowledge.canonical(mention.entity_id) == node:
                    yield mention

    def _sentence(self, mention: Mention) -> tuple[int, int]:
        """Give the sentence, or the table row, around a mention."""
        blocks = self._blocks(mention.document_id)
        index = bisect_right(blocks, mention.start, key=lambda block: block.start) - 1
        if index < 0 or mention.end > blocks[index].end:
            return mention.start, mention.end
        block = blocks[index]
        if block.kind is BlockKind.ROW:
            return block.start, block.end
        text = self._quoter.quote(mention.document_id, block.start, block.end).quote
        for start, end in sentences(text, 0, len(text)):
            if start <= mention.start - block.start < end:
                return block.start + start, max(block.start + end, mention.end)
        return mention.start, mention.end


def _row(relation: Relation) -> _Row:
    return relation.document_id, relation.object, relation.start


def _columns_of_support(relations: Iterable[Relation]) -> list[Relation]:
    """Keep those that a column of its own names as support, not the helpers of who carries the duty out."""
    from graph.extractors.columns import Column, column_of

    return [each for each in relations if column_of(each.property("column") or "") is Column.SUPPORT]


def _order(relation: Relation) -> tuple[str, int, int, str]:
    return relation.document_id, relation.start, relation.end, relation.id
