"""The routes of a document's versions."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from pydantic import Field

from api.routes.dependencies import Asked
from api.routes.parameters import NoQuery, Parameters
from api.routes.problems import PROBLEM_SCHEMA
from search.results import as_json

router = APIRouter(prefix="/api/documents/{document_id}", responses=PROBLEM_SCHEMA, tags=["dokument"])


class ComparisonParameters(Parameters):
    """The document to compare with."""

    to: str = Field(min_length=1, description="Det andra dokumentets id.")


@router.get("/versions")
def versions(asked: Asked, document_id: str, _: NoQuery) -> Response:
    """Dokumentets versioner, den nyaste först."""
    return JSONResponse(as_json({"versions": asked.versions(document_id)}))


@router.get("/differences")
def differences(
    asked: Asked, document_id: str, parameters: Annotated[ComparisonParameters, Query()]
) -> Response:
    """De rader som skiljer två dokument åt."""
    found = asked.differences(document_id, parameters.to)
    return JSONResponse(as_json({"from": document_id, "to": parameters.to, "differences": found}))
