"""The routes of the log of files and of personal numbers."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from pydantic import Field

from api.routes.dependencies import Asked
from api.routes.parameters import NoQuery, Parameters
from api.routes.problems import PROBLEM_SCHEMA
from search.results import as_json

router = APIRouter(prefix="/api", responses=PROBLEM_SCHEMA, tags=["drift"])


class LogParameters(Parameters):
    """Which entries of the log."""

    source: str | None = Field(None, description="Del av sökvägen.")
    outcome: Literal["added", "updated", "removed", "quarantined", "missing"] | None = None
    k: int = Field(100, ge=1, le=10_000, description="Högsta antal rader.")


@router.get("/log")
def log(asked: Asked, parameters: Annotated[LogParameters, Query()]) -> Response:
    """Vad som hänt med varje fil, det senaste först."""
    entries = asked.log(source=parameters.source or None, outcome=parameters.outcome, limit=parameters.k)
    return JSONResponse(as_json({"entries": entries}))


@router.get("/privacy")
def privacy(asked: Asked, _: NoQuery) -> Response:
    """Var det står personnummer och samordningsnummer; numren upprepas inte."""
    found, collections = asked.personal_numbers(), asked.collections()
    shown = {"findings": found, "collections": collections, "default": asked.settings.privacy}
    return JSONResponse(as_json(shown))
