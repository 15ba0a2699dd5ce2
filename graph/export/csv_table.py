"""Every relation as a row of a table, with its quotation; opens in a spreadsheet as it is."""

import csv
import io
from collections.abc import Iterator

from corpus.spreadsheets import safe
from graph.export.exported import Exported

COLUMNS = (
    "relation", "subjekt", "subjekt_sort", "subjekt_id", "objekt", "objekt_sort", "objekt_id", "gäller_från",
    "gäller_till", "beslutad", "senast", "egenskaper", "säkerhet", "regel", "källa", "dokument", "sida",
    "paragraf", "citat", "början", "slut",
)  # fmt: skip


def csv_table(exported: Exported) -> Iterator[bytes]:
    """Write the relations as CSV in UTF-8 with a byte order mark, so that spreadsheets read å, ä and ö."""
    yield "\ufeff".encode() + _line(COLUMNS)
    for edge in exported.each_relation():
        evidence = edge.evidence
        yield _line(
            (
                edge.kind, edge.subject.name, edge.subject.kind, edge.subject.id, edge.object.name,
                edge.object.kind, edge.object.id, edge.valid_from, edge.valid_to, edge.decided, edge.due,
                "; ".join(f"{name}={value}" for name, value in edge.properties), f"{edge.confidence:.2f}",
                edge.extractor, evidence.source, evidence.document, evidence.page, evidence.number,
                evidence.quote, evidence.start, evidence.end,
            )
        )  # fmt: skip


def _line(values: tuple[object, ...]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow([safe(value) for value in values])
    return buffer.getvalue().encode()
