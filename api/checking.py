"""Looks for what does not agree between the store and what is derived from it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.contract import Problem
from corpus.records import Document, Section
from corpus.store import Store

if TYPE_CHECKING:
    from search.engine import SearchEngine


def problems_of(store: Store, engine: "SearchEngine") -> tuple[Problem, ...]:
    """List every disagreement: spans outside their text or section, relations without ends, a stale index."""
    found = list(_index_problems(store, engine))
    for head in store.heads():
        found += _document_problems(store, store.document(head.id))
    return tuple(found)


def _index_problems(store: Store, engine: "SearchEngine") -> Iterator[Problem]:
    behind = store.last_change() - engine.last_change
    if behind > 0:
        yield Problem("sökindex", f"{behind} ändringar efter databasen; kör beslutsgraf rebuild.")


def _document_problems(store: Store, document: Document) -> Iterator[Problem]:
    sections = store.sections(document.id)
    yield from _section_problems(document, sections)
    bounds = {section.id: section for section in sections}
    for chunk in store.chunks(document.id):
        section = bounds.get(chunk.section_id)
        if section is None or not section.start <= chunk.start < chunk.end <= section.end:
            yield Problem(document.source, f"Textstycket {chunk.id} ligger utanför sitt avsnitt.")
    yield from _graph_problems(store, document)


def _section_problems(document: Document, sections: tuple[Section, ...]) -> Iterator[Problem]:
    reached = 0
    for section in sections:
        if section.start < reached or section.end <= section.start or section.end > len(document.text):
            yield Problem(document.source, f"Avsnittet {section.id} har en omöjlig plats i texten.")
        reached = section.end


def _graph_problems(store: Store, document: Document) -> Iterator[Problem]:
    known = {entity.id for entity in store.entities(document.id)}
    for mention in store.mentions(document.id):
        if document.text[mention.start : mention.end] != mention.surface:
            yield Problem(document.source, f"Omnämnandet ”{mention.surface}” står inte där det sägs stå.")
    for relation in store.relations(document.id):
        if relation.subject not in known or relation.object not in known:
            yield Problem(document.source, f"Relationen {relation.id} saknar en av sina ändar.")
        if not 0 <= relation.start < relation.end <= len(document.text):
            yield Problem(document.source, f"Relationen {relation.id} saknar citat.")
