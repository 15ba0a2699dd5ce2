"""Which body a common word means that decides: "nämnden", "styrelsen", "regeringen"."""

import re

from corpus.records import Entity
from graph.extractors.decisions.patterns import NAMEABLE
from graph.extractors.view import BODY_KINDS, View
from graph.names.bodies.owned_boards import owner_in
from graph.within.authorities import plain_name

_OF_OWNERS = ("styrelsen", "stämman")
_OF_MEMBERS = re.compile(r"(?:stämma|årsmöte)n?t?$", re.IGNORECASE)  # has a board and is none
MEMBERS_MET = re.compile(r"stämma|årsmöte", re.IGNORECASE)
_FEW = re.compile(r"(?:styrelsen?|direktionen|utskottet)$", re.IGNORECASE)
_IS_BOARD = re.compile(r"styrelse|nämnd|stämma|direktion|fullmäktige|utskott|råd\b|möte", re.IGNORECASE)


def body_meant(view: View, words: str, at: int | None = None) -> Entity | None:
    """Give who is meant by a common word: the government, the body of the document, else the word itself.

    :param at: where it stands; in a document of no board it means the board that was named last before.
    """
    body = view.names.body
    if body is not None and words.lower() == "styrelsen" and _OF_MEMBERS.search(body.name):
        return view.names.named(words, kinds=("organisation",)) or view.names.make(
            "organisation", "Styrelsen"
        )
    if body is not None and _OF_MEMBERS.search(words) and _is_of_few(view, body):
        return view.names.named(words, kinds=BODY_KINDS) or view.names.make(
            "organisation", words.capitalize()
        )
    if body is not None and _OF_MEMBERS.search(words) and MEMBERS_MET.search(view.document.title):
        return body  # those who met are the association itself
    unknown = NAMEABLE.fullmatch(words) and (body is None or _is_its_board(words, body))
    if words.lower() == "regeringen" or unknown:
        return _named_before(view, words) or view.names.make("organisation", words.capitalize())
    if at is not None and body is not None and NAMEABLE.fullmatch(words) and not _meets(body, words):
        return _nearest_before(view, words, at) or body
    return body


def _is_of_few(view: View, body: Entity) -> bool:
    """Tell whether a document is of a board, and not of the meeting of those whose board it is."""
    return bool(_FEW.search(plain_name(body.name))) and not MEMBERS_MET.search(view.document.title)


def is_board_of_members(view: View, body: Entity) -> bool:
    """Tell whether a body is the board of those who met as members: the board of an annual meeting."""
    return _FEW.search(plain_name(body.name)) is not None and bool(MEMBERS_MET.search(view.document.title))


def _meets(body: Entity, words: str) -> bool:
    """Tell whether the body of the document is a board itself, that a common word may mean."""
    return _IS_BOARD.search(body.name) is not None or words.lower().endswith(_OF_OWNERS)


def _nearest_before(view: View, words: str, at: int) -> Entity | None:
    """Give the board that was named last before a place: in a memorandum "nämnden" is the one told of."""
    ending = re.compile(rf"{re.escape(words)}(?: \(.*)?", re.IGNORECASE)
    for mention in reversed(view.names.within(0, at, kinds=("organisation", "group"))):
        if mention.entity_id and ending.search(view.names.entity(mention.entity_id).name):
            return view.names.entity(mention.entity_id)
    return None


def _named_before(view: View, words: str) -> Entity | None:
    """Give the only board of the document whose name ends so: Förbundsdirektionen for "direktionen"."""
    boards = [
        each
        for each in view.names.entities
        if each.kind == "organisation" and each.name.casefold().endswith(words.casefold())
    ]
    return boards[0] if len(boards) == 1 else None


def as_met(view: View, body: Entity | None) -> Entity | None:
    """Give the body that met where a name is the beginning of its own: "Rådet" for "Rådet för vård"."""
    met = view.names.body
    if body is None or met is None or body.kind == "person":
        return body
    short = plain_name(body.name).casefold()
    is_short = NAMEABLE.search(short) is not None and plain_name(met.name).casefold().startswith(short + " ")
    return met if is_short else body


def is_own(view: View, body: Entity | None) -> bool:
    """Tell whether a body is the one whose document this is, or the board of the issuer."""
    met = view.names.body
    return body is None or met is None or body.id == met.id or _is_its_board(body.name, met)


def _is_its_board(words: str, body: Entity) -> bool:
    """Tell whether a common word means the board of the issuer, which is itself none: an association's."""
    low = words.lower()
    if _IS_BOARD.search(body.name):
        return bool(owner_in(body.name)) and low.endswith("stämman")
    return low.endswith("direktionen") or (body.kind == "organisation" and low.endswith(_OF_OWNERS))
