"""Taking in files as work: the log, the collections, missing files; the number is one published for tests."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api.cli import run
from api.intake.reading import FileReader, FileResult, Task
from api.intake.watching import watch
from api.lines import oversight as oversight_lines
from api.service import Service
from corpus.ledger import Collection
from corpus.records import Note, NoteKind
from corpus.settings import Settings
from ingest.ocr.tesseract import INSTALL, Tesseract
from search.progress import silent
from tests.conftest import SAMPLE, home_with_encoder
from tests.search.fakes import LetterEncoder

pytestmark = pytest.mark.slow
NUMBER = "19121212-1212"
MINUTES = f"""Omsorgsnämnden
Protokoll
Sammanträdesdatum: 2025-03-04

§ 1 Ansökan om bidrag

Sökande är Tolvan Tolvansson, {NUMBER}.

Beslut

Omsorgsnämnden beslutar att avslå ansökan.
"""


@pytest.fixture
def settings(tmp_path: Path, encoder_home: Path) -> Settings:
    (tmp_path / "hem").mkdir()
    return home_with_encoder(tmp_path / "hem", encoder_home)


@pytest.fixture
def service(settings: Settings) -> Iterator[Service]:
    with _opened(settings) as opened:
        yield opened


def _opened(settings: Settings) -> Service:
    """Open a service whose encoder needs no model."""
    service = Service(settings)
    service.__dict__["encoder"] = LetterEncoder()
    return service


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "arkiv"
    made.mkdir()
    (made / "protokoll.txt").write_text(MINUTES, encoding="utf-8")
    return made


def shown(service: Service) -> str:
    return " ".join(service.store.text_of(head.id) for head in service.documents())


def test_a_new_choice_is_followed_for_what_was_read_before(service: Service, folder: Path) -> None:
    assert service.ingest([folder]).personal_numbers == 1
    assert [place.handling for place in service.personal_numbers()] == ["varning"]
    assert service.ingest([folder]).unchanged == 1
    assert service.ingest([folder], privacy="mask").updated == 1
    assert "Tolvan Tolvansson, XXXXXXXX-XXXX." in shown(service)
    assert service.search("Tolvan Tolvansson").hits[0].text.count(NUMBER) == 0
    assert [place.handling for place in service.personal_numbers()] == ["maskerat"]
    assert service.ingest([folder]).unchanged == 1, "the choice is remembered"
    (refused,) = service.ingest([folder], privacy="quarantine").quarantined
    assert "1 personnummer (sida 1)" in refused.reason
    assert service.documents() == ()
    assert service.ingest([folder], privacy="warn").added == 1


def test_a_copy_in_a_masked_folder_masks_the_document(service: Service, folder: Path, tmp_path: Path) -> None:
    copies = tmp_path / "kopior"
    shutil.copytree(folder, copies)
    service.ingest([folder])
    service.ingest([copies], privacy="mask")
    (head,) = service.documents()
    assert NUMBER not in shown(service)
    assert len(service.store.places(head.id)) == 2
    assert service.ingest([folder, copies]).unchanged == 2


def test_a_file_that_went_is_told_of_and_its_document_stays(service: Service, folder: Path) -> None:
    service.ingest([folder])
    (folder / "protokoll.txt").unlink()
    for _ in range(2):
        assert service.ingest([folder]).missing == (str(folder / "protokoll.txt"),)
    assert len(service.documents()) == 1
    assert [entry.outcome for entry in service.log()] == ["missing", "added"]


def test_the_log_says_what_was_read_and_why_not(service: Service, folder: Path) -> None:
    (folder / "trasig.pdf").write_bytes(b"%PDF-1.7 inget mer")
    service.ingest([folder])
    service.remove(str(folder / "protokoll.txt"))
    removed, refused, added = service.log()
    assert (removed.outcome, removed.source) == ("removed", str(folder / "protokoll.txt"))
    assert refused.outcome == "quarantined"
    assert refused.reason == service.status().quarantined[0].reason
    assert (added.pages, added.sections, added.notes, added.media_type) == (1, 2, 1, "text/plain")


def test_several_processes_read_the_same_as_one(
    settings: Settings, encoder_home: Path, tmp_path: Path
) -> None:
    files = sorted(SAMPLE.glob("*"))[:6]
    contents = []
    for jobs in (1, 2):
        home = tmp_path / f"hem-{jobs}"
        home.mkdir()
        with Service(home_with_encoder(home, encoder_home)) as service:
            service.ingest(files, jobs=jobs)
            store = service.store
            contents.append(
                (store.heads(), list(store.relations()), list(store.mentions()), list(store.chunk_places()))
            )
    assert contents[0] == contents[1]


def test_a_watched_folder_is_read_again_when_it_changes(
    service: Service, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changes(*_: object, **__: object) -> Iterator[set[tuple[int, str]]]:
        new = folder / "nytt.txt"
        new.write_text("Beslut om vinterväghållning.", encoding="utf-8")
        yield {(1, str(new))}
        yield {(2, str(new))}

    monkeypatch.setattr("watchfiles.watch", changes)
    reports: list[int] = []
    watch(
        service,
        [folder],
        privacy=None,
        jobs=1,
        progress=silent,
        told=lambda report: reports.append(report.added),
    )
    assert reports == [1, 1], "the second change was none"


def test_the_command_shows_places_and_not_numbers(
    settings: Settings, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(settings.home)]
    assert run(["ingest", str(folder), *home]) == 0
    assert run(["privacy", "--json", *home]) == 0
    printed = capsys.readouterr().out
    assert NUMBER not in printed
    (found,) = json.loads(printed.splitlines()[-1])["findings"]
    assert (found["kind"], found["page"], found["number"], found["handling"]) == (
        "personnummer",
        1,
        "§ 1",
        "varning",
    )
    assert run(["log", "--outcome", "missing", *home]) == 1


def test_ctrl_c_keeps_what_was_read_and_says_how_to_go_on(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "senare.txt").write_text("Beslut om vinterväghållning.", encoding="utf-8")
    read = FileReader.read

    def interrupted(self: FileReader, task: Task) -> FileResult:
        if task.file.name == "senare.txt":
            raise KeyboardInterrupt
        return read(self, task)

    home = ["--home", str(settings.home)]
    with monkeypatch.context() as patched:
        patched.setattr(FileReader, "read", interrupted)
        assert run(["ingest", str(folder), *home]) == 130
    assert "samma kommando igen" in capsys.readouterr().err
    assert run(["ingest", str(folder), "--json", *home]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], report["unchanged"], report["documents"]) == (1, 1, 2)


def test_pages_left_for_want_of_a_program_are_read_when_it_is_there(
    service: Service, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = FileReader.read
    left = Note(kind=NoteKind.UNREAD_PAGE, page=1, text=f"Sidan är inskannad. Installera med: {INSTALL}")

    def read_without(self: FileReader, task: Task) -> FileResult:
        result = read(self, task)
        parsed = tuple(replace(each, notes=(left,)) for each in result.file.parsed)
        return replace(result, file=replace(result.file, parsed=parsed))

    monkeypatch.setattr("api.intake.ingestion.tesseract", lambda: Tesseract("", "saknas"))
    with monkeypatch.context() as patched:
        patched.setattr(FileReader, "read", read_without)
        (unread,) = service.ingest([folder]).unread_pages
        assert INSTALL in unread.reason
    assert service.ingest([folder]).unchanged == 1, "the program is still missing"
    monkeypatch.setattr("api.intake.ingestion.tesseract", lambda: Tesseract("tesseract", ""))
    assert service.ingest([folder]).updated == 1
    assert NoteKind.UNREAD_PAGE not in {note.kind for _, note in service.store.notes()}
    assert service.ingest([folder]).unchanged == 1


def test_what_is_chosen_is_told_in_swedish_with_the_word_that_chooses_it() -> None:
    result = {
        "findings": (),
        "collections": (Collection(path="/arkiv/nämnd", privacy="mask"),),
        "default": "warn",
    }
    assert list(oversight_lines.privacy(result)) == [
        "Inga personnummer eller samordningsnummer i det som är inläst.",
        "Valt för /arkiv/nämnd: täck över (mask)",
        "Annars gäller: varna (warn)",
    ]
