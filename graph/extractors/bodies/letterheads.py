"""Whose body issued a document, as its front page says: the authority in its name, beside it or above it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.records import Entity, Mention, Span
from graph.extractors.view import Claim, View
from graph.names.bodies.owned_boards import owner_in
from graph.within.authorities import authority_in, is_territory, plain_name

_NEAR = 300  # characters between an authority and its board on a front page
_FRONT = 600  # characters in which a letterhead stands
_BESIDE = 40  # characters between a body and its authority on neighbouring lines
_BODY = re.compile(
    r"(?:råd(?:et)?|nämnd(?:en)?|styrelse(?:n)?|utskott(?:et)?|beredning(?:en)?|kommitt(?:é|éen|én)"
    r"|grupp(?:en)?"
    r"|direktion(?:en)?|delegation(?:en)?|nätverk(?:et)?|fullmäktige)\b|programområde",
    re.IGNORECASE,
)
_THE_BOARD = re.compile(r"(?<![\w-])(?P<board>Styrelsen|styrelsens)\s+[a-zåäö]")
_FEDERATION = re.compile(
    r"(?:förbund(?:et)?|universitet(?:et)?|högskola(?:n)?|församling(?:en)?|pastorat(?:et)?|cancercentrum)"
    r"(?: (?:i )?[A-ZÅÄÖ][\w-]+){0,2}$|^Länsstyrelsen\b"
)
_KIND = r"(?:[ \t]+(?:(?:Sammanträdes|Mötes)?protokoll|(?:Minnes|Mötes)anteckningar)\b[^\n]{0,20})?"
_GENRE = (
    r"[ \t]*(?:(?:(?:Sammanträdes)?protokoll|(?:Minnes|Mötes)?anteckningar|Kallelse|Dagordning)[ \t]+"
    r"(?:(?:[Ff]ör(?:t|da)[ \t]+)?(?:vid|från|till|för)[ \t]+"
    r"(?:(?:samman\w+|möte)[ \t]+(?:med|i|för)[ \t]+)?)?)?"
)
_LINE_END = re.compile(rf" *(?:\([^()\n]{{2,40}}\))?\.?{_KIND} *(?:[\n\t,]|$)", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:kontor(?:et)?|enhet(?:en)?|förvaltning(?:en)?|avdelning(?:en)?|stab(?:en)?|kansli(?:et)?"
    r"|revisor(?:er|erna)"
    r"|bibliotek(?:et)?|skola(?:n)?|fakultet(?:en)?|institution(?:en)?|division(?:en)?|sektion(?:en)?"
    r"|klinik(?:en)?|mottagning(?:en)?)$"
    r"|^verksamhetsområde |^(?:enheten|avdelningen|sektionen|kansliet|fakulteten|institutionen"
    r"|förvaltningen) för\b",
    re.IGNORECASE,
)
_REGIONAL = re.compile(r"^RPO\b|^RSG\b|^RAG\b|sjukvårdsregional|regionalt programområde", re.IGNORECASE)
_COMMON = re.compile(r"(?:projekt|arbets|styr|referens|lednings)grupp(?:en)?", re.IGNORECASE)
_HEALTH_CARE = re.compile(r"sjukvårdsregion", re.IGNORECASE)
_COMMITTEE = re.compile(
    r"(?P<board>.*(?:nämndens|styrelsens|fullmäktiges)) (?P<name>\w+(?:utskott|beredning)(?:et|en)?)",
    re.IGNORECASE,
)
_ABOVE_REGIONS = re.compile(r"sjukvårdsregion|nationell|^NPO\b|^RPO\b|sjukvårdsregional", re.IGNORECASE)


def of_issuer(view: View) -> Iterator[Claim]:
    """State what the issuing body, and a unit on the front page, belong to, where that is certain."""
    yield from _of_body(view)
    yield from _of_units(view)


def _of_body(view: View) -> Iterator[Claim]:
    board = view.names.body
    authority = view.names.named(authority_in(board.name)) if board else None
    if board is not None and authority is not None:
        mentions = [each for each in view.names.mentions if each.entity_id in (board.id, authority.id)]
        for one, other in pairwise(mentions):
            if one.entity_id != other.entity_id and other.end - one.start < _NEAR:
                yield from _up_to(view, board, authority, Span(one.start, other.end))
                return
    elif board is not None and (owner := owner_in(board.name)):
        yield from _of_owner(view, board, owner)
    else:
        yield from _of_letterhead(view)
        yield from _of_members(view)


def _of_members(view: View) -> Iterator[Claim]:
    """State that the board is that of the association or the like whose document names it by that word."""
    body = view.names.body
    if body is None or not owner_in(f"Styrelsen ({body.name})"):
        return
    acts = _THE_BOARD.search(view.text)
    if acts is not None:
        known = view.names.named("Styrelsen", kinds=("organisation",))
        board = known or view.names.make("organisation", "Styrelsen")
        if board.id != body.id:
            yield _claim(board, body, Span(*acts.span("board")), 0.7)


def _up_to(view: View, board: Entity, authority: Entity, evidence: Span) -> Iterator[Claim]:
    """State that a board is its authority's; its committee is the board's and the board the authority's."""
    match = _COMMITTEE.fullmatch(plain_name(board.name))
    if match is not None:
        name = f"{match['board'][0].upper()}{match['board'][1:-1]}"
        above = f"{name} ({authority.name})"
        whole = view.names.named(above) or view.names.make("organisation", above, aliases=(name,))
        yield _claim(board, whole, evidence, 0.9)
        board = whole
    yield _claim(board, authority, evidence, 0.9)


def _of_units(view: View) -> Iterator[Claim]:
    """Read offices and units alone on lines of the front page, each right below what it belongs to."""
    front = view.names.within(0, _FRONT, kinds=("region", "organisation"))
    above = set[int]()  # where the units stand that may have units of their own below them
    for head, unit in pairwise(front):
        between = view.text[head.end : unit.start]
        below = "\n" in between and not between.strip(" \t\n")
        alone = _begins_line(view, unit) and _ends_line(view, unit) and _UNIT.search(unit.surface)
        holds = head.start in above or any(
            _is_authority(view, head, health_care=care) for care in (False, True)
        )
        if holds and below and alone and unit.entity_id and head.entity_id != unit.entity_id:
            above.add(unit.start)
            part, whole = (view.names.entity(each.entity_id or "") for each in (unit, head))
            yield _claim(part, whole, Span(head.start, unit.end), 0.75)


def _of_owner(view: View, board: Entity, owner: str) -> Iterator[Claim]:
    """State that a board is that of the company or the like whose name the document bears."""
    name = re.compile(rf"(?<![\w-]){re.escape(owner)}(?![\w-])", re.IGNORECASE)
    match = name.search(view.text)
    if match is not None:
        start, end = match.span()
        whole = view.names.resolve(match[0], kinds=("organisation",), start=start, end=end)
        yield _claim(board, whole, Span(start, end), 0.8)


def _of_letterhead(view: View) -> Iterator[Claim]:
    """Read a body and the only authority of the letterhead: beside it, or above the name of the issuer."""
    front = view.names.within(0, _FRONT, kinds=("region", "organisation"))
    for body, place in _bodies(view):
        regional = bool(_REGIONAL.search(body.name))
        heads = [each for each in front if _is_authority(view, each, health_care=regional)]
        before = [each for each in heads if each.start < place.end + _BESIDE and each.entity_id != body.id]
        if len({each.entity_id for each in before}) == 1 and _belongs(view, place, before[-1], body):
            head = _unit_between(view, before[-1], place) or before[-1]
            whole = view.names.entity(head.entity_id or "")
            evidence = Span(min(place.start, before[-1].start), max(place.end, before[-1].end))
            board = _board_of(view, body, place)
            yield _claim(board or body, whole, evidence, 0.75)
            if board is not None:
                yield _claim(body, board, place, 0.75)
            return


def _unit_between(view: View, head: Mention, body: Span) -> Mention | None:
    """Give the office or unit on the line between an authority and a body of it, which is the body's own."""
    between = view.names.within(head.end, body.start, kinds=("organisation",))
    alone = [each for each in between if _begins_line(view, each) and _ends_line(view, each)]
    units = [each for each in alone if _UNIT.search(each.surface) and each.entity_id]
    near = units and not view.text[units[-1].end : body.start].strip(" \t\n,")
    return units[-1] if near else None


def _board_of(view: View, body: Entity, place: Span) -> Entity | None:
    """Give the board that stands before its committee on one line: "KOMMUNSTYRELSEN Arbetsutskottet"."""
    first, *others = view.names.within(*place, kinds=("organisation", "group")) or (None,)
    if first is None or len(others) != 1 or first.kind != "organisation" or others[0].kind != "group":
        return None
    whole = first.start == place.start and others[0].end == place.end
    return view.names.entity(first.entity_id) if whole and first.entity_id not in (None, body.id) else None


def _bodies(view: View) -> Iterator[tuple[Entity, Span]]:
    """Give the issuing body and the groups that begin a line of the front page, with their places."""
    issuer = view.names.body
    if issuer is not None:
        name = re.compile(rf"^{_GENRE}({re.escape(issuer.name)})\b", re.IGNORECASE | re.MULTILINE)
        match = name.search(view.text, 0, _FRONT)
        if match is not None:
            yield issuer, Span(*match.span(1))
    for mention in view.names.within(0, _FRONT, kinds=("group",)):
        if mention.entity_id and _begins_line(view, mention) and _ends_line(view, mention):
            yield view.names.entity(mention.entity_id), Span(mention.start, mention.end)


def _belongs(view: View, body: Span, head: Mention, entity: Entity) -> bool:
    """Tell whether a body is that of the authority: it is the issuer below it, or right beside it."""
    words = view.text[body.start : body.end]
    regional = _REGIONAL.search(words) is not None
    if not _BODY.search(words) and not regional:
        return False
    if _COMMON.fullmatch(words) or (_ABOVE_REGIONS.search(words) and not regional):
        return False
    between = view.text[min(body.end, head.end) : max(body.start, head.start)]
    if view.names.body is not None and entity.id == view.names.body.id and head.start < body.start:
        return len(between) < _NEAR
    return len(between) < _BESIDE and not between.strip(" \t\n,")


def _is_authority(view: View, mention: Mention, *, health_care: bool = False) -> bool:
    """Tell whether a name is that of an authority and all of its line but for a body before it.

    :param health_care: of a health care region rather than of a region or municipality.
    """
    if mention.entity_id is None or mention.kind == "group":
        return False
    entity = view.names.entity(mention.entity_id)
    if health_care != bool(_HEALTH_CARE.search(entity.name)):
        return False
    federation = any(_FEDERATION.search(name) for name in (entity.name, *entity.aliases))
    if not health_care and not is_territory(entity.name) and not federation:
        return False
    before = view.text[: mention.start].rstrip(" ")[-1:]
    return before in ("", "\n", "\t", ",") and _ends_line(view, mention)


def _begins_line(view: View, mention: Mention) -> bool:
    return view.text[: mention.start].rstrip(" ")[-1:] in ("", "\n", "\t")


def _ends_line(view: View, mention: Mention) -> bool:
    return _LINE_END.match(view.text, mention.end) is not None


def _claim(part: Entity, whole: Entity, evidence: Span, confidence: float) -> Claim:
    return Claim(
        kind="part_of",
        subject=part,
        object=whole,
        evidence=evidence,
        extractor="tillhör",
        confidence=confidence,
    )
