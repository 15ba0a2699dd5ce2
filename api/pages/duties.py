"""The register of responsibilities: who, what, since and until when, with whose support, by what words."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import Field

from api.pages.page import show
from api.pages.registers import RegisterParameters, ordered, register_page, sent_table
from api.routes.dependencies import Asked
from corpus.errors import InvalidRequest
from corpus.filtering import checked_date

if TYPE_CHECKING:
    from graph.network.answers import Responsibility

router = APIRouter()
_COLUMNS = {
    "vem": "Vem",
    "vad": "Vad",
    "sedan": "Gäller",
    "klart": "Klart senast",
    "_stod": "Med stöd av",
    "belagg": "Belägg",
}
_VIEWS = {"": "Alla", "forsenat": "Försenade", "vakant": "Vakanta", "utan": "Utan sista dag"}


class DutiesParameters(RegisterParameters):
    """Which responsibilities to list."""

    vem: str = Field("", max_length=200, description="Del av namnet.")
    on: str = Field("", max_length=10, description="Den dag som frågan gäller.")
    visa: Literal["", "forsenat", "vakant", "utan"] = ""

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
    rows = [] if problem else _sorted(_found(asked, parameters, parameters.visa), parameters)
    context = {
        "problem": problem,
        "today": parameters.today(),
        "views": _VIEWS,
        **register_page(asked, "/ansvar", parameters, _COLUMNS, rows),
    }
    return show(request, "duties.html", context, status=400 if problem else 200)


@router.get("/ansvar.csv")
def duties_file(asked: Asked, parameters: DutiesQuery) -> Response:
    """Give the register, as it is filtered and sorted, as a table.

    :raises InvalidRequest: where the day is none.
    """
    rows = _sorted(_found(asked, parameters, parameters.visa), parameters)
    return sent_table("ansvar", asked.responsible_table(rows, ranked=True))


def _found(asked: Asked, parameters: DutiesParameters, view: str) -> list["Responsibility"]:
    """List what is in force on the day that is asked for; or what has passed its last day by then."""
    held = asked.responsible(
        parameters.q.strip() or None,
        on=parameters.on or None,
        vacancies=view == "vakant",
        overdue=view == "forsenat",
    )
    wanted = parameters.vem.strip().casefold()
    return [
        one
        for one in held
        if wanted in f"{one.actor.name} {one.as_written} {one.role}".casefold()
        and (view != "utan" or (one.due is None and one.valid_to is None))
    ]


def _sorted(rows: Sequence["Responsibility"], parameters: DutiesParameters) -> list["Responsibility"]:
    """Sort by a column; where none is asked for, the best, what ended first, or what was said last."""
    unasked = "" if parameters.visa == "forsenat" or parameters.q.strip() else "-belagg"
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
