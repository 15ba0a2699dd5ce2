"""The routes of the graph's shape: neighbourhood and centrality."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from pydantic import Field

from api.routes.dependencies import Asked
from api.routes.parameters import Parameters
from api.routes.problems import PROBLEM_SCHEMA
from api.showing import examples
from api.showing.examples import answered
from search.results import as_json

router = APIRouter(responses=PROBLEM_SCHEMA, tags=["graf"])


class NeighbourhoodParameters(Parameters):
    """A name, how far, and what counts."""

    name: str = Field(min_length=1, max_length=500, description="Namn eller id.")
    depth: int = Field(1, ge=1, le=4, description="Högsta antal steg.")
    kind: list[str] = Field([], max_length=30, description="Sort av relation eller namn.")
    date_from: str | None = Field(None, alias="from", description="Tidigaste datum, ISO 8601.")
    date_to: str | None = Field(None, alias="to", description="Senaste datum, ISO 8601.")
    k: int = Field(100, ge=1, le=1000, description="Högsta antal namn.")


class CentralParameters(Parameters):
    """Which kinds to show and to count."""

    kind: list[str] = Field([], max_length=30, description="Sort av namn; utan den organ.")
    relation: list[str] = Field([], max_length=30, description="Sort av relation som räknas.")
    k: int = Field(25, ge=1, le=1000, description="Högsta antal namn.")


@router.get("/api/neighbourhood", responses=answered(examples.NEIGHBOURHOOD))
def neighbourhood(asked: Asked, parameters: Annotated[NeighbourhoodParameters, Query()]) -> Response:
    """Visa vad som står omkring ett namn i grafen."""
    found = asked.neighbourhood(
        parameters.name,
        depth=parameters.depth,
        kinds=parameters.kind,
        first=parameters.date_from or None,
        last=parameters.date_to or None,
        limit=parameters.k,
    )
    return JSONResponse(as_json(found))


@router.get("/api/central", responses=answered(examples.CENTRAL))
def central(asked: Asked, parameters: Annotated[CentralParameters, Query()]) -> Response:
    """Visa vilka organ som mycket hänger på."""
    found = asked.central(kinds=parameters.kind, relations=parameters.relation, limit=parameters.k)
    return JSONResponse(as_json(found))
