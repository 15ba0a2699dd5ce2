"""The parts that words of their own divide minutes into: Beslut, Yrkanden, Handlingar, Reservation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from corpus.records import BlockKind, Section, SectionKind, Span
from graph.extractors.view import Passage, Sentence, View
from graph.names.people.roles import DECIDERS
from graph.text.sentences import lines


class Part(Enum):
    """What a part of an item holds, as far as decisions go."""

    DECISION = "beslut"
    RECOMMENDATION = "förslag till den som beslutar"
    PROPOSAL = "förslag"
    HISTORY = "tidigare behandling"
    PROCEDURE = "propositionsordning"
    BASIS = "underlag"
    OTHER = "övrigt"


_PAIRED = r"(\w+-,? ){0,2}(\w+- (och|samt) )?"  # "kultur-, idrotts- och fritidsnämndens"
_WORDS = (
    (Part.PROPOSAL, (
        r"(förslag|yrkanden?|(tilläggs|återremiss|ändrings|avslags)yrkanden?|förslag till (beslut|kommun\w+"
        rf"|region\w+|{_PAIRED}\w+nämnden|\w+styrelsen)( beslut)?|({_PAIRED}\w+s )?förslag( till beslut)?"
        r"|förslag på beslut|beslutsförslag|\w+ets beslutsförslag|att föreslå \w+)")),
    (Part.RECOMMENDATION, (
        rf"{_PAIRED}\w*(nämnden|styrelsen|utskottet|beredningen|direktionen|presidiet)s (förslag|hemställan)"
        r" till (\w*fullmäktige|\w*stämman|\w+styrelsen|\w+nämnden)( för beslut)?")),
    (Part.DECISION, (
        rf"(({_PAIRED}\w+s )?beslut( för egen del)?|beslutspunkt(er)?"
        rf"|{_PAIRED}\w+(nämnden|styrelsen|fullmäktige|utskottet|rådet|ledningen)s? beslut( för egen del)?"
        r"|beslut och motivering|beslut i ärendet|fattade beslut)")),
    (Part.BASIS, r"(handling(ar)?|beslutsunderlag|underlag|handlingar i ärendet|underlag för beslut)"),
    (Part.HISTORY, (
        r"(tidigare (behandling|beslut)|ärendets (tidigare )?(behandling|gång)|beslutshistorik|föregående"
        r" beslut|bordläggning|beredning)")),
    (Part.PROCEDURE, (
        r"(propositions?(ordning|er)?|beslutsgång(en)?|omröstning(sresultat|sproposition)?( [–-] \w+)?"
        r"|(huvud|kontra)?votering(sproposition|slista)?|beslutsordning"
        r"|ordförandens proposition(er)?)")),
    (Part.OTHER, (
        r"(information|bakgrund|sammanfattning( av ärendet)?|ärendet"
        r"|ärendebeskrivning|beskrivning( av ärendet)?|reservation(er)?|protokollsanteckning(ar)?|särskilt"
        r" yttrande|justering|jäv|protokollsutdrag( skickas till)?|expedieras till|beslutet (skickas"
        r"|expedieras|delges|lämnas) till|kopia till|skickas till|bilag(a|or)|delegationsbeslut"
        r"|meddelanden|diskussion|överläggning"
        r"|inlägg|expediering|delges|justerandes sign(atur(er)?)?|utdragsbestyrkande|underskrift(er)?|sign"
        r"|yttrande(n)?|deltar inte i beslutet|paragrafen är justerad|motivering|skäl( för beslutet)?"
        r"|bedömning|konsekvens\w*|ekonomiska konsekvenser|uppföljning|nuläge|syfte|anteckning(ar)?|dialog"
        r"|frågor|mål|finansiering|kommunikation)")),
)  # fmt: skip
_RULES = tuple(
    (part, re.compile(rf"(?P<label>{words})\s*(?::\s*|\Z)", re.IGNORECASE)) for part, words in _WORDS
)
_ANY = re.compile(rf"(?:{'|'.join(words for _, words in _WORDS)})\s*(?::|\Z)")  # over small letters
_OF_OFFICER = re.compile(
    rf"[a-zåäö-]+(?:{'|'.join(DECIDERS)})(?:en|n)?(?: [\w-]+){{1,4}}s (?:besluts)?förslag\s*(?::\s*|\Z)",
    re.IGNORECASE,
)  # "Stadsdirektör Anna Bergs förslag:"
_LONGEST_LABEL = 60
_INTRODUCES = re.compile(
    r"(?![^:]*\b(?:besluta\w*|enligt|\w*förslag|\w*yrkande\w*)\b)(?:\S+\s+){0,5}\S+:", re.IGNORECASE
)
_FOLLOWS = re.compile(
    r"(?:enligt|på förslag av|i enlighet med|med bifall till)\s[^:\n]*:$", re.IGNORECASE
)  # "Enligt kommunstyrelsens förslag:" on a line of its own looks like a heading and is none
_NUMBER = re.compile(r"§+\s*\d+(?:[:.]\d+)?")
_TITLE_NUMBER = re.compile(r"^(?:§\s*\d+|\d{1,2}(?:\.\d{1,2})*)[.):]?\s+(?=\S)")
_CASE = re.compile(
    r"(?:\b(?:Ärendenr|Ärendenummer|Diarienummer|Diarienr|Dnr|Dnr\.|Ärende-?nr"
    r"|Diarie)\b[.:]?\s*)(?P<labelled>[A-ZÅÄÖ]*[A-Za-zÅÄÖåäö]*[\s-]?\d{2,4}[\d/:.\s-]*\d)"
    r"|\b(?P<bare>(?:[A-ZÅÄÖ]{1,6}[\s-]?)\d{4}[-/:]\d{2,6}(?:[:.-]\d+)?)\b"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one passage that stand in the same part of the same item of minutes."""

    span: Span
    passage: Passage
    part: Part | None
    item: Section | None


@lru_cache(maxsize=2048)
def label_of(text: str) -> tuple[Part, int] | None:
    """Read a part's label at the beginning of a line: it stands alone or ends in a colon."""
    if len(text) > _LONGEST_LABEL and ":" not in text[:_LONGEST_LABEL]:
        return None
    if _ANY.match(text.lower()) is None:  # passes most lines by at once
        officer = _OF_OFFICER.match(text) if "förslag" in text else None
        return (Part.PROPOSAL, officer.end()) if officer else None
    for part, rule in _RULES:
        match = rule.match(text)
        if match:
            return part, match.end()
    return None


def stretches(view: View) -> tuple[Stretch, ...]:
    """Divide the document by its labels; the labels themselves are left out.

    A part ends at the next label, at a heading, at a line that introduces something else, and at the next
    section that is not headed by a label. What follows a label on its own line ends with its passage.
    """
    if "stretches" not in view.memory:
        view.memory["stretches"] = tuple(_stretches(view))
    return view.memory["stretches"]


def _stretches(view: View) -> Iterator[Stretch]:
    state = _State()
    for passage in view.passages:
        state.enter(passage, view.text[passage.start : passage.end])
        begin: Span | None = None
        end = 0
        for span in lines(view.text, passage.start, passage.end):
            found = label_of(view.text[span.start : span.end])
            if found is None:
                begin, end = begin or span, span.end
                continue
            if begin is not None:
                yield state.stretch(Span(begin.start, end))
            begin, end = state.label(found, span)
        if begin is not None:
            yield state.stretch(Span(begin.start, end), view.text[begin.start : end])
        state.leave()


@dataclass(slots=True)
class _State:
    """Where in the minutes the reading stands."""

    part: Part | None = None
    item: Section | None = None
    section: Section | None = None
    passage: Passage | None = None
    for_passage: bool = False

    def enter(self, passage: Passage, text: str) -> None:
        if passage.section is not self.section or passage.column:
            self.part = _headed(passage, self.part, self.section)
            self.item = _item(passage.section, self.item)
            self.section = passage.section
        elif passage.block.kind is BlockKind.HEADING and not _FOLLOWS.match(text):
            self.part = None
        self.passage = passage

    def label(self, found: tuple[Part, int], span: Span) -> tuple[Span | None, int]:
        self.part = found[0]
        rest = Span(span.start + found[1], span.end)
        self.for_passage = rest.end > rest.start
        return (rest, rest.end) if self.for_passage else (None, 0)

    def stretch(self, span: Span, text: str = "") -> Stretch:
        if text.endswith(":") and _INTRODUCES.fullmatch(text):
            self.part = None
        assert self.passage is not None  # noqa: S101 -- `enter` comes first
        return Stretch(span, self.passage, self.part, self.item)

    def leave(self) -> None:
        if self.for_passage:
            self.part, self.for_passage = None, False


def _headed(passage: Passage, part: Part | None, before: Section | None) -> Part | None:
    """Give the part that a new section or cell begins in: that of its column or heading."""
    if passage.column:
        found = label_of(passage.column)
        return found[0] if found else None
    section = passage.section
    heading = section.headings[-1] if section and section.headings else ""
    found = label_of(heading.strip())
    if found is not None:
        return found[0]
    if section is None:
        return part
    return part if before is not None and _goes_on(passage, section, before) else None


def _goes_on(passage: Passage, section: Section, before: Section) -> bool:
    """Tell whether a section goes on below a table, or is what found no room in the one before."""
    if section.headings != before.headings:
        return False
    rest = (section.number, section.kind) == (before.number, before.kind) and not section.cells
    return before.kind is SectionKind.ROW or (rest and passage.block.kind is not BlockKind.HEADING)


def _item(section: Section | None, before: Section | None) -> Section | None:
    """Give the item of business: the section itself, or the numbered one above it where it is only a part."""
    if section is None or before is None or (section.number and section.number != before.number):
        return section
    if section.number:
        return before  # a long item is several sections of its number
    if before.number and before.headings and before.headings[-1] in section.headings[:-1]:
        return before
    if before.number and before.headings == section.headings and not before.cells:
        return before  # a table in it, and what goes on below
    heading = section.headings[-1] if section.headings else ""
    if label_of(heading) and before.headings:
        return before
    return section


def prose(view: View) -> tuple[tuple[Sentence, Stretch], ...]:
    """Give the sentences that state what is, leaving out proposals and the order of voting."""
    masked: tuple[tuple[Sentence, Stretch], ...]
    known, masked = view.memory.get("prose", (None, ()))
    if known != view.known:
        masked = tuple(
            (Sentence(start, end, view.mask[start:end], stretch.passage), stretch)
            for stretch in stretches(view)
            if stretch.part not in (Part.PROPOSAL, Part.PROCEDURE)
            for start, end in sentences_of(view, stretch)
        )
        view.memory["prose"] = (view.known, masked)
    return masked


def sentences_of(view: View, stretch: Stretch) -> tuple[Span, ...]:
    """Give the places of the sentences of a stretch."""
    return view.sentence_spans(*stretch.span, by_line=bool(stretch.passage.column))


def number_of(view: View, item: Section | None) -> str | None:
    """Give the paragraph number of an item as printed."""
    if item is None:
        return None
    if item.number:
        return item.number
    match = _NUMBER.search(item.headings[-1] if item.headings else "") or _NUMBER.match(
        view.text, item.start, item.end
    )
    return match.group() if match else None


def bare_title(heading: str) -> str:
    """Give the title of an item without its number."""
    return _TITLE_NUMBER.sub("", heading)


def case_of(view: View, item: Section | None) -> str | None:
    """Give the case number that an item of minutes is headed by."""
    if item is None:
        return None
    heading = " ".join(item.headings[-1:])
    match = _CASE.search(heading) or _CASE.search(view.text, item.start, min(item.end, item.start + 400))
    if match is None:
        return None
    return " ".join((match["labelled"] or match["bare"]).split())
