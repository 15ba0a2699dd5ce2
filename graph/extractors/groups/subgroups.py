"""Groups of a council, units of an authority: "Under rådet finns arbetsgrupper", "Rådets arbetsgrupper"."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Span
from graph.extractors.groups.spoken_groups import COMMON, group_meant
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any
from graph.within.authorities import is_territory, plain_name

_EXTRACTOR = "tillhör"
_FRONT = 200  # characters in which a newsletter says whose it is
_SORT = r"[a-zåäö]*(?:grupp(?:er)?|utskott|nätverk|kommittée?r?|team)"
_UNDER = masked_pattern(
    rf"\b(?:[Uu]nder|[Ii]nom|[Tt]ill) (?P<whole><BODY>|{COMMON})"
    rf" (?:finns|arbetar|hör|verkar|har (?:bildats|inrättats)) (?P<sorts>[^.;:]*\b{_SORT}\b)"
)
_HAS = masked_pattern(
    rf"(?P<whole><BODY>|{COMMON}) har"
    rf" (?P<sorts>(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d{{1,2}}|följande)"
    rf" [^.;:]*\b{_SORT}\b)"
)
_HEADING = masked_pattern(
    rf"^\W*(?:\d+\.?\s+)?(?P<whole><BODY>|\w*(?:rådets|nämndens|styrelsens|nätverkets))"
    rf" (?P<sorts>{_SORT})\W*$"
)
_COMMITTEE = re.compile(
    r"(?P<board>\S.*?)s (?P<name>[\w-]*(?:utskott|beredning|grupp)(?:et|en)?)", re.IGNORECASE
)
_PUBLISHED = masked_pattern(
    r"\b(?:[Gg]es|[Gg]avs) ut av (?P<part>\ue001+)|^\W*[Uu]tgivare: (?P<publisher>\ue001+)"
)
_SORTS = ("grupp", "utskott", "nätverk", "kommitté", "team")
_CUES = ("nder ", "nom ", "ill ", " har ")
_PLURAL = re.compile(r"(?<=grupp)er$|(?<=kommitté)er$")


def subgroups(view: View) -> Iterator[Claim]:
    """Read which groups belong to a council, which committee to a board, which unit publishes for whom."""
    yield from _committees(view)
    for sentence in view.sentences():
        if sentence.passage.column:
            continue
        if sentence.passage.block.kind is BlockKind.HEADING:
            yield from _headed(view, sentence)
        elif holds_any(sentence.mask, _SORTS) and holds_any(sentence.mask, _CUES):
            yield from _under(view, sentence)
        if "ut av" in sentence.mask or "tgivare" in sentence.mask:
            yield from _published(view, sentence)


def _committees(view: View) -> Iterator[Claim]:
    """Read "Kommunstyrelsens arbetsutskott" where the board is named too; any body may have a group."""
    said = set[str]()
    for mention in view.names.within(0, len(view.text), kinds=("group", "organisation")):
        part = view.names.entity(mention.entity_id) if mention.entity_id else None
        match = _COMMITTEE.fullmatch(plain_name(part.name).split(" (")[0]) if part else None
        board = _board(view, match["board"]) if match else None
        if part is not None and board is not None and board.id != part.id and part.id not in said:
            said.add(part.id)
            yield belonging(part, board, Span(mention.start, mention.end), 0.8)


def _board(view: View, name: str) -> Entity | None:
    return view.names.named(name, kinds=BODY_KINDS)


def _headed(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read a heading that says whose the groups are of which its section tells."""
    match = _HEADING.match(sentence.mask)
    whole = _whole(view, sentence, match) if match else None
    section = sentence.passage.section
    if match is not None and whole is not None and section is not None:
        yield from _parts(view, whole, match["sorts"], Span(sentence.end, section.end), sentence.span)


def _under(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _UNDER.search(sentence.mask) or _HAS.search(sentence.mask)
    whole = _whole(view, sentence, match) if match else None
    if match is None or whole is None or whole.kind != "group":
        return
    for sort in re.findall(rf"\b{_SORT}\b", match["sorts"]):
        yield from _in_rows(view, whole, sentence)
        if sort not in ("grupper", "grupp"):
            yield from _parts(view, whole, sort, Span(sentence.end, len(view.text)), sentence.span)


def _in_rows(view: View, whole: Entity, sentence: Sentence) -> Iterator[Claim]:
    """State that the groups that head the rows of the table below a sentence belong to a council."""
    section = sentence.passage.section
    rows = [each for each in view.sections if section and each.headings == section.headings and each.cells]
    for row in (each for each in rows if each.start >= sentence.end):
        part = view.names.named(view.quoted(Span(row.cells[0].start, row.cells[0].end)), kinds=("group",))
        if part is not None and part.id != whole.id:
            yield belonging(part, whole, sentence.span, 0.65)


def _whole(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    place = sentence.place(match, "whole")
    return view.named_at(place) or group_meant(view, place, sentence) or view.names.body


def _parts(view: View, whole: Entity, sort: str, place: Span, evidence: Span) -> Iterator[Claim]:
    """State that the groups of a sort that are named in a place belong to a council."""
    stem = _PLURAL.sub("", sort)
    said = {whole.id}
    named = view.names.within(*place, kinds=("group",))
    heads = {each.start for each in view.passages if each.block.kind is BlockKind.HEADING}
    headed = [each for each in named if each.start in heads and each.surface.lower().startswith(stem)]
    for mention in headed if len(headed) > 1 else named:
        part = view.names.entity(mention.entity_id) if mention.entity_id else None
        of_sort = part is not None and (stem == "grupp" or part.name.lower().startswith(stem))
        if part is not None and of_sort and part.id not in said:
            said.add(part.id)
            yield belonging(part, whole, evidence, 0.7)


def _published(view: View, sentence: Sentence) -> Iterator[Claim]:
    """State that the unit that publishes a newsletter is of the authority at its head."""
    match = _PUBLISHED.search(sentence.mask)
    if match is None:
        return
    part = view.named_at(sentence.place(match, "part" if match["part"] else "publisher"))
    front = view.names.within(0, _FRONT, kinds=("region", "organisation"))
    heads = {
        each.entity_id
        for each in front
        if each.entity_id and is_territory(view.names.entity(each.entity_id).name)
    }
    if part is not None and len(heads) == 1 and part.id not in heads and not is_territory(part.name):
        yield belonging(part, view.names.entity(str(next(iter(heads)))), sentence.span, 0.7)


def belonging(part: Entity, whole: Entity, evidence: Span, confidence: float) -> Claim:
    """Claim that one body is part of another."""
    return Claim(
        kind="part_of",
        subject=part,
        object=whole,
        evidence=evidence,
        extractor=_EXTRACTOR,
        confidence=confidence,
    )
