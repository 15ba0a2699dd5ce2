"""What kind of value a question asks for, and where such values stand in a sentence."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from corpus.dates import find_dates
from corpus.records import Span
from search.questions.words import opened


class ValueKind(StrEnum):
    """What a short answer is."""

    VOTE = "vote"
    DATE = "date"
    DAY = "day"
    HOUR = "hour"
    FREQUENCY = "frequency"
    DURATION = "duration"
    LIMIT = "limit"
    DISTANCE = "distance"
    SHARE = "share"
    AMOUNT = "amount"
    NUMBER = "number"
    NAME = "name"
    PARTY = "party"
    REASON = "reason"
    PLACE = "place"
    MANNER = "manner"
    STEP = "step"


IN_SENTENCES = frozenset({ValueKind.REASON, ValueKind.PLACE, ValueKind.MANNER, ValueKind.STEP})
"""Kinds that only mark the sentence that answers, and say nothing alone."""


_NUMBERING = re.compile(r"\A\s*(?:§\s*\d+|\d+(?:\.\d+)*[.)])\s|§+\s*\d+(?:\.\d+)*")
_YEAR = re.compile(r"\d{4}")

_PARTS = {
    ValueKind.DATE: (ValueKind.DAY, ValueKind.HOUR),
    ValueKind.LIMIT: (ValueKind.DAY, ValueKind.DURATION),
}
"""Kinds that are any of others."""


@dataclass(frozen=True, slots=True)
class _Rules:
    asking: re.Pattern[str]
    questions: tuple[tuple[ValueKind, re.Pattern[str]], ...]
    values: dict[ValueKind, re.Pattern[str]]


def asked_for(question: str) -> ValueKind | None:
    """Tell what kind of value a question asks for; None where any sentence may answer.

    >>> [asked_for(one) for one in ("När öppnar badet?", "Hur mycket kostar en bod?", "Är isen tjock?")]
    [<ValueKind.DATE: 'date'>, <ValueKind.AMOUNT: 'amount'>, None]
    """
    text = opened(question.lower())
    return next((kind for kind, pattern in _rules().questions if pattern.search(text)), None)


def told(question: str) -> str:
    """Give a question without the words that only tell what kind of value, or who says it.

    >>> told("Hur ofta sopas gatan?"), told("Hur stor andel av barnen simmar?")
    ('sopas gatan?', 'av barnen simmar?')
    """
    rest = " ".join(_rules().asking.sub(" ", opened(question)).split())
    return rest if re.search(r"\w{3}", rest) else question


def values_in(text: str, kind: ValueKind) -> list[Span]:
    """Find the values of a kind, in order and without overlaps; names are none of a text's own values.

    >>> text = "Avgiften är 1 200 kronor från och med den 3 maj 2026."
    >>> [text[start:end] for start, end in values_in(text, ValueKind.AMOUNT)]
    ['1 200 kronor']
    """
    found = [span for each in _PARTS.get(kind, (kind,)) for span in _found(text, each)]
    kept: list[Span] = []
    for one in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def is_year(value: str) -> bool:
    """Tell whether a value is a year alone."""
    return _YEAR.fullmatch(value) is not None


def _found(text: str, kind: ValueKind) -> list[Span]:
    pattern = _rules().values.get(kind)
    found = [Span(*one.span()) for one in pattern.finditer(text)] if pattern else []
    if kind is ValueKind.DAY:
        dates = (Span(one.start, one.end) for one in find_dates(text, year=2000))
        found += [Span(start, start + len(text[start:end].rstrip("."))) for start, end in dates]
    if kind is ValueKind.NUMBER:
        other = [*values_in(text, ValueKind.DATE), *(Span(*one.span()) for one in _NUMBERING.finditer(text))]
        found = [one for one in found if not any(_overlap(one, each) for each in other)]
    return [one for one in found if one.end > one.start]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _rules() -> _Rules:
    import yaml

    path = files("search") / "data" / "answer_values.yaml"
    held: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return _Rules(
        asking=re.compile(_joined(held["asking"]), re.IGNORECASE),
        questions=tuple(
            (ValueKind(one["kind"]), re.compile(_joined(one["pattern"]))) for one in held["questions"]
        ),
        values={
            ValueKind(kind): re.compile(_filled(pattern, held["words"]), re.IGNORECASE)
            for kind, pattern in held["values"].items()
        },
    )


def _filled(pattern: str, words: dict[str, str]) -> str:
    """Put words in the place of their names in braces."""
    pattern = _joined(pattern)
    for name, alternatives in words.items():
        pattern = pattern.replace("{" + name + "}", _joined(alternatives))
    return pattern


def _joined(pattern: str) -> str:
    """Join the lines of a folded pattern; one that goes on with an alternative has no blank before it."""
    return re.sub(r" (?=\|)", "", pattern.strip()).replace(r"\u00a0", "\u00a0")
