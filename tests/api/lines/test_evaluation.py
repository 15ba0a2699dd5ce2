from typing import Any

from api.lines.evaluation import evaluation

INTERVAL = {"low": 0.5, "high": 1.0}
MEASURES = ("ndcg_at_10", "mrr", "success_at_1", "success_at_5")


def held(questions: int) -> dict[str, Any]:
    return {
        "questions": questions,
        **dict.fromkeys(MEASURES, 0.75),
        "intervals": dict.fromkeys(MEASURES, INTERVAL),
        "wrongly_abstained": 0.0,
        "abstained": None,
    }


def told(questions: int, **parts: Any) -> list[str]:
    result: dict[str, Any] = {
        "questions": questions, "modes": {"hybrid": held(questions)}, "intents": {}, "sources": {},
        "answer_accuracy": None, "ask_abstained": None, "comparison": None,
        "asserted": {"share": None, "right": None, "wrongly": None},
    }  # fmt: skip
    return list(evaluation(result | parts))


def test_each_mode_is_told_of_one_question_too() -> None:
    first, heads, mode = told(1)
    assert first.startswith("1 fråga. ")
    assert heads.split()[:3] == ["Sökläge", "antal", "nDCG@10"]
    assert mode.split()[:6] == ["ord", "och", "betydelse", "1", "0,75", "(0,50–1,00)"]


def test_intents_are_told_in_swedish_where_there_are_questions_enough() -> None:
    intents = {"decided": held(2), "negative": held(1), "budget": held(3)}
    shares = {"decided": 1.0}
    lines = told(
        6, intents=intents, answer_accuracy=1.0, answer_accuracy_interval=INTERVAL, answers_by_intent=shares
    )
    assert [line[:10].rstrip() for line in lines[4:7]] == ["Beslut", "Utan svar", "budget"]
    assert lines[-1] == "  Beslut: 1,00"
    assert len(told(5, intents=intents)) == 3


def test_what_is_given_as_sure_is_told_with_how_much_of_it_is_right() -> None:
    sure = {"share": 0.5, "right": 0.75, "wrongly": 0.25}
    last = told(4, asserted=sure, ask_abstained=0.5)[-3:]
    assert [line.rpartition(": ")[2] for line in last] == ["0,75", "0,50", "0,25"]
    assert last[0].startswith("Frågor som fick ett säkert svar: 0,50")
