"""Who presented what at a meeting: "Eva Lund informerar om läget", "Föredragande: Eva Lund"."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Section, Span
from graph.extractors.columns import Column, cells_by_column
from graph.extractors.labels import Stretch, prose
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_EXTRACTOR = "föredragning"
_VERB = (
    r"(?:presenterar|presenterade|presenterat|föredrar|föredrog|informerar|informerade|informerat"
    r"|redogör|redogjorde"
    r"|berättar|berättade|rapporterar|rapporterade|redovisar|redovisade|går igenom|gick igenom|visar"
    r"|visade|beskriver|beskrev"
    r"|föreläser|föreläste|introducerar|introducerade|ger en (?:\w+ )?(?:dragning|information|rapport"
    r"|presentation|lägesrapport|redogörelse|uppdatering)"
    r"|gav en (?:\w+ )?(?:dragning|information|rapport|presentation|lägesrapport|redogörelse"
    r"|uppdatering)|lämnar en (?:\w+ )*redogörelse|håller i dragningen)"
)
_PEOPLE = r"(?P<who><PERSON><PARTY>(?:(?:,| och| samt) <PERSON><PARTY>)*)"
_PRESENTS = masked_pattern(
    rf"{_PEOPLE}(?:,[^.;]{{3,80}}?,|\s?\([^)]*\)| som är [^.;]{{3,90}}?|,? från [^.;]{{3,50}}?)?"
    rf" {_VERB}\b(?P<what>[^.;]*)"
)
_LABELLED = masked_pattern(
    rf"(?:[Ff]öredragande|[Ff]öredragning|[Pp]resentatör|[Ff]öredras av|[Pp]resenteras av|[Rr]apportör"
    rf"|[Ii]nformation av)\s?:? {_PEOPLE}"
)
_CUES = (
    "presen", "föredr", "Föredr", "informer", "nformation", "redog", "berätta", "rapporter", "apportör",
    "redovis", "igenom", "visa", "beskr", "föreläs", "introducer", "dragning", "uppdatering",
    "Presen",
)  # fmt: skip
_NAMES_NOTHING = re.compile(
    r"^\W*(?:sig|sin|det|detta|den|ärendet|frågan|punkten|för|att|hur|om|kort|muntligt)?\W*$", re.IGNORECASE
)


def presentations(view: View) -> Iterator[Claim]:
    """Read who presented the items of the meeting; the matter is the item, or what the sentence names."""
    for sentence, stretch in prose(view):
        if "\ue000" not in sentence.mask or stretch.passage.block.kind is BlockKind.HEADING:
            continue
        if not any(cue in sentence.mask for cue in _CUES):
            continue
        match = _LABELLED.search(sentence.mask) or _PRESENTS.search(sentence.mask)
        if match is None:
            continue
        matter = _matter(view, sentence, stretch, match)
        if matter is not None:
            yield from _claims(view, sentence, sentence.place(match, "who"), matter)


def _claims(view: View, sentence: Sentence, who: Span, matter: Entity) -> Iterator[Claim]:
    for mention in view.names.within(*who, kinds=("person",)):
        if mention.entity_id:
            yield Claim(
                kind="presented",
                subject=view.names.entity(mention.entity_id),
                object=matter,
                evidence=sentence.span,
                extractor=_EXTRACTOR,
                confidence=0.85,
                decided=view.document.date,
            )


def _matter(view: View, sentence: Sentence, stretch: Stretch, match: re.Match[str]) -> Entity | None:
    """Give what was presented: the row's or section's own matter, else the words after the verb."""
    title = _item_title(view, stretch.item)
    if title is not None:
        return view.names.make("activity", title)
    if "what" not in match.groupdict():
        return None
    words = re.sub(r"^(?:om|kring|för|angående|från)\s+", "", view.quoted(sentence.place(match, "what")))
    return None if _NAMES_NOTHING.match(words) else view.names.make("activity", words)


def _item_title(view: View, item: Section | None) -> str | None:
    if item is None:
        return None
    if item.cells:
        matter = cells_by_column(item.cells).get(Column.MATTER)
        if matter:
            return view.quoted(Span(matter[0].start, matter[0].end))
    if len(item.headings) > 1 or (item.number and item.headings):
        return item.headings[-1]
    return item.headings[-1] if item.headings and item.headings[-1] not in view.document.title else None
