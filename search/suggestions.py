"""Help with typing: names, titles and headings whose words begin like what has been typed so far.

Derived from the store, and kept up to date document by document.
"""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from threading import Lock

from corpus.store import Store
from search.phrases import DOCUMENT, HEADING, Phrase, phrases_of

_WORTH = {DOCUMENT: 0.6, HEADING: 0.3}
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that is in the documents.

    :ivar kind: of an entity its kind; `dokument` of a title, `rubrik` of a heading.
    :ivar id: of an entity; None of titles and headings.
    :ivar count: how many documents hold it.
    """

    text: str
    kind: str
    id: str | None
    count: int


class Suggester:
    """Knows every phrase of the store; safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._change = 0
        self._documents: dict[str, tuple[Phrase, ...]] = {}
        self._counts: Counter[Phrase] = Counter()
        self._by_word: dict[str, set[Phrase]] = defaultdict(set)
        self._words: list[str] = []
        self._lock = Lock()

    def suggest(self, typed: str, *, limit: int = 10) -> tuple[Suggestion, ...]:
        """Give what begins like the words typed: what begins with all of it first, then the most frequent.

        :returns: at most `limit`, none of the same text twice; nothing where nothing was typed.
        """
        words = _WORD.findall(typed.casefold())
        if not words:
            return ()
        with self._lock:
            self._catch_up()
            found = set.intersection(*(self._beginning(word) for word in words))
            opening = " ".join(words)
            ordered = sorted(found, key=lambda phrase: self._place(phrase, opening))
            return tuple(self._distinct(ordered))[:limit]

    def _place(self, phrase: Phrase, opening: str) -> tuple[bool, float, int, str]:
        begins = " ".join(_WORD.findall(phrase.text.casefold())).startswith(opening)
        worth = _WORTH.get(phrase.kind, 1.0) * math.log1p(self._counts[phrase])
        return not begins, -worth, len(phrase.text), phrase.text

    def _distinct(self, ordered: Iterable[Phrase]) -> Iterator[Suggestion]:
        told = set[str]()
        for phrase in ordered:
            if phrase.text.casefold() not in told:
                told.add(phrase.text.casefold())
                yield Suggestion(phrase.text, phrase.kind, phrase.id, self._counts[phrase])

    def _beginning(self, start: str) -> set[Phrase]:
        """Give the phrases that hold a word with this beginning."""
        first = bisect_left(self._words, start)
        words = takewhile(
            lambda word: word.startswith(start), (self._words[at] for at in range(first, len(self._words)))
        )
        return set[Phrase]().union(*(self._by_word[word] for word in words))

    def _catch_up(self) -> None:
        last = self._store.last_change()
        if last == self._change:
            return
        touched = dict.fromkeys(change.document_id for change in self._store.changes(self._change))
        phrases = phrases_of(self._store, touched)
        for document_id in touched:
            self._replace(document_id, phrases.get(document_id, ()))
        self._words = sorted(word for word, held in self._by_word.items() if held)
        self._change = last

    def _replace(self, document_id: str, phrases: tuple[Phrase, ...]) -> None:
        for phrase in self._documents.pop(document_id, ()):
            self._counts[phrase] -= 1
            if not self._counts[phrase]:
                del self._counts[phrase]
                for word in _WORD.findall(phrase.text.casefold()):
                    self._by_word[word].discard(phrase)
        if phrases:
            self._documents[document_id] = phrases
        for phrase in phrases:
            self._counts[phrase] += 1
            if self._counts[phrase] == 1:
                for word in _WORD.findall(phrase.text.casefold()):
                    self._by_word[word].add(phrase)
