"""Matters: each followed through meetings, bodies and documents, with where it stands."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.pages.page import paging, show
from api.routes.dependencies import Asked
from api.routes.parameters import Parameters
from corpus.errors import NotFound
from graph.threads.stages import Stage

router = APIRouter()
_MATTERS_A_PAGE = 20


class MattersParameters(Parameters):
    """Which matters to list."""

    q: str = Field("", max_length=2000, description="Ämne eller ärendenummer.")
    stage: str = Field("", max_length=40, description="Skede.")
    vantar: Literal["", "ja"] = ""
    sida: int = Field(1, ge=1, le=100_000)

    def as_query(self, **changed: object) -> dict[str, object]:
        """Give the fields of the query, with some changed, without those that are empty."""
        query = self.model_dump(exclude={"sida"}) | changed
        return {name: value for name, value in query.items() if value}


@router.get("/arende", response_class=HTMLResponse)
def matters_page(
    request: Request, asked: Asked, parameters: Annotated[MattersParameters, Query()]
) -> HTMLResponse:
    """List matters."""
    found = asked.threads(
        parameters.q.strip() or None,
        stage=parameters.stage or None,
        undecided=bool(parameters.vantar),
        limit=_MATTERS_A_PAGE,
        offset=(parameters.sida - 1) * _MATTERS_A_PAGE,
    )
    context = {
        "parameters": parameters,
        "threads": found.threads,
        "total": found.total,
        "documents": found.total or asked.store.counts().documents,
        "stages": [(stage.value, stage.value) for stage in Stage],
        **paging("/arende", parameters.as_query(), found.total, _MATTERS_A_PAGE),
    }
    return show(request, "matters.html", context)


@router.get("/arende/{thread_id}", response_class=HTMLResponse)
def matter_page(request: Request, asked: Asked, thread_id: str) -> HTMLResponse:
    """Show one matter.

    :raises NotFound: where there is none of that id.
    """
    thread = next((one for one in asked.thread_book.threads() if one.id == thread_id), None)
    if thread is None:
        raise NotFound("Det finns inget ärende på den här adressen. Dokumenten kan ha ändrats; sök på nytt.")
    return show(request, "matter.html", {"thread": thread, "stages": [stage.value for stage in Stage]})
