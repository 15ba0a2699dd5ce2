"""The list of documents, by year."""

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.dependencies import Asked
from api.pages.page import paging, show
from api.pages.parameters import PageParameters
from corpus.records import DocumentHead

router = APIRouter()
_DOCUMENTS_A_PAGE = 100


@router.get("/dokument", response_class=HTMLResponse)
def documents_page(
    request: Request, asked: Asked, parameters: Annotated[PageParameters, Query()]
) -> HTMLResponse:
    """List the documents by year, newest first."""
    problems = parameters.date_problems()
    heads = () if problems else asked.documents(parameters.filters())
    newest = sorted(sorted(heads, key=lambda head: head.title), key=_date_of, reverse=True)
    shown = newest[(parameters.sida - 1) * _DOCUMENTS_A_PAGE :][:_DOCUMENTS_A_PAGE]
    context = {
        "parameters": parameters,
        "choices": asked.choices(),
        "date_problems": problems,
        "years": [(year, list(held)) for year, held in groupby(shown, key=lambda head: _date_of(head)[:4])],
        "total": len(newest),
        **paging("/dokument", parameters.as_query(), len(newest), _DOCUMENTS_A_PAGE),
    }
    return show(request, "documents.html", context, status=400 if problems else 200)


def _date_of(head: DocumentHead) -> str:
    return head.date or ""
