import sqlite3
from pathlib import Path

import pytest

from benchmarks.first_questions import FromDocuments, changed, furnished, measured
from corpus.store import Store
from graph.network.queries import GraphQueries
from graph.threads.book import ThreadBook
from graph.threads.rejoining import Changes


def test_what_is_kept_is_what_the_documents_say_and_both_ways_are_timed(tmp_path: Path) -> None:
    found = measured([], tmp_path, sections=120)
    assert found["relations"] == found["documents"] > 5
    for name in ("duties", "decisions", "threads", "changes"):
        assert {"seconds", "baseline_seconds", "ratio"} == found[name].keys()
    again = measured([], tmp_path, sections=120)
    assert again["documents"] == found["documents"]


def test_the_baseline_opens_documents_for_every_quotation(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for parsed, extraction in furnished([], 60):
            store.add(parsed, extraction)
        assert FromDocuments(store).decisions() == GraphQueries(store).decisions() != ()
        assert FromDocuments(store).responsibilities() == GraphQueries(store).responsibilities() != ()


def test_a_joining_that_forgets_a_change_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(connection: sqlite3.Connection, documents: Changes) -> None:
        gone = [(each,) for each in documents]
        connection.executemany("DELETE FROM items WHERE document = ?", gone)

    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for parsed, extraction in furnished([], 60):
            store.add(parsed, extraction)
        ThreadBook(store, tmp_path / "threads.sqlite").catch_up()
        monkeypatch.setattr("graph.threads.thread_file.rejoin", forgetful)
        with pytest.raises(AssertionError):
            changed(store, tmp_path / "threads.sqlite")
