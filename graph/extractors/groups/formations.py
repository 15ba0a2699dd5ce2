"""Which bodies a group is formed of: in one sentence, or in the line or list below the group's name."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Span
from graph.extractors.decisions.labels import prose
from graph.extractors.groups.spoken_groups import called
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import folded, holds_any

_EXTRACTOR = "tillhörighet"
_GROUP_WORD = (
    r"(?:[Ss]amverkans|[Aa]rbets|[Ss]tyr|[Pp]rojekt|[Rr]eferens|[Ss]amordnings|[Bb]erednings|[Ee]xpert"
    r"|[Ll]ednings)grupp(?:en)?"
)
_GROUP = (
    r"(?P<group>(?:[Nn]y |[Nn]ytt )?(?:(?:[Nn]ationell|[Rr]egional|[Gg]emensam|[Ll]okal) )?"
    rf"{_GROUP_WORD}(?: (?:för|inom|kring|mot|om)\b[^.:;,\n]{{0,40}}?| \d+)?)"
)
_IS_SET_UP = r",? (?:som )?(?:bildas|bildades|inrättas|inrättades|tillsätts|tillsattes|upprättas|skapas)"
_OF_WHOM = (
    r",? (?:med|bestående av)(?: (?:en |varsin |\d+ )?(?:företrädare|representant(?:er)?|deltagare|medlemmar"
    r"|ledamöter|personer)(?: (?:för|från|ur)(?: vardera| respektive)?)?)?"
)  # "En referensgrupp bildas med företrädare för"
_ROW = r"(?P<who><ACTOR>(?:(?:, ?| och | samt | ?\+ | & )<ACTOR>)+)"
_ROW_TOO = _ROW.replace("who", "whom")
_FORMED = masked_pattern(
    rf"{_GROUP}(?:(?:{_IS_SET_UP})?{_OF_WHOM} |: ?){_ROW}|(?P<named>\ue003+){_IS_SET_UP}{_OF_WHOM} {_ROW_TOO}"
)
_NUMBER = r"(?i:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2})"
_ANNOUNCED = masked_pattern(
    rf"(?:{_GROUP}|(?P<named>(?:[Nn]y )?\ue003+))(?::(?: {_NUMBER} (?:aktörer|parter|organisationer|medlemmar"
    r"|huvudmän|regioner|kommuner|myndigheter))?)?"
)
_IS_GROUP = re.compile(r"grupp|nätverk|partnerskap", re.IGNORECASE)
_ONLY_ROW = masked_pattern(rf"[\s•*–-]*{_ROW}[\s.,;]*")
_ITEM = masked_pattern(r"[\s•*–-]*(?P<who><BODY>)(?:\s?\([^)]*\))?(?:\s?[-–,;(].*)?[\s.,;]*")
_NEW = re.compile(r"^ny(?:tt)?\s+", re.IGNORECASE)


def formations(view: View) -> Iterator[Claim]:
    """Read the bodies and people that a group is said to be formed of; a list of two bodies at least."""
    group: Entity | None = None
    listed: list[Claim] = []
    for sentence, _ in prose(view):
        members = _below(view, sentence, group, any_row=not listed) if group else []
        if members:
            listed += members
            continue
        if len(listed) > 1:
            yield from listed
        listed, group = [], _announced(view, sentence)
        if group is None and holds_any(sentence.mask, ("grupp", "\ue003")):
            yield from _stated(view, sentence)
    if len(listed) > 1:
        yield from listed


def _stated(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _FORMED.search(sentence.mask)
    if match is not None:
        is_named = match["named"] is not None
        group = _group(view, sentence.place(match, "named" if is_named else "group"))
        yield from _members(view, group, sentence, sentence.place(match, "whom" if is_named else "who"))


def _announced(view: View, sentence: Sentence) -> Entity | None:
    """Give the group that a heading, or a line that ends in a colon or a number of parties, is about."""
    match = _ANNOUNCED.fullmatch(sentence.mask)
    if match is None or not (sentence.passage.block.kind is BlockKind.HEADING or ":" in match.group()):
        return None
    place = sentence.place(match, "named" if match["named"] else "group")
    return _group(view, place) if _IS_GROUP.search(view.quoted(place)) else None


def _group(view: View, place: Span) -> Entity:
    known = view.named_at(place)
    if known is not None:
        return known
    words = _NEW.sub("", folded(view.text[place.start : place.end]).strip())
    return called(view, words)


def _below(view: View, sentence: Sentence, group: Entity, *, any_row: bool) -> list[Claim]:
    """Read a line below a group's name: "A + B + C" right below it, or one item of a list."""
    row = _ONLY_ROW.fullmatch(sentence.mask) if any_row else None
    match = row or _ITEM.fullmatch(sentence.mask)
    if match is None or sentence.passage.block.kind is BlockKind.HEADING:
        return []
    found = list(_members(view, group, sentence, sentence.place(match, "who")))
    return [claim for claim in found if claim.subject.kind in BODY_KINDS]


def _members(view: View, group: Entity, sentence: Sentence, who: Span) -> Iterator[Claim]:
    for mention in view.names.within(*who):
        if mention.entity_id and mention.entity_id != group.id:
            yield Claim(
                kind="member_of",
                subject=view.names.entity(mention.entity_id),
                object=group,
                evidence=sentence.span,
                extractor=_EXTRACTOR,
                confidence=0.75,
            )
