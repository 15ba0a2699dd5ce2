"""The fictional documents of `benchmarks/sets` hold what their questions and gold say."""

import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.resolution import read_items
from benchmarks.retrieval_sets import REPOSITORY, SETS, everyday
from corpus.settings import Settings
from graph.measuring.gold import read_gold
from graph.ontology import load_ontology
from ingest.pipeline import parse
from scripts.encoder_pairs import own_passages
from search.evaluating.gold import fold, read_questions

QUESTIONS = sorted(folder.name for folder in SETS.glob("everyday_*"))
GOLD = sorted(folder.name for folder in SETS.glob("names_*"))
IDENTITIES = sorted(folder.name for folder in SETS.glob("identity_*"))


@cache
def text_of(path: Path) -> str:
    """Read a document, its white space folded; of a web page its foot too, which is no part of its text."""
    parsed = parse(
        path.read_bytes(), source=path.name, token_spans=lambda _: [], settings=Settings(home=path.parent)
    )
    foot = path.read_text(encoding="utf-8").rpartition("<footer")[2] if path.suffix == ".html" else ""
    return fold(next(iter(parsed)).document.text + " " + re.sub("<[^>]+>", " ", foot))


def texts(name: str) -> dict[str, str]:
    return {path.name: text_of(path) for path in sorted((SETS / name / "docs").iterdir())}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_passage_that_answers_stands_in_one_document(name: str) -> None:
    one = everyday(name)
    held = texts(name)
    assert len(one.files) == len(held) == 12
    for question in one.questions:
        for passage in question.relevant:
            found = [source for source, text in held.items() if passage.is_in(source, text)]
            assert len(found) == 1, (question.text, passage)


@pytest.mark.parametrize("name", QUESTIONS)
def test_seventy_two_questions_have_an_answer_and_others_none_and_none_is_put_twice(name: str) -> None:
    questions = everyday(name).questions
    assert len({question.text for question in questions}) == len(questions)
    assert sum(bool(question.relevant) for question in questions) == 72
    assert sum(not question.relevant for question in questions) == (30 if name == "everyday_j" else 18)


@pytest.mark.parametrize(("name", "unanswerable"), [("everyday_a", 25), ("everyday_b", 25)])
def test_exam_asks_what_stands_in_its_documents_and_what_does_not(name: str, unanswerable: int) -> None:
    questions = read_questions(SETS / "exam" / f"{name}.jsonl")
    held = texts(name)
    for passage in (passage for question in questions for passage in question.relevant):
        assert any(passage.is_in(source, text) for source, text in held.items()), passage
    assert sum(not question.relevant for question in questions) == unanswerable
    assert all(bool(question.relevant) == bool(question.answers) for question in questions)
    assert len({question.text for question in questions}) == len(questions)


@pytest.mark.parametrize("name", GOLD)
def test_gold_quotes_its_documents_and_names_both_ends(name: str) -> None:
    gold = read_gold(SETS / name / "gold")
    held = {source[:2]: text for source, text in texts(name).items()}
    named = {(one.doc, label) for one in gold.entities for label in (one.name, *one.aliases)}
    assert set(gold.documents) == set(held)
    for relation in gold.relations:
        assert fold(relation.contains) in held[relation.doc], relation
        assert {(relation.doc, relation.subject), (relation.doc, relation.object)} <= named, relation


@pytest.mark.parametrize("name", GOLD)
def test_gold_is_of_the_kinds_that_there_are(name: str) -> None:
    gold = read_gold(SETS / name / "gold")
    ontology = load_ontology()
    assert {one.kind for one in gold.entities} <= set(ontology.entities)
    assert {one.kind for one in gold.relations} <= set(ontology.relations)


@pytest.mark.parametrize("name", IDENTITIES)
def test_names_that_are_one_stand_in_their_documents(name: str) -> None:
    items = read_items(SETS / name / "gold.jsonl")
    held = {source[:2]: text for source, text in texts(name).items()}
    assert {one.doc for one in items} == set(held)
    assert {one.kind for one in items} <= set(load_ontology().entities)
    assert [one for one in items if fold(one.name) not in held[one.doc]] == []


def test_no_question_of_a_set_is_among_those_that_the_encoder_is_trained_on() -> None:
    passages = own_passages(REPOSITORY / "scripts" / "encoder_questions")
    trained = {fold(question) for one in passages for question in one.questions}
    assert len(trained) > 5000
    assert not trained.intersection(fold(one.text) for name in QUESTIONS for one in everyday(name).questions)
