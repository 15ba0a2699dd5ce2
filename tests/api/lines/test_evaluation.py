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
