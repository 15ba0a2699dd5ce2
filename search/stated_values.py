"""The values of a kind that a statement holds and the question does not name itself."""

import re
from collections.abc import Callable, Iterable, Sequence

from corpus.records import Mention, Span
from graph.extractors.offices.roles import base_form, is_role
from search.answer_values import ValueKind, values_in
from search.asked_roles import only_says_the_act
from search.coverage import Weighed
from search.decision_days import is_day_of_a_paper, is_day_of_another_decision
from search.query import content_terms
from search.question_words import asks_who
from search.row_answers import answering_cells, labelled_answer
from search.statements import Statement
from search.sums import is_another_sum, of_the_sum

MentionsOf = Callable[[str], Sequence[Mention]]
_NAMES = frozenset({"person", "organisation", "group", "region"})
_DAYS = (ValueKind.DATE, ValueKind.DAY)
_PAPERS = frozenset({"strategy", "initiative"})
_LONGER = re.compile(r"(?:[A-ZÅÄÖ][\w-]*(?: (?:och|i|för|av))? )+$")  # the beginning of a name that was cut


_WORD = re.compile(r"\b[^\W\d_][\w-]{3,}")
_OF_THE_MEETING = re.compile(r"^ordföranden|sekreteraren|justeraren$", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s(?:[a-zåäö]{3,}a\s(?=[a-zåäö]))?[^\W\d_]+")
_WHERE = re.compile(r"(?:vid|inom|hos|på|i)", re.IGNORECASE)
_BESIDE = 40  # signs after a number in which what it counts is named
_NUMBERING = re.compile(
    r"(?:(?:löp|rad|ärende|diarie)?(?:nr|nummer)|§|paragraf|dnr|id|punkt|beteckning)\.?", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"\b(?:i ?stället för|snarare än|hellre än)(?: (?:i|på|den|om|till|som))* ?\Z", re.IGNORECASE
)
_AMONG = re.compile(r"\b(?:och|samt|eller)\b", re.IGNORECASE)


def stands_alone(value: str, text: str, kind: ValueKind | None = ValueKind.NAME) -> bool:
    """Tell a value that says all by itself from one of several that are joined, or a name in small letters.

    Nor does a name that only tells where somebody else is: `Isenheten vid Norrviks sjukhus`.

    >>> sentences = ("Asta Sund sköter bryggan.", "Staten och Asta Sund sköter bryggan.")
    >>> [stands_alone("Asta Sund", one) for one in sentences]
    [True, False]
    """
    start = text.find(value)
    before, after = text[:start].split()[-1:], text[start + len(value) :].split()[:1]
    joined = any(_AMONG.fullmatch(word) for word in (*before, *after))
    named = kind is ValueKind.NAME
    unnamed = named and (value[0].islower() or any(_WHERE.fullmatch(word) for word in before))
    return not unnamed and not joined and not _AMONG.search(value)


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
    cells = _unasked(of_row, question)
    if kind is not ValueKind.NAME:
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
        found = [_with_its_noun(one.text, span, kind, question) for span in spans]
        return cells or _unasked(found, question)
    held = mentions(one.hit.document.id)
    names = (
        ()
        if not cells and _is_of_one_who_is_named(one, held, question)
        else _unasked(_names(one, held), question)
    )
    names = tuple(name for name in names if not only_says_the_act(name, wording))
    return cells if cells and not _besides(names, cells) else (*cells, *names)


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


def _besides(names: Iterable[str], cells: Sequence[str]) -> bool:
    """Tell whether a row names more than its cells of who is asked for."""
    return any(name not in cell for name in names for cell in cells)


def _unasked(values: Iterable[str], question: Weighed) -> tuple[str, ...]:
    """Keep the values that the question does not name itself."""
    asked = question.query.named
    own = (value for value in values if not content_terms(value) <= asked)
    return tuple(dict.fromkeys(" ".join(value.split()) for value in own))


def _is_of_one_who_is_named(one: Statement, mentions: Sequence[Mention], question: Weighed) -> bool:
    """Tell what is said of no other person than one whom a question who it is names: `… efter Asta Sund?`."""
    inside = [each for each in mentions if one.span.start <= each.start and each.end <= one.span.end]
    persons = [each.surface for each in inside if each.kind == "person"]
    return bool(persons) and asks_who(question.query.text) and not _unasked(persons, question)


def _names(one: Statement, mentions: Sequence[Mention]) -> list[str]:
    """Give the names in a statement, each with what stands before it where that may belong to it."""
    text, first = one.hit.text, one.hit.start
    found = []
    inside = [each for each in mentions if one.span.start <= each.start and each.end <= one.span.end]
    for each in inside:
        if each.kind in _NAMES:
            before = _LONGER.search(text, one.span.start - first, each.start - first)
            found.append(text[before.start() if before else each.start - first : each.end - first])
    return found if any(each.kind == "person" for each in inside) else [*found, *_offices(one.text)]


def _offices(text: str) -> list[str]:
    """Give the offices that a statement speaks of as of one who holds them: `rektorn`, `Stadsdirektören`."""
    words = (word for word in _WORD.findall(text) if is_role(word.casefold()))
    named = (word for word in words if word.endswith("n") and base_form(word.casefold()) != word.casefold())
    return [word for word in named if not _OF_THE_MEETING.search(word)]
