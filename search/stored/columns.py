"""What filters and facets count, as columns: dates, kinds, bodies, names in sections, chunks.

Derived from the store and kept up to date document by document; one file in the home folder, written beside
the former one and put in its place. So thousands of hits are counted without asking the database of any.
"""

import zipfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from corpus.catalogue import Catalogue
from corpus.disk import write_atomically
from corpus.store import Store
from search.stored.keys import Keys, Places, are_among, keys_of, places_of

FORMAT = 1
COUNTED_KINDS = ("person", "organisation", "group", "strategy", "region")
"""The kinds of entities that are counted; what stands for a kind is its place here."""

_BATCH = 5_000
Codes = npt.NDArray[np.int32]
Texts = npt.NDArray[np.str_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """All documents and all namings as they were at a change of the store.

    :ivar documents: in rising order; `dates` ("" for none), `kinds` and `bodies` are of each.
    :ivar kinds: places in `kind_names`; `bodies` in `body_names`, where "" stands for none.
    :ivar sections: of each naming its section, in rising order; `entities`, `entity_kinds` (places in
        `COUNTED_KINDS`) and `naming_documents` are of each.
    :ivar chunks: in rising order; `chunk_sections` and `chunk_documents` are of each.
    """

    last_change: int
    documents: Keys
    dates: Texts
    kinds: Codes
    bodies: Codes
    kind_names: Texts
    body_names: Texts
    sections: Keys
    entities: Keys
    entity_kinds: npt.NDArray[np.int8]
    naming_documents: Keys
    chunks: Keys
    chunk_sections: Keys
    chunk_documents: Keys

    @classmethod
    def empty(cls) -> Self:
        """Give the columns of an empty store."""
        keys, codes, texts = np.empty(0, np.uint64), np.empty(0, np.int32), np.empty(0, "U1")
        return cls(
            last_change=0, documents=keys, dates=texts, kinds=codes, bodies=codes, kind_names=texts,
            body_names=texts, sections=keys, entities=keys, entity_kinds=np.empty(0, np.int8),
            naming_documents=keys, chunks=keys, chunk_sections=keys, chunk_documents=keys,
        )  # fmt: skip

    def rows_of(self, documents: Keys) -> Places:
        """Tell where documents stand; -1 for those that are not there."""
        return places_of(documents, self.documents)

    def dates_of(self, documents: Keys) -> Texts:
        """Give the dates of documents, "" for none."""
        if not len(self.documents):
            return np.full(len(documents), "", dtype="U1")
        rows = self.rows_of(documents)
        return np.where(rows >= 0, self.dates[rows], "")

    def bodies_in(self, rows: Places) -> Texts:
        """Give the body of documents by where they stand; "" for none."""
        if not len(self.documents):
            return np.full(len(rows), "", dtype="U1")
        return np.where(rows >= 0, self.body_names[self.bodies[rows]], "")

    def namings_in(self, sections: Keys) -> tuple[Places, Places]:
        """Give the namings in sections: the place of the section in `sections`, and the naming's own."""
        first = np.searchsorted(self.sections, sections, side="left")
        counts = np.searchsorted(self.sections, sections, side="right") - first
        holders = np.repeat(np.arange(len(sections)), counts)
        within = np.arange(len(holders)) - np.repeat(np.cumsum(counts) - counts, counts)
        return holders, first[holders] + within

    def namings_of(self, entities: Keys) -> npt.NDArray[np.bool_] | None:
        """Mark the namings of entities; None where one of them is of no counted kind, or named nowhere."""
        wanted = np.unique(entities)
        named = np.isin(self.entities, wanted)
        return named if len(np.unique(self.entities[named])) == len(wanted) else None


def caught_up(columns: Columns, store: Store, last_change: int) -> Columns:
    """Bring columns to a change of the store; of what is unchanged nothing is read."""
    touched = sorted(
        {one.document_id for one in store.changes(columns.last_change) if one.number <= last_change}
    )
    if not touched:
        return replace(columns, last_change=last_change)
    left = _without(columns, keys_of(touched))
    starts = range(0, len(touched), _BATCH)
    parts = [_read(store.catalogue, touched[start : start + _BATCH]) for start in starts]
    return replace(_joined([left, *parts]), last_change=last_change)


def _without(columns: Columns, documents: Keys) -> Columns:
    kept = ~are_among(columns.documents, documents)
    named = ~are_among(columns.naming_documents, documents)
    cut = ~are_among(columns.chunk_documents, documents)
    return replace(
        columns,
        documents=columns.documents[kept],
        dates=columns.dates[kept],
        kinds=columns.kinds[kept],
        bodies=columns.bodies[kept],
        sections=columns.sections[named],
        entities=columns.entities[named],
        entity_kinds=columns.entity_kinds[named],
        naming_documents=columns.naming_documents[named],
        chunks=columns.chunks[cut],
        chunk_sections=columns.chunk_sections[cut],
        chunk_documents=columns.chunk_documents[cut],
    )


def _read(catalogue: Catalogue, document_ids: Collection[str]) -> Columns:
    cards = list(catalogue.cards(document_ids).values())
    namings = list(catalogue.namings(document_ids, COUNTED_KINDS))
    chunks = list(catalogue.chunk_places(document_ids))
    kind_names, kinds = np.unique(_texts([card.kind for card in cards]), return_inverse=True)
    body_names, bodies = np.unique(_texts([card.body or "" for card in cards]), return_inverse=True)
    return Columns(
        last_change=0,
        documents=keys_of(card.document_id for card in cards),
        dates=_texts([card.date or "" for card in cards]),
        kinds=kinds.astype(np.int32),
        bodies=bodies.astype(np.int32),
        kind_names=kind_names,
        body_names=body_names,
        sections=keys_of(row[1] for row in namings),
        entities=keys_of(row[2] for row in namings),
        entity_kinds=np.array([COUNTED_KINDS.index(row[3]) for row in namings], dtype=np.int8),
        naming_documents=keys_of(row[0] for row in namings),
        chunks=keys_of(row[0] for row in chunks),
        chunk_sections=keys_of(row[1] for row in chunks),
        chunk_documents=keys_of(row[2] for row in chunks),
    )


def _joined(parts: Sequence[Columns]) -> Columns:
    """Put columns together, each group in rising order, and codes by one list of texts."""
    kind_names, kinds = _recoded([(part.kind_names, part.kinds) for part in parts])
    body_names, bodies = _recoded([(part.body_names, part.bodies) for part in parts])

    def all_of(name: str) -> Any:  # noqa: ANN401 - columns of several types
        return np.concatenate([getattr(part, name) for part in parts])

    documents, sections, entities, chunks = map(all_of, ("documents", "sections", "entities", "chunks"))
    order, cut = np.argsort(documents, kind="stable"), np.argsort(chunks, kind="stable")
    named = np.lexsort((entities, sections))
    return Columns(
        last_change=0,
        documents=documents[order],
        dates=all_of("dates")[order],
        kinds=kinds[order],
        bodies=bodies[order],
        kind_names=kind_names,
        body_names=body_names,
        sections=sections[named],
        entities=entities[named],
        entity_kinds=all_of("entity_kinds")[named],
        naming_documents=all_of("naming_documents")[named],
        chunks=chunks[cut],
        chunk_sections=all_of("chunk_sections")[cut],
        chunk_documents=all_of("chunk_documents")[cut],
    )


def _recoded(parts: Sequence[tuple[Texts, Codes]]) -> tuple[Texts, Codes]:
    names, used = np.unique(np.concatenate([names[codes] for names, codes in parts]), return_inverse=True)
    return names, used.astype(np.int32)


def _texts(values: Sequence[str]) -> Texts:
    return np.array(values, dtype=np.str_) if values else np.empty(0, "U1")


def save(columns: Columns, path: Path) -> None:
    """Write columns so that a crash at any moment leaves the former ones or these."""
    content: dict[str, Any] = {field.name: getattr(columns, field.name) for field in fields(columns)}

    def write(beside: Path) -> None:
        with beside.open("wb") as file:
            np.savez(file, format=FORMAT, **content)

    write_atomically(path, write)


def load(path: Path) -> Columns:
    """Read columns; empty ones, which are then made from the store, where there are none that can be read."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            if int(held["format"]) != FORMAT:
                return Columns.empty()
            content = {field.name: held[field.name] for field in fields(Columns)}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return Columns.empty()
    return Columns(**content | {"last_change": int(content["last_change"])})
