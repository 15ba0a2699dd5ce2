"""The graph in formats that others read: GraphML, JSON-LD, FollowTheMoney and CSV, in pieces of bytes."""

from collections.abc import Callable, Iterator

from corpus.errors import InvalidRequest
from graph.export.csv_table import csv_table
from graph.export.exported import Exported
from graph.export.followthemoney import followthemoney
from graph.export.graphml import graphml
from graph.export.jsonld import jsonld

__all__ = ["FORMATS", "MEDIA_TYPES", "export"]

Exporter = Callable[[Exported], Iterator[bytes]]
FORMATS: dict[str, Exporter] = {
    "graphml": graphml,
    "jsonld": jsonld,
    "ftm": followthemoney,
    "csv": csv_table,
}
MEDIA_TYPES = {
    "graphml": "application/graphml+xml",
    "jsonld": "application/ld+json",
    "ftm": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
}


def export(exported: Exported, name: str) -> Iterator[bytes]:
    """Write the whole graph in one of `FORMATS`.

    :raises InvalidRequest: where there is no such format.
    """
    if name not in FORMATS:
        raise InvalidRequest(f"Formatet ”{name}” finns inte; välj {', '.join(FORMATS)}.")
    return FORMATS[name](exported)
