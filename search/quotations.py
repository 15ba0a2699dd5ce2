"""Sentences that answer: the ones in the first hits that say most of what was asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.evidence import Quoter
from corpus.records import Span
from graph.sentences import sentences
from search.coverage import Weighed
from search.engine import SearchEngine
from search.query import content_tokens
from search.results import Answer, Hit

_HITS = 4
_MOST_SENTENCES = 40
_LONGEST = 600
_SHORTEST = 12
_WORDS = 8.0
_LEAST_OF_A_LINE = 0.5
_NUMBERED = re.compile(r"(?:§\s*)?\d+(?:\.\d+)*[.)]?\s+|[•●–-]\s+")
_ENDED = re.compile(r"[.!?:;…][\"”’)]*$")
_LATER = 0.6  # what a hit's place in the list takes from its sentences


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
    found = [one for one in found if _says_something(one, weighed)]
    if not found:
        return ()
    near = engine.nearness(question, [_in_context(one) for one in found])
    scores = [
        nearness + _WORDS * weighed.share((one.text, 1.0)) - _LATER * (one.hit.rank - 1)
        for one, nearness in zip(found, near, strict=True)
    ]
    order = sorted(range(len(found)), key=lambda number: -scores[number])
    chosen: dict[str, _Sentence] = {}
    for number in order:
        chosen.setdefault(" ".join(found[number].text.split()), found[number])
    return tuple(_answer(quoter, one) for one in list(chosen.values())[:limit])


def _sentences(hit: Hit) -> Iterator[_Sentence]:
    """Take a hit apart; a table row stays whole where it is short, else each cell counts."""
    for start, end in _spans(hit):
        text = hit.text[start:end]
        if _SHORTEST <= len(text.strip()) <= _LONGEST:
            yield _Sentence(hit, Span(hit.start + start, hit.start + end), text.strip())


def _says_something(one: _Sentence, question: Weighed) -> bool:
    """Tell a sentence that may answer from a heading, an agenda's line, and the question said again.

    What ends without a full stop has to tell something of what the question names: `Asta Sund, chef`.
    """
    text = " ".join(one.text.split())
    bare = _NUMBERED.sub("", text).casefold()
    titles = (one.hit.document.title, one.hit.section.number or "", *one.hit.section.headings)
    if any(bare == _NUMBERED.sub("", " ".join(title.split())).casefold() for title in titles):
        return False
    added = [token for token in content_tokens(text) if token.term not in question.query.terms]
    if _ENDED.search(text):
        return bool(added) and not (_NUMBERED.match(text) and text.endswith("?"))
    return not _NUMBERED.match(text) and len(added) > 1 and question.share((text, 1.0)) >= _LEAST_OF_A_LINE


def _spans(hit: Hit) -> Iterator[tuple[int, int]]:
    if hit.columns and len(hit.text) <= _LONGEST:
        yield 0, len(hit.text)
        return
    start = 0
    for piece in hit.text.replace("\t", "\n").split("\n"):
        yield from sentences(hit.text, start, start + len(piece))
        start += len(piece) + 1


def _in_context(one: _Sentence) -> str:
    return "\n".join((*one.hit.section.headings[-1:], one.text))


def _answer(quoter: Quoter, one: _Sentence) -> Answer:
    evidence = quoter.quote(one.hit.document.id, one.span.start, one.span.end)
    return Answer(
        text=" ".join(one.text.split()), ref=None, valid_from=None, valid_to=None, evidence=evidence
    )
