"""The document that a question names: what is asked may stand there, in a section that does not name it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.evidence import Quoter
from corpus.filters import Filters
from search.analysis.file_words import file_words
from search.analysis.query import content_terms, content_tokens, names_in
from search.answers.sums import sums_in
from search.answers.values import told
from search.engine import SearchEngine
from search.results import Hit

_HEAD = 300  # signs of a document's beginning, which tell whose it is
_MOST_OF_IT = 0.5  # share of a question that has to stand there
_LOOSE = re.compile(
    r"\s+(?:(?:för|i|på|av|om|hos|till|inom|vid|från|med|och|den|det)\s*)+(?=[?!. ]*$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Within:
    """What is asked of a document that is named.

    :ivar question: without what names the document.
    :ivar hits: its sections that are nearest.
    """

    question: str
    hits: tuple[Hit, ...]


def asked_within(engine: SearchEngine, quoter: Quoter, question: str, hits: Sequence[Hit]) -> Within | None:
    """Put a question to the first document found that it names; None where it names none or nothing more."""
    asked = engine.weighed(told(question))
    if not names_in(question):
        return None
    for hit in {hit.document.id: hit for hit in reversed(hits)}.values():
        head = quoter.quote(hit.document.id, 0, _HEAD).quote
        place = (hit.document.title, hit.document.body or "", file_words(hit.source), head)
        if asked.holds_the_names(*place) and asked.share(*((text, 1.0) for text in place)) >= _MOST_OF_IT:
            rest = _besides(question, " ".join(place))
            left = engine.weighed(rest)
            if left.query.says_nothing or not left.says_what:
                return None
            return Within(rest, engine.search(rest, filters=Filters(source=(hit.source,))).hits)
    return None


def _besides(question: str, place: str) -> str:
    """Take from a question the words that stand in a place, but none that says what sum is asked for.

    >>> _besides("Vad är budgeten för Projekt Vega?", "Projekt Vega, budget och plan")
    'Vad är budgeten?'
    """
    held = content_terms(place)
    rest = question
    for token in reversed(content_tokens(question)):
        word = question[token.start : token.end]
        if token.term in held and not sums_in(word):
            rest = f"{rest[: token.start].rstrip()} {rest[token.end :].lstrip()}"
    return re.sub(r"\s+(?=[?!.])", "", _LOOSE.sub("", " ".join(rest.split())))
