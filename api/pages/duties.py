"""The register of responsibilities: who, what, since and until when, with whose support, by what words."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import Field

from api.dependencies import Asked
from api.pages.page import paging, show
from api.pages.registers import ROWS_A_PAGE, RegisterParameters, headings, ordered, page_of, table_file
from corpus.errors import InvalidRequest
from corpus.filtering import checked_date

if TYPE_CHECKING:
    from graph.answers import Responsibility

router = APIRouter()
_COLUMNS = {
    "vem": "Vem",
    "vad": "Vad",
    "sedan": "Gäller",
    "klart": "Klart senast",
    "_stod": "Med stöd av",
    "belagg": "Belägg",
}
_VIEWS = {"": "Alla", "passerat": "Sista dag har passerat", "vakant": "Vakanta", "utan": "Utan sista dag"}
_FILE_COLUMNS = (
    "vem", "roll", "vad", "gäller från", "gäller till", "klart senast", "med stöd av", "vakant", "citat",
    "dokument", "datum", "nummer", "sida",
)  # fmt: skip


class DutiesParameters(RegisterParameters):
    """Which responsibilities to list."""

    vem: str = Field("", max_length=200, description="Del av namnet.")
    on: str = Field("", max_length=10, description="Den dag som frågan gäller.")
    visa: Literal["", "passerat", "vakant", "utan"] = ""

    def problem(self) -> str | None:
        """Say what is wrong with the day."""
        try:
            checked_date(self.on or "2000")
        except InvalidRequest as error:
            return str(error)
        return None

    def today(self) -> str:
        """Give the day that a last day is compared with."""
        return self.on or dt.datetime.now(tz=dt.UTC).astimezone().date().isoformat()


DutiesQuery = Annotated[DutiesParameters, Query()]


@router.get("/ansvar", response_class=HTMLResponse)
def duties_page(request: Request, asked: Asked, parameters: DutiesQuery) -> HTMLResponse:
    """Show the register."""
    problem = parameters.problem()
    found = [] if problem else _found(asked, parameters)
    views = [(name, label, len(_viewed(found, name, parameters))) for name, label in _VIEWS.items()]
    rows = _sorted(_viewed(found, parameters.visa, parameters), parameters)
    context = {
        "parameters": parameters,
        "problem": problem,
        "today": parameters.today(),
        "headings": headings("/ansvar", parameters, _COLUMNS),
        "views": views,
        "rows": page_of(rows, parameters.sida),
        "total": len(rows),
        **paging("/ansvar", parameters.as_query(), len(rows), ROWS_A_PAGE),
    }
    return show(request, "duties.html", context, status=400 if problem else 200)


@router.get("/ansvar.csv")
def duties_file(asked: Asked, parameters: DutiesQuery) -> Response:
    """Give the register, as it is filtered and sorted, as a table.

    :raises InvalidRequest: where the day is none.
    """
    if problem := parameters.problem():
        raise InvalidRequest(problem)
    rows = _sorted(_viewed(_found(asked, parameters), parameters.visa, parameters), parameters)
    return table_file("ansvar", _FILE_COLUMNS, map(_cells, rows))


def _found(asked: Asked, parameters: DutiesParameters) -> list["Responsibility"]:
    """List what is in force on the day that is asked for, but for what has passed its last day by then."""
    on = parameters.on or None
    held = asked.responsible(parameters.q.strip() or None, on=None if parameters.visa == "passerat" else on)
    wanted = parameters.vem.strip().casefold()
    return [one for one in held if wanted in f"{one.actor.name} {one.as_written} {one.role}".casefold()]


def _viewed(
    found: Sequence["Responsibility"], view: str, parameters: DutiesParameters
) -> list["Responsibility"]:
    today = parameters.today()
    tests: dict[str, Callable[[Responsibility], bool]] = {
        "passerat": lambda one: one.due is not None and one.due < today[: len(one.due)],
        "vakant": lambda one: one.vacant,
        "utan": lambda one: one.due is None and one.valid_to is None,
    }
    return [one for one in found if view not in tests or tests[view](one)]


def _sorted(rows: Sequence["Responsibility"], parameters: DutiesParameters) -> list["Responsibility"]:
    """Sort by a column; where none is asked for, the best first or what was said last."""
    unasked = "" if parameters.q.strip() else "-belagg"
    return ordered(
        rows,
        parameters.sort or unasked,
        {
            "vem": lambda one: one.actor.name.casefold(),
            "vad": lambda one: one.object.casefold(),
            "sedan": lambda one: one.valid_from or one.valid_to or "",
            "klart": lambda one: one.due or "",
            "belagg": lambda one: one.evidence.date or "",
        },
    )


def _cells(one: "Responsibility") -> tuple[object, ...]:
    return (
        one.as_written, one.role, one.object, one.valid_from, one.valid_to, one.due,
        ", ".join(each.name for each in one.support), "ja" if one.vacant else "", one.evidence.quote,
        one.evidence.title, one.evidence.date, one.evidence.number, one.evidence.page,
    )  # fmt: skip
