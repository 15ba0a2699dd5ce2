"""The joins of each block, and of the titles of a corpus."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Protocol

from graph.threads import blocks
from graph.threads.case_joins import joins_by_case, joins_by_serial
from graph.threads.items import Item
from graph.threads.reference_joins import joins_by_reference
from graph.threads.shelf import Join, Shelf
from graph.threads.title_joins import are_alike, joins_of_one_title, joins_of_two_titles
from graph.threads.titles import Title

JOINING = {blocks.COPY: "copy", blocks.CASE: "case", blocks.SERIAL: "case", blocks.CITING: "reference"}
"""The kinds of blocks that join, and the kind of their joins."""


class Held(Protocol):
    """Where the items of a corpus are found, each time in the order of time."""

    def in_block(self, kind: str, key: str) -> Sequence[Item]:
        """Give the items of a block."""

    def of_title(self, title: Title) -> Sequence[Item]:
        """Give the items of a title."""

    def near(self, title: Title) -> Collection[Title]:
        """Give the titles that share with this one a word that tells most in both, and in few others."""


def joins_of_block(shelf: Shelf, held: Held, kind: str, key: str) -> Iterator[Join]:
    """Give the joins that follow from one block."""
    items = held.in_block(kind, key)
    if kind == blocks.COPY:
        yield from _copies(shelf, items)
    elif kind == blocks.CASE:
        yield from joins_by_case(shelf, key, items)
    elif kind == blocks.SERIAL:
        yield from joins_by_serial(shelf, key, items)
    elif kind == blocks.CITING and items:
        yield from joins_by_reference(shelf, key, items, held.in_block(blocks.CITED, key))


def joins_of_titles(shelf: Shelf, held: Held, titles: Mapping[Title, str]) -> Iterator[Join]:
    """Give the joins by some titles, each once: of the items of one, and of one with any other.

    :param titles: with their ids.
    """
    for title, title_id in titles.items():
        if not shelf.tells(title):
            continue
        yield from joins_of_one_title(shelf, held.of_title(title))
        for other in held.near(title):
            twice = other in titles and titles[other] < title_id
            if not twice and other != title and are_alike(shelf, title, other):
                yield from joins_of_two_titles(shelf, held.of_title(title), held.of_title(other))


def _copies(shelf: Shelf, held: Sequence[Item]) -> Iterator[Join]:
    """Join the same § of the same meeting in several files, and the same text of the same day."""
    for one, other in pairwise(held):
        elsewhere = one.document.id != other.document.id and one.read == other.read
        if elsewhere and shelf.compatible(one, other):
            what = "paragraf av samma möte" if one.number else "text från samma dag"
            yield Join("copy", one, other, f"Samma {what} i en annan fil", 1.0)
