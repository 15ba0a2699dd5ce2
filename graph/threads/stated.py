"""What an item states under its own word for decision, where no decision was made of it."""

import re
from collections.abc import Iterator

from corpus.records import Span
from graph.extractors.decisions.labels import Part, label_of
from graph.extractors.decisions.outcomes import outcome_of
from graph.text.sentences import lines, sentences
from graph.threads.items import Outcome

_OF_A_BODY = re.compile(r"[^.:\n]{3,70}s beslut:?", re.IGNORECASE)


def stated_outcomes(text: str, start: int, end: int) -> Iterator[Outcome]:
    """Give the outcome of each sentence that stands under Beslut; of the first in any case."""
    first = True
    for stretch in _decided(text, start, end):
        for sentence in sentences(text, *stretch):
            word = outcome_of(text[sentence.start : sentence.end])
            if word or first:
                first = False
                yield Outcome(word or "", sentence)


def _decided(text: str, start: int, end: int) -> Iterator[Span]:
    begin: int | None = None
    for line in lines(text, start, end):
        words = text[line.start : line.end]
        found = label_of(words)
        if found is None and _OF_A_BODY.fullmatch(words):
            found = (Part.DECISION, len(words))
        if found is None:
            continue
        if begin is not None:
            yield Span(begin, line.start)
        begin = line.start + found[1] if found[0] in (Part.DECISION, Part.RECOMMENDATION) else None
    if begin is not None:
        yield Span(begin, end)
