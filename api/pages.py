"""The web pages: searching, and a document at the passage; rendered on the server, without scripts."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.dependencies import Asked
from api.parameters import FilterParameters, FilterQuery, Parameters
from api.rendering import groups_of
from corpus.errors import BeslutsgrafError
from corpus.records import Evidence, Span
from search.results import Hit

router = APIRouter(include_in_schema=False)
_TEMPLATES = Path(__file__).parent / "templates"
_PAGE_SIZE = 10
_KIND_LABELS = {
    "responsible": "Ansvar",
    "decided": "Beslut",
    "who": "Person eller organ",
    "discussed": "Diskuterades",
    "timeline": "Tidslinje",
    "relation": "Samband",
    "search": "Sökning",
}


class SearchPageParameters(FilterParameters):
    """What the search form sends."""

    q: str = Field("", max_length=2000)
    sida: int = Field(1, ge=1, le=1000)


class PassageParameters(Parameters):
    """Which passage of a document to show."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)
    q: str = Field("", max_length=2000)


@router.get("/", response_class=HTMLResponse)
def search_page(
    request: Request, asked: Asked, parameters: Annotated[SearchPageParameters, Query()]
) -> HTMLResponse:
    """Show the search box and what was found."""
    question = parameters.q.strip()
    context: dict[str, Any] = {"parameters": parameters, "question": question, "choices": asked.choices()}
    if question:
        try:
            context |= _found(asked, parameters, question)
        except BeslutsgrafError as error:
            return _page(request, "search.html", context | {"problem": str(error)}, status=error.status)
    return _page(request, "search.html", context)


@router.get("/dokument", response_class=HTMLResponse)
def documents_page(request: Request, asked: Asked, parameters: FilterQuery) -> HTMLResponse:
    """List the documents, newest first."""
    heads = sorted(
        asked.documents(parameters.filters()), key=lambda head: (head.date or "", head.title), reverse=True
    )
    context = {"documents": heads, "parameters": parameters, "choices": asked.choices()}
    return _page(request, "documents.html", context)


@router.get("/dokument/{document_id}", response_class=HTMLResponse)
def document_page(
    request: Request,
    asked: Asked,
    document_id: str,
    parameters: Annotated[PassageParameters, Query()],
) -> HTMLResponse:
    """Show a document with its structure, the passage in view and marked."""
    details, blocks = asked.document(document_id), asked.blocks(document_id)
    marked = None
    if parameters.start is not None and parameters.end is not None:
        marked = Span(parameters.start, parameters.end)
    groups = list(groups_of(details.text, blocks, marked=marked))
    context = {"document": details, "groups": groups, "question": parameters.q, "pages": details.pages}
    return _page(request, "document.html", context)


def error_page(request: Request, *, title: str, status: int, detail: str) -> HTMLResponse:
    """Show an error to a person."""
    return _page(request, "error.html", {"title": title, "detail": detail}, status=status)


def _found(asked: Asked, parameters: SearchPageParameters, question: str) -> dict[str, Any]:
    offset = (parameters.sida - 1) * _PAGE_SIZE
    filters = parameters.filters()
    result = asked.search(question, limit=_PAGE_SIZE, offset=offset, mode="hybrid", filters=filters)
    reply = asked.ask(question, limit=1) if parameters.sida == 1 and not parameters.is_filtered() else None
    return {
        "result": result,
        "reply": reply,
        "intent": _KIND_LABELS.get(reply.intent, reply.intent) if reply else "",
        "last_page": max(1, -(-result.total // _PAGE_SIZE)),
        "address": lambda page: "/?" + urlencode(parameters.as_query() | {"sida": page}),
    }


def _passage_address(found: Hit | Evidence, question: str = "") -> str:
    """Give the address of a document at a passage."""
    document_id = found.document if isinstance(found, Evidence) else found.document.id
    query = {"start": found.start, "end": found.end} | ({"q": question} if question else {})
    return f"/dokument/{document_id}?{urlencode(query)}#stycke"


def _page(request: Request, template: str, context: dict[str, Any], *, status: int = 200) -> HTMLResponse:
    rendered = _environment().get_template(template).render(request=request, **context)
    return HTMLResponse(rendered, status)


@lru_cache(maxsize=1)
def _environment() -> Any:  # noqa: ANN401 - jinja2 is imported here and not with the module
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["passage_address"] = _passage_address
    environment.filters["snippet"] = Markup  # the engine escapes a snippet and adds nothing but <mark>
    return environment
