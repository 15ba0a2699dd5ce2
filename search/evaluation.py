"""Measures search and answers with questions whose passages and answers are known.

A question is one JSON object a line: `q`; `relevant`, a list of passages, each with `doc` (how the file's
name begins) and `contains` (a piece of the passage), empty where the documents have no answer; and, where
there are any, `intent` and `answer` (the strings that a right answer names). White space and case count
nowhere.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.errors import InvalidRequest
from search.metrics import mean, ndcg, reciprocal_rank, success
from search.results import MODES, Hit, Reply, SearchResult

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that answers: the beginning of its file's name, and a piece of its text, folded."""

    document: str
    contains: str

    def is_in(self, source: str, text: str) -> bool:
        """Tell whether a text of a document holds the passage."""
        name = PurePosixPath(source.replace("\\", "/")).name
        return name.startswith(self.document) and self.contains in fold(text)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is known of its answer."""

    id: str
    text: str
    intent: str
    relevant: tuple[Passage, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Means over questions; None where no question has what is measured.

    :ivar abstained: share of the unanswerable questions that get no hits.
    :ivar wrongly_abstained: share of the answerable ones that get none.
    """

    questions: int
    ndcg_at_10: float | None
    mrr: float | None
    success_at_1: float | None
    success_at_5: float | None
    abstained: float | None
    wrongly_abstained: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What a set of questions shows, by mode and, for hybrid search, by intent.

    :ivar answer_accuracy: share of the questions with known answers that `ask` answers rightly.
    :ivar answers_by_intent: the same by intent.
    :ivar ask_abstained: share of the unanswerable questions to which `ask` gives neither answers nor hits.
    """

    questions: int
    modes: Mapping[str, Scores]
    intents: Mapping[str, Scores]
    answer_accuracy: float | None
    answers_by_intent: Mapping[str, float | None]
    ask_abstained: float | None


Search = Callable[[str, str], SearchResult]
Ask = Callable[[str], Reply]


def read_questions(path: Path) -> tuple[Question, ...]:
    """Read a file of questions.

    :raises InvalidRequest: with the number of the line that is not of the format.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequest(f"Frågefilen {path} kan inte läsas.") from error
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(_question(json.loads(line), number))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InvalidRequest(f"Rad {number} i {path} är ingen fråga: {error}") from error
    return tuple(found)


def evaluate(questions: Sequence[Question], *, search: Search, ask: Ask) -> Evaluation:
    """Put every question to search in each mode, and to `ask`.

    :param search: gives the first ten hits of a question in a mode.
    """
    results = {mode: {one.id: search(one.text, mode) for one in questions} for mode in MODES}
    replies = {one.id: ask(one.text) for one in questions}
    known = [one for one in questions if one.answers]
    by_intent = _by_intent(questions)
    return Evaluation(
        questions=len(questions),
        modes={mode: _scores(questions, found) for mode, found in results.items()},
        intents={intent: _scores(some, results["hybrid"]) for intent, some in by_intent.items()},
        answer_accuracy=_accuracy(known, replies),
        answers_by_intent={intent: _accuracy(some, replies) for intent, some in _by_intent(known).items()},
        ask_abstained=mean(
            [
                float(not replies[one.id].answers and not replies[one.id].hits)
                for one in questions
                if not one.relevant
            ]
        ),
    )


def gains(question: Question, hits: Sequence[Hit]) -> list[int]:
    """Count for each hit the passages that it, or a copy folded into it, is the first to hold."""
    missing = set(question.relevant)
    counted = []
    for hit in hits:
        sources = (hit.source, *(copy.source for copy in hit.why.copies))
        held = {passage for passage in missing if any(passage.is_in(source, hit.text) for source in sources)}
        missing -= held
        counted.append(len(held))
    return counted


def is_right(question: Question, reply: Reply) -> bool:
    """Tell whether every known string is contained in some answer, case and blanks apart."""
    given = [fold(answer.text) for answer in reply.answers]
    return all(any(fold(wanted) in text for text in given) for wanted in question.answers)


def fold(text: str) -> str:
    """Give a text in one case with single blanks."""
    return " ".join(text.casefold().split())


def _scores(questions: Sequence[Question], results: Mapping[str, SearchResult]) -> Scores:
    answerable = [one for one in questions if one.relevant]
    found = [(gains(one, results[one.id].hits), len(set(one.relevant))) for one in answerable]
    return Scores(
        questions=len(questions),
        ndcg_at_10=mean([ndcg(counted, wanted=wanted, depth=DEPTH) for counted, wanted in found]),
        mrr=mean([reciprocal_rank(counted) for counted, _ in found]),
        success_at_1=mean([success(counted, depth=1) for counted, _ in found]),
        success_at_5=mean([success(counted, depth=5) for counted, _ in found]),
        abstained=mean([float(not results[one.id].hits) for one in questions if not one.relevant]),
        wrongly_abstained=mean([float(not results[one.id].hits) for one in answerable]),
    )


def _accuracy(questions: Iterable[Question], replies: Mapping[str, Reply]) -> float | None:
    return mean([float(is_right(one, replies[one.id])) for one in questions])


def _by_intent(questions: Iterable[Question]) -> dict[str, list[Question]]:
    sorted_out: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        sorted_out[question.intent].append(question)
    return dict(sorted(sorted_out.items()))


def _question(held: Mapping[str, object], number: int) -> Question:
    relevant = held["relevant"]
    answers = held.get("answer", ())
    if not isinstance(relevant, list) or not isinstance(answers, list | tuple):
        raise TypeError("relevant och answer måste vara listor")
    return Question(
        id=f"{number}",
        text=str(held["q"]),
        intent=str(held.get("intent", "")),
        relevant=tuple(Passage(str(one["doc"]), fold(str(one["contains"]))) for one in relevant),
        answers=tuple(map(str, answers)),
    )
