"""Which body a common word means that decides: "nämnden", "styrelsen", "regeringen"."""

import re

from corpus.records import Entity
from graph.extractors.decision_patterns import NAMEABLE
from graph.extractors.view import View

_OF_OWNERS = frozenset(("styrelsen", "stämman", "direktionen"))
_IS_BOARD = re.compile(r"styrelse|nämnd|stämma|direktion|fullmäktige|utskott|råd\b|möte", re.IGNORECASE)


def body_meant(view: View, words: str) -> Entity | None:
    """Give who is meant by a common word: the government, the body of the document, else the word itself."""
    body = view.names.body
    unknown = NAMEABLE.fullmatch(words) and (body is None or _is_its_board(words, body))
    if words.lower() == "regeringen" or unknown:
        return view.names.make("organisation", words.capitalize())
    return body


def is_own(view: View, body: Entity | None) -> bool:
    """Tell whether a body is the one whose document this is, or the board of the issuer."""
    met = view.names.body
    return body is None or met is None or body.id == met.id or _is_its_board(body.name, met)


def _is_its_board(words: str, body: Entity) -> bool:
    """Tell whether a common word means the board of the issuer, which is itself none: an association's."""
    return words.lower() in _OF_OWNERS and body.kind == "organisation" and not _IS_BOARD.search(body.name)
