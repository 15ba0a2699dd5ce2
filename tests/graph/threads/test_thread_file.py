"""Threads that are kept in a file are those that reading everything anew gives."""

import errno
import random
import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from corpus.evidence import Quoter
from corpus.records import DocumentHead, Parsed
from corpus.store import Store
from graph.threads import building
from graph.threads.book import ThreadBook, in_order
from graph.threads.building import Joined, shown, strands_of
from graph.threads.gathering import gather, items_of
from graph.threads.items import Item
from graph.threads.thread import Thread
from graph.threads.thread_file import ThreadFile
from graph.threads.written import (
    head_as_json,
    head_of_json,
    item_as_json,
    item_of_json,
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

    for reader in ("collection", "thread_file"):
        monkeypatch.setattr(f"graph.threads.{reader}.items_of", counted)
    return dates


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give the number of items each time that all are joined anew."""
    counts: list[int] = []

    def counted(items: Iterable[Item]) -> Joined:
        held = list(items)
        counts.append(len(held))
        return building.joined(held)

    monkeypatch.setattr("graph.threads.book.joined", counted)
    return counts


def kept(store: Store, file: Path, *documents: Parsed) -> None:
    keep(store, list(documents))
    ThreadBook(store, file).catch_up()


def held_in(file: Path, store: Store) -> tuple[Thread, ...]:
    return in_order(ThreadFile(file).threads(store.stand()) or ())


def test_items_strands_and_threads_are_read_as_they_were_written(store: Store) -> None:
    keep(store, list(_ALL))
    by_id = {item.id: item for item in gather(store)}
    assert len({item.document for item in by_id.values()}) == len(_ALL)
    for item in by_id.values():
        assert head_of_json(head_as_json(item.document)) == item.document
        assert item_of_json(item_as_json(item), item.document) == item
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


def test_only_changed_documents_are_read_and_joined_anew(
    store: Store, file: Path, read: list[str | None], joined: list[int]
) -> None:
    kept(store, file, _FIRST, _MOTION)
    read.clear()
    joined.clear()
    keep(store, [_SECOND])
    store.remove(_MOTION.document.id)
    ThreadBook(store, file).catch_up()
    assert read == ["2025-03-04"]
    assert joined == []
    read.clear()
    found = ThreadBook(store, file).threads()
    assert read == []
    assert found == ThreadBook(store).threads()
    assert "Motion om en bokbuss till landsbygden" not in {thread.title for thread in found}


def test_follow_ups_are_looked_up_among_what_is_kept(store: Store, file: Path, joined: list[int]) -> None:
    kept(store, file, *_ALL)
    joined.clear()
    book = ThreadBook(store, file)
    assert book.threads()
    assert book.follow_ups() is book.follow_ups()
    assert joined == []


def _spoilt(content: bytes) -> Iterator[bytes]:
    yield b""
    yield b"not a database, and long enough to be told from one" * 40
    yield content[: len(content) // 2]
    yield content[:4096] + b"\x00" * (len(content) - 4096)
    yield content.replace(b"bokbuss", b'bok"bus')  # which is no JSON any more


@pytest.mark.parametrize("kind", range(5))
def test_a_damaged_file_is_made_anew(store: Store, file: Path, kind: int) -> None:
    kept(store, file, *_ALL)
    file.write_bytes(list(_spoilt(file.read_bytes()))[kind])
    book = ThreadBook(store, file)
    assert book.threads() == ThreadBook(store).threads() != ()
    assert book.follow_ups() is not None
    assert held_in(file, store) == book.threads()


def test_a_file_whose_log_was_left_behind_is_made_anew(store: Store, file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as left:
        left.execute("PRAGMA journal_mode=WAL")
        left.execute("CREATE TABLE threads (position INTEGER PRIMARY KEY, content TEXT)")
        left.commit()
        log = file.with_name("threads.sqlite-wal").read_bytes()
    file.with_name("threads.sqlite-wal").write_bytes(log)
    kept(store, file, *_ALL)
    assert held_in(file, store) == ThreadBook(store).threads() != ()


def test_threads_of_other_rules_are_joined_anew_from_items_that_are_read_anew(
    store: Store, file: Path, read: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(store, file, *_ALL)
    monkeypatch.setattr("graph.threads.thread_file.rules_of", lambda _module: "0123456789abcdef")
    read.clear()
    ThreadBook(store, file).catch_up()
    assert len(read) == len(_ALL)
    read.clear()
    assert ThreadBook(store, file).threads()
    assert read == []


def test_a_file_of_a_store_that_was_emptied_is_passed_by(store: Store, file: Path, tmp_path: Path) -> None:
    kept(store, file, *_ALL)
    with Store.open(f"sqlite:///{tmp_path / 'new.sqlite'}") as new:
        keep(new, [_MOTION])
        (thread,) = ThreadBook(new, file).threads()
        assert thread.title == "Motion om en bokbuss till landsbygden"
        assert held_in(file, new) == (thread,)


def test_a_file_of_a_store_that_was_filled_again_to_the_same_change_is_passed_by(
    store: Store, file: Path, tmp_path: Path
) -> None:
    kept(store, file, _FIRST, _MOTION)
    with Store.open(f"sqlite:///{tmp_path / 'new.sqlite'}") as new:
        keep(new, [_SECOND, _MOTION])
        assert new.last_change() == store.last_change()
        assert ThreadBook(new, file).threads() == ThreadBook(new).threads()


def test_nothing_stays_of_a_document_that_is_removed(store: Store, file: Path) -> None:
    kept(store, file, *_ALL)
    assert b"Rensa vassen" in file.read_bytes()
    book = ThreadBook(store, file)
    book.catch_up()
    store.remove(_REGISTER.document.id)
    book.catch_up()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert b"Rensa vassen" not in file.read_bytes()


def test_nothing_stays_where_the_file_cannot_be_written(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(store, file, *_ALL)
    store.remove(_REGISTER.document.id)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def full_too(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("graph.threads.thread_file.write_atomically", full)
    monkeypatch.setattr("graph.threads.thread_file.rejoin", full_too)
    assert ThreadBook(store, file).threads() == ThreadBook(store).threads() != ()
    assert not file.exists()


def test_threads_are_given_where_the_home_folder_cannot_be_written(store: Store, tmp_path: Path) -> None:
    keep(store, list(_ALL))
    (tmp_path / "search").write_text("a file where a folder is to be")
    book = ThreadBook(store, tmp_path / "search" / "threads.sqlite")
    assert book.threads() == ThreadBook(store).threads() != ()


def test_an_older_stand_does_not_take_the_place_of_a_newer_one(store: Store, file: Path) -> None:
    keep(store, [_FIRST])
    earlier, found = store.stand(), building.joined(gather(store))
    kept(store, file, _SECOND, _MOTION)
    ThreadFile(file).write(store, earlier, {}, found, map(shown, found.strands))
    assert held_in(file, store) == ThreadBook(store).threads()
    assert ThreadFile(file).threads(earlier) is None


def test_threads_after_each_change_are_those_of_joining_all_anew(
    store: Store, file: Path, joined: list[int]
) -> None:
    kept(store, file)
    chance = random.Random(4)
    drafts = [*_ALL, *(_minutes(number) for number in range(12))]
    for _ in range(40):
        draft = chance.choice(drafts)
        if draft.document.id in {head.id for head in store.heads()}:
            store.remove(draft.document.id)
        else:
            keep(store, [draft])
        book = ThreadBook(store, file)
        book.catch_up()
        expected = building.joined(gather(store)).strands
        assert held_in(file, store) == in_order(map(shown, expected)) == book.threads()
        assert ThreadFile(file).strands(store.stand()) == expected
    assert len(joined) < 15


def _minutes(number: int) -> Parsed:
    chance = random.Random(number)
    matters = ("Bokbuss till landsbygden", "Nytt badhus i Åsby", "Cykelbana till Åsby", "Övriga frågor")
    lines = (
        ("Ärendet bordläggs till sammanträdet den 4 mars 2025.",),
        ("Beslut", f"Nämnden avslår den. Dnr KUN 2025/{chance.randint(11, 13)}"),
        ("Ärendet återremitterades den 4 februari 2025, § 3.",),
    )
    paragraphs = [paragraph(at, chance.choice(matters), *chance.choice(lines)) for at in range(1, 4)]
    return meeting(f"2025-0{chance.randint(1, 9)}-{10 + number}", *paragraphs)


def test_nothing_stays_of_what_is_removed_one_by_one(store: Store, file: Path, joined: list[int]) -> None:
    names = [f"Ankdamm {name} vid torget" for name in ("alfa", "beta", "gamma", "delta", "epsilon") * 6]
    drafts = [
        meeting(f"2025-{1 + at // 28:02}-{1 + at % 28:02}", paragraph(1, f"{name} {at}x", name))
        for at, name in enumerate(names)
    ]
    kept(store, file, *drafts)
    joined.clear()
    for at, draft in enumerate(drafts):
        store.remove(draft.document.id)
        ThreadBook(store, file).catch_up()
        assert f"{names[at]} {at}x".encode() not in file.read_bytes()
    assert len(joined) < 5


class Stopped(BaseException):
    """As when a process is stopped."""


def test_what_is_stopped_in_the_middle_leaves_what_was_held(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(store, file, _FIRST, _MOTION)
    before, stand = held_in(file, store), store.stand()

    def stopped(*_: object) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr("graph.threads.rejoining.put_threads", stopped)
        with pytest.raises(Stopped):
            kept(store, file, _SECOND)
    assert in_order(ThreadFile(file).threads(stand) or ()) == before
    assert ThreadBook(store, file).threads() == ThreadBook(store).threads() != before


def test_a_change_that_was_cut_off_is_taken_back_by_who_reads_next(
    store: Store, file: Path, joined: list[int]
) -> None:
    kept(store, file, _FIRST, _MOTION)
    before, expected = file.read_bytes(), held_in(file, store)
    with closing(sqlite3.connect(file, isolation_level=None)) as cut_off:
        cut_off.execute("PRAGMA cache_size=1")
        cut_off.execute("BEGIN IMMEDIATE")
        cut_off.execute("UPDATE threads SET content = printf('%.*c', 9000, 'x')")
        log, torn = file.with_name("threads.sqlite-journal").read_bytes(), file.read_bytes()
        cut_off.execute("ROLLBACK")
    assert torn != before
    file.write_bytes(torn)
    file.with_name("threads.sqlite-journal").write_bytes(log)
    joined.clear()
    assert held_in(file, store) == expected == ThreadBook(store, file).threads()
    assert joined == []


def test_a_document_that_goes_while_others_are_read_is_left_out(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, list(_ALL))

    def removing(held: Store, head: DocumentHead, quoter: Quoter) -> Iterator[Item]:
        if head.date == _MOTION.document.date:
            held.remove(_REGISTER.document.id)
        return items_of(held, head, quoter)

    monkeypatch.setattr("graph.threads.collection.items_of", removing)  # by the first joining
    book = ThreadBook(store, file)
    assert "Rensa vassen" not in {thread.title for thread in book.threads()}
    monkeypatch.undo()
    assert book.threads() == ThreadBook(store).threads()


def test_several_that_write_at_once_leave_a_whole_file(store: Store, file: Path) -> None:
    keep(store, list(_ALL))
    books = [ThreadBook(store, file) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(ThreadBook.threads, books))
    assert all(each == found[0] for each in found)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert held_in(file, store) == found[0]
