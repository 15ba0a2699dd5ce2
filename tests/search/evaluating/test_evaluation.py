import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from corpus.records import Evidence, SectionKind
from search.evaluating.evaluation import Asserted, evaluate
from search.evaluating.gold import Passage, Question, read_questions
from search.evaluating.outcomes import gains, is_right
from search.results import (
    Answer,
    Copy,
    Hit,
    HitDocument,
    HitSection,
    Reply,
    Searched,
    SearchResult,
    Why,
    as_json,
)


def hit(text: str, source: str = "/a/01-protokoll.txt", copies: tuple[Copy, ...] = ()) -> Hit:
    return Hit(
        rank=1,
        score=1.0,
        source=source,
        document=HitDocument("d", "Protokoll", "2026-01-01", None, "protokoll"),
        section=HitSection("s", None, (), 1, SectionKind.HEADING),
        text=text,
        snippet=text,
        start=0,
        end=len(text),
        why=Why(1.0, None, copies=copies),
    )


def answer(text: str) -> Answer:
    evidence = Evidence(
        source="a",
        document="d",
        section=None,
        page=1,
        quote=text,
        start=0,
        end=len(text),
        title="",
        date=None,
        number=None,
        headings=(),
    )
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence)


def asked(*contains: str, answers: tuple[str, ...] = ()) -> Question:
    return Question("1", "fråga", "who", tuple(Passage("01", one) for one in contains), answers)


def test_passage_counts_once_for_the_first_hit_that_holds_it() -> None:
    hits = [hit("annat"), hit("Nämnden  BESLUTAR\nnu"), hit("nämnden beslutar nu")]
    assert gains(asked("nämnden beslutar"), hits) == [0, 1, 0]


def test_passage_of_another_document_does_not_count() -> None:
    assert gains(asked("nämnden"), [hit("nämnden", source="/a/02-brev.txt")]) == [0]


def test_copy_that_was_folded_in_counts() -> None:
    copy = Copy("/b/01-kopia.txt", "d2", "s2", "Kopia", None, 0, 7)
    assert gains(asked("nämnden"), [hit("nämnden", source="/a/02.txt", copies=(copy,))]) == [1]


def test_reply_is_right_where_each_known_string_is_in_some_answer() -> None:
    reply = Reply(question="", intent="who", answers=(answer("Asta  Sund"), answer("chefen Bo Kull")))
    assert is_right(asked("x", answers=("asta sund", "Bo Kull")), reply)
    assert not is_right(asked("x", answers=("Asta Sund", "Eva Kull")), reply)


def test_evaluation_means_over_questions_and_modes() -> None:
    questions = (
        Question("1", "a", "who", (Passage("01", "rätt"),), ("Asta",)),
        Question("2", "b", "negative", (), ()),
    )
    empty = Searched(1, None, None)

    def search(text: str, mode: str) -> SearchResult:
        hits = (hit("fel"), hit("rätt")) if text == "a" and mode != "semantic" else ()
        return SearchResult(query=text, mode=mode, hits=hits, total=2, abstained=not hits, searched=empty)

    def ask(text: str) -> Reply:
        return Reply(question=text, intent="who", answers=(answer("Asta Sund"),) if text == "a" else ())

    found = evaluate(questions, search=search, ask=ask)
    hybrid = found.modes["hybrid"]
    assert (hybrid.mrr, hybrid.success_at_1, hybrid.success_at_5) == (0.5, 0.0, 1.0)
    assert hybrid.ndcg_at_10 == pytest.approx(0.6309, abs=1e-4)
    assert (hybrid.abstained, hybrid.wrongly_abstained) == (1.0, 0.0)
    assert found.modes["semantic"].wrongly_abstained == 1.0
    assert (found.answer_accuracy, found.ask_abstained) == (1.0, 1.0)
    assert found.answers_by_intent == {"who": 1.0}
    assert found.asserted == Asserted(share=1.0, right=1.0, wrongly=0.0)


def test_guess_is_not_asserted_and_what_is_asserted_is_judged_by_itself() -> None:
    right_of = (Passage("01", "x"),)
    known = [Question(name, name, "who", right_of, ("Asta",)) for name in ("sure", "guess", "both", "none")]
    unknown = [Question(name, name, "negative", (), ()) for name in ("false", "silent")]
    guess, right, wrong = replace(answer("Asta"), sure=False), answer("Asta"), answer("Bo")
    given = {"sure": (right,), "guess": (guess,), "both": (wrong, guess), "false": (wrong,)}

    def ask(text: str) -> Reply:
        return Reply(question=text, intent="who", answers=given.get(text, ()))

    def search(text: str, mode: str) -> SearchResult:
        searched = Searched(1, None, None)
        return SearchResult(query=text, mode=mode, hits=(), total=0, abstained=True, searched=searched)

    found = evaluate((*known, *unknown), search=search, ask=ask)
    assert found.answer_accuracy == 0.75
    assert found.asserted == Asserted(share=0.5, right=0.5, wrongly=0.5)


def test_questions_are_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    line = {"q": "Vem?", "relevant": [{"doc": "01", "contains": "A  b"}], "answer": ["B"], "intent": "who"}
    path.write_text(json.dumps(line) + "\n\n", encoding="utf-8")
    assert read_questions(path) == (Question("1", "Vem?", "who", (Passage("01", "a b"),), ("B",)),)
    path.write_text(json.dumps(line) + "\n{}\n", encoding="utf-8")
    with pytest.raises(InvalidRequest, match="Rad 2"):
        read_questions(path)


def test_json_has_the_names_of_the_contract() -> None:
    result = SearchResult(
        query="a",
        mode="hybrid",
        hits=(hit("x"),),
        total=1,
        abstained=False,
        searched=Searched(2, "2025", None),
    )
    shown = as_json(result)
    assert isinstance(shown, dict)
    assert shown["searched"] == {"documents": 2, "from": "2025", "to": None}
    assert list(shown["hits"][0]["why"]) == ["lexical", "semantic", "words", "synonyms", "copies"]
