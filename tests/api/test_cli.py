"""The command line's own manners: exit codes, one Swedish line for an error, nothing heavy at the start."""

import json
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli import app, run
from corpus.settings import Settings
from tests.conftest import SAMPLE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sök", "x"], "Kommandot ”sök” finns inte"),
        (["search"], "FRÅGA saknas"),
        (["search", "x", "--mod", "hybrid"], "Flaggan --mod finns inte"),
        (["search", "x", "--mode", "magi"], "--mode har ett ogiltigt värde"),
        (["search", "x", "-k", "0"], "-k har ett ogiltigt värde"),
        (["ingest"], "SÖKVÄG... saknas"),
    ],
)
def test_wrong_use_is_one_swedish_line_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(arguments) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert said in written.err
    assert written.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sök", "x"], "Kommandot ”sök” finns inte."),
        (["search"], "FRÅGA saknas."),
        (["search", "x", "-k", "0"], "-k har ett ogiltigt värde: det ska vara minst 1."),
        (["search", "x", "-k", "tio"], "-k har ett ogiltigt värde: det ska vara ett heltal."),
        (["ingest", ".", "--jobs", "99"], "--jobs har ett ogiltigt värde: det får vara högst 64."),
        (["log", "-k", "9" * 30], "-k har ett ogiltigt värde: det får vara högst 10000."),
        (["log", "--outcome", "x"], "”x” är inget av added, updated, removed, quarantined, missing."),
        (["evaluate", "/saknas"], "FRÅGOR har ett ogiltigt värde: ”/saknas” finns inte."),
        (["evaluate-graph", __file__], f"”{__file__}” är en fil."),
        (["search", "x", "y", "z"], "Det här är för mycket: y z."),
    ],
)
def test_wrong_use_is_an_object_too_where_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run([*arguments, "--json"]) == 2
    written = capsys.readouterr()
    problem = json.loads(written.out)
    assert (problem["title"], problem["status"]) == ("Ogiltig begäran", 400)
    assert said in problem["detail"]
    assert written.err == problem["detail"] + "\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["search", "x", "-k"], "-k saknar ett värde."), (["status", "--json=ja"], "--json tar inget värde.")],
)
def test_an_option_with_a_value_too_few_or_too_many_is_told(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_missing_file_is_told_and_nothing_is_taken_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ingest", str(tmp_path / "saknas"), "--home", str(tmp_path / "hem"), "--json"]) == 1
    written = capsys.readouterr()
    assert json.loads(written.out)["status"] == 404
    assert "saknas" in written.err
    assert written.err.count("\n") == 1


def test_a_database_that_cannot_be_opened_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "beslutsgraf.sqlite").write_bytes(b"no database" * 100)
    assert run(["documents", "--home", str(tmp_path)]) == 1
    assert "kan inte öppnas" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", *(command.name for command in app.registered_commands)])
def test_help_is_in_swedish(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert run([*filter(None, [name]), "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Användning: ")
    assert "Visa den här hjälpen." in told
    assert (
        re.findall(r"Usage|Options|Commands|Arguments|OPTIONS|required|default|<str|<int|<path|<file", told)
        == []
    )


def test_help_loads_nothing_heavy() -> None:
    heavy = ("torch", "spacy", "faiss", "openvino", "tantivy", "sqlalchemy", "fastapi", "networkx", "numpy")
    code = (
        "import sys; from api.cli import run; run(['--help']); "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "ingest" in done.stdout


@pytest.mark.slow
def test_documents_are_taken_in_found_and_removed(
    empty_settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(empty_settings.home)]
    file = tmp_path / "Möte på Åsö.txt"
    file.write_text("Minnesanteckningar\n\nRådet talade om nya cykelbanor i Åsby.\n", encoding="utf-8")
    assert run(["ingest", str(tmp_path), *home]) == 0
    assert "1 nya" in capsys.readouterr().out
    assert run(["search", "cykelbanor", *home]) == 0
    assert "*cykelbanor*" in capsys.readouterr().out
    file.write_text("Minnesanteckningar\n\nRådet talade om nya simhallar.\n", encoding="utf-8")
    assert run(["ingest", str(file), *home, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["updated"] == 1
    assert run(["search", "cykelbanor", "--mode", "lexical", *home]) == 1
    capsys.readouterr()
    assert run(["remove", str(file), *home]) == 0
    assert "Borttaget" in capsys.readouterr().out
    assert run(["documents", *home]) == 1


@pytest.mark.slow
def test_a_bad_file_is_quarantined_and_the_others_are_read(
    empty_settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "trasig.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 10)
    (tmp_path / "hel.txt").write_text("Nämnden beslutar att bygga en bro.", encoding="utf-8")
    assert run(["ingest", str(tmp_path), "--home", str(empty_settings.home), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["added"] == 1
    assert [bad["source"] for bad in report["quarantined"]] == [str(tmp_path / "trasig.pdf")]
    assert report["quarantined"][0]["reason"]


@pytest.mark.slow
def test_rebuilding_gives_the_same_answers(
    empty_settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(empty_settings.home), "--json"]
    (tmp_path / "a.txt").write_text(
        "Protokoll\n\nKulturnämnden 2026-03-05\n\n§ 1 Bibliotek\n\nBeslut\n\n"
        "Kulturnämnden beslutar att bygga ett bibliotek i Åsby.\n",
        encoding="utf-8",
    )
    run(["ingest", str(tmp_path / "a.txt"), *home])
    answers = []
    for again in (False, True):
        if again:
            assert run(["rebuild", *home]) == 0
        capsys.readouterr()
        for command in (["search", "bibliotek"], ["decisions"], ["relations"], ["entities"]):
            run([*command, *home])
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1]
    assert run(["check", *home]) == 0


def test_a_full_disk_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise RuntimeError("Error while serializing: I/O error: No space left on device (os error 28)")

    monkeypatch.setattr("safetensors.numpy.save_file", full)
    assert run(["ingest", str(SAMPLE), "--home", str(tmp_path / "home")]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("Disken är full.")


def test_a_port_that_another_program_listens_on_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert run(["serve", "--port", str(port), "--home", str(tmp_path), "--json"]) == 1
    written = capsys.readouterr()
    assert json.loads(written.out)["status"] == 503
    assert f"port {port}" in written.err
