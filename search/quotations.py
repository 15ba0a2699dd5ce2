"""Sentences that answer: the ones in the first hits that say most of what was asked, and the value asked for.

A question that asks for a date, a sum, a number or a name is answered by that alone where its sentence holds
one of the kind and no more; the sentence is the evidence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.evidence import Quoter
from search.answer_values import IN_SENTENCES, ValueKind, asked_for, is_year, told
from search.coverage import Weighed
from search.engine import SearchEngine
from search.file_words import file_words
from search.forms import has_the_form, is_of_the_period, proposes, says_nobody, tells_a_decision
from search.naming_lines import carried, is_naming
from search.periods import Period, holds_the_years
from search.query import names_in
from search.questions import Asked
from search.results import Answer, Hit
from search.row_answers import labelled, labelled_answer
from search.stated_values import MentionsOf, counts_another, is_of, stands_alone, stated_values
from search.statements import SURE, Statement, end_of_list, is_headed_list, says_something, statements
from search.sums import calls_the_sum, sums_in
from search.yes_no import NO, is_yes_or_no, said

_HITS = 10
_MOST_SENTENCES = 120
_MOST_FOLLOWING = 600  # signs of the points that a statement leads in
_WORDS = 1.0  # what a sentence is worth that holds all words of the question, in spreads of nearness
_VALUE = 3.0  # what it gains by a value of the kind asked for
_SHORT = 1200  # signs of a section all of which tells of the years that are named in it
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
_MARGIN = 6.0  # how far behind the best a sentence is still given beside one that is sure
_BEHIND = 0.3  # what a sentence loses by its passage's score behind the best
_NEAR = 5.5  # how near in meaning a sentence with the value is no guess, whatever its words
_TOLD = 2.5  # how near a guess has to be to begin with no
_CLEAR = 2.5  # how near a sentence has to be, at least, to be no guess
_OF_ONE = 2.0  # how much nearer where the question says one word, divided by its words
_IN_ITS_WORDS = 0.8  # share of the question's words, if more than one, with which it need not be so near

_IN_ITS_PLACE = 0.7  # share of it that has to stand somewhere where a name or other cells make a text near
_EACH = 0.6  # share of the rarest word's worth from which each word has to stand in yes or no, or by a number
_WORDLESS = 1.0  # how much nearer where a value stands beside no word of the question
COUNTED = frozenset(ValueKind) - IN_SENTENCES - {ValueKind.NAME, ValueKind.VOTE}
"""Kinds of values that stand in sentences of all sorts."""

_SAID_ANYHOW = frozenset({None, ValueKind.MANNER})
"""Kinds whose answer may be a sentence without such a value; of others it is a guess."""

_HEAD = 300
"""Signs of a document's beginning, which tell whose it is."""

_TITLE = 120
"""Signs of it in which it is said what the document is, and not yet who is there."""

_BESIDE = 400
"""Signs before and after a statement in which what it is about may be named."""

_LISTED = re.compile(r"^(?:\d+\.|[a-zåäö]\)|[•●–-]) (?=[^\W\d_])")
_ASKS_MORE = re.compile(r"\boch (?:till |på |med )?(?:när|vem|vilk\w+|hur|var|vad|varför)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
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


def quoted_answers(
    engine: SearchEngine,
    quoter: Quoter,
    question: str,
    hits: Sequence[Hit],
    *,
    asked: Asked,
    limit: int,
    period: Period | None = None,
) -> tuple[Answer, ...]:
    """Give the sentences of the first hits that answer best, best first, none twice.

    The first begins with yes or no where it says so plainly.

    :param asked: what the question asks for; a sentence of another form is a guess.
    :param period: when what is asked for happened; a row of another day is a guess.
    """
    weighed, kind, named = engine.weighed(told(question)), asked_for(question), engine.weighed(question)
    mentions = cache(lambda document_id: tuple(engine.store.mentions(document_id)))
    head = cache(lambda document_id: " ".join(quoter.quote(document_id, 0, _HEAD).quote.split()))
    best = _best(_candidates(engine, question, weighed, hits, kind, mentions))[:limit]
    whole = kind in IN_SENTENCES or is_yes_or_no(question) or bool(_ASKS_MORE.search(question))
    given: list[tuple[_Candidate, Answer]] = []
    for one in best:
        sure = (
            (kind in _SAID_ANYHOW or bool(one.values) or _names_nobody(one.said, kind))
            and _is_sure(
                replace(one, head=head(one.said.hit.document.id)),
                weighed,
                named=named,
                alone=one is best[0] and not whole,
                kind=kind,
            )
            and has_the_form(one.said, question, asked, mentions(one.said.hit.document.id))
            and is_of_the_period(one.said, period)
        )
        values = () if whole or (asked.besides and one.said.is_row) else one.values
        answer = _answer(quoter, one.said, values, kind=kind, sure=sure)
        if sure or one.score >= best[0].score - _MARGIN or not any(each.sure for _, each in given):
            given.append((one, answer))
    given.sort(key=lambda pair: not pair[1].sure)
    answers = [answer for _, answer in given]
    return tuple([_with_yes_or_no(question, answers[0], given[0][0]), *answers[1:]] if given else ())


def _with_yes_or_no(question: str, answer: Answer, one: _Candidate) -> Answer:
    """Let an answer begin with what it says to the question; a guess only with no, and if near."""
    word = None if proposes(answer.text) else said(question, answer.text)
    told_so = answer.sure or (word == NO and one.near >= _TOLD)
    return replace(answer, text=f"{word}. {answer.text}") if word and told_so else answer


def _candidates(
    engine: SearchEngine,
    question: str,
    weighed: Weighed,
    hits: Sequence[Hit],
    kind: ValueKind | None,
    mentions: MentionsOf,
) -> list[_Candidate]:
    """Take the first hits apart and score what they state."""
    found = [statement for hit in hits[:_HITS] for statement in statements(hit)][:_MOST_SENTENCES]
    found = [one for one in found if says_something(one, weighed, kind)]
    if not found:
        return []
    values = {one: stated_values(one, kind, weighed, mentions, wording=question) for one in found}
    near = engine.nearness(question, [(one.hit.document.id, one.span) for one in found])
    near = carried(question, found, near, values)
    opens = kind is None or is_yes_or_no(question)
    return [
        _Candidate(
            one,
            values[one],
            nearness,
            nearness
            + _WORDS * weighed.share((one.text, 1.0))
            - _BEHIND * (hits[0].score - one.hit.score)
            + _gain(kind, values[one])
            + _LABEL * (bool(labelled_answer(one.text, kind)) and weighed.share((one.above, 1.0)) >= SURE)
            + _DECISION * (opens and hits[0].score - one.hit.score <= _LEVEL and tells_a_decision(one.text)),
        )
        for one, nearness in zip(found, near, strict=True)
    ]


def _best(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Order what may answer, the best first, without what shares words with a better one."""
    chosen: dict[str, _Candidate] = {}
    for one in sorted(found, key=lambda each: -each.score):
        if not any(_overlap(one.said, each.said) for each in chosen.values()):
            chosen.setdefault(" ".join(one.said.text.split()), one)
    return list(chosen.values())


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


def _is_sure(
    one: _Candidate, question: Weighed, *, named: Weighed, alone: bool, kind: ValueKind | None
) -> bool:
    """Tell what holds the question's words and years from what is only near in meaning.

    :param alone: no other answers better, and its value is all that is asked for; so it may be in other
        words, if very near.
    :param named: the question with all that it calls by name.
    """
    hit, text, above = one.said.hit, one.said.text, one.said.above
    dated = hit.text if len(hit.text) <= _SHORT else ""
    if not holds_the_years(question.query.text, f"{text} {above} {hit.document.date or ''} {dated}"):
        return False
    if counts_another(one.said, one.values, question, kind, wording=named.query.text):
        return False
    place = (text, above, hit.document.body or "", file_words(hit.source), one.head)
    by_others = bool(names_in(named.query.text)) or (one.said.is_row and kind in COUNTED)
    in_its_words = not by_others or question.share(*((each, 1.0) for each in place)) >= _IN_ITS_PLACE
    told_near = alone and one.values and one.near >= _NEAR and in_its_words
    if told_near and named.holds_the_names(*place):
        return True
    if not named.holds_the_names(*place, _beside(one.said)):
        return False
    called = kind is ValueKind.AMOUNT and calls_the_sum(text, named.query.text)
    if not (_is_labelled(one.said) or called or _is_clear(one, question, kind)):
        return False
    if kind is ValueKind.NUMBER and not any(is_of(value, question) for value in one.values):
        return False
    whole = is_yes_or_no(question.query.text) or kind in COUNTED
    least = _EACH if whole else 1.0
    above = f"{above} {one.head[:_TITLE]}"
    if called and all(sums_in(group.word) for group in question.query.groups):
        return True
    told = question.holds_the_telling(text, above, least=least)
    return told and question.share((text, 1.0), (above, 1.0)) >= SURE


def _beside(one: Statement) -> str:
    """Give what stands before and after a statement in its section."""
    first, last = one.span.start - one.hit.start, one.span.end - one.hit.start
    return one.hit.text[max(0, first - _BESIDE) : last + _BESIDE]


def _names_nobody(one: Statement, kind: ValueKind | None) -> bool:
    """Tell a statement that answers who by saying that nobody is appointed."""
    return kind is ValueKind.NAME and says_nobody(one.text)


def _is_clear(one: _Candidate, question: Weighed, kind: ValueKind | None) -> bool:
    """Tell what is near in meaning, the nearer the less the question says, or holds nearly all its words."""
    words = max(1, len(question.worth))
    in_its_words = words > 1 and question.wholly(one.said.text) >= _IN_ITS_WORDS
    wordless = kind in COUNTED and not question.share((one.said.text, 1.0))
    return in_its_words or one.near >= _CLEAR + _OF_ONE / words + _WORDLESS * wordless


def _is_labelled(one: Statement) -> bool:
    """Tell a row of a table or a line with a label, which says itself what its values are."""
    return one.is_row or labelled(one.text) is not None


def _answer(
    quoter: Quoter, one: Statement, values: Sequence[str], *, kind: ValueKind | None, sure: bool
) -> Answer:
    document, end = one.hit.document.id, one.span.end
    end = end_of_list(one, quoter.quote(document, end, end + _MOST_FOLLOWING).quote)
    evidence = quoter.quote(document, one.span.start, end)
    words = _told(one) + " ".join(["", *evidence.quote[one.span.end - one.span.start :].split()])
    alone = (
        len(values) == 1
        and stands_alone(values[0], words, kind)
        and (sure or _is_labelled(one) or is_naming(words))
    )
    text = values[0] if alone else words
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence, sure=sure)


def _told(one: Statement) -> str:
    """Put a statement on one line; the cells of a row with the names of their columns, items apart."""
    if one.is_row and all(column.name for column in one.hit.columns):
        return "; ".join(
            f"{column.name.rstrip(' ?:')}: {' '.join(column.text.split())}"
            for column in one.hit.columns
            if column.text
        )
    lead, *items = (" ".join(line.split()) for line in one.text.split("\n") if line.strip())
    if len(items) > 1 and (lead.endswith(":") or is_headed_list(one)):
        return f"{lead.rstrip(':')}: {'; '.join(item.rstrip(' ,;') for item in items)}"
    return _LISTED.sub("", " ".join((lead, *items)))
