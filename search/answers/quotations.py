"""Sentences that answer: the ones in the first hits that say most of what was asked, and the value asked for.

A question that asks for a date, a sum, a number or a name is answered by that alone where its sentence holds
one of the kind and no more; the sentence is the evidence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpus.evidence import Quoter
from search.answers.certainty import TOLD, is_labelled, is_sure
from search.answers.forms import has_the_form, is_of_the_period
from search.answers.naming_lines import is_naming, tells_what_became
from search.answers.row_status import told_of
from search.answers.scored_statements import Candidate, candidates
from search.answers.sought import Sought, sought
from search.answers.speech import proposes
from search.answers.state_questions import whether_asked
from search.answers.stated_names import MentionsOf, stands_alone
from search.answers.statements import Statement, end_of_list, is_headed_list
from search.answers.states import says_nobody
from search.answers.values import IN_SENTENCES, ValueKind
from search.answers.yes_no import NO, said
from search.engine import SearchEngine
from search.questions.periods import Period
from search.questions.routing import Asked
from search.results import Answer, Hit

_MOST_FOLLOWING = 600  # signs of the points that a statement leads in
_MARGIN = 6.0  # how far behind the best a sentence is still given beside one that is sure
_SAID_ANYHOW = frozenset({None, ValueKind.MANNER})
"""Kinds whose answer may be a sentence without such a value; of others it is a guess."""

_HEAD = 300
"""Signs of a document's beginning, which tell whose it is."""

_LISTED = re.compile(r"^(?:\d+\.|[a-zåäö]\)|[•●–-]) (?=[^\W\d_])")
_ASKS_MORE = re.compile(r"\boch (?:till |på |med )?(?:när|vem|vilk\w+|hur|var|vad|varför)\b", re.IGNORECASE)


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
    put = sought(engine, question, asked, period)
    mentions = cache(lambda document_id: tuple(engine.store.mentions(document_id)))
    head = cache(lambda document_id: " ".join(quoter.quote(document_id, 0, _HEAD).quote.split()))
    found = candidates(engine, put, hits, mentions)[:limit]
    best = [replace(one, head=head(one.said.hit.document.id)) for one in found]
    whole = _is_whole(put)
    ahead = best[0].score - max((one.score for one in best[1:]), default=0.0) if best else 0.0
    given: list[tuple[Candidate, Answer]] = []
    for number, one in enumerate(best):
        sure = _answers(one, put, mentions, ahead=ahead if number == 0 and not whole else None)
        if sure or one.score >= best[0].score - _MARGIN or not any(each.sure for _, each in given):
            values = () if whole or (asked.besides and one.said.is_row) else one.values
            given.append((one, _answer(quoter, one.said, values, kind=put.kind, sure=sure)))
    given.sort(key=lambda pair: not pair[1].sure)
    answers = [answer for _, answer in given]
    return tuple([_with_yes_or_no(question, answers[0], given[0][0]), *answers[1:]] if given else ())


def _is_whole(put: Sought) -> bool:
    """Tell whether a whole sentence is asked for, and not a value alone."""
    return put.kind in IN_SENTENCES or put.is_yes_or_no or bool(_ASKS_MORE.search(put.question))


def _answers(one: Candidate, put: Sought, mentions: MentionsOf, *, ahead: float | None) -> bool:
    """Tell what answers for certain: it has the value, the words, the form and the time of what is asked."""
    return (
        (put.kind in _SAID_ANYHOW or bool(one.values) or _names_nobody(one.said, put.kind))
        and is_sure(one, put, ahead=ahead)
        and has_the_form(one.said, put.question, put.asked, mentions(one.said.hit.document.id))
        and is_of_the_period(one.said, put.period)
    )


def _with_yes_or_no(question: str, answer: Answer, one: Candidate) -> Answer:
    """Let an answer begin with what it says to the question; a guess only with no, and if near."""
    whether = whether_asked(question)
    told = told_of(one.said.hit.columns if one.said.is_row else (), answer.text)
    word = whether.says_in(told) if whether else None
    word = word or (None if proposes(answer.text) else said(question, answer.text))
    told_so = answer.sure or (word == NO and one.near >= TOLD and not tells_what_became(one.said.text))
    return replace(answer, text=f"{word}. {answer.text}") if word and told_so else answer


def _names_nobody(one: Statement, kind: ValueKind | None) -> bool:
    """Tell a statement that answers who by saying that nobody is appointed."""
    return kind is ValueKind.NAME and says_nobody(one.text)


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
        and (sure or is_labelled(one) or is_naming(words))
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
