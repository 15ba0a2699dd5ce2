"""Lists of decisions made on delegation: a row a matter, with what became of it, when, and who decided."""

import re
from collections.abc import Iterator

from corpus.records import Cell, Entity, Section, Span, content_id
from graph.extractors.decisions.delegates import DAY, DECIDER, of_row
from graph.extractors.decisions.names import EXTRACTOR
from graph.extractors.decisions.outcomes import outcome_of
from graph.extractors.duties.rows import WHO
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.tables.headings import column_of
from graph.extractors.view import Claim, View

_MATTER = re.compile(
    r"(?:ärende(?:mening|rubrik|typ)?|sak|avser|gäller|rubrik|ansökan|innehåll|beskrivning"
    r"|(?:vad\s+)?beslutet\s+(?:gäller|avser))",
    re.IGNORECASE,
)
_OUTCOME = re.compile(r"beslut|utfall|resultat|utgång|beslutstyp", re.IGNORECASE)
_MOST = 3  # words of a cell that only says what became of a matter


def listed_decisions(view: View) -> Iterator[Claim]:
    """Read the rows that name the matter in one column and its outcome, if at all, in another."""
    for row in view.rows():
        matter = _cell(row, _MATTER) if lists_decisions(row) else None
        outcome = _cell(row, _OUTCOME)
        words = view.quoted(Span(outcome.start, outcome.end)) if outcome else ""
        if matter is None or matter.end <= matter.start or len(words.split()) > _MOST:
            continue
        decider, day = of_row(view, row)
        if (body := decider or view.names.body) is not None:
            yield _claim(view, row, body, view.quoted(Span(matter.start, matter.end)), words, day)
            yield from _office(view, row, decider)


def _office(view: View, row: Section, decider: Entity | None) -> Iterator[Claim]:
    """Give the office beside the name of who decided: "Hugo Sand, bygglovshandläggare"."""
    cell = _cell(row, DECIDER)
    people = view.names.within(cell.start, cell.end, kinds=("person",)) if cell and decider else ()
    told = view.quoted(Span(people[0].end, cell.end)).strip(" ,()") if cell and people else ""
    if decider is not None and decider.kind == "person" and is_role(told):
        role = view.names.make("role", base_form(told))
        yield Claim.stated("has_role", decider, role, Span(row.start, row.end), by=EXTRACTOR, confidence=0.85)


def lists_decisions(row: Section) -> bool:
    """Tell whether the columns of a table say who decided and when, and nothing of who is to do what."""
    decider = _cell(row, DECIDER)
    others = (column_of(cell.column) for cell in row.cells if cell != decider)
    return decider is not None and _cell(row, DAY) is not None and WHO.isdisjoint(others)


def _cell(row: Section, rule: re.Pattern[str]) -> Cell | None:
    return next((cell for cell in row.cells if rule.fullmatch(cell.column.strip(" :*"))), None)


def _claim(view: View, row: Section, body: Entity, matter: str, outcome: str, day: str | None) -> Claim:
    identifier = content_id("entity", "decision", body.name, day or view.document.id, "", matter)
    stated = outcome_of(outcome) or outcome_of(matter)
    return Claim(
        kind="decided",
        subject=body,
        object=Entity(identifier, "decision", matter, ()),
        evidence=Span(row.start, row.end),
        extractor=EXTRACTOR,
        confidence=0.8,
        decided=day,
        properties=(("outcome", stated),) if stated else (),
    )
