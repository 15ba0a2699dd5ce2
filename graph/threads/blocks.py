"""Blocks: what items have in common that may join them. Joins follow from each block by itself."""

from collections.abc import Iterator

from corpus.records import content_id
from graph.threads.items import Item, Reference, folded_number, same_day

COPY, CASE, SERIAL, CITED, CITING, NAME = "copy", "case", "serial", "cited", "citing", "name"
"""Kinds of blocks. What is cited joins with what cites the same § of the same day; a name joins nothing."""


def blocks_of(item: Item) -> Iterator[tuple[str, str]]:
    """Give kind and key of each block of an item; some may come twice."""
    if item.date and item.document.body:
        own = item.number if item.number and item.meeting else item.evidence.quote
        yield COPY, content_id(item.date, item.document.body.casefold(), own, item.document.kind)
    for case in item.cases:
        yield CASE, case.key
        yield SERIAL, serial_of(case.key)
    if item.number and item.date:
        yield CITED, f"{item.date} {folded_number(item.number)}"
    for reference in references_of(item):
        yield CITING, cited_by(reference)
    for name in item.names:
        yield NAME, name


def serial_of(case: str) -> str:
    """Give year and serial of a case number's key."""
    return case.split(" ", 1)[1]


def references_of(item: Item) -> Iterator[Reference]:
    """Give the references of an item to other days than its own."""
    yield from (each for each in item.references if not same_day(each.date, item.date))


def cited_by(reference: Reference) -> str:
    """Give the key of what a reference cites."""
    return f"{reference.date} {folded_number(reference.number)}"
