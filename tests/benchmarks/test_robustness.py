"""What comes of files that are read each in a process of its own, whatever becomes of the process."""

import os
import time
from pathlib import Path

import pytest

from benchmarks import robustness
from benchmarks.robustness import CRASHED, FAILED, OVERRAN, READ, REFUSED, Outcome, outcome_of, summary
from corpus.settings import Settings, load_settings
from ingest.pipeline import ParsedFile


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(home=tmp_path, environment={})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "beslut.txt"
    found.write_text("Nämnden beslutar att anta planen.", encoding="utf-8")
    return found


def test_a_file_that_becomes_a_document_is_read(file: Path, settings: Settings) -> None:
    found = outcome_of(file, settings, None, limit=60)
    assert (found.name, found.outcome, found.pages, found.characters) == ("beslut.txt", READ, 1, 33)
    assert found.megabytes > 10


def test_a_file_that_is_refused_has_the_reason_that_users_see(file: Path, settings: Settings) -> None:
    file.write_bytes(b"%PDF-1.7 trasig")
    found = outcome_of(file, settings, None, limit=60)
    assert (found.outcome, found.reason) == (REFUSED, "PDF-filen är skadad och kan inte öppnas.")


def dies(_data: bytes, **_: object) -> ParsedFile:
    os._exit(7)


def lingers(_data: bytes, **_: object) -> ParsedFile:
    time.sleep(60)
    return ParsedFile(())


def stumbles(data: bytes, **_: object) -> ParsedFile:
    raise KeyError(len(data))


@pytest.mark.parametrize(
    ("reader", "limit", "outcome", "reason"),
    [
        (dies, 60, CRASHED, "exit code 7"),
        (lingers, 1, OVERRAN, ""),
        (stumbles, 60, FAILED, "KeyError: 34"),
    ],
)
def test_a_process_that_ends_or_lingers_is_no_outcome(
    monkeypatch: pytest.MonkeyPatch,
    file: Path,
    settings: Settings,
    reader: object,
    limit: int,
    outcome: str,
    reason: str,
) -> None:
    monkeypatch.setattr(robustness, "parse_file", reader)
    found = outcome_of(file, settings, None, limit=limit)
    assert (found.outcome, found.reason) == (outcome, reason)


def test_the_summary_names_what_has_no_outcome() -> None:
    read = Outcome(name="a.pdf", outcome=READ, pages=30, seconds=2.0, megabytes=140)
    lost = Outcome(name="b.pdf", outcome=CRASHED, reason="exit code -11", seconds=0.5, megabytes=90)
    found = summary([read, lost, Outcome(name="c.pdf", outcome=REFUSED, reason="Filen är tom.")])
    assert found["outcomes"] == {READ: 1, CRASHED: 1, REFUSED: 1}
    assert [one["name"] for one in found["without_outcome"]] == ["b.pdf"]
    assert (found["pages_a_second"], found["longest_seconds"], found["most_megabytes"]) == (15.0, 2.0, 140)
    assert found["reasons"] == {"Filen är tom.": 1}
