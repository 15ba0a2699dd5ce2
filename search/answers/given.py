"""What the graph gives for a question: short answers, and how much of the question the best of them holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from search.ranking.topics import Ranked
from search.results import Answer

MOST = 8


@dataclass(frozen=True, slots=True)
class Given:
    """Answers with the share of the question's words that the best of them holds, from 0 to 1."""

    answers: tuple[Answer, ...] = ()
    share: float = 0.0


NONE = Given()


def given_of(pairs: Sequence[tuple[Ranked[Any], Answer]], *, most: int = MOST) -> Given:
    """Keep one of the answers that say the same: the first, or the first with a date where that has none."""
    answers: dict[str, Answer] = {}
    for _, answer in pairs:
        held = answers.setdefault(answer.text.casefold(), answer)
        if _tells_when(answer, besides=held):
            answers[answer.text.casefold()] = answer
    share = max((ranked.share for ranked, _ in pairs), default=0.0)
    return Given(tuple(answers.values())[:most], share)


def _tells_when(one: Answer, *, besides: Answer) -> bool:
    """Tell whether an answer says from or until when, and another of the same name not, or of before."""
    if besides.valid_from is not None:
        return False
    ends = one.valid_to is not None and besides.valid_to is None
    return one.valid_from is not None or (ends and (besides.evidence.date or "") <= (one.valid_to or ""))
