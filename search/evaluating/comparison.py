"""Two results on the same questions, compared question by question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from search.evaluating.bootstrap import Difference, difference
from search.evaluating.outcomes import MEASURES, Outcome

CHANGE = 0.05
"""A question counts as better or worse where its nDCG@10 changed by at least this."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A question that hybrid search ranks better or worse than before."""

    id: str
    text: str
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The differences between two results; the probabilities are of a paired bootstrap.

    :ivar questions: how many questions both hold.
    :ivar modes: for each mode that both hold, each measure.
    :ivar answers: of `ask`; None where both do not tell.
    """

    questions: int
    modes: Mapping[str, Mapping[str, Difference]]
    answers: Difference | None
    better: tuple[Changed, ...]
    worse: tuple[Changed, ...]


def compare(before: Sequence[Outcome], after: Sequence[Outcome]) -> Comparison:
    """Compare two results on the questions, by their text, that both hold."""
    earlier = {one.text: one for one in before}
    pairs = [(earlier[one.text], one) for one in after if one.text in earlier]
    modes = [mode for mode in (after[0].modes if after else ()) if all(mode in one.modes for one, _ in pairs)]
    changed = list(_changed(pairs, modes[0])) if modes else []
    return Comparison(
        questions=len(pairs),
        modes={mode: _measures(pairs, mode) for mode in modes if pairs},
        answers=difference(
            *_columns(
                (float(one.answered), float(other.answered))
                for one, other in pairs
                if one.answered is not None and other.answered is not None
            )
        ),
        better=tuple(one for one in changed if one.after > one.before),
        worse=tuple(one for one in changed if one.after < one.before),
    )


def _measures(pairs: Sequence[tuple[Outcome, Outcome]], mode: str) -> dict[str, Difference]:
    found = {}
    for name in MEASURES:
        both = ((getattr(one.modes[mode], name), getattr(other.modes[mode], name)) for one, other in pairs)
        told = difference(*_columns(pair for pair in both if None not in pair))
        if told is not None:
            found[name] = told
    return found


def _changed(pairs: Iterable[tuple[Outcome, Outcome]], mode: str) -> Iterable[Changed]:
    for one, other in pairs:
        before, after = one.modes[mode].ndcg_at_10, other.modes[mode].ndcg_at_10
        if before is not None and after is not None and abs(after - before) >= CHANGE:
            yield Changed(other.id, other.text, round(before, 4), round(after, 4))


def _columns(pairs: Iterable[tuple[float, float]]) -> tuple[list[float], list[float]]:
    held = list(pairs)
    return [one for one, _ in held], [other for _, other in held]
