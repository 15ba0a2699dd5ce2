"""A search's filters as what both indexes understand: which documents and which sections may be hits.

Dates, kinds, bodies and names are looked up in the columns, with the same outcome as in the database, which
is asked for the rest: a common filter is a matter of milliseconds the first time too.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

import numpy as np
import numpy.typing as npt

from corpus.catalogue import Extent
from corpus.filtering import checked_date
from corpus.filters import Filters, several
from corpus.rows import fold
from corpus.store import Store
from search.stored.columns import Columns, Texts
from search.stored.indexed import Allowed
from search.stored.keys import Keys, are_among, keys_of

Mask = npt.NDArray[np.bool_]
_ID = re.compile("[0-9a-f]{16}")


def allowed(store: Store, filters: Filters, columns: Columns) -> Allowed:
    """Give what a search with these filters may find.

    Date, body, kind and source are of the document; a name and a region are of the section.

    :raises InvalidRequest: where a date is not an ISO 8601 prefix.
    """
    of_document = replace(filters, entity=None, region=None)
    documents = None if of_document == Filters() else columns.documents[_passed(store, of_document, columns)]
    wanted = []
    if filters.entity:
        wanted.append(_sections_naming(store, several(filters.entity), columns))
    if filters.region:
        wanted.append(np.unique(keys_of(store.catalogue.sections_of_regions(several(filters.region)))))
    return Allowed(documents, reduce(np.intersect1d, wanted) if wanted else None)


def extent(store: Store, filters: Filters, columns: Columns) -> Extent:
    """Count the documents that a filter lets through, and tell the first and the last of their dates.

    :raises InvalidRequest: where a date is not an ISO 8601 prefix.
    """
    named = _namings(several(filters.entity), columns)
    if named is None or filters.region or columns.last_change != store.last_change():
        return store.catalogue.extent(filters)
    passed = _passed(store, filters, columns)
    if filters.entity:
        passed &= are_among(columns.documents, np.unique(columns.naming_documents[named]))
    dates = [date for date in columns.dates[passed].tolist() if date]
    return Extent(int(passed.sum()), min(dates, default=None), max(dates, default=None))


def _sections_naming(store: Store, entity_ids: Sequence[str], columns: Columns) -> Keys:
    """Give the sections that name any of some entities."""
    named = _namings(entity_ids, columns)
    if named is None:
        return np.unique(keys_of(store.sections_mentioning(*entity_ids)))
    return np.unique(columns.sections[named])


def _namings(entity_ids: Sequence[str], columns: Columns) -> Mask | None:
    """Mark the namings of entities; None where the columns do not hold all: an entity is of one kind."""
    are_ids = all(map(_ID.fullmatch, entity_ids))
    return columns.namings_of(keys_of(entity_ids)) if are_ids else None


def _passed(store: Store, filters: Filters, columns: Columns) -> Mask:
    """Mark the documents of the columns that pass by date, body, kind and source."""
    passed = _dated(filters, columns.dates)
    if filters.kind:
        passed &= np.isin(columns.kinds, _places(columns.kind_names, map(fold, several(filters.kind))))
    if filters.body:
        passed &= np.isin(columns.bodies, _places_of_bodies(columns.body_names, several(filters.body)))
    if filters.source:
        found = store.document_ids(Filters(source=filters.source))
        passed &= are_among(columns.documents, np.unique(keys_of(found)))
    return passed


def _dated(filters: Filters, dates: Texts) -> Mask:
    """Mark the dates that overlap with a period: a document dated `2026` does with all from `2026-05`."""
    passed = np.ones(len(dates), dtype=np.bool_)
    if filters.date_from:
        earliest = checked_date(filters.date_from)
        passed &= (dates >= earliest) | np.isin(dates, [earliest[:4], earliest[:7]])
    if filters.date_to:
        latest = checked_date(filters.date_to)
        passed &= (dates != "") & (dates.astype(f"U{len(latest)}") <= latest)
    return passed


def _places(names: Texts, wanted: Iterable[str]) -> list[int]:
    chosen = frozenset(wanted)
    return [place for place, name in enumerate(names.tolist()) if name in chosen]


def _places_of_bodies(names: Texts, wanted: Iterable[str]) -> list[int]:
    """Find bodies of exactly a name where there are any, else those that have it in their name."""
    keys = list(map(fold, names.tolist()))
    found: set[int] = set()
    for part in map(fold, wanted):
        whole = [place for place, key in enumerate(keys) if key == part]
        found.update(whole or [place for place, key in enumerate(keys) if part in key])
    return sorted(found)
