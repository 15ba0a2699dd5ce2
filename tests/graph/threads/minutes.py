"""Invented minutes for the tests of threads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.records import Parsed, SectionKind
from corpus.store import Store
from graph.extraction import Extractor, load_extractor
from graph.threads.building import Strand, strands_of
from graph.threads.gathering import gather
from tests.graph.extractors.drafting import Draft


@dataclass(frozen=True)
class Paragraph:
    """A § of minutes."""

    number: str
    title: str
    lines: tuple[str, ...]


def paragraph(number: int, title: str, *lines: str) -> Paragraph:
    return Paragraph(f"§ {number}", title, lines)


def meeting(
    date: str, *paragraphs: Paragraph, body: str = "Kulturnämnden", kommun: str = "Ekby kommun"
) -> Parsed:
    """Make the minutes of a board, with its authority on a line of its own."""
    draft = Draft(body=body, date=date, title=f"Protokoll {body}", source=f"prov/{kommun}-{body}-{date}.txt")
    draft.paragraph(kommun, f"{body} {date}")
    for each in paragraphs:
        draft.heading(f"{each.number} {each.title}", number=each.number).paragraph(*each.lines)
    document, blocks, sections = draft.parts
    kinds = {True: SectionKind.PARAGRAPH, False: SectionKind.LEAD}
    told = tuple(
        replace(each, kind=kinds[bool(each.number)], headings=each.headings if each.number else ())
        for each in sections
    )
    return Parsed(replace(document, kind="protokoll"), blocks, told, ())


def writing(date: str, kind: str, title: str, *lines: str, body: str = "Ekby kommun") -> Parsed:
    """Make a document of another kind than minutes."""
    draft = Draft(body=body, date=date, title=title, source=f"prov/{kind}-{date}.txt")
    document, blocks, sections = draft.heading(title).paragraph(*lines).parts
    return Parsed(replace(document, kind=kind), blocks, sections, ())


def table_of(date: str, *rows: Sequence[str], body: str = "Ekby kommun") -> Parsed:
    """Make a register with a table: what is to be done, by which decision, how it stands."""
    draft = Draft(body=body, date=date, title="Uppdragsregister", source=f"prov/{body}-{date}.txt")
    draft.paragraph(body).heading("Uppdrag")
    for what, decided, status in rows:
        draft.row(Uppdrag=what, Beslut=decided, Status=status)
    document, blocks, sections = draft.parts
    return Parsed(replace(document, kind="rapport"), blocks, sections, ())


def keep(store: Store, documents: Sequence[Parsed]) -> None:
    """Extract documents and add them."""
    extractor = _extractor()
    for parsed in documents:
        store.add(parsed, extractor.extract(parsed.document, parsed.blocks, parsed.sections))


@cache
def _extractor() -> Extractor:
    return load_extractor()


def strands(store: Store, *documents: Parsed) -> list[Strand]:
    """Join what documents treat."""
    keep(store, documents)
    return list(strands_of(gather(store)))


def of_title(found: Sequence[Strand], title: str) -> Strand:
    """Give the only strand in which a title stands."""
    (strand,) = (each for each in found if title in {item.title for item in each.items})
    return strand


def told(strand: Strand) -> list[tuple[str | None, str | None, str]]:
    """Give date, § and stage of each entry."""
    return [
        (item.date, item.number, stage.value) for item, stage in zip(strand.items, strand.stages, strict=True)
    ]
