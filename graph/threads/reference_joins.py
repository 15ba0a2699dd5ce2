"""Joins by what an item says of an earlier meeting: "bordlagt den 20 februari 2025, § 18"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.threads.blocks import cited_by, references_of
from graph.threads.items import Item, Reference
from graph.threads.shelf import Join, Shelf, same_body
from graph.threads.titles import Title

_MOST_CITED = 2  # an item that goes back to more decisions than this reports on many matters


def joins_by_reference(
    shelf: Shelf, key: str, citing: Sequence[Item], cited: Sequence[Item]
) -> Iterator[Join]:
    """Join each item with the one that it refers to, and those that refer to the same § that is not here.

    :param key: of what is cited, see `graph.threads.blocks`.
    :param citing: the items that refer to it, in the order of time; `cited` likewise.
    """
    seen: set[tuple[str, str]] = set()
    for join in _Referred(shelf, key, citing, cited).joins():
        if (join.earlier.id, join.later.id) not in seen:
            seen.add((join.earlier.id, join.later.id))
            yield join


class _Referred:
    def __init__(self, shelf: Shelf, key: str, citing: Sequence[Item], cited: Sequence[Item]) -> None:
        self._shelf = shelf
        self._cited = cited
        self._pairs = [
            (item, reference, self._target(reference, item))
            for item in citing
            for reference in references_of(item)
            if cited_by(reference) == key
        ]
        self._titles: dict[str, set[Title]] = defaultdict(set)
        for item, reference, target in self._pairs:
            if target is not None and not reference.same:
                self._titles[target.id].add(item.read)

    def joins(self) -> Iterator[Join]:
        unread: dict[str, Item] = {}
        for item, reference, target in self._pairs:
            if target is not None:
                if self._is_one_matter(reference, target, item):
                    yield Join("reference", target, item, _reason(reference, target), 0.95)
            elif reference.same and reference.number and reference.body:
                first = unread.setdefault(reference.body.casefold(), item)
                if first.id != item.id and self._may_share(first, item):
                    reason = f"Går båda tillbaka på {reference.body} {reference.date} {reference.number}"
                    yield Join("reference", first, item, reason, 0.9)

    def _target(self, reference: Reference, item: Item) -> Item | None:
        """Find the item that a reference names; None where it is not here, or several may be meant."""
        found = [
            other for other in self._cited if other.id != item.id and self._shelf.compatible(other, item)
        ]
        body = reference.body or item.document.body
        named = [other for other in found if same_body(other.document.body, body)]
        meant = named or ([] if reference.body and not reference.same else self._near(found, item))
        return meant[0] if len({other.read for other in meant}) == 1 else None

    def _near(self, found: list[Item], item: Item) -> list[Item]:
        """Keep what a reference without a body, or with one of another name, may mean: nothing strange."""
        shelf = self._shelf
        return [
            other
            for other in found
            if shelf.known_alike(other, item)
            or shelf.weights.likeness(other.read, item.read) >= shelf.limits.expected
        ]

    def _is_one_matter(self, reference: Reference, target: Item, item: Item) -> bool:
        """Tell a reference to the same matter from one to a decision that many matters go back to.

        Minutes do name a wrong §: one of another title, and another case or another § of this title.
        """
        shelf = self._shelf
        likeness = shelf.weights.likeness(target.read, item.read)
        if reference.replaces:
            return True
        if reference.same:
            strange = likeness < shelf.limits.expected / 2
            return not (strange and (shelf.of_other_case(target, item) or self._misses(target, item)))
        if likeness >= shelf.limits.expected / 2:
            return True
        own = {(each.date, each.number) for each in item.references if not each.same}
        only = len(self._titles[target.id]) == 1 and len(own) <= _MOST_CITED
        return only and not shelf.is_standing(target.read)

    def _misses(self, target: Item, item: Item) -> bool:
        """Tell whether the meeting that a reference names had an item of this title under another §."""
        return self._shelf.titled(target.document.id, item.read) > (target.read == item.read)

    def _may_share(self, one: Item, other: Item) -> bool:
        strange = self._shelf.weights.likeness(one.read, other.read) < self._shelf.limits.expected / 2
        return self._shelf.compatible(one, other) and not (strange and self._shelf.of_other_case(one, other))


def _reason(reference: Reference, target: Item) -> str:
    where = " ".join(filter(None, (target.document.body or reference.body, reference.date, reference.number)))
    return f"{'Ersätter beslut av' if reference.replaces else 'Hänvisar till'} {where}"
