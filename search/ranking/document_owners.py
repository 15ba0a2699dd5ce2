"""Whose the documents of some hits are: their bodies, and the names of a question that stand in them.

Where somebody holds an office is seldom said beside it, but the first page says so.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from search.analysis.query import content_terms, names_in
from search.results import Hit

Owners = Mapping[str, str]
"""What is said of whose documents are, by their ids."""

UNKNOWN: Owners = MappingProxyType({})
"""Of no document it is known whose it is."""


def owners_of(question: str, hits: Sequence[Hit]) -> Owners:
    """Tell of each document that was found whose it is, and which names of a question it holds."""
    asked = {name: content_terms(name) for name in names_in(question)}
    told: dict[str, dict[str, None]] = defaultdict(dict)
    for hit in hits:
        held = content_terms(hit.text)
        told[hit.document.id].setdefault(hit.document.body or "")
        told[hit.document.id].update(dict.fromkeys(name for name, terms in asked.items() if terms <= held))
    return {document: " ".join(filter(None, said)) for document, said in told.items()}
