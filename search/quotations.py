"""Sentences that answer: the ones in the first hits that say most of what was asked, and the value asked for.

A question that asks for a date, a sum, a number or a name is answered by that alone where its sentence holds
one of the kind and no more; the sentence is the evidence.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from corpus.evidence import Quoter
from search.answer_values import IN_SENTENCES, ValueKind, asked_for, is_year, told
from search.coverage import Weighed
from search.engine import SearchEngine
from search.forms import has_the_form, tells_a_decision
from search.naming_lines import carried, is_naming
from search.periods import holds_the_years
from search.questions import Asked
from search.results import Answer, Hit
from search.stated_values import stands_alone, stated_values
from search.statements import SURE, Statement, says_something, statements

_HITS = 8
_MOST_SENTENCES = 80
_WORDS = 1.0  # what a sentence is worth that holds all words of the question, in spreads of nearness
_VALUE = 3.0  # what it gains by a value of the kind asked for
_GAIN: dict[ValueKind | None, float] = {
    ValueKind.NAME: 2.0,
    ValueKind.PLACE: 1.5,
    ValueKind.REASON: 1.0,
}  # less where it stands in many sentences
_YEAR = 0.5  # what it gains by a year alone where a time is asked for
_DECISION = 1.0  # what a sentence that tells a decision gains where no value is asked for
_MARGIN = 4.0  # how far behind the best a sentence is still given beside one that is sure
_BEHIND = 0.3  # what a sentence loses by its passage's score behind the best
_SAID_ANYHOW = frozenset({None, *IN_SENTENCES})
"""Kinds whose answer may be a sentence without such a value; of others it is a guess."""

_ASKS_MORE = re.compile(r"\boch (?:till |på |med )?(?:när|vem|vilk\w+|hur|var|vad|varför)\b", re.IGNORECASE)


def quoted_answers(
    engine: SearchEngine, quoter: Quoter, question: str, hits: Sequence[Hit], *, asked: Asked, limit: int
) -> tuple[Answer, ...]:
    """Give the sentences of the first hits that answer best, best first, none twice.

    :param asked: what the question asks for; a sentence of another form is a guess.
    """
    weighed, kind = engine.weighed(told(question)), asked_for(question)
    found = [statement for hit in hits[:_HITS] for statement in statements(hit)][:_MOST_SENTENCES]
    found = [one for one in found if says_something(one, weighed, kind)]
    if not found:
        return ()
    mentions = cache(lambda document_id: tuple(engine.store.mentions(document_id)))
    values = {one: stated_values(one, kind, weighed, mentions) for one in found}
    near = engine.nearness(question, [(one.hit.document.id, one.span) for one in found])
    scores = [
        nearness
        + _WORDS * weighed.share((one.text, 1.0))
        - _BEHIND * (hits[0].score - one.hit.score)
        + _gain(kind, values[one])
        + _DECISION * (kind is None and tells_a_decision(one.text))
        for one, nearness in zip(found, carried(question, found, near, values), strict=True)
    ]
    chosen: dict[str, Statement] = {}
    for number in sorted(range(len(scores)), key=lambda each: -scores[each]):
        if not any(_overlap(found[number], one) for one in chosen.values()):
            chosen.setdefault(" ".join(found[number].text.split()), found[number])
    whole = kind in IN_SENTENCES or bool(_ASKS_MORE.search(question))
    given = {
        one: _answer(
            quoter,
            one,
            () if whole else values[one],
            kind=kind,
            sure=(kind in _SAID_ANYHOW or bool(values[one]))
            and _is_sure(one, weighed)
            and has_the_form(one, question, asked, mentions(one.hit.document.id)),
        )
        for one in list(chosen.values())[:limit]
    }
    return _near_the_best(given, dict(zip(found, scores, strict=True)))


def _near_the_best(
    given: Mapping[Statement, Answer], scores: Mapping[Statement, float]
) -> tuple[Answer, ...]:
    """Drop what is far behind the best where any is sure; where none is, all are shown as the nearest."""
    if not any(answer.sure for answer in given.values()):
        return tuple(given.values())
    least = max(scores[one] for one in given) - _MARGIN
    return tuple(answer for one, answer in given.items() if scores[one] >= least)


def _overlap(one: Statement, other: Statement) -> bool:
    """Tell whether two statements share words: a list and one of its items."""
    same = one.hit.document.id == other.hit.document.id
    return same and one.span.start < other.span.end and other.span.start < one.span.end


def _gain(kind: ValueKind | None, values: Sequence[str]) -> float:
    if not values:
        return 0.0
    if kind is ValueKind.DATE and all(map(is_year, values)):
        return _YEAR
    return _GAIN.get(kind, _VALUE)


def _is_sure(one: Statement, question: Weighed) -> bool:
    """Tell a sentence that holds the question's words and years from one that is only near in meaning."""
    if not holds_the_years(question.query.text, " ".join((one.text, one.above, one.hit.document.date or ""))):
        return False
    if not question.holds_the_telling(one.text, one.above):
        return False
    return question.share((one.text, 1.0), (one.above, 1.0)) >= SURE


def _answer(
    quoter: Quoter, one: Statement, values: Sequence[str], *, kind: ValueKind | None, sure: bool
) -> Answer:
    evidence = quoter.quote(one.hit.document.id, one.span.start, one.span.end)
    words = " ".join(one.text.split())
    alone = (
        len(values) == 1 and stands_alone(values[0], words, kind) and (sure or one.is_row or is_naming(words))
    )
    text = values[0] if alone else words
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence, sure=sure)
