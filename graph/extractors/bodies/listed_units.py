"""The units of an authority in the list below a line that tells of them: "Förbundet har tre enheter: …"."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Span
from graph.extractors.groups.subgroups import belonging
from graph.extractors.meetings.name_lines import after_bullet
from graph.extractors.meetings.present_groups import authority_of
from graph.extractors.offices.roles import role_in
from graph.extractors.view import Claim, Passage, Sentence, View, masked_pattern
from graph.text.sentences import trimmed

_KINDS = r"(?:enheter|avdelningar|sektioner|kliniker|områden|verksamheter|mottagningar|förvaltningar)(?:na)?"
_DIVIDED = masked_pattern(
    r"(?:(?P<whole>(?<!\ue001)\ue001++)s?|\b(?P<word>(?i:förbundet|förvaltningen|kommunen|regionen|bolaget"
    r"|myndigheten|organisationen)s?))(?: (?:verksamhet|organisation|förvaltning))?"
    r" (?:är |blir )?(?:består av|utgörs av|omfattar|delas (?:in|upp) i"
    r"|(?:organisera|indela|uppdela)[ds]e?(?:s|t)? i|har)"
    rf"(?: (?:två|tre|fyra|fem|sex|sju|åtta|\d+|följande))?(?: [a-zåäö]+)? {_KINDS}\s*:\s*$"
)
_STEM = re.compile(r"(?:en|et)$")
_NAME_END = re.compile(r"[,:;(\t]|\s[–-]\s|$")
_MOST = 5  # words of the name of a unit


def listed_units(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read the units below a sentence that announces them, and who leads each: "Hamnen, enhetschef Bo Ek"."""
    match = _DIVIDED.search(sentence.mask)
    whole = _divided(view, sentence, match) if match is not None else None
    for passage in _items_below(view, sentence) if whole is not None else ():
        unit = _unit_at(view, passage)
        if unit is None or whole is None or unit.id == whole.id:
            continue
        yield belonging(unit, whole, Span(sentence.start, passage.end), 0.75)
        for mention in view.names.within(passage.start, passage.end, kinds=("person",))[:1]:
            if mention.entity_id:
                head, place = view.names.entity(mention.entity_id), Span(passage.start, passage.end)
                yield Claim.stated("represents", head, unit, place, by="tillhör", confidence=0.75)


def _divided(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give what is divided: as named, else the only authority or the nearest body before of that word."""
    if match["whole"]:
        return view.named_at(sentence.place(match, "whole"))
    word = match["word"].lower().removesuffix("s")
    if word in ("kommunen", "regionen"):
        return authority_of(view, word)
    stem = r"\bAB$" if word == "bolaget" else _STEM.sub("", word)
    before = view.names.within(0, sentence.start, kinds=("organisation",))
    named = [each.entity_id for each in before if each.entity_id and re.search(stem, each.surface, re.I)]
    return view.names.entity(named[-1]) if named else None


def _items_below(view: View, sentence: Sentence) -> Iterator[Passage]:
    """Give the items of the list right below a sentence."""
    for passage in (each for each in view.passages if each.start >= sentence.end):
        if passage.block.kind is not BlockKind.ITEM:
            return
        yield passage


def _unit_at(view: View, passage: Passage) -> Entity | None:
    """Give the unit whose name an item begins with, up to the first sign; None where it is none."""
    start = after_bullet(view.text, Span(passage.start, passage.end))
    end = _NAME_END.search(view.text, start, passage.end)
    place = trimmed(view.text, start, end.start() if end is not None else passage.end)
    known, words = view.named_at(place), view.quoted(place)
    if known is not None:
        return known if known.kind == "organisation" else None
    if not words[:1].isupper() or len(words.split()) > _MOST or words.endswith(".") or role_in(words):
        return None
    return view.names.resolve(words, kinds=("organisation",), start=place.start, end=place.end)
