"""Who holds the place that a question names, and who comes to hold it."""

import re
from collections.abc import Iterable, Sequence

from corpus.records import Edge
from graph.extractors.offices.roles import base_form, is_role
from search.analysis.coverage import Weighed
from search.analysis.query import content_tokens
from search.questions.asked_bodies import may_be_of_the_kind
from search.questions.edge_ends import is_named, is_short_for, own_name
from search.questions.words import asks_who

_DEPUTY = re.compile(r"\b(?:vice|v)\b\.? ?ordf", re.IGNORECASE)
_CHAIRING = re.compile(r"(?P<deputy>\b(?:vice|v)\b\.? ?)?ordf", re.IGNORECASE)
_SEATS = frozenset({"chairs", "member_of"})
_HELD = frozenset({"has_role", "chairs", "member_of"})
_BELONGS = frozenset({"ledamot", "ersättare", "medlem", "suppleant", "representant"})
_CHAIR = "ordförande"
_LEADS = frozenset({"ordf", "ledare"})
_BECOMES = re.compile(
    r"\b(?:blir|tillträder|tar över|efterträder|ny|nya|nytt|nästa|kommande|tilltänkt\w*)\b", re.IGNORECASE
)
_ROLE_OF = re.compile(
    r"^(?:vad|vilken|vilket) (?:\w+ )?(?:roll|titel|befattning|uppdrag)\b"
    r"|\bhar \w+ .*\bför (?:roll|titel|befattning)\b|^vad (?:jobbar|arbetar)\b",
    re.IGNORECASE,
)
_SITS = re.compile(r"\b(?:sitter|satt|ingår|ingick) i\b", re.IGNORECASE)
_WITHIN = re.compile(r"(?:arbets|referens|del|expert|fokus|under)gruppen", re.IGNORECASE)
"""A group within the body that a document is of: who leads it does not lead that."""

_WHO_IS = re.compile(r"^[Vv]em (?:är|var)(?: [A-ZÅÄÖ][\wé-]+){2,}\W*$")
_PARTY = re.compile(
    r"\b(?:vilket|vilka) parti(?:er)?\b|\bparti(?:tillhörighet\w*|beteckning\w*)\b", re.IGNORECASE
)
_A_PARTY = re.compile(
    r"(?:parti(?:et)?|demokraterna|moderaterna|liberalerna|listan|initiativ)$", re.IGNORECASE
)
_DOER = re.compile(r"(?P<act>[^\W\d_]{4,}?)(?:a?re)n?", re.IGNORECASE)
_WORD = re.compile(r"\w[\w-]+")
_IN_BODY = re.compile(
    r"\b(?:i|för|av|på|inom) "
    r"(?P<body>[\w-]*(?:nämnd|styrelse|fullmäktige|utskott|råd|kommitt|beredning|direktion|förvaltning)\w*)",
    re.IGNORECASE,
)


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
    if not _is_of_the_rank(edge, deputy=_DEPUTY.search(question) is not None):
        return False
    asked = roles_in(question)
    if not asked or (edge.kind == "member_of" and _BELONGS & {*asked}):
        return True
    held = _held(edge)
    if not held:
        return edge.kind != "member_of"
    return any(same_role(one, other) for one in asked for other in held) or (
        edge.kind == "chairs" and bool(_LEADS & {*asked})
    )


def tells_who_comes(edges: Iterable[Edge], question: str) -> bool:
    """Tell whether relations can say who comes to hold a place, where that is asked: they tell from when."""
    return not _BECOMES.search(question) or any(edge.valid_from or edge.kind not in _HELD for edge in edges)


def asks_for_role(question: str) -> bool:
    """Tell whether the place of somebody is asked for, and not who holds one.

    >>> asked = ("Vilken roll har Asta Sund?", "Vem är Asta Sund?", "Vem har rollen som byfogde?")
    >>> [asks_for_role(one) for one in asked]
    [True, True, False]
    """
    return (_ROLE_OF.search(question) or _WHO_IS.search(question)) is not None


def roles_in(question: str) -> list[str]:
    """Give the places that a question names, as they are listed.

    >>> roles_in("Vem är nämndsekreterare i byarådet?")
    ['nämndsekreterare']
    """
    words = (word.casefold() for word in _WORD.findall(question))
    return [base_form(word) for word in words if is_role(word)]


def of_the_named(edges: Sequence[Edge], question: Weighed) -> Sequence[Edge]:
    """Keep those who hold a seat in the body that a question names, where any do and a seat is asked for.

    Who is named there is not who is asked for: `Vem var ordförande före Asta Sund?`
    """
    text = question.query.text
    if asks_who(text) and not asks_for_role(text):
        edges = [edge for edge in edges if edge.kind not in _HELD or not is_named(edge.subject, question)]
    if not (roles_in(text) or _SITS.search(text)):
        return edges
    named = [edge for edge in edges if edge.kind in _SEATS and is_named(edge.object, question, anywhere=True)]
    return named or [edge for edge in edges if not _is_in_another_body(edge, text)]


def _is_in_another_body(edge: Edge, question: str) -> bool:
    """Tell a seat in a body of another field or kind than the one asked about.

    `Byggnämnden` is no `badnämnden`, nor is a group beneath it.
    """
    asked, name = _IN_BODY.search(question), own_name(edge.object)
    if edge.kind in _SEATS and _WITHIN.fullmatch(name) and name.casefold()[:-2] not in question.casefold():
        return True
    if asked is None or edge.kind not in _SEATS or is_short_for(name, asked["body"]):
        return False
    if not may_be_of_the_kind(name, asked["body"]):
        return True
    held = {part for token in content_tokens(name) for part in (token.term, *token.parts)}
    fields = [part for token in content_tokens(asked["body"]) for part in token.parts[:-1]]
    return bool(fields) and not held & {*fields}


def _is_of_the_rank(edge: Edge, *, deputy: bool) -> bool:
    """Tell whether who holds a place may be asked for: no deputy is a chair, nor a chair a deputy."""
    if edge.kind == "chairs":
        return _is_deputy(edge) == deputy
    return edge.kind != "has_role" or not deputy or _is_deputy(edge)


def _is_deputy(edge: Edge) -> bool:
    """Tell whether the words after a name, or its role, say that it is a deputy's."""
    name, quote = edge.subject.name, edge.evidence.quote
    role = edge.object.name if edge.kind == "has_role" else dict(edge.properties).get("role")
    said = role or quote.partition(name)[2]
    first = _CHAIRING.search(said)
    return first is not None and first["deputy"] is not None


def _held(edge: Edge) -> list[str]:
    said = " ".join((edge.object.name, *(value for _, value in edge.properties)))
    own = [base_form(word.casefold()) for word in _WORD.findall(said) if is_role(word.casefold())]
    return [*own, _CHAIR] if edge.kind == "chairs" else own


def only_says_the_act(name: str, question: str) -> bool:
    """Tell who is only called after what a question asks who does: `utredaren` to `Vem utreder badet?`.

    >>> [only_says_the_act(one, "Vem utreder badet?") for one in ("utredaren", "Utredaren Asta", "rektorn")]
    [True, False, False]
    """
    called = _DOER.fullmatch(name.strip())
    return called is not None and re.search(rf"\b{called['act']}", question, re.IGNORECASE) is not None


def same_role(one: str, other: str) -> bool:
    """Tell whether two places are one, or one a kind of the other: `chef`, `verksamhetschef`."""
    return one.endswith(other) or other.endswith(one)
