import json
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from search.evaluating.beir import BeirDocument, documents_of, is_beir, name_of, questions_of
from search.evaluating.gold import Passage, Question


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qrels").mkdir()
    corpus = [{"_id": "1", "title": "Bad", "text": "Badet öppnar."}, {"_id": "1a", "text": "Isen ligger."}]
    queries = [
        {"_id": "q1", "text": "När öppnar badet?"},
        {"_id": "q2", "text": "Is?"},
        {"_id": "q3", "text": "?"},
    ]
    for name, records in (("corpus", corpus), ("queries", queries)):
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        (tmp_path / f"{name}.jsonl").write_text(lines + "\n", encoding="utf-8")
    qrels = "query-id\tcorpus-id\tscore\nq1\t1\t2\nq1\t1a\t1\nq2\t1a\t1\nq2\t1\t0\n"
    (tmp_path / "qrels" / "test.tsv").write_text(qrels, encoding="utf-8")
    (tmp_path / "qrels" / "train.tsv").write_text("q3\t1\t1\n", encoding="utf-8")
    return tmp_path


def test_questions_come_with_their_graded_documents(folder: Path) -> None:
    one, other = name_of("1"), name_of("1a")
    assert questions_of(folder) == (
        Question("q1", "När öppnar badet?", "", (Passage(one, "", 2), Passage(other, "", 1)), ()),
        Question("q2", "Is?", "", (Passage(other, "", 1),), ()),
    )


def test_another_split_has_its_own_questions_and_may_lack_a_header(folder: Path) -> None:
    assert [question.id for question in questions_of(folder, split="train")] == ["q3"]
    with pytest.raises(InvalidRequest, match=r"dev\.tsv.*test, train"):
        questions_of(folder, split="dev")


def test_documents_keep_title_and_text(folder: Path) -> None:
    assert list(documents_of(folder)) == [
        BeirDocument(name_of("1"), "Bad", "Badet öppnar."),
        BeirDocument(name_of("1a"), "", "Isen ligger."),
    ]


@pytest.mark.parametrize(("one", "other"), [("1", "1a"), ("a/b", "a"), ("x.txt", "x")])
def test_no_documents_name_begins_like_anothers(one: str, other: str) -> None:
    assert not name_of(one).startswith(name_of(other))
    assert not name_of(other).startswith(name_of(one))
    assert Passage(name_of(one), "").is_in(f"/any/{name_of(one)}", "text")


def test_a_folder_without_the_files_is_none(folder: Path) -> None:
    assert is_beir(folder)
    (folder / "queries.jsonl").unlink()
    assert not is_beir(folder)


@pytest.mark.parametrize(
    ("name", "content", "number"),
    [("corpus.jsonl", '{"_id": "1", "text": "a"}\n{"text": "b"}\n', 2), ("corpus.jsonl", "nej\n", 1)],
)
def test_a_bad_line_is_named(folder: Path, name: str, content: str, number: int) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRequest, match=f"Rad {number}"):
        list(documents_of(folder))


def test_a_bad_judgement_is_named(folder: Path) -> None:
    (folder / "qrels" / "test.tsv").write_text("q1\t1\t1\nq1\t1\tbra\n", encoding="utf-8")
    with pytest.raises(InvalidRequest, match="Rad 2"):
        questions_of(folder)
