"""Who presents a matter, from the rows of tables with a column for it."""

from collections.abc import Iterator

from corpus.records import Section, Span
from graph.extractors.meetings.presented_matters import presented_matter
from graph.extractors.tables.actors import actors_in
from graph.extractors.tables.headings import Column, cells_by_column
from graph.extractors.tables.row_matters import matter_of, words_of
from graph.extractors.tables.row_parties import EXTRACTOR, properties_of, subject_of
from graph.extractors.view import Claim, View


def presented_rows(view: View) -> Iterator[Claim]:
    """Read every row that has a column for who presents."""
    for row in view.rows():
        cells = cells_by_column(row.cells)
        if Column.PRESENTER in cells:
            yield from _presentations_of(view, row)


def _presentations_of(view: View, row: Section) -> Iterator[Claim]:
    cells = cells_by_column(row.cells)
    matter = matter_of(row.cells, cells)
    if matter is None:
        return
    presented = presented_matter(view, words_of(view, matter), Span(matter.start, matter.end))
    for cell in cells[Column.PRESENTER]:
        names = [Span(each.start, each.end) for each in view.names.within(cell.start, cell.end)]
        for actor in actors_in(view.text, Span(cell.start, cell.end), names):
            if actor.vacant:
                continue
            subject, role = subject_of(view, actor)
            yield Claim(
                kind="presented",
                subject=subject,
                object=presented,
                evidence=Span(row.start, row.end),
                extractor=EXTRACTOR,
                confidence=0.95,
                decided=view.document.date,
                properties=properties_of(view, actor, cell, role),
            )
