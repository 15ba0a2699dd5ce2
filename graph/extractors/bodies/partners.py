"""Which bodies take part in a project or agreement: "Parter: A och B", "I projektet deltar A"."""

import re
from collections.abc import Collection, Iterator

from corpus.dates import find_dates
from corpus.records import BlockKind, Entity, Span
from graph.extractors.bodies import joint_words
from graph.extractors.bodies import partner_patterns as words
from graph.extractors.bodies.joint_clauses import Joint, joint_clauses
from graph.extractors.decisions.labels import prose
from graph.extractors.duties.own_plans import headed_work, plan_of
from graph.extractors.genres import is_of_meeting
from graph.extractors.meetings.present_groups import authority_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View
from graph.text.sentences import folded, holds_any

_CUES = (*words.CUES, *joint_words.CUES)
_EXTRACTOR = "parter"
_OWN = re.compile(joint_words.AUTHORITY)
_AT_WHOLE = re.compile(r"\b(?:vid|på)\s$")  # "Kliniken vid Ekby sjukhus": the hospital itself takes no part
_NAME = re.compile("[\ue000-\ue003]")  # sentences without one are passed by at once
_PROJECT = re.compile(r"\bprojektet\b", re.IGNORECASE)  # the one that the document is of
_OF_AGREEMENT = re.compile(r"(?:avtal|överenskommels|samverkan|partnerskap)", re.IGNORECASE)


def partners(view: View) -> Iterator[Claim]:
    """Read the bodies that take part in a project, agreement or network."""
    below: list[Entity | None] = []  # what the list takes part in that a heading or sentence announces
    for sentence, _ in prose(view):
        announced = _announced(view, sentence)
        if announced or sentence.passage.block.kind is BlockKind.HEADING:
            below = announced
            continue
        listed = words.LISTED.fullmatch(sentence.mask) if below else None
        if listed is not None:
            yield from _take_part(view, sentence, listed, below[0])
            continue
        if below and view.quoted(sentence.span).strip(" .").isdecimal():
            continue  # the number of a page
        below = []
        if _NAME.search(sentence.mask) and holds_any(sentence.mask, _CUES):
            yield from _once(_stated(view, sentence))


def _once(claims: Iterator[Claim]) -> Iterator[Claim]:
    """Give what one sentence states but once, in whichever of the ways it is read."""
    known = set[tuple[str, str, str]]()
    for claim in claims:
        key = (claim.kind, claim.subject.id, claim.object.id)
        if key not in known:
            known.add(key)
            yield claim


def _announced(view: View, sentence: Sentence) -> list[Entity | None]:
    """Give what those take part in who are listed below; nothing where no list is announced."""
    if is_of_meeting(view):
        return []
    if words.HEAD.fullmatch(folded(view.text[sentence.start : sentence.end])):
        return [plan_of(view)]
    if "öljande" not in sentence.mask or not words.ANNOUNCED.search(sentence.mask):
        return []
    named = view.names.within(*sentence.span, kinds=("initiative", "strategy", "group", "organisation"))
    return [view.names.entity(named[0].entity_id) if named and named[0].entity_id else plan_of(view)]


def _stated(view: View, sentence: Sentence) -> Iterator[Claim]:
    labelled = words.LABELLED.search(sentence.mask) if not is_of_meeting(view) else None
    if labelled is not None:
        yield from _take_part(view, sentence, labelled, plan_of(view))
        return
    yield from _in_work(view, sentence)
    for joint in joint_clauses(sentence.mask):
        yield from _jointly(view, sentence, joint)
    deed = words.DEED.search(sentence.mask)
    if deed is not None:
        yield from _take_part(view, sentence, deed, _told_of(view, sentence))
    yield from _in_the_work(view, sentence)
    for match in words.MEMBERS.finditer(sentence.mask):
        yield from _take_part(view, sentence, match, _network(view, sentence, match), kind="member_of")
    for match in words.FEDERATED.finditer(sentence.mask):
        body = view.named_at(sentence.place(match, "what"))
        if body is not None and words.FEDERATION.search(body.name):
            yield from _take_part(view, sentence, match, body, kind="member_of")


def _in_work(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who takes part in a project, agreement or network that the sentence names."""
    for pattern in words.STATED:
        for match in pattern.finditer(sentence.mask):
            if not joint_words.WISHED.search(sentence.mask, 0, match.start() + 1):
                yield from _take_part(view, sentence, match, _meant(view, sentence, match))


def _in_the_work(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who took part in what was told of right before, or in the plan that the document is."""
    work = words.IN_THE_WORK.search(sentence.mask)
    if work is not None:
        what = _told_of(view, sentence) or (None if is_of_meeting(view) else plan_of(view))
        yield from _take_part(view, sentence, work, what)
    authors = words.AUTHORS.search(sentence.mask) if not is_of_meeting(view) else None
    if authors is not None:
        yield from _take_part(view, sentence, authors, plan_of(view), kinds=("person",))


def _told_of(view: View, sentence: Sentence) -> Entity | None:
    """Give the project that a paragraph tells of before a sentence, else the only one of its section."""
    before = _before(view, sentence, sentence.start, "initiative", start=sentence.passage.start)
    section = sentence.passage.section
    if before is not None or section is None:
        return before
    plan = plan_of(view) if _PROJECT.search(view.text, sentence.passage.start, sentence.start) else None
    if plan is not None and plan.kind == "initiative":
        return plan
    named = view.names.within(section.start, section.end, kinds=("initiative",))
    known = {each.entity_id for each in named if each.entity_id}
    if not known:
        return headed_work(view, section)
    return view.names.entity(known.pop()) if len(known) == 1 else None


def _jointly(view: View, sentence: Sentence, joint: Joint) -> Iterator[Claim]:
    """State that those whom a clause says to act together take part in what it names."""
    place = _placed(sentence, joint.what)
    what = view.named_at(place) if joint.league else _work_at(view, sentence, place)
    member = joint.league and words.OF_LEAGUES.search(view.quoted(place)) is None
    if joint.seated or not member:
        who = [_placed(sentence, each) for each in joint.who]
        kind = "member_of" if member else "participates_in"
        yield from _taking_part(view, sentence, who, what, kind=kind)


def _placed(sentence: Sentence, place: tuple[int, int]) -> Span:
    return Span(sentence.start + place[0], sentence.start + place[1])


def _meant(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give what a match names: a network where the pattern asks for one, else a project or agreement."""
    groups = match.groupdict()
    if groups.get("league") or groups.get("forum"):
        return _league(view, sentence, match)
    return _work_at(view, sentence, sentence.place(match, "what"))


def _work_at(view: View, sentence: Sentence, place: Span) -> Entity | None:
    """Give the project or agreement of a name or common word: the nearest before, else the title's."""
    known = view.named_at(place)
    if known is not None:
        return known
    kind = "strategy" if _OF_AGREEMENT.search(view.quoted(place)) else "initiative"
    section = sentence.passage.section
    headed = headed_work(view, section) if section is not None and kind == "initiative" else None
    if (before := headed or _before(view, sentence, place.start, kind)) is not None:
        return before
    plan = plan_of(view)
    return plan if plan is not None and plan.kind == kind else None


def _league(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give a network; any group that is told to be one of those who take part, or where they meet."""
    name = "league" if match.groupdict().get("league") else "forum"
    place = sentence.place(match, name)
    organisation = "\ue001" in match[name] and "mellan" not in match[0]
    told = words.OF_ALLIANCES.search(view.quoted(place)) if organisation else name == "forum"
    told = told or "mellan" in match[0] or words.OF_LEAGUES.search(view.quoted(place))
    return view.named_at(place) if told else None


def _network(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give what has members: as named, else the federation or network named last before."""
    name = "what" if match["what"] else "owner"
    place = sentence.place(match, name) if match[name] else Span(sentence.start, sentence.start)
    known = view.named_at(place)
    if known is not None or view.quoted(place).lower() == "gruppen":
        return known or _before(view, sentence, place.start, "group")
    named = view.names.within(0, place.start, kinds=("organisation", "group"))
    noun = match["whose"] or ""
    federations = [
        each
        for each in named
        if words.OF_MEMBERS.search(each.surface) and each.entity_id and noun.lower() in each.surface.lower()
    ]
    return view.names.entity(federations[-1].entity_id or "") if federations else None


def _before(view: View, sentence: Sentence, at: int, kind: str, *, start: int | None = None) -> Entity | None:
    """Give the nearest of a kind that is named before a place, in the section unless from elsewhere on."""
    if start is None:
        start = sentence.passage.section.start if sentence.passage.section else 0
    ids = [each.entity_id for each in view.names.within(start, at, kinds=(kind,)) if each.entity_id]
    return view.names.entity(ids[-1]) if ids else None


def _take_part(
    view: View,
    sentence: Sentence,
    match: re.Match[str],
    what: Entity | None,
    *,
    kind: str = "participates_in",
    kinds: Collection[str] = BODY_KINDS,
) -> Iterator[Claim]:
    places = [sentence.place(match, name) for name in ("who", "also") if match.groupdict().get(name)]
    yield from _taking_part(view, sentence, places, what, kind=kind, kinds=kinds)


def _taking_part(
    view: View,
    sentence: Sentence,
    places: list[Span],
    what: Entity | None,
    *,
    kind: str = "participates_in",
    kinds: Collection[str] = BODY_KINDS,
) -> Iterator[Claim]:
    if what is None:
        return
    first, last = period_of(view, sentence)
    for who in (each for place in places for each in _bodies(view, sentence, place, kinds)):
        if who.id != what.id:
            yield Claim(
                kind=kind,
                subject=who,
                object=what,
                evidence=sentence.span,
                extractor=_EXTRACTOR,
                confidence=0.75,
                valid_from=first,
                valid_to=last,
            )


def _bodies(view: View, sentence: Sentence, place: Span, kinds: Collection[str]) -> Iterator[Entity]:
    """Give those named at a place; "kommunen" is the authority that the document is of."""
    own = _OWN.match(view.text, place.start, place.end)
    authority = authority_of(view, own[0].lower()) if own is not None else None
    if authority is not None and authority.kind in kinds:
        yield authority
    for mention in view.names.within(*place, kinds=kinds):
        placed = _AT_WHOLE.search(view.text, sentence.start, mention.start) is not None
        if mention.entity_id and not placed:
            yield view.names.entity(mention.entity_id)


def period_of(view: View, sentence: Sentence) -> tuple[str | None, str | None]:
    """Give from when and until when a sentence says that they take part."""
    years = words.YEARS.search(sentence.mask)
    if years is not None:
        return years["first"], years["last"]
    since = words.SINCE.search(sentence.mask)
    if since is None or view.year is None:
        return None, None
    told = since["when"]
    if told.isalpha():
        day = find_dates(f"{told} {view.year}")
        past = since["word"] == "sedan" and day and day[0].value > (view.document.date or "")
        day = find_dates(f"{told} {view.year - 1}") if past else day
    else:
        day = find_dates(told, year=view.year)
    return (day[0].value if day else None), None
