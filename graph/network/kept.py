"""Keeps what follows from the graph, and costs much to list, until the graph changes."""

from collections.abc import Callable, Hashable
from threading import RLock
from typing import Generic, TypeVar

from corpus.errors import NotFound
from graph.identity import Identity
from graph.network.knowledge import KnowledgeGraph

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by what was asked for; `most` of them at a time."""

    def __init__(self, knowledge: KnowledgeGraph, *, most: int = 1) -> None:
        self._knowledge = knowledge
        self._most = most
        self._lock = RLock()
        self._values: tuple[tuple[int, Identity] | None, dict[Hashable, Value]] = (None, {})

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Give what is kept for a key, made where the graph has changed or nobody has asked before.

        Who asks while it is made waits for that.
        """
        with self._lock:
            while True:
                kept = self._kept(key)
                try:
                    if key not in kept:
                        kept[key] = make()
                    return kept[key]
                except (KeyError, NotFound):  # perhaps documents have been removed while it was made
                    if self._kept(key) is kept:
                        raise

    def _kept(self, key: Hashable) -> dict[Hashable, Value]:
        """Give the values of the graph as it is now, with room for one of a key."""
        self._knowledge.catch_up()
        stand, kept = (self._knowledge.change, self._knowledge.identity), self._values
        if kept[0] != stand or (key not in kept[1] and len(kept[1]) >= self._most):
            kept = self._values = (stand, {})
        return kept[1]
