"""What stands in a text, in order, to be looked up by where it stands."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from corpus.records import Span

Thing = TypeVar("Thing")


class Placed(Generic[Thing]):
    """Things with the offset at which each begins."""

    def __init__(self, things: Iterable[tuple[int, Thing]]) -> None:
        self._things = sorted(things, key=lambda each: each[0])
        self._starts = [start for start, _ in self._things]

    def within(self, spans: Iterable[Span]) -> Iterator[Thing]:
        """Give what begins in some spans, span by span in the order of the text."""
        for start, end in spans:
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            yield from (thing for _, thing in self._things[first:last])
