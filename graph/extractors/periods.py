"""When a duty is in force and when it is due, from the words of a time column or a sentence."""

import re
from dataclasses import dataclass

from corpus.dates import find_dates

_DEADLINE = re.compile(
    r"\b(?:senast|deadline|förfaller|klart?|färdigt?|klar|redovisas|återrapporteras|lämnas|inlämnas"
    r"|innan|före"
    r"|avrapporteras|slutrapporteras|sista\s+(?:svars|ansöknings|anmälnings|inlämnings)?dag(?:en)?)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:\bt\.?\s?o\.?\s?m\.?|\btill\s+och\s+med|\bfram\s+till|\btill\s+(?:den|utgången\s+av))[\s\w]{0,12}$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:\bfr\.?\s?o\.?\s?m\.?|\bfrån(?:\s+och\s+med)?|\bsedan|\bgäller\s+från|\bstart(?:ar)?)[\s\w:]{0,12}$",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:Q|kv(?:artal)?\.?\s?)([1-4])(?:\s*[–-]\s*(?:Q|kv\.?\s?)?([1-4]))?[,\s-]+(20\d\d)\b", re.IGNORECASE
)
_HALF = re.compile(
    r"\b(vt|ht|vår(?:en|terminen)?|höst(?:en|terminen)?|första halvåret|andra halvåret)\s*-?\s*(20\d\d)\b",
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
    spoken = _parts_of_year(text)
    if spoken is not None:
        return Period(due=spoken[1]) if deadline or _DEADLINE.search(text) else Period(*spoken)
    dates = find_dates(text, year=year)
    if not dates:
        return Period()
    first, last = dates[0], dates[-1]
    before = text[: first.start]
    if deadline or _DEADLINE.search(before) or (first.value_to is None and _DEADLINE.search(text)):
        return Period(due=last.value_to or last.value)
    if first.value_to is not None:
        return Period(first.value, first.value_to)
    if _UNTIL.search(before):
        return Period(valid_to=first.value)
    if _SINCE.search(before):
        return Period(valid_from=first.value)
    return Period(first.value, first.value)


def due_in(text: str, *, year: int | None = None) -> str | None:
    """Give the date by which something must be done; None where the text names no deadline."""
    for match in _DEADLINE.finditer(text):
        dates = find_dates(text[match.end() : match.end() + 40], year=year)
        if dates and dates[0].start <= 20:
            return dates[0].value_to or dates[0].value
    return None


def _parts_of_year(text: str) -> tuple[str, str] | None:
    quarter = _QUARTER.search(text)
    if quarter:
        first, last = int(quarter[1]), int(quarter[2] or quarter[1])
        return f"{quarter[3]}-{first * 3 - 2:02d}", f"{quarter[3]}-{last * 3:02d}"
    half = _HALF.search(text)
    if half:
        spring = half[1].lower().startswith(("v", "f"))
        return (f"{half[2]}-01", f"{half[2]}-06") if spring else (f"{half[2]}-07", f"{half[2]}-12")
    return None
