"""A line of a list that is a body's name and no more, also where no list knows the name."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Span
from graph.extractors.offices.roles import role_in
from graph.extractors.view import BODY_KINDS, Passage, View
from graph.names.bodies.heads import body_head
from graph.text.sentences import trimmed

_PARTS = re.compile(r"\s*[,;]\s*(?:och\s+|samt\s+)?|\s+(?:och|samt|&)\s+")
_LEAD = re.compile(r"\s*(?:[Rr]epresentant(?:er)?|[Ff]öreträdare|[Dd]eltagare)\s+(?:från|för)\s+")
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_NUMBER = re.compile(r"\s*(\d{1,3})(?:[.)]|(?=\s))\s*(?=[^\W\d])")
_MOST, _FEWEST = 5, 2  # words of a name that nobody knows
_KINDS = ("organisation", "group", "region")


def body_of_line(view: View, line: Span, *, unknown: bool) -> Entity | None:
    """Give the body that a line is, but for what stands after it in brackets.

    :param unknown: words in the shape of a body's name count as one.
    """
    words = view.text[line.start : line.end].rstrip(" .,;")
    bare = _BRACKET.sub("", words)
    place = Span(line.start, line.start + len(bare))
    known = view.named_at(place)
    if known is not None:
        return known if known.kind in BODY_KINDS else None
    if not unknown or not _is_shaped_as_name(bare.split()):
        return None
    return view.names.resolve(view.quoted(place), kinds=_KINDS, start=place.start, end=place.end)


def bodies_listed(view: View, value: Span) -> list[Entity]:
    """Give the bodies that a row of names lists; none where a part of it is no body's name."""
    found = list[Entity]()
    for part in _parts(view, value):
        body = body_of_line(view, part, unknown=True)
        words = view.quoted(part)
        if body is None and words[:1].isupper() and len(words.split()) <= _MOST and role_in(words) is None:
            body = view.names.resolve(words, kinds=_KINDS, start=part.start, end=part.end)
        if body is None:
            return []
        found.append(body)
    return found


def is_entry(view: View, before: Passage | None, passage: Passage, after: Passage | None) -> bool:
    """Tell whether a line is one of a list, so that it heads none itself: by its number, or as a body there.

    "11. Ekby kommun", "12. Skolrådet", "13. Skogsverket": nobody of these sits in another.
    """
    if (number := _number(view, passage)) is not None:
        return number - 1 == _number(view, before) or number + 1 == _number(view, after)
    beside = all(each is not None and _is_body(view, each) for each in (before, after))
    return beside and passage.block.kind is BlockKind.ITEM


def _is_body(view: View, passage: Passage) -> bool:
    body = body_of_line(view, Span(passage.start, passage.end), unknown=False)
    return body is not None and passage.block.kind is BlockKind.ITEM


def _number(view: View, passage: Passage | None) -> int | None:
    found = _NUMBER.match(view.text, passage.start, passage.end) if passage is not None else None
    return int(found[1]) if found else None


def _parts(view: View, value: Span) -> Iterator[Span]:
    """Give the parts between commas and "och" that stand in no name."""
    begin = value.start
    for match in (*_PARTS.finditer(view.text, *value), None):
        at = match.start() if match else value.end
        if match is None or not any(each.start < at < each.end for each in view.names.within(*value)):
            lead = _LEAD.match(view.text, begin, at)
            part = trimmed(view.text, lead.end() if lead else begin, at)
            if part.end > part.start:
                yield part
            begin = match.end() if match else at


def _is_shaped_as_name(words: list[str]) -> bool:
    """Tell whether words have capitals, or the first has and the last heads a body: "Ekens vårdförbund"."""
    if not _FEWEST <= len(words) <= _MOST or not all(word[0].isalpha() for word in words):
        return False
    headed = words[0][0].isupper() and body_head(words[-1].lower()) is not None
    return headed or all(word[0].isupper() for word in words)
