from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from search.evaluating.comparison import Changed, compare
from search.evaluating.evaluation import summary
from search.evaluating.files import is_saved, load_outcomes, save_outcomes
from search.evaluating.outcomes import Outcome, Ranked, Shown


def outcome(text: str, ndcg: float | None, *, answered: bool | None = None, intent: str = "who") -> Outcome:
    hit = Shown("01.txt", "Protokoll", "§ 4", "Text.", 1)
    measures = None if ndcg is None else float(ndcg > 0)
    ranked = Ranked(
        ndcg_at_10=ndcg, mrr=ndcg, success_at_1=measures, success_at_5=measures, abstained=False, found=(hit,)
    )
    return Outcome(
        id=text,
        text=text,
        intent=intent,
        sources=() if ndcg is None else ("01",),
        wanted=() if ndcg is None else (("01", "rätt"),),
        answers=("Asta",) if answered is not None else (),
        modes={"hybrid": ranked, "lexical": ranked},
        answered=answered,
        given=("Asta Sund",),
        silent=False,
    )


BEFORE = (outcome("a", 0.5, answered=True), outcome("b", 1.0, answered=False), outcome("c", None))


def test_questions_are_paired_by_their_text_and_changes_listed() -> None:
    after = (outcome("b", 0.4, answered=True), outcome("a", 0.9, answered=True), outcome("new", 0.1))
    found = compare(BEFORE, after)
    assert found.questions == 2
    told = found.modes["hybrid"]["ndcg_at_10"]
    assert (told.before, told.after, told.difference) == (0.75, 0.65, -0.1)
    assert found.answers is not None
    assert (found.answers.before, found.answers.after) == (0.5, 1.0)
    assert found.better == (Changed("a", "a", 0.5, 0.9),)
    assert found.worse == (Changed("b", "b", 1.0, 0.4),)


def test_results_without_a_question_in_common_have_no_difference() -> None:
    found = compare(BEFORE, (outcome("x", 1.0),))
    assert (found.questions, found.modes, found.answers) == (0, {}, None)


def test_a_mode_that_only_one_has_is_left_out() -> None:
    less = tuple(replace(one, modes={"hybrid": one.modes["hybrid"]}) for one in BEFORE)
    assert list(compare(less, BEFORE).modes) == ["hybrid"]


def test_what_was_saved_is_read_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "resultat.json"
    save_outcomes(BEFORE, path, made_with={"encoder": "e"})
    assert is_saved(path)
    assert load_outcomes(path) == BEFORE


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": "annat"}', '{"format": "beslutsgraf-evaluation-1"}']
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRequest, match="--save"):
        load_outcomes(path)


def test_summary_parts_questions_by_intent_and_document() -> None:
    found = summary((*BEFORE, outcome("d", 0.0, intent="decided")))
    assert found.modes["hybrid"].ndcg_at_10 == pytest.approx(0.5)
    assert {name: held.questions for name, held in found.intents.items()} == {"decided": 1, "who": 3}
    assert {name: held.questions for name, held in found.sources.items()} == {"01": 3}
    assert found.answer_accuracy == 0.5
    assert found.answers_by_intent == {"who": 0.5}
    among = found.modes["hybrid"].intervals["ndcg_at_10"]
    assert among.low <= 0.5 <= among.high
