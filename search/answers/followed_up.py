"""Answers of the lists that follow something up: whether one thing is done, and which are late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.evidence import Quoter
from corpus.records import Document, Section
from graph.extractors.tables.headings import Column as Holds
from graph.extractors.tables.headings import heading
from search.analysis.coverage import Weighed
from search.analysis.file_words import file_words
from search.answers.row_status import states_of
from search.answers.state_questions import StateAsked, which_asked
from search.answers.states import State, state_of
from search.engine import SearchEngine
from search.questions.routing import Intent
from search.results import Answer, Column, Hit, Reply

_HEAD = 300  # signs of a document's beginning, which tell whose it is
_MEANT = 0.6  # share of a topic that has to stand in a row and above it
_ADDED = 0.15  # share of it that has to stand in the row and not above it
_EACH = 0.6  # share of the rarest word's worth from which a word is telling
_MOST = 3  # rows of which one state may be told
_LEAST_ROWS = 2  # of a list


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that tells how far something has come."""

    section: Section
    columns: tuple[Column, ...]
    told: str
    state: State


class FollowedUp:
    """Looks states up in the rows of lists."""

    def __init__(self, engine: SearchEngine, quoter: Quoter) -> None:
        self._engine = engine
        self._quoter = quoter

    def whether(self, asked: StateAsked, hits: Sequence[Hit]) -> tuple[Answer, ...]:
        """Give the state of what is asked about, with yes or no; nothing where many rows may be meant."""
        topic = self._engine.weighed(asked.topic)
        rows = [hit for hit in hits if states_of(hit.columns) and self._is_of(hit, topic, asked)]
        return tuple(self._told(asked, hit) for hit in rows) if len(rows) <= _MOST else ()

    def which(self, question: str) -> Reply | None:
        """List what is in the state that is asked for, of the document that a question names.

        :returns: None where none is asked for, or no document that is named tells states.
        """
        asked = which_asked(question)
        if asked is None:
            return None
        found = self._engine.search(asked.topic)
        document, rows = self._list_of(self._engine.weighed(asked.topic), found.hits)
        if document is None:
            return None
        answers = tuple(
            self._answer(document.id, row.section, f"{_matter(row.columns)}: {row.told}")
            for row in rows
            if row.state in asked.states
        )
        return Reply(
            question=question,
            intent=Intent.SEARCH,
            answers=answers,
            hits=found.hits,
            searched=found.searched,
            message=None if answers else f"Det framgår inte av listan i ”{document.title}”.",
        )

    def _told(self, asked: StateAsked, hit: Hit) -> Answer:
        told = "; ".join(states_of(hit.columns))
        word = asked.says(told)
        return self._answer(hit.document.id, hit, f"{word}. {told}" if word else told)

    def _is_of(self, hit: Hit, topic: Weighed, asked: StateAsked) -> bool:
        """Tell whether a row, with what it stands under, is of what is asked about, and names it itself."""
        head = self._quoter.quote(hit.document.id, 0, min(_HEAD, hit.start)).quote
        above = " ".join(
            (hit.document.title, hit.document.body or "", *hit.section.headings, file_words(hit.source), head)
        )
        whole = topic.share((hit.text, 1.0), (above, 1.0))
        return (
            asked.does(hit.text)
            and topic.holds_the_telling(hit.text, above, least=_EACH)
            and topic.holds_the_names(hit.text, above)
            and whole >= _MEANT
            and whole - topic.share((above, 1.0)) >= _ADDED
        )

    def _list_of(self, topic: Weighed, hits: Sequence[Hit]) -> tuple[Document | None, list[_Row]]:
        """Give the first document that is of a topic and tells states, with its rows that do."""
        store = self._engine.store
        found = list(dict.fromkeys(hit.document.id for hit in hits))
        held = store.documents_by_id(found)
        for document in (held[document_id] for document_id in found if document_id in held):
            place = (document.title, document.body or "", file_words(document.source), document.text[:_HEAD])
            if topic.holds_the_telling(*place, least=_EACH) and topic.holds_the_names(*place):
                rows = list(_rows(document, store.sections(document.id)))
                if len(rows) >= _LEAST_ROWS:
                    return document, rows
        return None, []

    def _answer(self, document_id: str, place: Section | Hit, text: str) -> Answer:
        evidence = self._quoter.quote(document_id, place.start, place.end)
        return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence)


def _rows(document: Document, sections: Sequence[Section]) -> Iterator[_Row]:
    for section in sections:
        columns = tuple(Column(one.column, document.text[one.start : one.end]) for one in section.cells)
        told = "; ".join(states_of(columns))
        if told and (state := state_of(told)):
            yield _Row(section, columns, told, state)


def _matter(columns: Sequence[Column]) -> str:
    """Give the cell of a row that says what it is about: that of the column that names the action."""
    filled = [one for one in columns if one.text.strip()]
    named = [one for one in filled if heading(one.name).column is Holds.MATTER]
    best = min(named, key=lambda one: heading(one.name).tier, default=None) or max(
        filled, key=lambda one: len(one.text)
    )
    return " ".join(best.text.split())
