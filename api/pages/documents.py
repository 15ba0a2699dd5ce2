"""The list of documents, by year."""

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.pages.page import paging, show
from api.pages.parameters import PageParameters
from api.routes.dependencies import Asked
from corpus.records import DocumentHead

router = APIRouter()
_DOCUMENTS_A_PAGE = 100


class DocumentsParameters(PageParameters):
    """Which documents to list."""

    q: str = Field("", max_length=300, description="Ord i titeln, organets namn eller filens namn.")


@router.get("/dokument", response_class=HTMLResponse)
def documents_page(
    request: Request, asked: Asked, parameters: Annotated[DocumentsParameters, Query()]
) -> HTMLResponse:
    """List the documents by year, newest first."""
    problems = parameters.date_problems()
    heads = [] if problems else documents_asked_for(asked, parameters)
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


def documents_asked_for(asked: Asked, parameters: DocumentsParameters) -> list[DocumentHead]:
    """Give the documents that pass the filters and are called so."""
    return [head for head in asked.documents(parameters.filters()) if _is_called(head, parameters.q)]


def _is_called(head: DocumentHead, words: str) -> bool:
    """Tell whether a document's title, date, body and file name hold each of the words, in any order."""
    names = (head.title, head.date or "", head.body or "", head.source.rsplit("/", 1)[-1])
    called = " ".join(names).casefold()
    return all(word in called for word in words.casefold().split())


def _date_of(head: DocumentHead) -> str:
    return head.date or ""
