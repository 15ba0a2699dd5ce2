"""A document with its structure, the passage in view and marked, and what is known of it beside the text."""

from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.contract import DocumentDetails
from api.pages.annotations import attached, citation, contents, legend, names_in, passage, said_in, words_in
from api.pages.originals import original_of
from api.pages.page import show
from api.pages.parameters import SearchPageParameters
from api.pages.readings import remarks
from api.routes.dependencies import Asked
from api.showing.rendering import Marks, groups_of
from corpus.records import Span

router = APIRouter()


class PassageParameters(SearchPageParameters):
    """Which passage of a document to show, how, and the search that it was found by."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)
    namn: Literal["", "nej"] = ""

    def span(self) -> Span | None:
        """Give the passage; None where none is asked for."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)

    def search(self) -> dict[str, object]:
        """Give the query of the search that led here; empty where none did."""
        query = self.as_query() if self.q else {}
        return {name: value for name, value in query.items() if name not in ("start", "end", "namn")}

    def turned(self) -> str:
        """Give the query of this page with names in the text shown instead of not, or the other way round."""
        place = {"start": self.start, "end": self.end} if self.span() else {}
        turned = {} if self.namn else {"namn": "nej"}
        return urlencode(turned | place | self.search(), doseq=True)


@router.get("/dokument/{document_id}", response_class=HTMLResponse)
def document_page(
    request: Request,
    asked: Asked,
    document_id: str,
    parameters: Annotated[PassageParameters, Query()],
) -> HTMLResponse:
    """Show a document."""
    details, blocks = asked.document(document_id), asked.blocks(document_id)
    names = names_in(asked, document_id)
    marks = Marks(parameters.span(), words_in(details.text, parameters.q), () if parameters.namn else names)
    groups = list(groups_of(details.text, blocks, marks))
    context = {
        "document": details,
        "groups": groups,
        "contents": contents(groups),
        "legend": legend(names),
        "parameters": parameters,
        "passage": passage(details, parameters.span(), groups),
        "asked_for_passage": parameters.span() is not None,
        "search_address": "/?" + urlencode(parameters.search(), doseq=True) if parameters.search() else None,
        **_beside(asked, details, parameters.start),
    }
    return show(request, "document.html", context)


def _beside(asked: Asked, details: DocumentDetails, start: int | None) -> dict[str, Any]:
    """Give what stands in the column beside the text."""
    said = said_in(asked, details.id)
    return {
        "decisions": said["decided"],
        "duties": said["responsible_for"],
        "original": original_of(asked.store, details),
        "citation": citation(details, start),
        "attached": attached(asked, details),
        "versions": asked.versions(details.id),
        "remarks": remarks([note for _, note in asked.store.notes(details.id)]),
    }
