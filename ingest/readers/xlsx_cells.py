"""The text of a spreadsheet's cell as its reader sees it, with dates in ISO form."""

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ingest.text.inline import struck, without_held_marks

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

_DECIMALS = re.compile(r"^[#,0 \\]*0(?:\.(0+))?(?:\s*%)?(?:\s*(?:\"[^\"]*\"|kr))?(?:_.)?(?:;.*)?$")
_SIGNIFICANT = 15


def shown(cell: "Cell") -> str:
    """Give a cell's value as text; "" for an empty cell and for an error such as `#N/A`."""
    if cell.value is None or cell.data_type == "e":
        return ""
    text = _shown(cell)
    return struck(text) if cell.font is not None and cell.font.strike else text


def _shown(cell: "Cell") -> str:
    value = cell.value
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format or ""))
    return (
        _moment(value)
        if isinstance(value, date | time | timedelta)
        else without_held_marks(str(value)).strip()
    )


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, datetime):
        day = value.date().isoformat()
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value)


def _number(value: float, pattern: str) -> str:
    """Write a number with the decimals that are shown, needless ones left out, and a decimal comma."""
    percent = "%" in pattern
    value = value * 100 if percent else value
    decimals = _DECIMALS.match(pattern)
    if decimals and isinstance(value, float):
        value = round(value, len(decimals[1] or ""))
    text = str(value) if isinstance(value, int) else f"{value:.{_SIGNIFICANT}g}"
    return text.replace(".", ",") + (" %" if percent else "")
