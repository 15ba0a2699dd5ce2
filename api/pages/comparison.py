"""What differs between two versions of a document."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.pages.page import show
from api.routes.dependencies import Asked
from api.routes.parameters import Parameters

router = APIRouter()


class ComparisonParameters(Parameters):
    """The document to compare with."""

    to: str = Field(min_length=1, max_length=100)


@router.get("/dokument/{document_id}/skillnader", response_class=HTMLResponse)
def comparison_page(
    request: Request, asked: Asked, document_id: str, parameters: Annotated[ComparisonParameters, Query()]
) -> HTMLResponse:
    """Show the lines that differ."""
    context = {
        "one": asked.store.head(document_id),
        "other": asked.store.head(parameters.to),
        "differences": asked.differences(document_id, parameters.to),
    }
    return show(request, "comparison.html", context)
