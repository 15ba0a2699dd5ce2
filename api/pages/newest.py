"""The newest documents, for the start page; few are read for it, however many there are."""

from api.routes.dependencies import Asked
from corpus.filters import Filters
from corpus.records import DocumentHead

MOST = 5


def newest(asked: Asked) -> tuple[DocumentHead, ...]:
    """Give the newest dated documents, those of the last month or else of the last two years."""
    last = asked.store.catalogue.extent(Filters()).last
    if last is None:
        return ()
    found: tuple[DocumentHead, ...] = ()
    for first in (last[:7], last[:4], str(int(last[:4]) - 1)):
        found = asked.documents(Filters(date_from=first))
        if len(found) >= MOST:
            break
    return tuple(sorted(found, key=_newest_first, reverse=True)[:MOST])


def _newest_first(head: DocumentHead) -> tuple[str, str]:
    return head.date or "", head.title
