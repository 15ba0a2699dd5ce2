"""Where a cell names two parties with nothing but a blank between them: "Anna Ek Bo Lind", "KOM BUP"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.records import Mention, Span
from graph.extractors.view import BODY_KINDS, View
from graph.names.classes import known_kind

MUNICIPAL = r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?\s(?:kommun|stad)"
MUNICIPALITY = re.compile(MUNICIPAL)
_SHORT_FORM = re.compile(r"[A-ZÅÄÖ]{2,5}")
_UNITS = re.compile(r"[A-ZÅÄÖ][a-zåäö]+[nt](?: [A-ZÅÄÖ][a-zåäö]+[nt])+")  # "Akutmottagningen Socialtjänsten"
_SERVICE = re.compile(r"(?:tjänsten|omsorgen)$")
_WHOLE = re.compile(r"sjukhus|lasarett|kommun\b|region", re.IGNORECASE)  # what a unit is named with


def parted(view: View, cell: Span) -> Iterator[Span]:
    """Part a cell between two persons, two municipalities, or a short form and a body beside it."""
    begin = cell.start
    for at in _seams(view, cell):
        yield Span(begin, at)
        begin = at + 1
    yield Span(begin, cell.end)


def _seams(view: View, cell: Span) -> Iterator[int]:
    """Give the blanks between two parties."""
    if _UNITS.fullmatch(view.text, *cell):
        words = [*re.finditer(r"\S+", view.text[cell.start : cell.end])]
        if all(_SERVICE.search(each[0]) or known_kind(each[0]) in BODY_KINDS for each in words):
            yield from (cell.start + each.end() for each in words[:-1])
            return
    mentions = view.names.within(*cell)
    if mentions and _follows_body(view, cell, mentions[0]):
        yield mentions[0].start - 1
    for one, other in pairwise(mentions):
        if view.text[one.end : other.start] == " " and _are_two(view, one, other):
            yield one.end


def _follows_body(view: View, cell: Span, first: Mention) -> bool:
    """Tell whether a short form stands after what names a body by its words alone: "Elevhälsan BUP"."""
    before = view.text[cell.start : first.start]
    if not before.endswith(" ") or not before[:1].isupper() or " " in before[:-1]:
        return False
    return _is_short_form(view, first) and known_kind(before[:-1]) in BODY_KINDS


def _are_two(view: View, one: Mention, other: Mention) -> bool:
    if "person" in (one.kind, other.kind):
        return one.kind == other.kind
    first, second = (view.quoted(Span(each.start, each.end)) for each in (one, other))
    bodies = {one.kind, other.kind} <= {*BODY_KINDS} and one.entity_id != other.entity_id
    if bodies and (_is_short_form(view, one) or _is_short_form(view, other)):
        return not _WHOLE.search(second)  # no `KIR Ekby sjukhus`
    return MUNICIPALITY.fullmatch(first) is not None and MUNICIPALITY.fullmatch(second) is not None


def _is_short_form(view: View, mention: Mention) -> bool:
    """Tell whether a mention is the short form of a unit or group that the document explains."""
    words = view.quoted(Span(mention.start, mention.end))
    known = view.names.entity(mention.entity_id) if mention.entity_id else None
    return known is not None and _SHORT_FORM.fullmatch(words) is not None and known.name != words
