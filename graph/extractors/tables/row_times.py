"""When an action is in force and when it is due, from the columns of time of its row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from corpus.records import Cell, Span
from graph.extractors.duties.deadlines import due_at_meeting
from graph.extractors.duties.periods import Period, in_year, period_in
from graph.extractors.tables.headings import Column, heading
from graph.extractors.view import View

_UNIT = r"(?:\s+(?:vecka|månad|kvartal|år|dag|datum|tid))?"
_FIRST = re.compile(rf"(?:gäller )?(?:från(?: och med)?|fr\.? ?o\.? ?m\.?){_UNIT}", re.IGNORECASE)
_LAST = re.compile(  # beside first days, and not when something is handed in
    rf"(?:till(?: och med)?|t\.? ?o\.? ?m\.?){_UNIT}|(?:av)?slut\w*|upphör\w*"
    rf"|(?!.*\b(?:klar|färdig|senast|lever|redovis|rapport)).*\s"
    rf"(?:(?:till(?: och med)?|t\.? ?o\.? ?m\.?){_UNIT}|(?:av)?slut(?:ar|as|at|ad|datum|dag)?)",
    re.IGNORECASE,
)
_ENDS = re.compile(  # what is held, as an agreement, and not when it is to be done
    r"(?:(?:avtalet|uppdraget)\s+)?(?:löper\s+ut|utgår|upphör|gäller\s+t(?:ill(?:\s+och\s+med)?|\.?\s?o\.?\s?m\.?)"
    r"|giltigt?\s+till(?:\s+och\s+med)?)(?:\s+den)?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\W*(?:från|fr\.?\s?o\.?\s?m|sedan)\b(?!.*\b(?:till|t\.?\s?o\.?\s?m)\b)", re.IGNORECASE
)  # "Från april 2026"
LOGGED = re.compile(
    r"\W*(?:datum|möte|sammanträde)(?:\s*(?:och|[/,&+–-])?\s*(?:§|paragraf|punkt|nr|ärende|beslut))?\W*",
    re.IGNORECASE,
)  # beside the last day: when the action was noted or decided
_SEVERAL = re.compile(r"[;\n]")
_DECISIONS = "beslut"  # a list of decisions, whose days are those on which they were made
_YEARS = re.compile(r"(?:\w+ )?20\d\d", re.IGNORECASE)
_MONTH = (
    r"(?:jan|feb|mars?|apr|maj|juni?|juli?|aug|sept?|okt|nov|dec)(?:uari|ruari|il|usti|ember|tember|ober)?\.?"
)
_SHORT_MONTH = re.compile(_MONTH, re.IGNORECASE)
_PART_OF_YEAR = re.compile(
    rf"(?:{_MONTH}|(?:kv(?:artal)?\.?\s?|Q|T|tertial\s?)[1-4]|v(?:ecka|\.)?\s?\d{{1,2}}|[vh]t|vår(?:en)?|höst(?:en)?)"
    r"(?:[\s/-]*20\d\d)?",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"berättelse|redovisning|uppföljning|bokslut|protokoll|rapport", re.IGNORECASE)
_IN_HEADING = re.compile(r"(?<![\d/–-])20\d\d(?![\d/–-])")
_DAY = len("2026-01-31")
_MARK = re.compile(r"[xX×✓✔☒☑●•■]")


def period_of(view: View, row: Sequence[Cell], cells: Mapping[Column, list[Cell]]) -> Period:
    """Join what the columns of time say; a stated period comes before a single date."""
    found = _marked_time(view, row)
    spans = Column.START in cells or any(map(_begins, row))
    for column in (Column.START, Column.TIME, Column.DEADLINE):
        for cell in cells.get(column, ()):
            each = _of_column(view, row, cell, column, spans=spans)
            if LOGGED.fullmatch(cell.column) and _is_noted(view, each, cells):
                continue
            if each.valid_to and each.valid_from and each.valid_to != each.valid_from:
                found = replace(found, valid_from=each.valid_from, valid_to=each.valid_to)
            found = Period(
                found.valid_from or each.valid_from, found.valid_to or each.valid_to, found.due or each.due
            )
    if found == Period():
        found = _beside_party(view, row, cells)
    if found.valid_from and found.valid_to and found.due and len(found.due) == len("2026"):
        return replace(found, due=None)  # a year beside a period says when in it
    return found


def _begins(cell: Cell) -> bool:
    return _FIRST.fullmatch(name := cell.column.strip(" :*")) is not None or heading(name).begins


def _of_column(view: View, row: Sequence[Cell], cell: Cell, column: Column, *, spans: bool) -> Period:
    """Read a cell of a column of time.

    :param spans: whether the row has a column of first days.
    """
    each = _of_cell(view, row, cell, deadline=column is Column.DEADLINE)
    if column is Column.START:
        return Period(valid_from=each.valid_from or each.due)
    name = cell.column.strip(" :*")
    ends = (spans and _LAST.fullmatch(name)) or _ENDS.fullmatch(name)
    return Period(valid_to=each.due or each.valid_to) if ends else each


def _is_noted(view: View, period: Period, cells: Mapping[Column, list[Cell]]) -> bool:
    """Tell when an action was noted or decided: beside its last day, or on a day that has been."""
    today, day = view.document.date, period.due
    past = bool(today and day) and str(day) <= str(today)[: len(str(day))]
    return past or Column.DEADLINE in cells or view.document.kind == _DECISIONS


def _beside_party(view: View, row: Sequence[Cell], cells: Mapping[Column, list[Cell]]) -> Period:
    """Give the day that stands beside the only party of a row: "Ansvarig/klart"."""
    acting = [cell for column in (Column.RESPONSIBLE, Column.ACTOR) for cell in cells.get(column, ())]
    timed = [cell for cell in acting if heading(cell.column).timed]
    several = [cell for cell in timed if _SEVERAL.search(view.text, cell.start, cell.end)]
    return Period() if len(timed) != 1 or several else _of_cell(view, row, timed[0], deadline=True)


def _of_cell(view: View, row: Sequence[Cell], cell: Cell, *, deadline: bool) -> Period:
    words = view.quoted(Span(cell.start, cell.end))
    each = period_in(in_year(words, _year_above(view, row, cell)), year=view.year, deadline=deadline)
    if each == Period() and (meeting := due_at_meeting(view, words)):
        return Period(due=meeting)
    head = heading(cell.column)
    first = head.begins or _FIRST.fullmatch(cell.column.strip(" :*"))
    if first or (deadline and _SINCE.match(view.text, cell.start, cell.end) and not each.valid_to):
        return Period(valid_from=each.valid_from or each.due)
    if each.valid_from == each.valid_to is not None and (not head.lasts or len(each.valid_to) == _DAY):
        return Period(due=each.valid_to)
    return each


def _year_above(view: View, row: Sequence[Cell], cell: Cell) -> int | None:
    """Give the year that a column, a heading of the table or the title tells: "Aktivitet 2027"."""
    section = view.section_at(cell.start)
    headings = section.headings if section is not None else ()
    title = view.document.title
    above = [each for each in headings[::-1] if each != title]
    titles = (" ".join(each.column for each in row), *above, "" if _REVIEW.search(title) else title)
    years = next((found for each in titles if (found := set(_IN_HEADING.findall(each)))), set[str]())
    return int(next(iter(years))) if len(years) == 1 else None


def _marked_time(view: View, row: Sequence[Cell]) -> Period:
    """Read from the first to the last of the columns of years, quarters or months that a row has marked."""
    marked = [cell for cell in row if _MARK.fullmatch(view.text, cell.start, cell.end)]
    year = _year_above(view, row, marked[0]) or view.year if marked else None
    found = [time_of_column(cell.column, year) for cell in marked]
    first = [each.valid_from for each in found if each.valid_from]
    last = [each.valid_to for each in found if each.valid_to]
    return Period(min(first), max(last)) if first and last else Period()


@lru_cache(maxsize=1024)
def time_of_column(name: str, year: int | None) -> Period:
    """Give the time that a column is called after: "2026", "Q1", "jan", "v. 12", "HT 2026"."""
    name = name.strip(" .:")
    if not _PART_OF_YEAR.fullmatch(name):
        return Period(name[-4:], name[-4:]) if _YEARS.fullmatch(name) else Period()
    month = _SHORT_MONTH.fullmatch(name)
    return period_in(f"{name} {year}" if month and year else name, year=year)
