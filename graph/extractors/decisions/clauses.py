"""The sentences and clauses of minutes: each att-sats of a decision is one of its own."""

import re
from collections.abc import Iterator

from corpus.records import Span
from graph.extractors.decisions.labels import Stretch, sentences_of
from graph.extractors.view import View
from graph.text.sentences import trimmed

_ATT = re.compile(
    r"\n\s*(?=(?:dels\s+)?att\s)"
    r"|(?<=,)\s(?:och|samt)\s(?=att\s(?:uppdra|ge|anta|fastställa|godkänna|avslå|bifalla|bevilja|utse|överlämna"
    r"|föreslå|lägga|upphäva|förklara|anvisa|bemyndiga|delegera)\s)"
)
_LIST = re.compile(r"(?:[a-z0-9]\)\s*)?att\s")  # begins a list of clauses on one line
_NEXT = re.compile(
    r"\n\s*(?=(?:dels\s+)?att\s)"
    r"|(?<=,)(?<!\sså,)(?<!innebär,)(?<!förutsättning,)(?<!villkor,)(?<!sätt,)\s+(?:(?:och|samt)\s+)?"
    r"(?=(?:[a-z0-9]\)\s*)?att\s)"
)
_POINTS = re.compile(r"(?<=\batt)\s+(?=a\)\s)|(?<=:)\s+(?=[a1]\)\s)")  # a list whose lines were joined


def items_of(view: View, stretch: Stretch) -> Iterator[Span]:
    """Give the sentences of a stretch, an att-sats on a line of its own being one.

    So is each att-sats of a sentence that begins with one, as a list of them does whose lines were joined.
    """
    for sentence in sentences_of(view, stretch):
        start, end = sentence
        marked = view.text.find("a)", start, end) > 0 or view.text.find("1)", start, end) > 0
        if marked and (points := _POINTS.search(view.text, start, end)) is not None:
            yield from _clauses(view, Span(start, points.start()))
            start = points.end()
        yield from _clauses(view, Span(start, end))


def _clauses(view: View, sentence: Span) -> Iterator[Span]:
    start, end = sentence
    if view.text.find("att", start, end) < 0:
        yield sentence
        return
    begin = start
    for match in (_NEXT if _LIST.match(view.text, start, end) else _ATT).finditer(view.text, start, end):
        yield trimmed(view.text, begin, match.start())
        begin = match.end()
    yield trimmed(view.text, begin, end)
