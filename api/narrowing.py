"""Filters as people give them, made into what the store and the indexes know: names of entities into ids."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.errors import InvalidRequest
from corpus.filters import Filters, several

if TYPE_CHECKING:
    from graph.network.queries import GraphQueries

_REGION = "region"


def resolved(filters: Filters, queries: "GraphQueries") -> Filters:
    """Put ids in place of the names of entities, each with the ids that it was judged to be one with.

    :raises NotFound: where no entity goes by a name.
    :raises InvalidRequest: where several do.
    """
    named = [entity_id for name in several(filters.entity) for entity_id in _entity(name, queries)]
    regions = [value for name in several(filters.region) for value in _region(name, queries)]
    return replace(
        filters,
        entity=tuple(dict.fromkeys(named)) or None,
        region=tuple(dict.fromkeys(regions)) or None,
    )


def _entity(name: str, queries: "GraphQueries") -> Iterator[str]:
    node = queries.entity(name).ref.id
    yield node
    yield from sorted(queries.knowledge.identity.members(node) - {node})


def _region(name: str, queries: "GraphQueries") -> Iterator[str]:
    """Give a region's name, which its bodies bear, and its ids; a name that stands nowhere finds nothing."""
    found = [known for known in queries.find(name) if known.ref.kind == _REGION]
    if not found and queries.find(name):
        raise InvalidRequest(f"”{name}” är ingen region.")
    yield from dict.fromkeys(known.ref.name for known in found) or (name,)
    for known in found:
        yield from sorted(queries.knowledge.identity.members(known.ref.id))
