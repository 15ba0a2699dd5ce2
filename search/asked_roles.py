"""Who holds the place that a question names, and who comes to hold it."""

import re
from collections.abc import Iterable

from corpus.records import Edge
from graph.extractors.roles import base_form, is_role

_HELD = frozenset({"has_role", "chairs", "member_of"})
_BELONGS = frozenset({"ledamot", "ersättare", "medlem", "suppleant", "representant"})
_CHAIR = "ordförande"
_LEADS = frozenset({"ordf", "ledare"})
_BECOMES = re.compile(
    r"\b(?:blir|tillträder|tar över|efterträder|ny|nya|nytt|nästa|kommande|tilltänkt\w*)\b", re.IGNORECASE
)
_WORD = re.compile(r"\w[\w-]+")


def fits(edge: Edge, question: str) -> bool:
    """Tell whether a relation of a place may answer: it is the place that is asked for, and not left by then.

    Relations of other kinds always may.
    """
    if edge.kind not in _HELD:
        return True
    if edge.valid_to and not edge.valid_from and _BECOMES.search(question):
        return False
    asked = roles_in(question)
    if not asked or (edge.kind == "member_of" and _BELONGS & {*asked}):
        return True
    held = _held(edge)
    return not held or any(_same(one, other) for one in asked for other in held)


def tells_who_comes(edges: Iterable[Edge], question: str) -> bool:
    """Tell whether relations can say who comes to hold a place, where that is asked: they tell from when."""
    return not _BECOMES.search(question) or any(edge.valid_from or edge.kind not in _HELD for edge in edges)


def roles_in(question: str) -> list[str]:
    """Give the places that a question names, as they are listed.

    >>> roles_in("Vem är nämndsekreterare i byarådet?")
    ['nämndsekreterare']
    """
    words = (word.casefold() for word in _WORD.findall(question))
    return [base_form(word) for word in words if is_role(word)]


def _held(edge: Edge) -> list[str]:
    said = " ".join((edge.object.name, *(value for _, value in edge.properties)))
    own = [base_form(word.casefold()) for word in _WORD.findall(said) if is_role(word.casefold())]
    return [*own, _CHAIR, *_LEADS] if edge.kind == "chairs" else own


def _same(one: str, other: str) -> bool:
    """Tell whether two places are one, or one a kind of the other: `chef`, `verksamhetschef`."""
    return one.endswith(other) or other.endswith(one)
