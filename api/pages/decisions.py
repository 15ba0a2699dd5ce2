"""The list of decisions: body, date, outcome, §, case, and the sentence itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import Field

from api.pages.page import show
from api.pages.parameters import date_problems
from api.pages.registers import RegisterParameters, ordered, register_page, sent_table
from api.routes.dependencies import Asked
from corpus.errors import InvalidRequest

if TYPE_CHECKING:
    from graph.network.answers import Decision

router = APIRouter()
_COLUMNS = {
    "datum": "Datum",
    "organ": "Organ",
    "_beslut": "Beslut",
    "utfall": "Utfall",
    "arende": "Ärende",
    "_belagg": "Belägg",
}


class DecisionsParameters(RegisterParameters):
    """Which decisions to list."""

    body: str = Field("", max_length=300, description="Organ, helt eller del av namnet.")
    outcome: str = Field("", max_length=50, description="Utfall.")
    date_from: str = Field("", alias="from", max_length=10, description="Tidigaste datum.")
    date_to: str = Field("", alias="to", max_length=10, description="Senaste datum.")


DecisionsQuery = Annotated[DecisionsParameters, Query()]


@router.get("/beslut", response_class=HTMLResponse)
def decisions_page(request: Request, asked: Asked, parameters: DecisionsQuery) -> HTMLResponse:
    """Show the list."""
    problems = date_problems(parameters.date_from, parameters.date_to)
    every = asked.decisions(parameters.q.strip() or None)
    rows = [] if problems else _found(every, parameters)
    context = {
        "date_problems": problems,
        "body_options": _options(one.body.name for one in every),
        "outcome_options": _options(one.outcome for one in every),
        **register_page(asked, "/beslut", parameters, _COLUMNS, rows),
    }
    return show(request, "decisions.html", context, status=400 if problems else 200)


@router.get("/beslut.csv")
def decisions_file(asked: Asked, parameters: DecisionsQuery) -> Response:
    """Give the list, as it is filtered and sorted, as a table.

    :raises InvalidRequest: where a date is none.
    """
    return sent_table("beslut", asked.decision_table(decisions_asked_for(asked, parameters)))


def decisions_asked_for(asked: Asked, parameters: DecisionsParameters) -> list["Decision"]:
    """Give the decisions, as they are filtered and sorted.

    :raises InvalidRequest: where a date is none.
    """
    if problems := date_problems(parameters.date_from, parameters.date_to):
        raise InvalidRequest(" ".join(problems.values()))
    return _found(asked.decisions(parameters.q.strip() or None), parameters)


def _found(every: Sequence["Decision"], parameters: DecisionsParameters) -> list["Decision"]:
    rows = [one for one in every if _is_wanted(one, parameters)]
    sort = parameters.sort or ("" if parameters.q.strip() else "-datum")
    return ordered(
        rows,
        sort,
        {
            "datum": lambda one: one.date or "",
            "organ": lambda one: one.body.name.casefold(),
            "utfall": lambda one: one.outcome or "",
            "arende": lambda one: (one.case or one.matter or "").casefold(),
        },
    )


def _is_wanted(one: "Decision", parameters: DecisionsParameters) -> bool:
    date, first, last = one.date or "", parameters.date_from, parameters.date_to
    return (
        parameters.body.casefold() in one.body.name.casefold()
        and parameters.outcome in ("", one.outcome)
        and (not first or date >= first or (first.startswith(date) and bool(date)))
        and (not last or (bool(date) and date[: len(last)] <= last))
    )


def _options(values: Iterable[str | None]) -> list[tuple[str, str]]:
    """Give the values there are, each with how many it would leave."""
    counts = Counter(value for value in values if value)
    return [(value, f"{value} ({number})") for value, number in sorted(counts.items())]
