"""Bodies that become one: "A och B slås samman till C", "A slås samman med B" below "Ny C", "A uppgår i C".

The new name stands after the verb, before it ("C bildades när A och B gick ihop"), in the heading above, or
in the next sentence ("Den nya enheten heter C").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.dates import find_dates
from corpus.records import BlockKind, Entity, Span
from graph.extractors.bodies import merging_words as words
from graph.extractors.bodies.renamings import is_hinted, renamings
from graph.extractors.groups.spoken_groups import points_back, spoken_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View
from graph.text.sentences import holds_any
from graph.within.authorities import is_territory

_EXTRACTOR = "sammanslagning"
_KINDS = ("organisation", "group")
_TURN = re.compile(r"\b(?:[Ff]rån(?: och med)?|[Vv]id|[Ee]fter|sedan) (?P<half>halv)?årsskiftet\b")
_DONE = re.compile(
    r"\b(?:slogs?|gick|lades|fördes|smälte|uppgick|blev|bildade[s]?|samman(?:fördes|slogs|lades)|har|inordnades)\b"
)
_HINTS = re.compile(
    r"samman(?:[\s.,;]|sl|lä|la|fö|gå|sm)|\bihop\b|[Ff]usion|\bupp i\b|uppg[åi]|bilda|resultat"
    r"|inordn|inlemm|införliv|\bbl(?:ir|ev)\b[^.;]{0,120}? (?:en|ett)\b"
)  # others are passed by at once
_PARTS_OF_HINTS = (
    "samman", "ihop", "usion", "upp i", "uppg", "bilda", "resultat", "inordn", "inlemm", "införliv",
    "blir ", "blev ",
)  # fmt: skip
_PARTS = re.compile(r",\s+|\s+(?:och|samt|plus|&)\s+")
_NEW = re.compile(
    r"\b[Nn](?:y|ytt|ya)\s+(?P<kind>[A-ZÅÄÖ]{2,4}|\w+)\s*[–—:-]\s*(?P<name>[A-ZÅÄÖ][\wåäö"
    r" -]*?)(?:\s+(?:efter|genom|av|från)\b|\s*$)"
)
_IS_UNIT = re.compile(
    r"(?:enhet|förvaltning|avdelning|klinik|sektion|skola|kontor|mottagning|nämnd|bibliotek|grupp|råd)\w*"
    r"|^VO |^RSG |^RAG |^NAG ",
    re.IGNORECASE,
)  # others who form something together stay what they are


@dataclass(frozen=True, slots=True)
class _Merger:
    """Those who merge in one sentence; the next may name what they become, or since when."""

    sentence: Sentence
    former: tuple[Entity, ...]
    new: Entity | None
    date: str | None


def mergers(view: View) -> Iterator[Claim]:
    """Read the mergers that sentences state, and the bodies that get a new name."""
    open_: _Merger | None = None
    before: Sentence | None = None
    for sentence in view.sentences():
        last, before = before, sentence
        if open_ is not None:
            yield from _claims(_finished(view, open_, sentence))
            open_ = None
        hinted = holds_any(sentence.mask, _PARTS_OF_HINTS) and _HINTS.search(sentence.mask) is not None
        if sentence.passage.block.kind is BlockKind.HEADING or not (hinted or is_hinted(sentence)):
            continue
        if words.PROPOSED.search(sentence.mask):
            continue
        open_ = (_merger(view, sentence) or _of_them(view, sentence, last)) if hinted else None
        if open_ is None:
            yield from renamings(view, sentence)
    if open_ is not None:
        yield from _claims(open_)


def _merger(view: View, sentence: Sentence) -> _Merger | None:
    """Read who merges in a sentence, and into what where it says so."""
    mask = sentence.mask
    match = words.ABSORBED.search(mask) or next(
        filter(None, (each.search(mask) for each in words.JOINED)), None
    )
    if match is None:
        return _forming(view, sentence)
    if match.re is words.ABSORBED:
        mentions = view.names.within(*sentence.place(match, "former"), kinds=BODY_KINDS)
        former = tuple(view.names.entity(each.entity_id) for each in mentions if each.entity_id)
        return _stated(view, sentence, former, _entity(view, sentence, match, "new"))
    former = _row(view, sentence, match)
    if match.re is words.MADE_OF:
        made = _formed(view, sentence, match.end())
        return _stated(view, sentence, former, made) if _become_one(former, made) else None
    beside = words.WITH.match(mask, match.end())
    if beside is not None:
        former += (_entity(view, sentence, beside, "other"),)
    end = beside.end() if beside else match.end()
    new = (
        _into(view, sentence, end, former)
        or _formed(view, sentence, match.start())
        or _announced(view, sentence)
    )
    if new is None and beside is not None:
        new = former[-1]
    return _stated(view, sentence, former, new)


def _become_one(former: tuple[Entity, ...], new: Entity | None) -> bool:
    """Tell whether "C bildas av A och B" tells of units that become one, and not of founders or members."""
    if new is None or len(former) < 2 or (new.kind == "group" and any(e.kind != "group" for e in former)):
        return False
    return all(_IS_UNIT.search(each.name) for each in (*former, new))


def _of_them(view: View, sentence: Sentence, before: Sentence | None) -> _Merger | None:
    """Read "De går samman och bildar C" after a sentence that names a row of bodies."""
    match = next(filter(None, (each.search(sentence.mask) for each in words.THEY)), None)
    row = words.ROW.search(before.mask) if match and before and before.passage is sentence.passage else None
    if match is None or row is None or before is None:
        return None
    mentions = view.names.within(*before.place(row, "former"), kinds=BODY_KINDS)
    former = tuple(view.names.entity(each.entity_id) for each in mentions if each.entity_id)
    new = _into(view, sentence, match.end(), former)
    return _stated(view, sentence, former, new) if len(former) > 1 else None


def _stated(view: View, sentence: Sentence, former: tuple[Entity, ...], new: Entity | None) -> _Merger | None:
    """Give what a sentence states; one alone merges into what the sentence itself must name."""
    if not former or (len(former) == 1 and new is None) or (new is not None and is_territory(new.name)):
        return None
    days = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    return _Merger(sentence, former, new, _surest([day.value for day in days]) or _turn(view, sentence))


def _turn(view: View, sentence: Sentence) -> str | None:
    """Give the first day after the turn of a year or of half of one: "från årsskiftet", "slogs … vid"."""
    turn = _TURN.search(view.text, sentence.start, sentence.end)
    if turn is None or view.year is None:
        return None
    past = _DONE.search(view.text, sentence.start, sentence.end) is not None
    if turn["half"]:
        return f"{view.year}-07-01"
    return f"{view.year if past else view.year + 1}-01-01"


def _surest(days: list[str]) -> str | None:
    """Give the first whole day, else the first date."""
    return next((day for day in days if len(day) == len("2026-01-31")), days[0] if days else None)


def _forming(view: View, sentence: Sentence) -> _Merger | None:
    """Read "A och B bildar C": units, or what becomes a unit, for others only work together in C."""
    match = words.BECOME.search(sentence.mask) or words.FORM.search(sentence.mask)
    if match is None:
        return None
    former = _row(view, sentence, match)
    units = all(_IS_UNIT.search(each.name) for each in former)
    becomes = match["kind"] or "bild" in match.group()
    if len(former) < 2 or not becomes or not (units or match["kind"]):
        return None
    if any(is_territory(each.name) for each in former):
        return None
    return _stated(view, sentence, former, _entity(view, sentence, match, "new"))


def _unit(view: View, kind: str, name: str) -> Entity:
    """Give the unit that a word for many units leaves unsaid: "enheterna Drift" are "Enheten Drift"."""
    known = view.names.named(name, kinds=BODY_KINDS) or view.names.named(f"{kind} {name}", kinds=BODY_KINDS)
    return known or view.names.make("organisation", f"{kind} {name}", aliases=(name,))


def _row(view: View, sentence: Sentence, match: re.Match[str]) -> tuple[Entity, ...]:
    """Give those who stand in a row; words in the shape of a name only beside another."""
    if match["units"]:
        place = sentence.place(match, "units")
        kind = words.UNITS[match["plural"].lower()]
        return tuple(_unit(view, kind, view.quoted(each)) for each in _pieces(view, place))
    place = sentence.place(match, "former")
    mentions = view.names.within(*place, kinds=BODY_KINDS)
    pieces = [*_pieces(view, place)]
    if len(pieces) == 1 or len(mentions) >= len(pieces):
        return tuple(view.names.entity(each.entity_id) for each in mentions if each.entity_id)
    return tuple(_named(view, each) for each in pieces)


def _pieces(view: View, place: Span) -> Iterator[Span]:
    """Part a row at its commas and "och", but not inside a name."""
    start = place.start
    for joint in _PARTS.finditer(view.mask, *place):
        if joint.start() > start:
            yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, place.end)


def _named(view: View, place: Span, *, kinds: tuple[str, ...] = _KINDS) -> Entity:
    """Give the body at a place: the name found there, else one of these words."""
    mentions = view.names.within(*place, kinds=BODY_KINDS)
    if mentions and mentions[0].entity_id:
        return view.names.entity(mentions[0].entity_id)
    if points_back(view.quoted(place)) and (spoken := _spoken_before(view, place)) is not None:
        return spoken
    surface = re.sub(r"\s*\([^()]*\)$", "", view.quoted(place))
    return view.names.resolve(surface, kinds=kinds, start=place.start, end=place.start + len(surface))


def _spoken_before(view: View, place: Span) -> Entity | None:
    """Give the group that "Gruppen" is: of the sentences before in the section, or of its heading."""
    each = next((one for one in view.sentences() if one.start <= place.start < one.end), None)
    return spoken_of(view, each) if each is not None else None


def _entity(view: View, sentence: Sentence, match: re.Match[str], group: str) -> Entity:
    return _named(view, sentence.place(match, group))


def _into(view: View, sentence: Sentence, after: int, former: tuple[Entity, ...]) -> Entity | None:
    match = words.INTO.search(sentence.mask, after) or words.IN.search(sentence.mask, after)
    return None if match is None else _new(view, sentence, match, former)


def _new(view: View, sentence: Sentence, match: re.Match[str], former: tuple[Entity, ...]) -> Entity:
    """Give what bodies become; of groups it is a group, whatever its name looks like."""
    of_groups = all(each.kind == "group" for each in former)
    return _named(view, sentence.place(match, "new"), kinds=("group",) if of_groups else _KINDS)


def _formed(view: View, sentence: Sentence, before: int) -> Entity | None:
    """Give the body that a sentence says was formed, before it says of whom; "gruppen" is the title's."""
    match = words.FORMED.search(sentence.mask, 0, before + len(" är"))
    if match is not None:
        return view.named_at(sentence.place(match, "new"))
    return _titled(view) if words.WAS_FORMED.search(sentence.mask, 0, before) else None


def _titled(view: View) -> Entity | None:
    """Give the only group that the document's title names: "Gruppen har bildats av" is said of it."""
    title = view.document.title
    named = [each for each in view.names.entities if each.kind == "group" and each.name in title]
    return named[0] if len(named) == 1 else None


def _announced(view: View, sentence: Sentence) -> Entity | None:
    """Find the new name in a heading such as "Ny RSG – Uppföljning efter sammanslagning"."""
    section = sentence.passage.section
    for heading in reversed(section.headings if section else ()):
        match = _NEW.search(heading)
        if match is None:
            continue
        kind, name = match["kind"], match["name"].strip()
        whole = name if name.startswith(kind) else f"{kind} {name}"
        return view.names.named(whole, kinds=BODY_KINDS) or view.names.make("group", whole)
    return None


def _finished(view: View, merger: _Merger, following: Sentence) -> _Merger:
    """Add what the next sentence of a passage says: the name of the new body, or since when there is one."""
    if following.passage is not merger.sentence.passage:
        return merger
    if merger.new is None or merger.new in merger.former:
        match = next(filter(None, (each.search(following.mask) for each in words.NAMED)), None)
        if match is not None:
            return replace(merger, new=_new(view, following, match, merger.former))
    if merger.new is not None and merger.date is None and words.FROM_WHEN.search(following.mask):
        days = find_dates(view.text[following.start : following.end], year=view.year)
        return replace(merger, date=_surest([day.value for day in days]))
    return merger


def _claims(merger: _Merger) -> Iterator[Claim]:
    for former in merger.former:
        if merger.new is not None and former.id != merger.new.id:
            yield Claim(
                kind="merged_into",
                subject=former,
                object=merger.new,
                evidence=merger.sentence.span,
                extractor=_EXTRACTOR,
                confidence=0.9,
                valid_from=merger.date,
            )
