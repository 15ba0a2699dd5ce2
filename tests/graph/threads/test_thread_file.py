"""Threads that are kept in a file are those that reading everything anew gives."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.evidence import Quoter
from corpus.records import DocumentHead, Parsed
from corpus.store import Store
from graph.threads.book import ThreadBook
from graph.threads.building import strands_of
from graph.threads.gathering import gather, items_of
from graph.threads.items import Item
from graph.threads.thread_file import ThreadFile
from graph.threads.written import (
    items_as_json,
    items_of_json,
    strand_as_json,
    strand_of_json,
    thread_as_json,
    thread_of_json,
)
from tests.graph.threads.minutes import keep, meeting, paragraph, table_of, writing

_TABLED = ("Beslut", "Ärendet bordläggs till sammanträdet den 4 mars 2025.")
_FIRST = meeting(
    "2025-02-04",
    paragraph(3, "Bokbuss till landsbygden", "Dnr KUN 2025/11", *_TABLED),
    paragraph(5, "Övriga frågor", "Inget togs upp."),
)
_SECOND = meeting(
    "2025-03-04",
    paragraph(9, "Bokbuss till landsbygden", "Dnr KUN 2025/11", "Beslut", "Nämnden avslår den."),
    paragraph(10, "Övriga frågor", "Inget togs upp."),
)
_MOTION = writing("2025-01-14", "motion", "Motion om en bokbuss till landsbygden", "Bussen behövs i Åsby.")
_REGISTER = table_of("2025-05-06", ("Rensa vassen", "2025-03-04 § 9", "Klar"))
_ALL = (_FIRST, _SECOND, _MOTION, _REGISTER)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "search" / "threads.sqlite"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Give the dates of the documents whose items are read from now on."""
    dates: list[str | None] = []

    def counted(store: Store, head: DocumentHead, quoter: Quoter) -> Iterator[Item]:
        dates.append(head.date)
        return items_of(store, head, quoter)

    monkeypatch.setattr("graph.threads.collection.items_of", counted)
    return dates


def kept(store: Store, file: Path, *documents: Parsed) -> None:
    keep(store, list(documents))
    ThreadBook(store, file).catch_up()


def test_items_strands_and_threads_are_read_as_they_were_written(store: Store) -> None:
    keep(store, list(_ALL))
    items = {head.id: tuple(items_of(store, head, Quoter(store))) for head in store.heads()}
    for head in store.heads():
        assert items_of_json(items_as_json(items[head.id]), head) == items[head.id] != ()
    by_id = {item.id: item for item in gather(store)}
    strands = strands_of(by_id.values())
    assert any(strand.joins for strand in strands)
    assert tuple(strand_of_json(strand_as_json(strand), by_id) for strand in strands) == strands
    threads = ThreadBook(store).threads()
    assert tuple(thread_of_json(thread_as_json(thread)) for thread in threads) == threads


def test_copies_of_a_paragraph_are_kept_with_it(store: Store) -> None:
    copy = meeting("2025-02-04", paragraph(3, "Bokbuss till landsbygden", "Dnr KUN 2025/11"), kommun="Åsby")
    other = meeting("2025-02-04", paragraph(3, "Bokbuss till landsbygden", "Dnr KUN 2025/11"), kommun="")
    keep(store, [copy, other])
    by_id = {item.id: item for item in gather(store)}
    (strand,) = strands_of(by_id.values())
    assert strand.copies
    assert strand_of_json(strand_as_json(strand), by_id) == strand


def test_a_new_process_gives_the_threads_without_reading_a_document(
    store: Store, file: Path, read: list[str | None]
) -> None:
    kept(store, file, *_ALL)
    read.clear()
    book = ThreadBook(store, file)
    assert book.threads() == ThreadBook(store).threads() != ()
    assert len(read) == len(_ALL)  # by the one without a file


def test_only_changed_documents_are_read_and_all_are_joined_anew(
    store: Store, file: Path, read: list[str | None]
) -> None:
    kept(store, file, _FIRST, _MOTION)
    read.clear()
    keep(store, [_SECOND])
    store.remove(_MOTION.document.id)
    ThreadBook(store, file).catch_up()
    assert read == ["2025-03-04"]
    read.clear()
    found = ThreadBook(store, file).threads()
    assert read == []
    assert found == ThreadBook(store).threads()
    assert "Motion om en bokbuss till landsbygden" not in {thread.title for thread in found}


def test_follow_ups_are_looked_up_among_what_is_kept(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(store, file, *_ALL)
    book = ThreadBook(store, file)

    def joined(_items: object) -> None:
        raise AssertionError

    monkeypatch.setattr("graph.threads.book.strands_of", joined)
    assert book.threads()
    assert book.follow_ups() is book.follow_ups()


@pytest.mark.parametrize("content", [b"", b"not a database, and long enough to be told from one" * 40])
def test_a_damaged_file_is_made_anew(store: Store, file: Path, content: bytes) -> None:
    kept(store, file, *_ALL)
    for path in file.parent.iterdir():
        path.unlink()
    file.write_bytes(content)
    book = ThreadBook(store, file)
    assert book.threads() == ThreadBook(store).threads() != ()
    assert ThreadBook(store, file).threads() == book.threads()


def test_a_file_of_a_store_that_was_emptied_is_passed_by(store: Store, file: Path, tmp_path: Path) -> None:
    kept(store, file, *_ALL)
    with Store.open(f"sqlite:///{tmp_path / 'new.sqlite'}") as new:
        keep(new, [_MOTION])
        (thread,) = ThreadBook(new, file).threads()
        assert thread.title == "Motion om en bokbuss till landsbygden"
        assert ThreadBook(new, file).threads() == (thread,)
        assert ThreadFile(file).last_change() == new.last_change()
