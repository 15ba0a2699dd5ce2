"""Groups that become one: "A och B har slagits samman till C", "A slås samman med B" below "Ny C"."""

import re
from collections.abc import Iterator

from corpus.dates import find_dates
from corpus.records import BlockKind, Entity, Mention, Section, Span
from graph.extractors.new_bodies import joined_in, new_bodies
from graph.extractors.unit_mergers import unit_mergers
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern

_EXTRACTOR = "sammanslagning"
_VERB = (
    r"(?:(?:har |kommer att |ska )?(?:slagits|slås|slogs|slå|läggs|lades|lagts|gått|går|gick|förs|fördes"
    r"|förts|fusioner\w*)"
    r"(?: (?:nu|därmed|formellt|den|från|\d\S*|\w+ \d{4})){0,4} (?:samman|ihop|upp)|uppgår|uppgick|ingår"
    r" från \S+)"
)
_INTO = masked_pattern(
    rf"(?P<former><BODY>[^.]*?)(?:\s|,)+{_VERB}[^.]*? (?:till|i|och bildar|under namnet) (?:en gemensam"
    rf" \w+,? |den nya \w+ |nya )?(?P<new><BODY>)"
)
_WITH = masked_pattern(rf"(?P<one><BODY>)[^.\ue000-\ue003]*? {_VERB} med (?P<other><BODY>)")
_OF = masked_pattern(
    r"(?P<new><BODY>)[^.\ue000-\ue003]*? (?:bildas|bildades|har bildats|är en sammanslagning|är"
    r" resultatet)[^.\ue000-\ue003]*? (?:av|genom att|genom (?:en )?(?:sammanslagning|sammanläggning)(?:"
    r" av)?)"
    r" (?P<former><BODY>[^.]*)"
)
_TOGETHER = masked_pattern(
    r"(?P<former><BODY>[^.]*? (?:plus|och|samt) [^.]*?<BODY>)[^.\ue000-\ue003]*? bilda(?:r|de|t)?"
    r" (?:den|det) nya \w*(?:enheten|avdelningen|förvaltningen|området|nämnden|gruppen|kliniken|sektionen"
    r"|myndigheten|rådet)"
    r" (?P<new><BODY>)"
)  # those who form "det nya förbundet" stay what they are
_FORMED_OF = masked_pattern(
    r"^[^.\ue000-\ue003]*? (?:bildas|bildades|har bildats|är en sammanslagning)[^.\ue000-\ue003]*?"
    r" (?:av|genom att|genom (?:en )?(?:sammanslagning|sammanläggning)(?: av)?) (?P<former><BODY>[^.]*)"
)
_HINTS = (
    "samman",
    "ihop",
    "uppg",
    "upp i",
    "bilda",
    "resultat",
    " namn ",
    "(tidigare",
    "hette",
    "(f.d",
    "(f d",
    "ersat",
    "ersätt",
)  # others are passed by at once
_PROPOSED = re.compile(r"\bföresl\w+|\byrka\w*|\butred\w+", re.IGNORECASE)
_NEW = re.compile(
    r"\b[Nn](?:y|ytt|ya)\s+(?P<kind>[A-ZÅÄÖ]{2,4}|\w+)\s*[–—:-]\s*(?P<name>[A-ZÅÄÖ][\wåäö"
    r" -]*?)(?:\s+(?:efter|genom|av|från)\b|\s*$)"
)


def mergers(view: View) -> Iterator[Claim]:
    """Read the mergers that sentences state, and the bodies that get a new name."""
    joined = None
    for sentence in view.sentences():
        before, joined = joined, None
        if before is None and not any(hint in sentence.mask for hint in _HINTS):
            continue
        if sentence.passage.block.kind is not BlockKind.HEADING and not _PROPOSED.search(sentence.mask):
            stated = [*_of_sentence(view, sentence)]
            yield from stated or [*new_bodies(view, sentence, before)] or unit_mergers(view, sentence)
            found = joined_in(view, sentence) if not stated else None
            joined = found[0] if found else None


def _of_sentence(view: View, sentence: Sentence) -> Iterator[Claim]:
    for pattern in (_INTO, _OF, _TOGETHER):
        match = pattern.search(sentence.mask)
        if match is not None:
            new = view.named_at(sentence.place(match, "new"))
            former = view.names.within(*sentence.place(match, "former"), kinds=BODY_KINDS)
            if pattern is _TOGETHER and any(_is_territory(each) for each in former):
                continue
            if new is not None and former:
                yield from _claims(
                    view,
                    sentence,
                    [view.names.entity(each.entity_id or "") for each in former if each.entity_id],
                    new,
                )
                return
    match = _FORMED_OF.search(sentence.mask)
    titled = _titled(view)
    if match is not None and titled is not None:
        former = view.names.within(*sentence.place(match, "former"), kinds=BODY_KINDS)
        entities = [view.names.entity(each.entity_id) for each in former if each.entity_id]
        yield from _claims(view, sentence, entities, titled)
        return
    match = _WITH.search(sentence.mask)
    if match is not None:
        pair = [view.named_at(sentence.place(match, name)) for name in ("one", "other")]
        yield from _merged_pair(view, sentence, [entity for entity in pair if entity is not None])


def _is_territory(mention: Mention) -> bool:
    """Tell whether a name is a region or municipality, which forms units with others and remains."""
    return mention.kind == "region" or mention.surface.casefold().endswith((" kommun", " kommuns"))


def _titled(view: View) -> Entity | None:
    """Give the only group that the document's title names: "Gruppen har bildats av" is said of it."""
    title = view.document.title
    named = [each for each in view.names.entities if each.kind == "group" and each.name in title]
    return named[0] if len(named) == 1 else None


def _merged_pair(view: View, sentence: Sentence, pair: list[Entity]) -> Iterator[Claim]:
    """Join two that merge: into the group that the heading above announces, else the one into the other."""
    new = _announced(view, sentence.passage.section) or (pair[1] if len(pair) == 2 else None)
    if new is not None:
        yield from _claims(view, sentence, pair, new)


def _announced(view: View, section: Section | None) -> Entity | None:
    """Find the new name in a heading such as "Ny RSG – Uppföljning efter sammanslagning"."""
    for heading in reversed(section.headings if section else ()):
        match = _NEW.search(heading)
        if match is None:
            continue
        kind, name = match["kind"], match["name"].strip()
        whole = name if name.startswith(kind) else f"{kind} {name}"
        return view.names.named(whole, kinds=BODY_KINDS) or view.names.make("group", whole)
    return None


def _claims(view: View, sentence: Sentence, former: list[Entity], new: Entity) -> Iterator[Claim]:
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    date = dates[0].value if dates else view.document.date
    for entity in former:
        if entity.id != new.id:
            yield Claim(
                kind="merged_into",
                subject=entity,
                object=new,
                evidence=Span(sentence.start, sentence.end),
                extractor=_EXTRACTOR,
                confidence=0.9,
                valid_from=date,
            )
