"""Documents made by hand for the tests of extractors, and what an extractor says of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from corpus.records import Block, BlockKind, Document, Section, SectionKind, Span, content_id
from graph.extractors.view import Claim, View
from graph.within.mentions import MentionFinder
from ingest.text.blocks import TextBuilder


@dataclass
class Draft:
    """A document that grows heading by heading and row by row."""

    body: str | None = "Ekby nämnd"
    date: str | None = "2026-03-10"
    title: str = "Mötesanteckningar"
    source: str = "prov/moete.txt"
    kind: str = "mötesanteckningar"
    builder: TextBuilder = field(default_factory=TextBuilder)
    numbers: dict[int, str] = field(default_factory=dict)
    table: int = 0

    def heading(self, text: str, *, number: str | None = None) -> "Draft":
        self.table = 0
        if number:
            self.numbers[len(self.builder.blocks())] = number
        self.builder.add(BlockKind.HEADING, text, level=1)
        return self

    def paragraph(self, *texts: str) -> "Draft":
        self.table = 0
        for text in texts:
            self.builder.add(BlockKind.PARAGRAPH, text)
        return self

    def struck(self, text: str) -> "Draft":
        self.builder.add(BlockKind.PARAGRAPH, text, struck=[Span(0, len(text))])
        return self

    def items(self, *texts: str) -> "Draft":
        for text in texts:
            self.builder.add(BlockKind.ITEM, text, level=1)
        return self

    def row(self, **cells: str) -> "Draft":
        return self.cells(*((name.replace("_", " "), text) for name, text in cells.items()))

    def cells(self, *cells: tuple[str, str]) -> "Draft":
        self.table = self.table or self.builder.start_table()
        self.builder.add_row(cells, table=self.table)
        return self

    @property
    def parts(self) -> tuple[Document, tuple[Block, ...], tuple[Section, ...]]:
        text, blocks = self.builder.text(), self.builder.blocks()
        document = Document(
            id=content_id("document", self.source, text),
            source=self.source,
            title=self.title,
            kind=self.kind,
            body=self.body,
            date=self.date,
            media_type="text/plain",
            sha256=content_id(text),
            pages=1,
            text=text,
        )
        return document, blocks, tuple(self._sections(document, blocks))

    def _sections(self, document: Document, blocks: tuple[Block, ...]) -> Iterator[Section]:
        begun: list[tuple[int, Block]] = []
        for index, block in enumerate(blocks):
            if block.kind in (BlockKind.HEADING, BlockKind.ROW) or not begun or begun[-1][1].cells:
                begun.append((index, block))
        headings: tuple[str, ...] = ()
        for ordinal, (index, block) in enumerate(begun):
            end = blocks[begun[ordinal + 1][0] - 1].end if ordinal + 1 < len(begun) else blocks[-1].end
            if block.kind is BlockKind.HEADING:
                headings = (document.text[block.start : block.end],)
            kind = SectionKind.ROW if block.cells else SectionKind.HEADING
            identifier = content_id("section", document.id, str(ordinal))
            number = self.numbers.get(index)
            yield Section(
                identifier, document.id, ordinal, kind, number, headings, block.start, end, 1, block.cells
            )


def claims_of(extractor: Callable[[View], Iterator[Claim]], draft: Draft) -> list[Claim]:
    """Run one extractor over a draft, after the finder of names."""
    document, blocks, sections = draft.parts
    names = MentionFinder().find(document, blocks, sections)
    return list(extractor(View.of(document, blocks, sections, names)))


def said(
    extractor: Callable[[View], Iterator[Claim]], draft: Draft, *kinds: str
) -> set[tuple[str, str, str]]:
    """Give what an extractor says as (subject, kind, object)."""
    return {
        (claim.subject.name, claim.kind, claim.object.name)
        for claim in claims_of(extractor, draft)
        if not kinds or claim.kind in kinds
    }
