"""Lists of who represents whom: "Akut vård, Anna Berg, Skåne" under "Region Ekbys representanter"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.records import BlockKind, Entity, Span
from graph.extractors.genres import is_of_meeting
from graph.extractors.view import BODY_KINDS, Claim, Passage, View
from graph.names.lists.gazetteers import gazetteer, programme_areas
from graph.text.sentences import lines, trimmed

_LONGEST = 120  # characters of a line of a list
_EXTRACTOR = "företrädare"
_HEADING = re.compile(
    r"(?P<whose>.{0,60}?)\b(?:representanter|företrädare|ledamöter|deltagare|kontaktpersoner)(?:na)?"
    r"(?:\s+i\s+(?P<where>.{3,80}?))?\s*:?",
    re.IGNORECASE,
)
_CONTACTS = re.compile(
    r"(?:^|[.;]\s)(?:\w+\s)?[Kk]ontaktpersoner(?:\s(?:för|i|hos|från|på|inom|vid)\s[^.;:]{2,60}?)?(?:\s(?:är|blir))?\s?:$"
)
_LEVELS = (("nationell", "NPO"), ("regional", "RPO"), ("sjukvårdsregional", "RPO"), ("lokal", "LPO"))
_AREAS = re.compile(
    r"(?P<level>nationell|regional|sjukvårdsregional|lokal)\w*\s+programområde", re.IGNORECASE
)
_PART = re.compile(r"\s*[,;\t]\s*|\s+[–-]\s+|:\s+")


@dataclass(frozen=True, slots=True)
class _List:
    """What a heading says of everybody below it: whom they represent, where they sit, what they are."""

    whom: Entity | None = None
    group: Entity | None = None
    role: Entity | None = None


def representatives(view: View) -> Iterator[Claim]:
    """Read the lists under headings that name representatives, one person a line."""
    heading: _List | None = None
    for passage in view.passages:
        if passage.block.kind is BlockKind.HEADING or _introduces(view, passage):
            heading = _list_at(view, passage)
        elif heading is not None and (not passage.column or is_of_meeting(view)):
            for line in lines(view.text, passage.start, passage.end):
                yield from _of_line(view, line, heading)


def _introduces(view: View, passage: Passage) -> bool:
    return passage.block.kind is BlockKind.PARAGRAPH and view.text[passage.end - 1 : passage.end] == ":"


def _list_at(view: View, passage: Passage) -> _List | None:
    if passage.block.kind is BlockKind.PARAGRAPH and _CONTACTS.search(view.text, passage.start, passage.end):
        return _List(role=view.names.make("role", "kontaktperson"))
    match = _HEADING.fullmatch(view.text, passage.start, passage.end)
    if match is None:
        return None
    whom = view.names.within(*match.span("whose"), kinds=("region", "organisation"))
    group = view.names.within(*match.span("where"), kinds=BODY_KINDS) if match["where"] else ()
    if not whom and not group:
        return None
    ends = (
        view.names.entity(each[0].entity_id) if each and each[0].entity_id else None for each in (whom, group)
    )
    return _List(*ends)


def _of_line(view: View, line: Span, listed: _List) -> Iterator[Claim]:
    people = view.names.within(*line, kinds=("person",))
    told = line.end - line.start > _LONGEST or view.text[line.end - 1 : line.end] == "."
    if told or len(people) != 1 or people[0].entity_id is None:
        return
    person = view.names.entity(people[0].entity_id)
    if listed.role is not None:
        yield _claim("has_role", person, listed.role, line)
    before, after = Span(line.start, people[0].start), Span(people[0].end, line.end)
    represented = [listed.whom, *(_home(view, part) for part in _parts(view.text, after))]
    for whom in dict.fromkeys(each for each in represented if each is not None):
        yield _claim("represents", person, whom, line)
    group = listed.group or _area(view, before)
    if group is not None:
        yield _claim("member_of", person, group, line)


def _parts(text: str, span: Span) -> Iterator[Span]:
    begin = span.start
    for match in (*_PART.finditer(text, span.start, span.end), None):
        part = trimmed(text, begin, match.start() if match else span.end)
        if part.end > part.start:
            yield part
        begin = match.end() if match else span.end


def _home(view: View, part: Span) -> Entity | None:
    """Give the region or organisation of a part, a county's name alone being its region: `Skåne`."""
    known = view.named_at(part)
    if known is not None:
        return known if known.kind in ("region", "organisation") else None
    words = view.quoted(part).strip(" ()")
    meant = {
        pattern.name
        for pattern in gazetteer().patterns.get(words.casefold(), ())
        if pattern.words == (words,) and pattern.kind == "region"
    }
    return view.names.make("region", meant.pop(), aliases=(words,)) if len(meant) == 1 else None


def _area(view: View, before: Span) -> Entity | None:
    """Give the group of a programme area at the head of a line, where the document speaks of such groups."""
    words = view.quoted(before).strip(" ,:–-")
    folded = " ".join(re.findall(r"\w+|[^\w\s]", words.casefold()))
    area = next((name for form, name in programme_areas().items() if " ".join(form) == folded), None)
    level = _AREAS.search(view.text, 0, before.start)
    if not words or level is None or (area is None and not words[0].isupper()):
        return None
    short = dict(_LEVELS)[level["level"].lower()]
    name = f"{short} {area or words}"
    return view.names.named(name, kinds=("group",)) or view.names.make("group", name, aliases=(words,))


def _claim(kind: str, person: Entity, other: Entity, line: Span) -> Claim:
    return Claim(kind=kind, subject=person, object=other, evidence=line, extractor=_EXTRACTOR, confidence=0.8)
