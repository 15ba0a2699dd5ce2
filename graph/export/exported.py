"""What an export is made of: the whole graph, or a part of it."""

from collections.abc import Iterable
from typing import Protocol

from corpus.records import Edge
from graph.network.knowledge import Known


class Exported(Protocol):
    """Entities, and relations one at a time, so that no export holds all quotations at once."""

    def entities(self) -> Iterable[Known]:
        """Give the entities."""
        ...

    def each_relation(self) -> Iterable[Edge]:
        """Give the relations, those of one document together."""
        ...
