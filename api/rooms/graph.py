"""The knowledge graph: names, relations, ways, exports, and measuring what was extracted."""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from api.contract import EntityDetails
from api.rooms.parts import Parts
from api.showing.details import entity_row
from corpus.errors import NotFound
from corpus.filtering import checked_period
from corpus.records import Edge

if TYPE_CHECKING:
    from api.contract import EntityRow
    from graph.measuring.evaluation import GraphEvaluation
    from graph.network.centrality import Centrality
    from graph.network.neighbourhood import Neighbourhood


class Graph(Parts):
    """What can be asked of the graph."""

    def entities(self, *, kind: str | None = None, source: str | None = None) -> tuple["EntityRow", ...]:
        """List entities, the most mentioned first.

        :raises InvalidRequest: where there is no such kind.
        """
        return tuple(entity_row(known) for known in self.queries.entities(kind=kind, source=source))

    def entity(self, name_or_id: str) -> EntityDetails:
        """Give all that is known of an entity.

        :raises NotFound: where none goes by the name.
        """
        known = self.queries.entity(name_or_id)
        edges = self.queries.edges(known.ref.id)
        return EntityDetails(entity_row(known), edges, self.queries.mentions(known.ref.id))

    def relations(self, *, kind: str | None = None, source: str | None = None) -> tuple[Edge, ...]:
        """List relations in the order of documents and text.

        :raises InvalidRequest: where there is no such kind.
        """
        return self.queries.relations(kind=kind, source=source)

    def path(self, start: str, goal: str) -> tuple[tuple[Edge, ...], ...]:
        """Give the ways from one entity to another, shortest first."""
        return self.queries.paths(start, goal)

    def neighbourhood(
        self,
        name_or_id: str,
        *,
        depth: int = 1,
        kinds: Collection[str] = (),
        first: str | None = None,
        last: str | None = None,
        limit: int = 100,
    ) -> "Neighbourhood":
        """Give what stands around an entity.

        :param kinds: of relations, of entities, or of both, to keep to.
        :raises NotFound: where none goes by the name.
        :raises InvalidRequest: where a kind or a date is none.
        """
        from graph.network.neighbourhood import neighbourhood, within

        start = self.queries.entity(name_or_id).ref.id
        begins, ends = checked_period(first, last)
        counted = within(kinds, first=begins, last=ends)
        return neighbourhood(self.queries, start, depth=depth, counted=counted, limit=limit)

    def central(
        self, *, kinds: Collection[str] = (), relations: Collection[str] = (), limit: int = 25
    ) -> "Centrality":
        """Tell which bodies much hangs on.

        :raises InvalidRequest: where there is no such kind.
        """
        from graph.network.centrality import centrality

        return centrality(self.queries.knowledge, kinds=kinds, relations=relations, limit=limit)

    def export(self, format_: str) -> Iterator[bytes]:
        """Write the graph as GraphML, JSON-LD, FollowTheMoney or CSV.

        :raises InvalidRequest: where there is no such format.
        """
        from graph.export import export

        return export(self.queries, format_)

    def evaluate_graph(self, folder: Path) -> "GraphEvaluation":
        """Measure names and relations against a folder of gold.

        :raises InvalidRequest: where a line of the gold is not of the format.
        :raises NotFound: where none of its documents is here.
        """
        from graph.measuring.evaluation import Found, evaluate_graph
        from graph.measuring.gold import read_gold

        gold = read_gold(folder)
        found = (
            Found(
                file=PurePosixPath(head.source.replace("\\", "/")).name,
                text=self.store.text_of(head.id),
                entities=tuple(self.store.entities(head.id)),
                relations=tuple(self.store.relations(head.id)),
            )
            for head in self.store.heads()
        )
        evaluation = evaluate_graph(gold, found)
        if not evaluation.documents:
            raise NotFound(f"Inget av de {len(evaluation.missing)} dokumenten i {folder} är inläst.")
        return evaluation
