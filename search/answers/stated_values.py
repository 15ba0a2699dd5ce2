"""The values of a kind that a statement holds and the question does not name itself."""

import re
from collections.abc import Iterable, Sequence

from corpus.records import Mention, Span
from search.analysis.coverage import Weighed
from search.analysis.query import content_terms
from search.answers.decision_days import is_day_of_a_paper, is_day_of_another_decision
from search.answers.row_answers import answering_cells, labelled_answer
from search.answers.stated_names import MentionsOf, stated_names, unasked
from search.answers.statements import Statement
from search.answers.sums import is_another_sum, of_the_sum
from search.answers.values import ValueKind, values_in

_DAYS = (ValueKind.DATE, ValueKind.DAY)
_PAPERS = frozenset({"strategy", "initiative"})


_NEXT_WORD = re.compile(r"\s(?:[a-zåäö]{3,}a\s(?=[a-zåäö]))?[^\W\d_]+")
_BESIDE = 40  # signs after a number in which what it counts is named
_NUMBERING = re.compile(
    r"(?:(?:löp|rad|ärende|diarie)?(?:nr|nummer)|§|paragraf|dnr|id|punkt|beteckning)\.?", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"\b(?:i ?stället för|snarare än|hellre än)(?: (?:i|på|den|om|till|som))* ?\Z", re.IGNORECASE
)


def stated_values(
    one: Statement, kind: ValueKind | None, question: Weighed, mentions: MentionsOf, *, wording: str
) -> tuple[str, ...]:
    """Give the values of a kind in a statement, each once; those of the column that is asked for in a row.

    :param question: what the question says of whom or what the value is.
    :param wording: the whole question.
    """
    if kind is None:
        return ()
    of_row = answering_cells(one.hit.columns, kind) if one.is_row else labelled_answer(one.text, kind)
    cells = unasked(of_row, question)
    if kind is ValueKind.NAME:
        return stated_names(one, cells, question, mentions, wording=wording)
    papers = [each for each in mentions(one.hit.document.id) if each.kind in _PAPERS]
    spans: Sequence[Span] = [
        span
        for span in values_in(one.text, kind)
        if not (
            _only_numbers_a_row(one, span)
            or _is_of_a_name(one, span, papers)
            or _is_of_something_else(one.text[: span.start], kind, wording)
        )
    ]
    spans = of_the_sum(one.text, spans, wording) if kind is ValueKind.AMOUNT else spans
    return cells or unasked((_with_its_noun(one.text, span, kind, question) for span in spans), question)


def _is_of_a_name(one: Statement, value: Span, names: Iterable[Mention]) -> bool:
    """Tell a value that is a part of a name: the years of `Isplan 2024-2026`."""
    start, end = one.span.start + value.start, one.span.start + value.end
    return any(each.start < start and end <= each.end for each in names)


def _is_of_something_else(before: str, kind: ValueKind, wording: str) -> bool:
    """Tell a value that what stands before it says to be none any more, or a day to be of something else."""
    if _INSTEAD.search(before):
        return True
    return kind in _DAYS and (
        is_day_of_another_decision(before, wording) or is_day_of_a_paper(before, wording)
    )


def _only_numbers_a_row(one: Statement, value: Span) -> bool:
    """Tell a value that is in a cell which only numbers its row: `Nr`, `Paragraf`."""
    at = 0
    for column in one.hit.columns if one.is_row else ():
        start = one.text.find(column.text, at)
        at = max(at, start + len(column.text))
        if start <= value.start and value.end <= at and start >= 0:
            return _NUMBERING.fullmatch(column.name.strip()) is not None
    return False


def _with_its_noun(text: str, span: Span, kind: ValueKind, question: Weighed) -> str:
    """Give a value as it stands; a number with what it counts where the question names that: `34 båtar`."""
    value, counted = text[span.start : span.end], _NEXT_WORD.match(text, span.end)
    if kind is not ValueKind.NUMBER or counted is None:
        return value
    asked = content_terms(counted[0]) & question.query.named
    return f"{value} {counted[0].strip()}" if asked else value


def is_of(value: str, question: Weighed) -> bool:
    """Tell a value that names what is asked about, as a number does with what it counts: `34 båtar`."""
    return bool(content_terms(value) & question.query.named)


def counts_another(
    one: Statement, values: Sequence[str], question: Weighed, kind: ValueKind | None, *, wording: str
) -> bool:
    """Tell a statement that names what is counted beside none of its numbers, or a sum of another sort.

    :param wording: the whole question.
    """
    if kind is ValueKind.AMOUNT:
        return is_another_sum(one, wording)
    if kind is not ValueKind.NUMBER or any(is_of(value, question) for value in values):
        return False
    counted = {term for group in question.query.groups[:1] for term, _ in group.whole.terms}
    beside = " ".join(one.text.partition(value)[2][:_BESIDE] for value in values)
    named, near = map(content_terms, (one.text, beside))
    return bool(counted & named) and not counted & near
