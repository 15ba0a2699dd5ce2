"""Which database the indexes of a home folder were made from.

An index remembers the number of the last change that it holds. A database that was put back from a copy, one
that was emptied and filled again, and another one altogether, count their changes by the same numbers.
"""

import json
from pathlib import Path

from corpus.disk import write_atomically
from corpus.store import Store
from corpus.stored_knowledge import Stand


class IndexOrigin:
    """A file beside the indexes with a stand of the store that they were made from."""

    def __init__(self, path: Path, store: Store) -> None:
        self._path = path
        self._store = store

    def is_other(self) -> bool:
        """Tell whether the store never had the stand that is noted; what cannot be read tells nothing."""
        try:
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            stand = Stand(int(noted["change"]), str(noted["mark"]))
        except (OSError, ValueError, KeyError, TypeError):
            return False
        return not self._store.has_been(stand)

    def note(self) -> None:
        """Note the store's present stand, where there are indexes."""
        if self._path.parent.is_dir():
            noted = json.dumps(self._store.stand()._asdict())
            write_atomically(self._path, lambda beside: beside.write_text(noted, encoding="utf-8"))
