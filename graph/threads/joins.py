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
    """Join the same § of the same meeting in several files, and the same text of the same day."""
    places: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in shelf.items:
        own = item.number if item.number and item.meeting else item.evidence.quote
        if item.date and item.document.body:
            places[item.date, item.document.body.casefold(), own, item.document.kind].append(item)
    for held in places.values():
        for one, other in pairwise(held):
            elsewhere = one.document.id != other.document.id and one.read == other.read
            if elsewhere and shelf.compatible(one, other):
                what = "paragraf av samma möte" if one.number else "text från samma dag"
                yield Join("copy", one, other, f"Samma {what} i en annan fil", 1.0)
