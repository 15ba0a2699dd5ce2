"""Measuring on the command line: a file of questions or a collection, saved, compared, reported."""

import json
from pathlib import Path

import pytest

from api.cli import run
from corpus.settings import Settings
from tests.api.conftest import CommandLine
from tests.conftest import SAMPLE

pytestmark = pytest.mark.slow

GOLD = SAMPLE.parents[1] / "eval" / "questions.jsonl"


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Give the first questions of the sample, a wrong one, and one that nothing answers."""
    path = tmp_path / "frågor.jsonl"
    lines = GOLD.read_text(encoding="utf-8").splitlines()[:4]
    wrong = {
        "q": "Vem leder <mammografi>?",
        "relevant": [{"doc": "01", "contains": "står ingenstans"}],
        "answer": ["Ingen"],
    }
    nowhere = {"q": "Vad kostar en resa till Mars?", "relevant": [], "intent": "negative"}
    path.write_text("\n".join([*lines, json.dumps(wrong), json.dumps(nowhere)]) + "\n", encoding="utf-8")
    return path


def test_a_result_is_saved_compared_and_reported(
    command_line: CommandLine, questions: Path, tmp_path: Path
) -> None:
    saved, page = tmp_path / "resultat.json", tmp_path / "rapport.html"
    code, first = command_line("evaluate", str(questions), "--save", str(saved), "--html", str(page))
    assert (code, first["questions"], first["comparison"]) == (0, 6, None)
    assert first["modes"].keys() == {"hybrid", "lexical", "semantic"}
    scores = first["modes"]["hybrid"]
    low, high = scores["intervals"]["ndcg_at_10"].values()
    assert low <= scores["ndcg_at_10"] <= high
    code, second = command_line("evaluate", str(saved), "--compare", str(saved))
    assert {name: held for name, held in second.items() if name != "comparison"} == {
        name: held for name, held in first.items() if name != "comparison"
    }
    told = second["comparison"]
    assert (told["questions"], told["better"], told["worse"]) == (6, [], [])
    assert {held["p"] for held in told["modes"]["hybrid"].values()} == {1.0}
    report = page.read_text(encoding="utf-8")
    assert "Vem leder &lt;mammografi&gt;?" in report
    assert "<mammografi>" not in report
    assert "står ingenstans" in report
    assert "http://" not in report
    assert "https://" not in report


def test_a_measurement_is_told_in_lines(
    questions: Path, sample_settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(questions), "--home", str(sample_settings.home)]) == 0
    printed = capsys.readouterr().out
    assert "6 frågor." in printed
    assert "ord och betydelse" in printed


def test_a_collection_is_searched_in_an_index_of_its_own(command_line: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "samling"
    (folder / "qrels").mkdir(parents=True)
    corpus = [
        {"_id": "bad", "title": "Badhuset", "text": "Badhuset i Norrvik öppnar klockan sju på vardagar."},
        {"_id": "bro", "title": "Bron", "text": "Bron över ån lagas under våren av entreprenören."},
        {"_id": "buss", "title": "", "text": "Bussen till skolan går två gånger varje morgon."},
    ]
    queries = [{"_id": "1", "text": "När öppnar badhuset?"}, {"_id": "2", "text": "Vem lagar bron över ån?"}]
    for name, records in (("corpus", corpus), ("queries", queries)):
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    qrels = "query-id\tcorpus-id\tscore\n1\tbad\t1\n2\tbro\t2\n"
    (folder / "qrels" / "test.tsv").write_text(qrels, encoding="utf-8")
    code, found = command_line("evaluate", str(folder), "--split", "test")
    assert (code, found["questions"], found["answer_accuracy"]) == (0, 2, None)
    assert {mode: held["ndcg_at_10"] for mode, held in found["modes"].items()} == {
        "hybrid": 1.0,
        "lexical": 1.0,
        "semantic": 1.0,
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ["{folder}"],
        ["{questions}", "--split", "test"],
        ["{questions}", "--compare", "{questions}"],
        ["{empty}"],
    ],
)
def test_what_cannot_be_measured_is_refused(
    arguments: list[str], questions: Path, tmp_path: Path, sample_settings: Settings
) -> None:
    empty = tmp_path / "tom.jsonl"
    empty.write_text("", encoding="utf-8")
    named = {"folder": tmp_path, "questions": questions, "empty": empty}
    given = [each.format(**named) for each in arguments]
    assert run(["evaluate", *given, "--home", str(sample_settings.home)]) == 2
