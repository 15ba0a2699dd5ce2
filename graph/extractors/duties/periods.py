"""When a duty is in force and when it is due, from the words of a time column or a sentence."""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass, replace

from corpus.dates import find_dates

_DEADLINE = re.compile(
    r"\b(?:senast|deadline|förfaller|klart?|färdigt?|klar|redovisas|återrapporteras|lämnas|inlämnas"
    r"|innan|före"
    r"|avrapporteras|slutrapporteras|sista\s+(?:svars|ansöknings|anmälnings|inlämnings)?dag(?:en)?)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")  # without one there is no day
_AT_END_OF = re.compile(r"\s+(?:vid\s+|före\s+)?utgången\s+av\b")
_UNTIL = re.compile(
    r"(?:\bt\.?\s?o\.?\s?m\.?|\btill\s+och\s+med|\bfram\s+till|\btill\s+(?:den|utgången\s+av)"
    r"|\btill\s+(?:nästa\s+)?[a-zåäö]*(?:möte|stämma)[nt]?)[\s\w]{0,12}$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:\bfr\.?\s?o\.?\s?m\.?|\bfrån(?:\s+och\s+med)?|\bsedan|\bgäller\s+från|\bstart(?:ar)?)[\s\w:]{0,12}$",
    re.IGNORECASE,
)
_WEEK = re.compile(r"v(?:\.|ecka)?\s*\d{1,2}(?!\s*[–-])", re.IGNORECASE)
_WEEKS = re.compile(
    r"\bv(?:eckorna|ecka|\.)?\s*(\d{1,2})\s*(?:[–-]|till)\s*(?:v(?:ecka|\.)?\s*)?(\d{1,2})(?!\d)(?:[,\s]+(20\d\d))?",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:Q|kv(?:artal)?\.?\s?)([1-4])(?:\s*(?:[–-]|och)\s*(?:Q|kv\.?\s?)?([1-4]))?(?:[,\s/-]+(20\d\d)|(?=\s*$))",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"^\s*(20\d\d)[,\s/-]+((?:Q|kv(?:artal)?\.?\s?)[1-4]|vt|ht|våren?|hösten?)\s*$", re.IGNORECASE
)
_MOST_WEEKS = 52
_TERTIAL = re.compile(r"\b(?:T|tertial\s?)([1-3])(?:[,\s/-]+(20\d\d)|(?=\s*$))", re.IGNORECASE)
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_BARE_MONTHS = re.compile(
    rf"\s*(?:(?:löpande|kontinuerligt),?\s+)?(?:(?:senast|klart?|i|under|till|(?:i\s+)?(?:början|mitten|slutet)\s+av)\s+)*"
    rf"{_MONTH}(?:\s*[–/-]\s*{_MONTH})?\s*",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(halvårs|års)skiftet\b(?:\s*(20\d\d))?", re.IGNORECASE)
_SIX_FIGURES = re.compile(r"(?<!\d)(2\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_SHORT_FORMS = (
    (re.compile(r"\s*(0[1-9]|1[0-2])/(20\d\d)\s*"), r"\2-\1"),
    (re.compile(r"\s*([a-zåäö]{3,9})\.?\s*[-’'](\d\d)\s*", re.IGNORECASE), r"\1 20\2"),
    (re.compile(r"\s*H1[\s/-]*(20\d\d)\s*"), r"första halvåret \1"),
    (re.compile(r"\s*H2[\s/-]*(20\d\d)\s*"), r"andra halvåret \1"),
)
_SUMMER = re.compile(r"(?<!före )(?<!innan )\bsommar(?:en)?(?:\s+(20\d\d)|(?=\s*$))", re.IGNORECASE)
_HALF = re.compile(
    r"\b(vt|ht|vår(?:en|terminen)?|höst(?:en|terminen)?|första halvåret|andra halvåret)"
    r"(?:\s*-?\s*(20\d\d|(?<=t)\d\d|(?<=t )\d\d)\b|(?=\s*$))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """Dates as ISO prefixes; None where nothing says."""

    valid_from: str | None = None
    valid_to: str | None = None
    due: str | None = None


def period_in(text: str, *, year: int | None = None, deadline: bool = False) -> Period:
    """Read the period of a text.

    :param year: of the document, for dates that name none.
    :param deadline: every date is a due date, as in a column "Klart senast".
    """
    return (
        _read(in_year(text, year) if deadline else _written_out(text), year, deadline) if text else Period()
    )


def _read(text: str, year: int | None, deadline: bool) -> Period:
    if (turn := _TURN.search(text)) is not None and (turn[2] or year):
        return _at_turn(turn, text[: turn.start()], turn[2] or str(year))
    spoken = _parts_of_year(_YEAR_FIRST.sub(r"\2 \1", text), year)
    if spoken is not None:
        return Period(due=spoken[1]) if deadline or _DEADLINE.search(text) else Period(*spoken)
    dates = find_dates(text, year=year)
    if not dates:
        return Period()
    first, last = dates[0], dates[-1]
    before = text[: first.start]
    if deadline or _DEADLINE.search(before) or (first.value_to is None and _DEADLINE.search(text)):
        spans = deadline and len(dates) == 1 and last.value_to is not None and last.value_to != last.value
        spans = spans and not _WEEK.match(text, first.start)
        held = Period(last.value, last.value_to) if spans else Period()
        return replace(held, due=last.value_to or last.value)
    if first.value_to is not None:
        return Period(first.value, first.value_to)
    if _UNTIL.search(before):
        return Period(valid_to=first.value)
    if _SINCE.search(before):
        return Period(valid_from=first.value)
    return Period(first.value, first.value)


def _at_turn(turn: re.Match[str], before: str, year: str) -> Period:
    """Give by or since when the turn of a year or of half of one is: "sedan årsskiftet"."""
    half = turn[1].lower() == "halvårs"
    if not turn[2] and _SINCE.search(before):
        return Period(valid_from=f"{year}-{'07' if half else '01'}-01")
    return Period(due=f"{year}-{'06' if half else '12'}")


def due_in(text: str, *, year: int | None = None) -> str | None:
    """Give the date by which something must be done; None where the text names no deadline."""
    for match in _DEADLINE.finditer(text) if _FIGURE.search(text) else ():
        dates = find_dates(text[match.end() : match.end() + 40], year=year)
        if dates and dates[0].start <= 20:
            due = dates[0].value_to or dates[0].value
            ends = _AT_END_OF.match(text, match.end()) is not None and len(due) == len("2026-01")
            return f"{due}-{monthrange(*map(int, due.split('-')))[1]}" if ends else due
    return None


def in_year(text: str, year: int | None) -> str:
    """Give months that stand alone, as in a cell, with the year of the document: "Mars–maj"."""
    return f"{text.strip()} {year}" if year and _BARE_MONTHS.fullmatch(text) else _written_out(text)


def _written_out(text: str) -> str:
    """Give a cell's short forms in full: "260131", "05/2027", "mars -26", "H1 2027"."""
    if text.strip().isdigit():
        return _SIX_FIGURES.sub(r"20\1-\2-\3", text)
    for short, full in _SHORT_FORMS:
        if (match := short.fullmatch(text)) is not None:
            return match.expand(full)
    return text


def _parts_of_year(text: str, today: int | None) -> tuple[str, str] | None:
    """Read a quarter, a third, a half year or a term; without a year it is that of the document."""
    weeks = _WEEKS.search(text) if "v" in text.lower() else None
    if weeks and (year := weeks[3] or today) and int(weeks[1]) < int(weeks[2]) <= _MOST_WEEKS:
        first_day, last_day = (dt.date.fromisocalendar(int(year), int(weeks[n]), 1) for n in (1, 2))
        return first_day.isoformat(), (last_day + dt.timedelta(days=6)).isoformat()
    quarter = _QUARTER.search(text)
    if quarter and (year := quarter[3] or today):
        first, last = int(quarter[1]), int(quarter[2] or quarter[1])
        return f"{year}-{first * 3 - 2:02d}", f"{year}-{last * 3:02d}"
    tertial = _TERTIAL.search(text)
    if tertial and (year := tertial[2] or today):
        return f"{year}-{int(tertial[1]) * 4 - 3:02d}", f"{year}-{int(tertial[1]) * 4:02d}"
    summer = _SUMMER.search(text)
    if summer and (year := summer[1] or today):
        return f"{year}-06", f"{year}-08"
    half = _HALF.search(text)
    if half and (year := half[2] or today):
        whole = f"20{year}" if len(str(year)) == len("26") else year
        spring = half[1].lower().startswith(("v", "f"))
        return (f"{whole}-01", f"{whole}-06") if spring else (f"{whole}-07", f"{whole}-12")
    return None
