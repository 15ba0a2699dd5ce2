"""Statements that may answer a question, scored by how near they are, what they hold and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.answers.naming_lines import carried
from search.answers.row_answers import labelled_answer
from search.answers.sought import Sought
from search.answers.speech import tells_a_decision
from search.answers.stated_names import MentionsOf
from search.answers.stated_values import stated_values
from search.answers.statements import SURE, Statement, is_list, says_something, statements
from search.answers.values import ValueKind, is_year
from search.engine import SearchEngine
from search.questions.designations import names_another
from search.results import Hit

_HITS = 10
_MOST_SENTENCES = 120
_WORDS = 1.0  # what a sentence is worth that holds all words of the question, in spreads of nearness
_VALUE = 3.0  # what it gains by a value of the kind asked for
_GAIN: dict[ValueKind | None, float] = {
    ValueKind.NAME: 2.0,
    ValueKind.PLACE: 1.5,
    ValueKind.REASON: 1.0,
    ValueKind.STEP: 1.0,
}  # less where it stands in many sentences
_LABEL = 3.0  # what a line gains whose label asks the question, under a title that names what it is of
_YEAR = 0.5  # what it gains by a year alone where a time is asked for
_DECISION = 1.0  # what a decision of one of the best passages gains where no value is asked for
_LEVEL = 3.0  # how far behind the best passage such a one is
_BEHIND = 0.3  # what a sentence loses by its passage's score behind the best
_ANOTHER = 3.0  # what it loses that names another of the things whose number is told


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may answer.

    :ivar values: those of the kind asked for that it holds.
    :ivar near: how near it is in meaning, in spreads.
    :ivar score: how well it answers, all in all.
    :ivar head: the beginning of its document, once that is read.
    """

    said: Statement
    values: tuple[str, ...]
    near: float
    score: float
    head: str = ""


def candidates(
    engine: SearchEngine, sought: Sought, hits: Sequence[Hit], mentions: MentionsOf
) -> list[Candidate]:
    """Take the first hits apart and score what they state: the best first, no two that share words."""
    found = [statement for hit in hits[:_HITS] for statement in statements(hit)][:_MOST_SENTENCES]
    found = [one for one in found if says_something(one, sought.topic, sought.kind)]
    if sought.whether:
        found = [one for one in found if one.is_row or not is_list(one)]
    if not found:
        return []
    values = {
        one: stated_values(one, sought.kind, sought.topic, mentions, wording=sought.question) for one in found
    }
    near = engine.nearness(sought.question, [(one.hit.document.id, one.span) for one in found])
    near = carried(sought.question, found, near, values)
    best = hits[0].score
    return _best(
        [
            Candidate(one, values[one], nearness, nearness + _worth(one, values[one], sought, best))
            for one, nearness in zip(found, near, strict=True)
        ]
    )


def _worth(one: Statement, values: Sequence[str], sought: Sought, best: float) -> float:
    """Tell what a statement is worth beside its nearness.

    :param best: the score of the best passage.
    """
    behind = best - one.hit.score
    opens = sought.kind is None or sought.is_yes_or_no
    asks_by_label = labelled_answer(one.text, sought.kind) and sought.topic.share((one.above, 1.0)) >= SURE
    return (
        _WORDS * sought.topic.share((one.text, 1.0))
        - _BEHIND * behind
        + _gain(sought.kind, values)
        + _LABEL * bool(asks_by_label)
        + _DECISION * (opens and behind <= _LEVEL and tells_a_decision(one.text))
        - _ANOTHER * names_another(one.text, sought.question)
    )


def _gain(kind: ValueKind | None, values: Sequence[str]) -> float:
    if not values:
        return 0.0
    if kind is ValueKind.DATE and all(map(is_year, values)):
        return _YEAR
    return _GAIN.get(kind, _VALUE)


def _best(found: Sequence[Candidate]) -> list[Candidate]:
    """Order what may answer, the best first, without what shares words with a better one."""
    chosen: dict[str, Candidate] = {}
    for one in sorted(found, key=lambda each: -each.score):
        if not any(_overlap(one.said, each.said) for each in chosen.values()):
            chosen.setdefault(" ".join(one.said.text.split()), one)
    return list(chosen.values())


def _overlap(one: Statement, other: Statement) -> bool:
    """Tell whether two statements share words: a list and one of its items."""
    same = one.hit.document.id == other.hit.document.id
    return same and one.span.start < other.span.end and other.span.start < one.span.end
