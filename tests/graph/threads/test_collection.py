"""The items of a store that are kept while it changes are those that reading everything anew gives."""

from collections.abc import Iterator

import pytest

from corpus.evidence import Quoter
from corpus.records import DocumentHead, Extraction
from corpus.store import Store
from graph.threads.collection import Collection
from graph.threads.gathering import gather, items_of
from graph.threads.items import Item
from tests.graph.threads.minutes import keep, meeting, paragraph

_FIRST = meeting("2025-02-04", paragraph(3, "Bokbuss till landsbygden", "Nämnden talar om bussen."))
_SECOND = meeting("2025-03-04", paragraph(9, "Nytt bibliotek i Åsby", "Beslut", "Nämnden godkänner det."))


def test_items_are_those_of_the_store_after_every_change(store: Store) -> None:
    kept = Collection(store)
    assert list(kept.items()) == []
    keep(store, [_SECOND])
    assert [item.title for item in kept.items()] == ["Nytt bibliotek i Åsby"]
    keep(store, [_FIRST])
    assert list(kept.items()) == list(gather(store))
    store.remove(_SECOND.document.id)
    assert list(kept.items()) == list(gather(store))
    assert [item.title for item in kept.items()] == ["Bokbuss till landsbygden"]


def test_only_documents_that_changed_are_read_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str | None] = []

    def counted(store: Store, head: DocumentHead, quoter: Quoter) -> Iterator[Item]:
        read.append(head.date)
        return items_of(store, head, quoter)

    monkeypatch.setattr("graph.threads.collection.items_of", counted)
    keep(store, [_FIRST])
    kept = Collection(store)
    list(kept.items())
    keep(store, [_SECOND])
    list(kept.items())
    list(kept.items())
    assert read == ["2025-02-04", "2025-03-04"]


def test_a_document_whose_extraction_is_made_anew_is_read_anew(store: Store) -> None:
    keep(store, [_SECOND])
    kept = Collection(store)
    (before,) = kept.items()
    store.replace_extraction(_SECOND.document.id, Extraction((), (), ()))
    (after,) = kept.items()
    assert before != after
    assert [after] == list(gather(store))
