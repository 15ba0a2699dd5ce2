"""What parts a list of the present into groups: whom they come from, the board they sit on, their office.

Minutes of bodies that several authorities share list the present under "Ekby kommun", "Direktionen" and
"Kommundirektörer"; such a line says of everybody below it what it says.
"""

import re
from dataclasses import dataclass

from corpus.records import Entity, Span
from graph.extractors.meetings.name_lines import after_bullet, starts_of_people
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.view import BODY_KINDS, View
from graph.text.sentences import trimmed

_LONGEST = 60
_FRONT = 400  # characters of a document in which its authority is named
_SENDS = re.compile(r":|\s[–-]\s")
_OWN_STAFF = re.compile(
    r"\s+(?:förvaltning(?:en)?|kansli(?:et)?|ledning(?:en)?|personal|tjänstemän|tjänstepersoner|politiker)\s*:?$"
)
_BOARD = re.compile(
    r"(?:styrelsen|direktionen|nämnden|presidiet|utskottet|fullmäktige|kommittén)(?: \([^()]*\))?$",
    re.IGNORECASE,
)
_SEATS = frozenset(("direktionen", "styrelsen", "presidiet", "arbetsutskottet", "beredningen"))
_OWN_AUTHORITY = {"kommunen": r"\bkommun$|\bstad$", "regionen": r"^Region |regionen$"}
_FROM = re.compile(r"\b(?:från|för)\s+(kommunen|regionen)$", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?P<one>[\wåäö-]*(?:chef|jurist|strateg|direktör|revisor|ekonom|assistent|are))(?:er)?(?:na)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PresentGroup:
    """What those below a line have in common.

    :ivar body: whom they represent, or the board that they are members of where `seated`.
    :ivar role: the office of each of them, in the singular.
    """

    body: Entity | None = None
    seated: bool = False
    role: str | None = None


def group_at(view: View, line: Span) -> PresentGroup | None:
    """Read a line that is only the name of a body, or an office in the plural; None where it is not."""
    text = view.text[line.start : line.end].rstrip(" :")
    if not text[:1].isupper() or len(text) > _LONGEST or text.endswith("."):
        return None
    if role := _office(text):
        return PresentGroup(role=role)
    mentions = view.names.within(*line, kinds=BODY_KINDS)
    if len(mentions) != 1 or mentions[0].start != line.start or mentions[0].entity_id is None:
        return _unnamed(view, text)
    rest = view.text[mentions[0].end : line.end].rstrip(" :")
    if rest and not _OWN_STAFF.fullmatch(rest):
        return None
    body = view.names.entity(mentions[0].entity_id)
    return PresentGroup(body, seated=not rest and _BOARD.search(body.name) is not None)


def sent_by(view: View, line: Span) -> tuple[PresentGroup, Span] | None:
    """Part a line that says who sent the people after its colon: "Region Ekby: Anna Berg, Bo Ek"."""
    sign = _SENDS.search(view.text, line.start, min(line.end, line.start + _LONGEST))
    if sign is None:
        return None
    colon, rest = sign.start(), trimmed(view.text, sign.end(), line.end)
    first = after_bullet(view.text, Span(line.start, colon))
    group = group_at(view, Span(first, colon))
    if group is None or group.body is None or not starts_of_people(view, rest, first_only=True):
        return None
    return group, rest


def labelled_sender(view: View, words: str) -> PresentGroup | None:
    """Give the authority that a label says to have sent those below it: "Från kommunen"."""
    match = _FROM.search(words)
    sender = authority_of(view, match[1].lower()) if match is not None else None
    return PresentGroup(sender) if sender is not None else None


def _unnamed(view: View, text: str) -> PresentGroup | None:
    """Read a board that only a common word names, or an authority's own staff: "ERF förvaltning"."""
    if text.lower() in _SEATS:
        return PresentGroup(view.names.make("organisation", text), seated=True)
    if text.lower() in _OWN_AUTHORITY:
        return PresentGroup(authority_of(view, text.lower()))
    staff = _OWN_STAFF.search(text)
    known = view.names.named(text[: staff.start()], kinds=BODY_KINDS) if staff else None
    return PresentGroup(known) if known else None


def authority_of(view: View, word: str) -> Entity | None:
    """Give the only authority of the document that a common word for it may mean."""
    named = re.compile(_OWN_AUTHORITY[word])
    first = view.names.within(0, _FRONT, kinds=("organisation", "region"))
    meant = [each for each in first if each.entity_id and named.search(each.surface)]
    lines = [each for each in meant if f"\n{each.surface}\n" in f"\n{view.text[:_FRONT]}\n"]
    known = {each.entity_id for each in lines or meant}
    return view.names.entity(str(known.pop())) if len(known) == 1 else None


def _office(text: str) -> str | None:
    match = _PLURAL.fullmatch(text)
    return base_form(match["one"]) if match and is_role(match["one"]) else None
