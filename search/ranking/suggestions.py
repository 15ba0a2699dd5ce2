"""Help with typing: names, titles and headings whose words begin like what has been typed so far."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from corpus.store import Store
from search.stored.phrase_book import PhraseBook, words_in
from search.stored.phrases import Phrase


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

    def __init__(self, store: Store, path: Path | None = None) -> None:
        """Open the book of phrases.

        :param path: its file; None for one that is kept in memory.
        """
        self._book = PhraseBook(store, path)

    def suggest(self, typed: str, *, limit: int = 10) -> tuple[Suggestion, ...]:
        """Give what begins like the words typed: what begins with all of it first, then the most frequent.

        :returns: at most `limit`, none of the same text twice; nothing where nothing was typed.
        """
        words = words_in(typed)
        if not words:
            return ()
        return tuple(islice(_distinct(self._book.beginning(words)), limit))

    def catch_up(self) -> None:
        """Take in what has changed in the store."""
        self._book.catch_up()

    def close(self) -> None:
        """Close the file."""
        self._book.close()


def _distinct(ordered: Iterable[tuple[Phrase, int]]) -> Iterator[Suggestion]:
    told = set[str]()
    for phrase, count in ordered:
        if phrase.text.casefold() not in told:
            told.add(phrase.text.casefold())
            yield Suggestion(phrase.text, phrase.kind, phrase.id, count)
