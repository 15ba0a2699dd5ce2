"""Who answers for what, since when and until when, from the graph and its successions."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from corpus.records import Evidence, Relation
from corpus.store import Store
from graph.network.answers import Handover, Responsibility
from graph.network.knowledge import KnowledgeGraph
from graph.network.succession import Successions, last_day

HANDED_OVER = ("responsible_for", "replaces")
"""The kinds of relations that tell who had a duty before or has it after."""

_Row = tuple[str, str, int]  # document, activity, start of the evidence


class Holders:
    """Lists responsibilities; built for one question."""

    def __init__(
        self,
        store: Store,
        knowledge: KnowledgeGraph,
        evidence: Callable[[Relation], Evidence],
        relations: Callable[[Collection[str]], list[Relation]],
    ) -> None:
        self._knowledge = knowledge
        self._evidence = evidence
        self._relations = relations
        heads = {head.id: head for head in store.heads()}
        self._successions = Successions(
            heads.__getitem__, knowledge.canonical, lambda entity_id: knowledge.ref(entity_id).name
        ).learn(*(relations((kind,)) for kind in HANDED_OVER))

    def held(self, *, on: str | None, kinds: Collection[str]) -> tuple[Responsibility, ...]:
        """List who answers for what, in the order of documents and text.

        :param on: an ISO date prefix; only what is in force then.
        """
        rows: dict[_Row, list[Relation]] = defaultdict(list)
        for each in self._relations(("supports",)):
            rows[_row(each)].append(each)
        found = []
        for relation in self._relations(kinds):
            if relation.kind == "participates_in" and relation.property("as_written") is None:
                continue
            handed_over = self._successions.handed_over(relation)
            if on is None or self._in_force(relation, handed_over, on):
                found.append(self._held(relation, rows[_row(relation)], handed_over))
        return tuple(found)

    def _held(self, relation: Relation, support: list[Relation], handed_over: str | None) -> Responsibility:
        actor, duty = self._knowledge.ref(relation.subject), self._knowledge.ref(relation.object)
        written = relation.property("as_written")
        own = [each for each in support if each.property("as_written") == written]
        shared = [each for each in support if each.property("column") != relation.property("column")]
        helpers = own if relation.kind == "participates_in" else [*own, *_columns_of_support(shared)]
        ended = last_day(handed_over) if handed_over else None
        return Responsibility(
            actor=actor,
            object=duty.name,
            object_id=duty.id,
            relation=relation.kind,
            role=relation.property("role"),
            as_written=written or actor.name,
            support=tuple(dict.fromkeys(self._knowledge.ref(each.subject) for each in helpers)),
            valid_from=relation.valid_from,
            valid_to=min(filter(None, (ended, relation.valid_to)), default=None),
            due=relation.due,
            vacant=relation.property("status") == "vakant",
            score=relation.confidence,
            evidence=self._evidence(relation),
            before=self._handovers(self._successions.holders_before(relation)),
            after=self._handovers(self._successions.holders_after(relation)),
            inferred=relation.inferred,
        )

    def _handovers(self, others: Iterable[Relation]) -> tuple[Handover, ...]:
        """Name the other holders of a duty, each once for a day."""
        found: dict[tuple[str, str | None], Handover] = {}
        for each in map(self._handover, others):
            found.setdefault((each.actor.id, each.date), each)
        return tuple(found.values())

    def _handover(self, other: Relation) -> Handover:
        """Name the other holder of a duty; of a replacement the one who is new."""
        evidence = self._evidence(other)
        return Handover(
            actor=self._knowledge.ref(other.subject),
            date=other.valid_from or evidence.date,
            evidence=evidence,
        )

    def _in_force(self, relation: Relation, handed_over: str | None, on: str) -> bool:
        """Tell whether a relation holds on a date; one without dates holds from its document's date on."""
        begins = self._successions.begin(relation)
        ends = relation.valid_to or relation.due
        return (
            (begins is None or begins <= on or on.startswith(begins) or begins.startswith(on))
            and (ends is None or ends >= on or on.startswith(ends))
            and (handed_over is None or on < handed_over)
        )


def _row(relation: Relation) -> _Row:
    return relation.document_id, relation.object, relation.start


def _columns_of_support(relations: Iterable[Relation]) -> list[Relation]:
    """Keep those that a column of its own names as support, not the helpers of who carries the duty out."""
    from graph.extractors.tables.headings import Column, column_of

    return [each for each in relations if column_of(each.property("column") or "") is Column.SUPPORT]
