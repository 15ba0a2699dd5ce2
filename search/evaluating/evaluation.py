"""Measures search and answers with questions whose passages and answers are known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from search.evaluating.bootstrap import Interval, interval
from search.evaluating.gold import Question
from search.evaluating.metrics import mean
from search.evaluating.outcomes import MEASURES, Outcome, outcome_of
from search.results import MODES, Reply, SearchResult

Search = Callable[[str, str], SearchResult]
Ask = Callable[[str], Reply]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Means over questions; None where no question has what is measured.

    :ivar abstained: share of the unanswerable questions that get no hits.
    :ivar wrongly_abstained: share of the answerable ones that get none.
    :ivar intervals: where each mean lies in 95 of 100 draws of the questions.
    """

    questions: int
    ndcg_at_10: float | None
    mrr: float | None
    success_at_1: float | None
    success_at_5: float | None
    abstained: float | None
    wrongly_abstained: float | None
    intervals: Mapping[str, Interval] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asserted:
    """How far what `ask` gives as sure can be relied on; None where no question tells.

    :ivar share: share of the questions with known answers that get a sure answer.
    :ivar right: share of these whose sure answers name all that is known.
    :ivar wrongly: share of the unanswerable questions that get a sure answer.
    """

    share: float | None
    right: float | None
    wrongly: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What a set of questions shows, by mode and, for hybrid search, by intent and by document.

    :ivar answer_accuracy: share of the questions with known answers that `ask` answers rightly.
    :ivar answers_by_intent: the same by intent.
    :ivar ask_abstained: share of the unanswerable questions to which `ask` gives neither answers nor hits.
    """

    questions: int
    modes: Mapping[str, Scores]
    intents: Mapping[str, Scores]
    sources: Mapping[str, Scores]
    answer_accuracy: float | None
    answer_accuracy_interval: Interval | None
    answers_by_intent: Mapping[str, float | None]
    ask_abstained: float | None
    asserted: Asserted


def evaluate(questions: Sequence[Question], *, search: Search, ask: Ask) -> Evaluation:
    """Put every question to search in each mode, and to `ask`; see `outcomes` and `summary`."""
    return summary(outcomes(questions, search=search, ask=ask))


def outcomes(
    questions: Sequence[Question], *, search: Search, ask: Ask, modes: Sequence[str] = MODES
) -> tuple[Outcome, ...]:
    """Put every question to search in each mode, and to `ask` where an answer is known or there is none.

    :param search: gives the first ten hits of a question in a mode.
    """
    return tuple(
        outcome_of(
            question,
            {mode: search(question.text, mode) for mode in modes},
            ask(question.text) if is_asked(question) else None,
        )
        for question in questions
    )


def is_asked(question: Question) -> bool:
    """Tell whether `ask` is measured with a question."""
    return bool(question.answers) or not question.relevant


def summary(found: Sequence[Outcome]) -> Evaluation:
    """Give the means over questions, of all of them and of each intent and document."""
    modes = tuple(found[0].modes) if found else MODES
    best = modes[0]
    answered = [float(one.answered) for one in found if one.answered is not None]
    return Evaluation(
        questions=len(found),
        modes={mode: scores(found, mode) for mode in modes},
        intents={name: scores(some, best) for name, some in _parted(found, lambda one: (one.intent,))},
        sources={name: scores(some, best) for name, some in _parted(found, lambda one: one.sources)},
        answer_accuracy=mean(answered),
        answer_accuracy_interval=interval(answered),
        answers_by_intent={
            name: mean([float(one.answered) for one in some if one.answered is not None])
            for name, some in _parted((one for one in found if one.answers), lambda one: (one.intent,))
        },
        ask_abstained=mean(
            [float(one.silent) for one in found if not one.answerable and one.silent is not None]
        ),
        asserted=_asserted([one for one in found if one.asserted is not None]),
    )


def _asserted(found: Sequence[Outcome]) -> Asserted:
    """Tell how far sure answers can be relied on.

    :param found: of questions that were put to `ask`.
    """
    return Asserted(
        share=mean([float(bool(one.asserted)) for one in found if one.answers]),
        right=mean([float(one.asserted_right) for one in found if one.asserted_right is not None]),
        wrongly=mean([float(bool(one.asserted)) for one in found if not one.answerable]),
    )


def scores(found: Sequence[Outcome], mode: str) -> Scores:
    """Give the means of one mode."""
    ranked = [(one.answerable, one.modes[mode]) for one in found]
    values = {name: values_of(found, mode, name) for name in MEASURES}
    return Scores(
        questions=len(found),
        ndcg_at_10=mean(values["ndcg_at_10"]),
        mrr=mean(values["mrr"]),
        success_at_1=mean(values["success_at_1"]),
        success_at_5=mean(values["success_at_5"]),
        abstained=mean([float(one.abstained) for answerable, one in ranked if not answerable]),
        wrongly_abstained=mean([float(one.abstained) for answerable, one in ranked if answerable]),
        intervals={name: held for name in MEASURES if (held := interval(values[name]))},
    )


def values_of(found: Iterable[Outcome], mode: str, measure: str) -> list[float]:
    """Give a measure of each question that has it, in order."""
    held = (getattr(one.modes[mode], measure) for one in found)
    return [float(value) for value in held if value is not None]


def _parted(
    found: Iterable[Outcome], names: Callable[[Outcome], Iterable[str]]
) -> list[tuple[str, list[Outcome]]]:
    parts: dict[str, list[Outcome]] = defaultdict(list)
    for one in found:
        for name in names(one):
            parts[name].append(one)
    return sorted(parts.items())
