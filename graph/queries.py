"""Questions to the knowledge graph; every answer carries its evidence."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from corpus.errors import InvalidRequest, NotFound
from corpus.evidence import Quoter
from corpus.filters import Filters
from corpus.records import Edge, Entity, Evidence, Ref, Relation
from corpus.store import Store
from graph.answers import Decision, Responsibility, TimelineEvent
from graph.authorities import authority_in, plain_name
from graph.edge_labels import label_of
from graph.holders import HANDED_OVER, Holders
from graph.kept import Kept
from graph.knowledge import KnowledgeGraph, Known
from graph.local_names import plain_of
from graph.names import normalise_name
from graph.ontology import load_ontology
from graph.sightings import Sightings
from graph.ways import ways

_MENTIONED = "omnämnande"
_KEPT_REGISTERS = 8  # of other days or kinds
_KEPT_KINDS = 32  # of relations: every one of them
_SUGGESTED = 3
_IN_ITS_OWN_WORDS = frozenset(("activity", "decision"))  # whose names are no names, but sentences


class GraphQueries:
    """Asks the graph and quotes the store."""

    def __init__(self, store: Store, knowledge: KnowledgeGraph | None = None) -> None:
        self._store = store
        self.knowledge = knowledge or KnowledgeGraph(store)
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

    # Entities

    def entities(self, *, kind: str | None = None, source: str | None = None) -> tuple[Known, ...]:
        """List entities, the most mentioned first, then by name.

        :raises InvalidRequest: where there is no such kind.
        :param source: only those that documents whose source has this part name.
        """
        kind = load_ontology().entity_kind(kind).name if kind is not None else None
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
        own = [each for each in found if _plain(each.ref).casefold() == name_or_id.casefold()]
        if len(found) == 1 or (own and _one_board(own)):
            return (own or found)[0]
        if found:
            listed = "; ".join(told_apart(each.ref) for each in found[:10])
            raise InvalidRequest(f"Flera heter ”{name_or_id}”: {listed}. Ange id.")
        near = self._near(name_or_id)
        hint = f" Menade du {', '.join(f'”{each}”' for each in near)}?" if near else ""
        raise NotFound(f"Ingen person, organisation, grupp eller annat heter ”{name_or_id}”.{hint}")

    def _near(self, name: str) -> Iterable[str]:
        """Give some names that one may have meant: those that hold it as a word, then those spelt alike."""
        names, meant = self.knowledge.names(), normalise_name(name)
        holding = {known for each in names if meant in each.split() for known in self.find(each)}
        alike = difflib.get_close_matches(meant, names, n=_SUGGESTED, cutoff=0.75)
        best = sorted(holding, key=lambda known: (-known.mentions, known.ref.id))
        known = (*best, *(known for each in alike for known in self.find(each)))
        named = (each.ref.name for each in known if each.ref.kind not in _IN_ITS_OWN_WORDS)
        return tuple(dict.fromkeys(named))[:_SUGGESTED]

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
            return tuple(self.edge(each) for each in self._relations(kinds) if each.document_id in wanted)
        if kind is None:
            return self._listed_edges(kinds)
        return self._edges.get(kind, lambda: self._listed_edges(kinds))

    def _listed_edges(self, kinds: Collection[str]) -> tuple[Edge, ...]:
        quote = self._quoting(kinds)
        return tuple(self.edge(each, quote(each)) for each in self._relations(kinds))

    def each_relation(self) -> Iterator[Edge]:
        """Give every relation in the order of documents and text, one at a time."""
        yield from map(self.edge, self._relations(()))

    def edges(self, entity_id: str, *, kinds: Collection[str] = ()) -> tuple[Edge, ...]:
        """List the relations that an entity is part of, outgoing and incoming."""
        graph, node = self.knowledge.graph, self.knowledge.canonical(entity_id)
        if node not in graph:
            return ()
        data = (*graph.out_edges(node, data="relation"), *graph.in_edges(node, data="relation"))
        found = {each.id: each for _, _, each in data if not kinds or each.kind in kinds}
        return tuple(self.edge(each) for each in sorted(found.values(), key=_order))

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

    def _quoting(self, kinds: Collection[str]) -> Callable[[Relation], Evidence]:
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
        found = ways(self.knowledge.graph, one, other, limit=limit)
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
        sign = ":" if edge.object.kind in _IN_ITS_OWN_WORDS else ""
        title = f"{edge.subject.name} {label}{sign} {edge.object.name}"
        return TimelineEvent(date=date, title=title, kind=edge.kind, evidence=edge.evidence)

    # Inner rooms

    def _relations(self, kinds: Collection[str]) -> list[Relation]:
        data: Iterable[tuple[str, str, Relation]] = self.knowledge.graph.edges(data="relation")
        return sorted((each for _, _, each in data if not kinds or each.kind in kinds), key=_order)

    def _documents(self, source: str) -> frozenset[str]:
        return self._store.document_ids(Filters(source=source))


def told_apart(entity: Ref | Entity) -> str:
    """Give a name with what tells it apart from others of the name: its kind in Swedish, and its id."""
    return f"{entity.name} ({load_ontology().entity_kind(entity.kind).label.lower()}, {entity.id})"


def _plain(ref: Ref) -> str:
    """Give a name without what tells it apart from others of the name."""
    return plain_of(Entity(ref.id, ref.kind, plain_name(ref.name)))


def _one_board(found: Sequence[Known]) -> bool:
    """Tell whether entities are one, or a board with and without the only authority that it is given."""
    kinds = {each.ref.kind for each in found}
    authorities = {authority_in(each.ref.name) for each in found} - {""}
    return len(found) == 1 or (len(found) == 2 and len(kinds) == len(authorities) == 1)


def _order(relation: Relation) -> tuple[str, int, int, str]:
    return relation.document_id, relation.start, relation.end, relation.id
