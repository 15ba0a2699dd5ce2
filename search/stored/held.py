"""What was worked out last, kept at hand."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Held(Generic[Value]):
    """Keeps what was worked out last; safe to use from several threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = Lock()

    def of(self, key: Hashable, find: Callable[[], Value]) -> Value:
        """Give what is held under a key, else find it and hold it.

        :param key: all that it depends on.
        """
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        found = find()
        self._hold({key: found})
        return found

    def all_of(
        self, keys: Collection[Key], find: Callable[[Collection[Key]], Mapping[Key, Value]]
    ) -> dict[Key, Value]:
        """Give what is held under keys, and find the others at once and hold them.

        :param find: gives what there is under some keys.
        """
        with self._lock:
            held = {key: self._held[key] for key in keys if key in self._held}
        missing = [key for key in keys if key not in held]
        if not missing:
            return held
        found = find(missing)
        self._hold(found)
        return held | dict(found)

    def _hold(self, found: Mapping[Key, Value]) -> None:
        with self._lock:
            for key, value in found.items():
                self._held[key] = value
            while len(self._held) > self._most:
                self._held.popitem(last=False)
