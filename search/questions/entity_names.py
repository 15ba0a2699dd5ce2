"""The names of entities, each asked for once."""

from collections.abc import Callable, Collection, Mapping

Named = Mapping[str, tuple[str, str]]


class EntityNames:
    """Gives kinds and names of entities; to be made anew when the store has changed."""

    def __init__(self, find: Callable[[Collection[str]], Named]) -> None:
        self._find = find
        self._held: dict[str, tuple[str, str]] = {}
        self._asked: set[str] = set()

    def __call__(self, entity_ids: Collection[str]) -> Named:
        """Give the kind and name of each of the entities that there are."""
        unknown = [entity_id for entity_id in entity_ids if entity_id not in self._asked]
        self._held.update(self._find(unknown))
        self._asked.update(unknown)
        return {entity_id: self._held[entity_id] for entity_id in entity_ids if entity_id in self._held}
