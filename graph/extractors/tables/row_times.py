"""When an action is in force and when it is due, from the columns of time of its row."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus.records import Cell, Span
from graph.extractors.duties.deadlines import due_at_meeting
from graph.extractors.duties.periods import Period, in_year, period_in
from graph.extractors.tables.headings import Column, heading
from graph.extractors.view import View

_UNIT = r"(?:\s+(?:vecka|månad|kvartal|år|dag|datum|tid))?"
_FIRST = re.compile(rf"(?:gäller )?från(?: och med)?{_UNIT}", re.IGNORECASE)
_LAST = re.compile(rf"till(?: och med)?{_UNIT}|(?:av)?slut\w*|upphör\w*", re.IGNORECASE)  # beside first days
_ENDS = re.compile(  # what is held, as an agreement, and not when it is to be done
    r"(?:(?:avtalet|uppdraget)\s+)?(?:löper\s+ut|utgår|upphör|gäller\s+t(?:ill(?:\s+och\s+med)?|\.?\s?o\.?\s?m\.?)"
    r"|giltigt?\s+till(?:\s+och\s+med)?)(?:\s+den)?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\W*(?:från|fr\.?\s?o\.?\s?m|sedan)\b(?!.*\b(?:till|t\.?\s?o\.?\s?m)\b)", re.IGNORECASE
)  # "Från april 2026"
_LOGGED = re.compile(
    r"\W*(?:datum|möte|sammanträde)(?:\s*(?:och|[/,&+–-])?\s*(?:§|paragraf|punkt|nr|ärende|beslut))?\W*",
    re.IGNORECASE,
)  # beside the last day: when the action was noted or decided
_SEVERAL = re.compile(r"[;\n]")
_DECISIONS = "beslut"  # a list of decisions, whose days are those on which they were made
_YEAR = re.compile(r"(?:\w+ )?(20\d\d)", re.IGNORECASE)
_IN_HEADING = re.compile(r"(?<![\d/–-])20\d\d(?![\d/–-])")
_DAY = len("2026-01-31")
_MARK = re.compile(r"[xX×✓✔☒☑●•■]")


def period_of(view: View, row: Sequence[Cell], cells: Mapping[Column, list[Cell]]) -> Period:
    """Join what the columns of time say; a stated period comes before a single date."""
    found = _marked_years(view, row)
    spans = any(_FIRST.fullmatch(name := cell.column.strip(" :*")) or heading(name).begins for cell in row)
    for column in (Column.TIME, Column.DEADLINE):
        for cell in cells.get(column, ()):
            if _LOGGED.fullmatch(cell.column) and (
                Column.DEADLINE in cells or view.document.kind == _DECISIONS
            ):
                continue
            each = _of_cell(view, cell, deadline=column is Column.DEADLINE)
            name = cell.column.strip(" :*")
            if (spans and _LAST.fullmatch(name)) or _ENDS.fullmatch(name):
                each = Period(valid_to=each.due or each.valid_to)
            if each.valid_to and each.valid_from and each.valid_to != each.valid_from:
                found = replace(found, valid_from=each.valid_from, valid_to=each.valid_to)
            found = Period(
                found.valid_from or each.valid_from, found.valid_to or each.valid_to, found.due or each.due
            )
    if found == Period():
        found = _beside_party(view, cells)
    if found.valid_from and found.valid_to and found.due and len(found.due) == len("2026"):
        return replace(found, due=None)  # a year beside a period says when in it
    return found


def _beside_party(view: View, cells: Mapping[Column, list[Cell]]) -> Period:
    """Give the day that stands beside the only party of a row: "Ansvarig/klart"."""
    acting = [cell for column in (Column.RESPONSIBLE, Column.ACTOR) for cell in cells.get(column, ())]
    timed = [cell for cell in acting if heading(cell.column).timed]
    several = [cell for cell in timed if _SEVERAL.search(view.text, cell.start, cell.end)]
    return Period() if len(timed) != 1 or several else _of_cell(view, timed[0], deadline=True)


def _of_cell(view: View, cell: Cell, *, deadline: bool) -> Period:
    words = view.quoted(Span(cell.start, cell.end))
    each = period_in(in_year(words, _year_above(view, cell)), year=view.year, deadline=deadline)
    if each == Period() and (meeting := due_at_meeting(view, words)):
        return Period(due=meeting)
    head = heading(cell.column)
    first = head.begins or _FIRST.fullmatch(cell.column.strip(" :*"))
    if first or (deadline and _SINCE.match(view.text, cell.start, cell.end) and not each.valid_to):
        return Period(valid_from=each.valid_from or each.due)
    if each.valid_from == each.valid_to is not None and (not head.lasts or len(each.valid_to) == _DAY):
        return Period(due=each.valid_to)
    return each


def _year_above(view: View, cell: Cell) -> int | None:
    """Give the year that the heading of a table names, below the title: "7 Planer för 2026"."""
    section = view.section_at(cell.start)
    headings = section.headings if section is not None else ()
    named = [set(_IN_HEADING.findall(each)) for each in headings if each != view.document.title]
    years = next((found for found in reversed(named) if found), set[str]())
    return int(next(iter(years))) if len(years) == 1 else None


def _marked_years(view: View, row: Iterable[Cell]) -> Period:
    """Read the first and the last of the columns of years that a row has marked."""
    years = sorted(
        year[1]
        for cell in row
        if (year := _YEAR.fullmatch(cell.column.strip())) and _MARK.fullmatch(view.text, cell.start, cell.end)
    )
    return Period(years[0], years[-1]) if years else Period()
