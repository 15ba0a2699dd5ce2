"""The address that helps with typing."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from pydantic import Field

from api.routes.dependencies import Asked
from api.routes.parameters import Parameters
from api.routes.problems import PROBLEM_SCHEMA
from search.results import as_json

router = APIRouter(responses=PROBLEM_SCHEMA)


class SuggestParameters(Parameters):
    """What has been typed so far."""

    q: str = Field("", max_length=200, description="Början av ett eller flera ord.")
    k: int = Field(10, ge=1, le=50, description="Högsta antal förslag.")


@router.get("/api/suggest", tags=["frågor"])
def suggest(asked: Asked, parameters: Annotated[SuggestParameters, Query()]) -> Response:
    """Föreslå namn, titlar och rubriker som börjar så."""
    found = asked.suggest(parameters.q, limit=parameters.k)
    return JSONResponse(as_json({"query": parameters.q, "suggestions": found}))
