from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.ledger import Collection, Ledger, LogEntry, innermost
from corpus.store import Store


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Store.open(f"sqlite:///{tmp_path / 'a.sqlite'}") as store:
        yield store.ledger


def test_the_log_gives_the_newest_first(ledger: Ledger) -> None:
    for name, outcome in (("/a/Ett.pdf", "added"), ("/a/två.pdf", "quarantined"), ("/b/tre.pdf", "added")):
        ledger.write(LogEntry(source=name, outcome=outcome, at="2026-01-01T00:00:00+00:00"))
    assert [entry.source for entry in ledger.entries()] == ["/b/tre.pdf", "/a/två.pdf", "/a/Ett.pdf"]
    assert [entry.source for entry in ledger.entries(outcome="added", limit=1)] == ["/b/tre.pdf"]
    assert [entry.source for entry in ledger.entries(source="ett")] == ["/a/Ett.pdf"]


def test_an_entry_is_kept_with_every_field_and_gets_the_time(ledger: Ledger) -> None:
    entry = LogEntry(
        source="a", outcome="added", reason="r", media_type="m", pages=1, sections=2, notes=3, seconds=0.5
    )
    ledger.write(entry)
    (kept,) = ledger.entries()
    assert kept.at.endswith("+00:00")
    assert LogEntry(**{name: getattr(kept, name) for name in entry.__slots__ if name != "at"}) == entry


def test_the_choice_of_the_innermost_collection_counts(ledger: Ledger) -> None:
    ledger.choose(Collection("/arkiv", "mask"))
    ledger.choose(Collection("/arkiv/slutet", "mask"))
    ledger.choose(Collection("/arkiv/slutet", "quarantine"))
    collections = ledger.collections()
    assert innermost(collections, "/arkiv/slutet/brev.eml/bilaga.pdf") == Collection(
        "/arkiv/slutet", "quarantine"
    )
    assert innermost(collections, "/arkiv/öppet.pdf") == Collection("/arkiv", "mask")
    assert innermost(collections, "/arkivet/öppet.pdf") is None
