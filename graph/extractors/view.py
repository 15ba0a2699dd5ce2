"""What every extractor sees of one document, and the claims that it makes of it.

A passage is a block that is not a table row, or one cell of a row. The mask of a sentence is its text with
every name replaced, character for character, by a sign for the name's kind, so that a pattern can ask for
"a person" and its groups still stand at the right offsets.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from corpus.records import Block, BlockKind, Document, Entity, Mention, Section, Span
from graph.extractors.duties.periods import Period
from graph.text.sentences import folded, sentences
from graph.within.found import FoundNames

ACTOR_KINDS = ("organisation", "person", "region", "group", "role")
BODY_KINDS = ("group", "organisation", "region")
_PLANNED = re.compile(r"(?i:plan\w*|budget)\D{0,40}?\b(20\d\d)(?!\s?[–/-]\s?\d)")
PERSON = "\ue000"  # the sign of a person in a mask
PLAN = "\ue004"  # that of a strategy, plan or policy
_SIGNS = {
    "person": PERSON,
    "organisation": "\ue001",
    "region": "\ue002",
    "group": "\ue003",
    "strategy": PLAN,
    "initiative": "\ue005",
}
_CLASSES = {
    "PERSON": "(?<!\ue000)\ue000++",
    "BODY": "(?<![\ue001-\ue003])[\ue001-\ue003]++",
    "ACTOR": "(?<![\ue000-\ue003])[\ue000-\ue003]++",
    "WORK": "(?<![\ue004\ue005])[\ue004\ue005]++",
    "ANY": "(?<![\ue000-\ue005])[\ue000-\ue005]++",
    "PARTY": "(?:\\s?\\((?:[A-ZÅÄÖ]{1,5}|[\ue001-\ue003]+)\\))?",
}


def masked_pattern(template: str) -> re.Pattern[str]:
    """Compile a pattern over masks; `<PERSON>`, `<BODY>`, `<ACTOR>`, `<WORK>` and `<ANY>` stand for names.

    `<PARTY>` stands for an abbreviation in brackets that may follow a name; a blank for any run of blanks.
    """
    for name, sign_class in _CLASSES.items():
        template = template.replace(f"<{name}>", sign_class)
    return re.compile(template.replace(" ", r"\s+"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A relation as an extractor states it; it becomes a `Relation` when all are gathered."""

    kind: str
    subject: Entity
    object: Entity
    evidence: Span
    extractor: str
    confidence: float
    valid_from: str | None = None
    valid_to: str | None = None
    decided: str | None = None
    due: str | None = None
    properties: tuple[tuple[str, str], ...] = ()

    @classmethod
    def stated(
        cls, kind: str, subject: Entity, other: Entity, evidence: Span, *, by: str, confidence: float
    ) -> "Claim":
        """State a relation without dates, read by the extractor of this name."""
        return cls(
            kind=kind,
            subject=subject,
            object=other,
            evidence=evidence,
            extractor=by,
            confidence=confidence,
        )

    def during(self, period: Period) -> "Claim":
        """Give the claim with the days of a period."""
        return replace(self, valid_from=period.valid_from, valid_to=period.valid_to, due=period.due)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block or cell; `column` is the cell's column name, "" outside tables."""

    start: int
    end: int
    block: Block
    section: Section | None
    column: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage, with its mask."""

    start: int
    end: int
    mask: str
    passage: Passage

    @property
    def span(self) -> Span:
        """The sentence's place in the text."""
        return Span(self.start, self.end)

    def place(self, match: re.Match[str], group: str) -> Span:
        """Give the span in the text of one group of a match over the mask."""
        return Span(self.start + match.start(group), self.start + match.end(group))


@dataclass(slots=True)
class View:
    """One document with its names, passages and sentences.

    :ivar text: the document's text.
    :ivar memory: what was derived from the text alone and need not be derived again, by what it is.
    :ivar divided: the sentences of each stretch of the text that was asked for, see `sentence_spans`.
    """

    document: Document
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    names: FoundNames
    text: str = ""
    passages: tuple[Passage, ...] = ()
    mask: str = ""
    known: int = 0
    memory: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    divided: dict[tuple[int, int, bool], tuple[Span, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, document: Document, blocks: tuple[Block, ...], sections: tuple[Section, ...], names: FoundNames
    ) -> "View":
        """Prepare a document for the extractors."""
        view = cls(document, blocks, sections, names, document.text)
        view.known = len(names.mentions)
        view.mask = _mask(document.text, names.mentions)
        view.passages = tuple(view._passages())
        return view

    def renewed(self) -> "View":
        """Give a view that sees the names added since this one was made; this one where there are none."""
        mentions = self.names.mentions
        if len(mentions) == self.known:
            return self
        return replace(self, known=len(mentions), mask=_mask(self.text, mentions))

    @property
    def year(self) -> int | None:
        """The year of the document, for dates without one; of a plan for the next year, that one."""
        if "year" not in self.memory:
            self.memory["year"] = (_year(self.document),)
        found: int | None = self.memory["year"][0]
        return found

    def sentences(self) -> tuple[Sentence, ...]:
        """Give the sentences of all passages in the order of the text."""
        masked: tuple[Sentence, ...]
        known, masked = self.memory.get("masked sentences", (None, ()))
        if known != self.known:
            masked = tuple(
                Sentence(start, end, self.mask[start:end], passage)
                for passage in self.passages
                for start, end in self.sentence_spans(
                    passage.start, passage.end, by_line=bool(passage.column)
                )
            )
            self.memory["masked sentences"] = (self.known, masked)
        return masked

    def sentence_spans(self, start: int, end: int, *, by_line: bool = False) -> tuple[Span, ...]:
        """Divide `text[start:end]` into sentences as `graph.text.sentences` does, once for all who ask."""
        found = self.divided.get((start, end, by_line))
        if found is None:
            found = self.divided[start, end, by_line] = sentences(self.text, start, end, by_line=by_line)
        return found

    def section_at(self, offset: int) -> Section | None:
        """Give the section in which an offset lies."""
        index = bisect_right(self.sections, offset, key=lambda section: section.start) - 1
        return self.sections[index] if index >= 0 and offset < self.sections[index].end else None

    def rows(self) -> tuple[Section, ...]:
        """Give the table rows; one without column names takes those of the row above, if as many."""
        if "rows" not in self.memory:
            self.memory["rows"] = tuple(self._rows())
        return self.memory["rows"]

    def _rows(self) -> Iterator[Section]:
        above: Section | None = None
        for section in self.sections:
            if not section.cells:
                continue
            if above is not None and _lacks_names(section, above):
                named = zip(section.cells, above.cells, strict=True)
                cells = tuple(replace(cell, column=other.column) for cell, other in named)
                section = replace(section, cells=cells)
            yield section
            above = section

    def quoted(self, span: Span) -> str:
        """Give the words of a span on one line."""
        return folded(self.text[span.start : span.end])

    def named_at(self, span: Span) -> Entity | None:
        """Give the entity of the mention at exactly this span."""
        for mention in self.names.within(span.start, span.end):
            if (mention.start, mention.end) == tuple(span) and mention.entity_id:
                return self.names.entity(mention.entity_id)
        return None

    def _passages(self) -> Iterator[Passage]:
        for block in self.blocks:
            section = self.section_at(block.start)
            if block.kind is not BlockKind.ROW:
                yield Passage(block.start, block.end, block, section)
                continue
            for cell in block.cells:
                if cell.end > cell.start:
                    yield Passage(cell.start, cell.end, block, section, cell.column)


def _year(document: Document) -> int | None:
    date = document.date
    own = int(date[:4]) if date and date[:4].isdigit() else None
    titled = set(_PLANNED.findall(document.title))
    return own + 1 if own is not None and titled == {str(own + 1)} else own


def _lacks_names(row: Section, above: Section) -> bool:
    """Tell whether a row without column names goes on with the table of the row above."""
    unnamed = not any(cell.column for cell in row.cells)
    return unnamed and len(row.cells) == len(above.cells) and row.headings[:1] == above.headings[:1]


def _mask(text: str, mentions: tuple[Mention, ...]) -> str:
    pieces = []
    done = 0
    for mention in mentions:
        sign = _SIGNS.get(mention.kind)
        if sign is not None and mention.entity_id is not None:
            pieces += [text[done : mention.start], sign * (mention.end - mention.start)]
            done = mention.end
    return "".join((*pieces, text[done:]))
