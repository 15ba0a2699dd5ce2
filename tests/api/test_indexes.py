"""Writing one at a time, and indexes that catch up after a crash."""

import threading
from pathlib import Path

import pytest
from filelock import FileLock

from api.indexes import Indexes
from api.service import Service
from corpus.errors import Busy, NotFound, StaleIndex
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


def test_indexes_of_a_database_that_was_put_back_or_filled_again_are_thrown_away(tmp_path: Path) -> None:
    made = tmp_path / "search" / "vectors"
    made.mkdir(parents=True)
    indexes = indexes_in(tmp_path)
    with indexes.alone():
        indexes._store.add(parsed_from("Hälsorådet möts."), Extraction())
    indexes_in(tmp_path).part_from_other_store()
    assert made.exists()
    indexes._store.close()
    for file in tmp_path.glob("a.sqlite*"):
        file.unlink()
    other = indexes_in(tmp_path)
    other._store.add(parsed_from("Byalaget möts."), Extraction())
    other.part_from_other_store()
    assert not made.exists()
    with other.alone():
        other.part_from_other_store()  # nothing is noted any more, and nobody is waited for


def test_what_is_noted_of_a_database_and_cannot_be_read_throws_nothing_away(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    for noted in ("", "{", "[]", '{"change": "x", "mark": ""}'):
        (tmp_path / "search" / "store.json").write_text(noted)
        indexes_in(tmp_path).part_from_other_store()
        assert (tmp_path / "search" / "store.json").exists()


def test_documents_of_other_rules_are_told_of_until_they_are_rebuilt(
    empty_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nämnden talade om nya cykelbanor.", encoding="utf-8")
    with Service(empty_settings) as service:
        service.ingest([file])
        assert service.status().indexes == {"sökning": "aktuellt", "kunskapsgraf": "aktuellt"}
        assert service.check() == ()
    monkeypatch.setattr("graph.rule_state.rules_of", lambda _module: "0123456789abcdef")
    with Service(empty_settings) as service:
        assert service.status().indexes["kunskapsgraf"].startswith("1 dokument är lästa med andra regler")
        (problem,) = service.check()
        assert "beslutsgraf rebuild" in problem.what
        assert service.rebuild().indexes["kunskapsgraf"] == "aktuellt"
        assert service.check() == ()


def test_a_question_is_answered_anew_where_a_document_was_removed_meanwhile(tmp_path: Path) -> None:
    with Service(Settings(home=tmp_path)) as service:
        parsed = parsed_from("Hälsorådet möts.")
        service.store.add(parsed, Extraction())
        tries: list[int] = []

        def quote() -> str:
            tries.append(len(tries))
            if service.store.heads():
                service.store.remove(parsed.document.id)
                raise NotFound("det finns inte längre")
            return "inget"

        def nothing() -> str:
            tries.append(len(tries))
            raise NotFound("det har aldrig funnits")

        assert service._settled(quote) == "inget"
        assert tries == [0, 1]
        with pytest.raises(NotFound, match="aldrig"):
            service._settled(nothing)
        assert tries == [0, 1, 2]


@pytest.mark.slow
def test_another_database_in_the_same_home_folder_is_searched_and_not_the_one_before(
    empty_settings: Settings, tmp_path: Path
) -> None:
    for words in ("cykelbanor", "lekplatser"):
        for file in empty_settings.home.glob("beslutsgraf.sqlite*"):
            file.unlink()
        file = tmp_path / f"{words}.txt"
        file.write_text(f"Nämnden talade om nya {words}.", encoding="utf-8")
        with Service(empty_settings) as service:
            assert service.ingest([file]).added == 1
            assert service.store.last_change() == 1
            assert len(service.search(words, limit=1).hits) == 1
            assert [each.text for each in service.suggest(words[:3])] == [words.capitalize()]
            assert words == "cykelbanor" or service.suggest("cyk") == ()
            assert service.search("nya", mode="lexical").total == 1


def test_nothing_stays_in_the_home_folder_of_a_document_that_is_removed(
    empty_settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Byarådet 2025-03-04\n\n§ 3 Kråkviken\nBeslut\nByarådet beslutar att riva.", "utf-8")
    with Service(empty_settings) as service:
        service.ingest([file])
        assert holding(empty_settings.home) >= {"threads.sqlite"}
        service.remove(str(file))
        assert holding(empty_settings.home) == set()
    assert holding(empty_settings.home) == set()


def holding(home: Path) -> set[str]:
    """Give the names of the files, but for the encoder's, that hold the words of the heading."""
    files = [file for file in home.rglob("*") if file.is_file() and "encoders" not in file.parts]
    return {file.name for file in files if "kråkviken" in file.read_text("utf-8", "ignore").lower()}


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
