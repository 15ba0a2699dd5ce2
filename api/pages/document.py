"""A document with its structure, the passage in view and marked."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.dependencies import Asked
from api.pages.page import show
from api.pages.search import SearchPageParameters
from api.rendering import groups_of
from corpus.records import Span

router = APIRouter()


class PassageParameters(SearchPageParameters):
    """Which passage of a document to show, and the search that it was found by."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)

    def span(self) -> Span | None:
        """Give the passage; None where none is asked for."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)

    def search(self) -> dict[str, object]:
        """Give the query of the search that led here; empty where none did."""
        query = self.as_query() if self.q else {}
        return {name: value for name, value in query.items() if name not in ("start", "end")}


@router.get("/dokument/{document_id}", response_class=HTMLResponse)
def document_page(
    request: Request,
    asked: Asked,
    document_id: str,
    parameters: Annotated[PassageParameters, Query()],
) -> HTMLResponse:
    """Show a document with its structure, the passage in view and marked."""
    details, blocks = asked.document(document_id), asked.blocks(document_id)
    groups = list(groups_of(details.text, blocks, marked=parameters.span()))
    context = {
        "document": details,
        "groups": groups,
        "has_passage": any(line.marked for group in groups for line in group.lines),
        "asked_for_passage": parameters.span() is not None,
        "search_address": "/?" + urlencode(parameters.search()) if parameters.search() else None,
    }
    return show(request, "document.html", context)
