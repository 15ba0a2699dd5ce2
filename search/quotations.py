"""Sentences that answer: the ones in the first hits that say most of what was asked, and the value asked for.

A question that asks for a date, a sum, a number or a name is answered by that alone where its sentence holds
one of the kind and no more; the sentence is the evidence.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.evidence import Quoter
from corpus.records import Mention, Span
from graph.sentences import sentences
from search.answer_values import IN_SENTENCES, ValueKind, asked_for, values_in
from search.coverage import Weighed
from search.engine import SearchEngine
from search.query import content_tokens
from search.results import Answer, Hit

MentionsOf = Callable[[str], Sequence[Mention]]
_HITS = 8
_MOST_SENTENCES = 80
_LONGEST = 600
_SHORTEST = 12
_LINE = 200  # a line of cells without sentences is one statement up to here: a matter and who brings it
_WORDS = 2.0  # what a sentence is worth that holds all words of the question, in spreads of nearness
_VALUE = 5.0  # what it gains by a value of the kind asked for
_GAIN: dict[ValueKind | None, float] = {
    ValueKind.NAME: 2.5,
    ValueKind.PLACE: 1.5,
    ValueKind.REASON: 1.0,
}  # less where it stands in many sentences
_LEAST_OF_A_LINE = 0.5
_NUMBERED = re.compile(r"(?:(?:[A-ZÅÄÖ]{1,5}\s+)?§\s*)?\d+(?:\.\d+)*[.)]?\s+|[•●–-]\s+")
_LABELLED = re.compile(r"[A-ZÅÄÖ][\w/ -]{3,40}: ?[A-ZÅÄÖ]")
_ENDED = re.compile(r"[.!?:;…][\"”’)]*$")
_NAMES = frozenset({"person", "organisation", "group", "region"})
_LONGER = re.compile(r"(?:[A-ZÅÄÖ][\w-]*(?: (?:och|i|för|av))? )+$")  # the beginning of a name that was cut
_MARGIN = 4.0  # how far behind the best a sentence is still given
_SURE = 0.4  # share of the question's words from which a sentence, with what it stands under, is no guess
_BEHIND = 0.4  # what a sentence loses by its passage's score behind the best


@dataclass(frozen=True, slots=True)
class _Sentence:
    hit: Hit
    span: Span  # in the document
    text: str


def quoted_answers(
    engine: SearchEngine, quoter: Quoter, question: str, hits: Sequence[Hit], *, limit: int
) -> tuple[Answer, ...]:
    """Give the sentences of the first hits that answer best, best first, none twice."""
    found = [sentence for hit in hits[:_HITS] for sentence in _sentences(hit)][:_MOST_SENTENCES]
    if not found:
        return ()
    weighed = engine.weighed(question)
    kind = asked_for(question)
    found = [one for one in found if _says_something(one, weighed, kind)]
    if not found:
        return ()
    mentions = cache(lambda document_id: tuple(engine.store.mentions(document_id)))
    values = {one: _values(one, kind, weighed, mentions) for one in found}
    near = engine.nearness(question, [(one.hit.document.id, one.span) for one in found])
    scores = [
        nearness
        + _WORDS * weighed.share((one.text, 1.0))
        - _BEHIND * (hits[0].score - one.hit.score)
        + bool(values[one]) * _GAIN.get(kind, _VALUE)
        for one, nearness in zip(found, near, strict=True)
    ]
    least = max(scores) - _MARGIN
    order = sorted((n for n in range(len(found)) if scores[n] >= least), key=lambda number: -scores[number])
    chosen: dict[str, _Sentence] = {}
    for number in order:
        chosen.setdefault(" ".join(found[number].text.split()), found[number])
    given = list(chosen.values())[:limit]
    alone = {one: () if kind in IN_SENTENCES else values[one] for one in given}
    return tuple(_answer(quoter, one, alone[one], sure=_is_sure(one, weighed)) for one in given)


def _is_sure(one: _Sentence, question: Weighed) -> bool:
    """Tell a sentence that holds the question's words from one that is only near in meaning."""
    if not question.holds_the_telling(one.text, _above(one)):
        return False
    return question.share((one.text, 1.0), (_above(one), 1.0)) >= _SURE


def _above(one: _Sentence) -> str:
    """Give what a sentence stands under: the title and the headings."""
    return " ".join((one.hit.document.title, *one.hit.section.headings))


def _values(
    one: _Sentence, kind: ValueKind | None, question: Weighed, mentions: MentionsOf
) -> tuple[str, ...]:
    """Give the values of a kind in a sentence that the question does not name itself, each once."""
    if kind is None:
        return ()
    if kind is ValueKind.NAME:
        found = _names(one, mentions(one.hit.document.id))
    else:
        found = [one.text[start:end] for start, end in values_in(one.text, kind)]
    asked = question.query.named
    own = (value for value in found if not {token.term for token in content_tokens(value)} <= asked)
    return tuple(dict.fromkeys(" ".join(value.split()) for value in own))


def _names(one: _Sentence, mentions: Sequence[Mention]) -> list[str]:
    """Give the names in a sentence, each with what stands before it where that may belong to it."""
    text, first = one.hit.text, one.hit.start
    found = []
    for each in mentions:
        if each.kind in _NAMES and one.span.start <= each.start and each.end <= one.span.end:
            before = _LONGER.search(text, one.span.start - first, each.start - first)
            found.append(text[before.start() if before else each.start - first : each.end - first])
    return found


def _sentences(hit: Hit) -> Iterator[_Sentence]:
    """Take a hit apart; a table row stays whole where it is short, else each cell counts."""
    for start, end in _spans(hit):
        text = hit.text[start:end]
        if _SHORTEST <= len(text.strip()) <= _LONGEST:
            yield _Sentence(hit, Span(hit.start + start, hit.start + end), text.strip())


def _says_something(one: _Sentence, question: Weighed, kind: ValueKind | None) -> bool:
    """Tell a sentence that may answer from a heading, an agenda's line, and the question said again.

    What ends without a full stop has to tell something of what the question names: `Asta Sund, chef`; or it
    holds the value asked for, under a heading that names it. A line of a label and a name (`Handläggare: Asta
    Sund`) may answer who, and so may a line of cells.
    """
    text = " ".join(one.text.split())
    bare = _NUMBERED.sub("", text).casefold()
    titles = (one.hit.document.title, one.hit.section.number or "", *one.hit.section.headings)
    if any(bare == _NUMBERED.sub("", " ".join(title.split())).casefold() for title in titles):
        return False
    added = [token for token in content_tokens(text) if token.term not in question.query.named]
    if _ENDED.search(text):
        return bool(added) and not (_NUMBERED.match(text) and text.endswith("?"))
    if _LABELLED.match(text) and kind is ValueKind.NAME:
        return True
    if "\t" in one.text and kind is ValueKind.NAME:
        return bool(added) and question.share((text, 1.0)) >= _SURE
    if kind is not None and kind not in _GAIN and values_in(one.text, kind):
        return question.share((text, 1.0), (_above(one), 1.0)) >= _LEAST_OF_A_LINE
    return not _NUMBERED.match(text) and len(added) > 1 and question.share((text, 1.0)) >= _LEAST_OF_A_LINE


def _spans(hit: Hit) -> Iterator[tuple[int, int]]:
    if hit.columns and len(hit.text) <= _LONGEST:
        yield 0, len(hit.text)
        return
    start = 0
    for line in hit.text.split("\n"):
        end = start + len(line)
        if "\t" in line and len(line) <= _LINE and not any(map(_ENDED.search, line.split("\t"))):
            yield start, end
        else:
            for piece in line.split("\t"):
                yield from sentences(hit.text, start, start + len(piece))
                start += len(piece) + 1
        start = end + 1


def _answer(quoter: Quoter, one: _Sentence, values: Sequence[str], *, sure: bool) -> Answer:
    evidence = quoter.quote(one.hit.document.id, one.span.start, one.span.end)
    alone = len(values) == 1 and not values[0][0].islower()  # a body in small letters may be inflected
    text = values[0] if alone else " ".join(one.text.split())
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence, sure=sure)
