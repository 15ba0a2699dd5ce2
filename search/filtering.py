"""A search's filters as what both indexes understand: which documents and which sections may be hits."""

from dataclasses import replace

from corpus.records import Filters, several
from corpus.store import Store
from search.indexed import Allowed


def allowed(store: Store, filters: Filters) -> Allowed:
    """Give what a search with these filters may find.

    Date, body, kind and source are of the document; a name and a region are of the section.

    :raises InvalidRequest: where a date is not an ISO 8601 prefix.
    """
    of_document = replace(filters, entity=None, region=None)
    documents = None if of_document == Filters() else store.document_ids(of_document)
    wanted = []
    if filters.entity:
        wanted.append(store.sections_mentioning(*several(filters.entity)))
    if filters.region:
        wanted.append(store.catalogue.sections_of_regions(several(filters.region)))
    return Allowed(documents, frozenset.intersection(*wanted) if wanted else None)
