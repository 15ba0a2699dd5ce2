"""How an item of business was decided: who moved something, votes, reservations, jäv."""

import re
from collections.abc import Iterator

from graph.extractors.decisions.labels import Part, Stretch
from graph.extractors.view import View
from graph.text.sentences import folded

_MOVES = re.compile(r"\b(?:yrka(?:r|de)|föresl(?:år|og))\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?P<yes>\d{1,3})\s+ja(?:-?röster)?\s*(?:,|mot|och|samt)\s*(?P<no>\d{1,3})\s+nej"
    r"(?:-?röster)?(?:[^.]{0,40}?\b(?P<not>\d{1,3})\s+(?:ledam\w+\s+)?(?:avst\w+|har\s+avstått))?"
    r"|\bmed\s+(?P<for>\d{1,3})\s+(?:röster\s+)?mot\s+(?P<against>\d{1,3})(?:\s+röster)?\b",
    re.IGNORECASE,
)
_ROLL = re.compile(r"\b(?P<vote>ja|nej|avstår)\b[^.()]{0,30}\((?P<count>\d{1,3})\)", re.IGNORECASE)
_RESERVES = re.compile(r"\breserver(?:ar|ade)\s+sig\b|\banmäl(?:er|de)\s+reservation\b", re.IGNORECASE)
_DISQUALIFIED = re.compile(
    r"\banmäl(?:er|de|t)\s+jäv\b|\bpå\s+grund\s+av\s+jäv\b|\bjävig\w*\b", re.IGNORECASE
)
_WHO_END = re.compile(r"\s*\breserver\w*\s+sig\b|\s*\banmäl\w*\s+reservation\b", re.IGNORECASE)
_LONGEST = 200
_Sentence = tuple[Part | None, int, int]  # where it stands in the item, and its place in the text


def proceedings(view: View, group: tuple[Stretch, ...]) -> tuple[tuple[str, str], ...]:
    """Read how an item was decided.

    :returns: what is stated of `movers`, `votes`, `reservations` and `disqualified`.
    """
    read = [
        (stretch.part, start, end) for stretch in group for start, end in view.sentence_spans(*stretch.span)
    ]
    stated = (
        ("movers", ", ".join(_movers(view, read))),
        ("votes", "; ".join(_votes(view, read))),
        ("reservations", "; ".join(_reservations(view, read))),
        ("disqualified", ", ".join(_disqualified(view, read))),
    )
    return tuple((name, words[:_LONGEST]) for name, words in stated if words)


def _movers(view: View, read: list[_Sentence]) -> tuple[str, ...]:
    """Give those who moved something under Yrkanden, in order, each once."""
    found = dict[str, None]()
    for part, start, end in read:
        moves = _MOVES.search(view.text, start, end) if part is Part.PROPOSAL else None
        if moves is not None:
            found |= dict.fromkeys(_people(view, start, moves.start()))
    return tuple(found)


def _votes(view: View, read: list[_Sentence]) -> Iterator[str]:
    """Give the result of each vote by name or count: "7 ja, 6 nej", with those who abstained."""
    roll: dict[str, str] = {}
    for part, start, end in read:
        words = view.text[start:end] if part in (Part.PROCEDURE, Part.DECISION) else ""
        for match in _COUNT.finditer(words):
            yes, no = match["yes"] or match["for"], match["no"] or match["against"]
            yield f"{yes} ja, {no} nej" + (f", {match['not']} avstår" if match["not"] else "")
        for match in _ROLL.finditer(words):
            vote = match["vote"].lower()
            if vote == "ja" and roll:
                yield _written(roll)
                roll = {}
            roll[vote] = match["count"]
    if roll:
        yield _written(roll)


def _written(roll: dict[str, str]) -> str:
    return ", ".join(f"{roll[vote]} {vote}" for vote in ("ja", "nej", "avstår") if vote in roll)


def _reservations(view: View, read: list[_Sentence]) -> Iterator[str]:
    for _, start, end in read:
        match = _RESERVES.search(view.text, start, end)
        if match is not None:
            people = _people(view, start, match.start())
            yield ", ".join(people) or _WHO_END.split(folded(view.text[start:end]))[0]


def _disqualified(view: View, read: list[_Sentence]) -> tuple[str, ...]:
    found = dict[str, None]()
    for _, start, end in read:
        if _DISQUALIFIED.search(view.text, start, end):
            found |= dict.fromkeys(_people(view, start, end))
    return tuple(found)


def _people(view: View, start: int, end: int) -> tuple[str, ...]:
    mentions = view.names.within(start, end, kinds=("person",))
    return tuple(dict.fromkeys(view.names.entity(each.entity_id).name for each in mentions if each.entity_id))
