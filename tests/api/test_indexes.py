"""Writing one at a time, and indexes that catch up after a crash."""

import threading
from pathlib import Path

import pytest
from filelock import FileLock

from api.indexes import Indexes
from api.service import Service
from corpus.errors import Busy, StaleIndex
from corpus.records import Extraction
from corpus.settings import Settings
from corpus.store import Store
from tests.corpus.factory import parsed_from


def indexes_in(home: Path) -> Indexes:
    def no_encoder() -> None:
        raise AssertionError("the encoder is not needed")

    store = Store.open(f"sqlite:///{home / 'a.sqlite'}")
    return Indexes(store, Settings(home=home), no_encoder)  # type: ignore[arg-type] # never called


def test_a_second_process_waits_and_is_told_when_it_takes_too_long(tmp_path: Path) -> None:
    indexes = indexes_in(tmp_path)
    with FileLock(tmp_path / "skrivs.lock"), pytest.raises(Busy, match="läser in"):
        indexes.alone(wait_seconds=0.01).__enter__()
    with indexes.alone(wait_seconds=0.01):
        pass


def test_a_second_thread_waits_and_is_told_when_it_takes_too_long(tmp_path: Path) -> None:
    indexes = indexes_in(tmp_path)
    refused: list[Exception] = []

    def write() -> None:
        try:
            with indexes.alone(wait_seconds=0.01):
                pass
        except Busy as error:
            refused.append(error)

    with indexes.alone():
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
    assert len(refused) == 1


def test_an_error_while_writing_gives_the_right_back(tmp_path: Path) -> None:
    indexes = indexes_in(tmp_path)
    with pytest.raises(ValueError, match="fel"), indexes.alone():
        raise ValueError("fel")
    with indexes.alone(wait_seconds=0.01):
        pass


@pytest.mark.slow
def test_a_search_takes_in_what_a_crash_left_out_of_the_indexes(empty_settings: Settings) -> None:
    with Service(empty_settings) as service:
        service.store.add(parsed_from("Nämnden talade om nya cykelbanor."), Extraction())
        assert service.search("cykelbanor", limit=1).hits[0].text == "Nämnden talade om nya cykelbanor."


@pytest.mark.slow
def test_one_service_sees_what_another_has_taken_in(empty_settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nämnden talade om nya cykelbanor.", encoding="utf-8")
    with Service(empty_settings) as reading, Service(empty_settings) as writing:
        assert reading.search("cykelbanor", limit=1).hits == ()
        writing.ingest([file])
        assert len(reading.search("cykelbanor", limit=1).hits) == 1
        writing.remove(str(file))
        assert reading.search("cykelbanor", limit=1).hits == ()


@pytest.mark.slow
def test_indexes_of_another_encoder_are_refused_and_rebuilt(empty_settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nämnden talade om nya cykelbanor.", encoding="utf-8")
    with Service(empty_settings) as service:
        service.ingest([file])
    manifests = [
        path for path in (empty_settings.home / "search").rglob("*.json") if "encoder" in path.read_text()
    ]
    assert manifests
    for manifest in manifests:
        name = service.encoder.name
        manifest.write_text(manifest.read_text().replace(name, "annan-modell"))
    with Service(empty_settings) as service:
        with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
            service.search("cykelbanor", limit=1)
        assert "rebuild" in service.status().indexes["sökning"]
        assert service.rebuild().indexes["sökning"] == "aktuellt"
        assert len(service.search("cykelbanor", limit=1).hits) == 1
