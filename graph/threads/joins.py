"""All joins between the items of a corpus: copies, case numbers, references, titles."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from graph.threads.case_joins import joins_by_case
from graph.threads.items import Item
from graph.threads.reference_joins import joins_by_reference
from graph.threads.shelf import Join, Shelf
from graph.threads.title_joins import joins_by_title


def joins_of(shelf: Shelf, *, without: Collection[str] = ()) -> Iterator[Join]:
    """Give every join.

    :param without: kinds of joins to leave out, for measuring what each is worth.
    """
    ways: dict[str, Callable[[Shelf], Iterator[Join]]] = {
        "copy": _copies,
        "case": joins_by_case,
        "reference": joins_by_reference,
        "title": joins_by_title,
    }
    for kind, way in ways.items():
        if kind not in without:
            yield from way(shelf)


def _copies(shelf: Shelf) -> Iterator[Join]:
    """Join the same § of the same meeting in several files."""
    places: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in shelf.items:
        if item.number and item.date and item.meeting and item.document.body:
            key = (item.date, item.document.body.casefold(), item.number, item.document.kind)
            places[key].append(item)
    for held in places.values():
        for one, other in pairwise(held):
            elsewhere = one.document.id != other.document.id and one.read == other.read
            if elsewhere and shelf.compatible(one, other):
                yield Join("copy", one, other, "Samma paragraf av samma möte i en annan fil", 1.0)
