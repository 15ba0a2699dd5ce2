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
_ROLE_OF = re.compile(
    r"^(?:och |men )?(?:vad|vilken|vilket) (?:\w+ )?(?:roll|titel|befattning|uppdrag)\b"
    r"|\bhar \w+ .*\bför (?:roll|titel|befattning)\b|^vad (?:jobbar|arbetar)\b",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"\b(?:vilket|vilka) parti(?:er)?\b|\bparti(?:tillhörighet\w*|beteckning\w*)\b", re.IGNORECASE
)
_A_PARTY = re.compile(
    r"(?:parti(?:et)?|demokraterna|moderaterna|liberalerna|listan|initiativ)$", re.IGNORECASE
)
_WORD = re.compile(r"\w[\w-]+")


def fits(edge: Edge, question: str) -> bool:
    """Tell whether a relation of a place may answer: it is the place that is asked for, and not left by then.

    A party alone may answer which party somebody belongs to. Relations of other kinds always may.
    """
    if edge.kind == "represents" and _PARTY.search(question):
        return _A_PARTY.search(edge.object.name) is not None
    if edge.kind not in _HELD:
        return True
    if edge.valid_to and not edge.valid_from and _BECOMES.search(question):
        return False
    asked = roles_in(question)
    if not asked or (edge.kind == "member_of" and _BELONGS & {*asked}):
        return True
    held = _held(edge)
    return not held or any(same_role(one, other) for one in asked for other in held)


def tells_who_comes(edges: Iterable[Edge], question: str) -> bool:
    """Tell whether relations can say who comes to hold a place, where that is asked: they tell from when."""
    return not _BECOMES.search(question) or any(edge.valid_from or edge.kind not in _HELD for edge in edges)


def asks_for_role(question: str) -> bool:
    """Tell whether the place of somebody is asked for, and not who holds one.

    >>> asks_for_role("Vilken roll har Asta Sund?"), asks_for_role("Vem har rollen som byfogde?")
    (True, False)
    """
    return _ROLE_OF.search(question) is not None


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


def same_role(one: str, other: str) -> bool:
    """Tell whether two places are one, or one a kind of the other: `chef`, `verksamhetschef`."""
    return one.endswith(other) or other.endswith(one)
