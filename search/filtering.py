"""A search's filters as what both indexes understand: which documents and which sections may be hits.

Dates, kinds and bodies are looked up in the columns, with the same outcome as in the database, which is asked
for the rest: a common filter is a matter of a millisecond the first time too.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from corpus.catalogue import Extent
from corpus.filtering import checked_date
from corpus.filters import Filters, several
from corpus.rows import fold
from corpus.store import Store
from search.columns import Columns, Texts
from search.indexed import Allowed
from search.keys import are_among, keys_of

Mask = npt.NDArray[np.bool_]


def allowed(store: Store, filters: Filters, columns: Columns) -> Allowed:
    """Give what a search with these filters may find.

    Date, body, kind and source are of the document; a name and a region are of the section.

    :raises InvalidRequest: where a date is not an ISO 8601 prefix.
    """
    of_document = replace(filters, entity=None, region=None)
    documents = None if of_document == Filters() else columns.documents[_passed(store, of_document, columns)]
    wanted = []
    if filters.entity:
        wanted.append(store.sections_mentioning(*several(filters.entity)))
    if filters.region:
        wanted.append(store.catalogue.sections_of_regions(several(filters.region)))
    sections = Allowed.of(sections=frozenset.intersection(*wanted)).sections if wanted else None
    return Allowed(documents, sections)


def extent(store: Store, filters: Filters, columns: Columns) -> Extent:
    """Count the documents that a filter lets through, and tell the first and the last of their dates.

    :raises InvalidRequest: where a date is not an ISO 8601 prefix.
    """
    if filters.entity or filters.region or columns.last_change != store.last_change():
        return store.catalogue.extent(filters)
    passed = _passed(store, filters, columns)
    dates = np.unique(columns.dates[passed])
    dated = dates[dates != ""].tolist()
    return Extent(int(passed.sum()), dated[0] if dated else None, dated[-1] if dated else None)


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
