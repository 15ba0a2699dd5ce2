"""What a document calls a name from there on: `Region Ekby (nedan kallad Regionen)`, `härefter Förbundet`."""

from collections.abc import Iterator
from dataclasses import replace

from graph.names.forms.identifiers import normalise_name
from graph.text.words import Words
from graph.within.variants import Resolved

_BELOW = frozenset({"nedan", "härefter", "hädanefter", "fortsättningsvis"})
_BELOW_WITHIN = frozenset({"följande", "fortsättningen"})  # after `i det`, `i`
_ANNOUNCING = _BELOW | _BELOW_WITHIN
_CALLED = frozenset({"kallad", "kallat", "kallade", "benämnd", "benämnt", "benämnda", "kallas", "benämns"})
_SIGNS = frozenset("”“\"»«'")
_ENDS = frozenset("),.;")
_LONGEST = 3  # words of what something is called
_KINDS = frozenset({"organisation", "region", "group", "strategy", "initiative"})


def called_below(words: Words, resolved: list[Resolved]) -> list[Resolved]:
    """Add the places where a name stands as the document said that it would call it."""
    if _ANNOUNCING.isdisjoint(words.lowers):
        return resolved
    ends = {one.last: one for one in resolved if one.kind in _KINDS}
    announced = [at for at, lower in enumerate(words.lowers) if lower in _ANNOUNCING]
    found = [one for at in announced for one in _named_at(words, at, ends)]
    inside = {at: one.last - one.first for one in resolved for at in range(one.first, one.last)}
    places = {one.first: one for one in found if inside.get(one.first, 0) <= one.last - one.first}
    covered = {at for one in places.values() for at in range(one.first, one.last)}
    kept = [one for one in resolved if covered.isdisjoint(range(one.first, one.last))]
    return sorted([*kept, *places.values()], key=lambda one: one.first)


def _named_at(words: Words, at: int, ends: dict[int, Resolved]) -> Iterator[Resolved]:
    """Give each place from here on where a name stands by the short one that is announced here."""
    begin = at
    if words.lowers[at] not in _BELOW:
        begin -= 2 if words.lowers[at - 1] == "det" else 1
        if words.lowers[begin : begin + 1] != ["i"]:
            return
    meant = ends.get(begin - 1) if words.texts[begin - 1 : begin] in (["("], [","]) else None
    first = at + 1
    while first < len(words) and (words.lowers[first] in _CALLED or words.texts[first] in _SIGNS):
        first += 1
    last = first
    while last < len(words) and words.texts[last] not in _ENDS | _SIGNS and last - first <= _LONGEST:
        last += 1
    short = words.texts[first:last]
    if meant is None or not short or len(short) > _LONGEST or not words.capital(first):
        return
    for place in range(first, len(words) - len(short) + 1):
        if words.texts[place : place + len(short)] == short:
            name = words.surface(place, place + len(short))
            same = normalise_name(name) == normalise_name(meant.name)
            yield replace(
                meant,
                first=place,
                last=place + len(short),
                form=meant.name if same else name,
                extractor="defined",
                confidence=0.85,
            )
